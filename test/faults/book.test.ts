import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type DepartmentKind, departmentKinds, type Lanes, openLanes } from "./lanes.ts";
import { everyQuestion, everyWrite, injectionsOf, quirksOf, slotTaken, type Effect } from "./misfortunes.ts";
import { type Ending, play, tell } from "./story.ts";

vi.setConfig({ maxConcurrency: 24 });

let lanes: Lanes;
beforeAll(async () => {
  lanes = await openLanes(8);
});
afterAll(() => lanes?.close());

/** Whether the hub can find out what became of a booking: by search, by repeating the same key, or not at all. */
const finding = { burgerzaken: "search", vth: "none", belastingen: "none", stadsbeheer: "key" } as const satisfies Record<DepartmentKind, string>;

const endingsOf: Readonly<Record<"search" | "key" | "none", Readonly<Record<Effect, readonly Ending[]>>>> = {
  search: { none: ["done"], refused: ["not-done"], lost: ["not-done"], hidden: ["done"], late: ["done", "not-done"], twice: ["done", "not-done"] },
  // The same key again: what was lost is done after all.
  key: { none: ["done"], refused: ["not-done"], lost: ["done"], hidden: ["done"], late: ["done"], twice: ["done"] },
  none: { none: ["done"], refused: ["not-done"], lost: ["task"], hidden: ["task"], late: ["task"], twice: ["done"] },
};

const cases = departmentKinds.flatMap((kind) =>
  [...everyWrite, slotTaken, ...quirksOf[kind].book]
    // Nobody can see a booking that a proxy repeats where there is neither a key nor a search: see `limits.test.ts`.
    .filter(({ effect }) => effect !== "twice" || finding[kind] !== "none")
    .map((misfortune) => ({ kind, misfortune, name: misfortune.name })),
);

describe("a booking ends with exactly one appointment, or with none and a plain refusal, or with a task", { timeout: 150_000 }, () => {
  test.concurrent.each(cases)("A9 at $kind: $name while booking", async ({ kind, misfortune }) => {
    await tell(lanes, kind, { action: "book", injections: injectionsOf("book", misfortune) }, ({ ending }) => {
      expect(endingsOf[finding[kind]][misfortune.effect]).toContain(ending);
    });
  });

  test.concurrent.each(everyQuestion.map((misfortune) => ({ misfortune, name: misfortune.name })))(
    "A9 at burgerzaken: a lost answer, and $name while finding out, ends with exactly one appointment",
    async ({ misfortune }) => {
      const injections = [{ on: "book", fault: { kind: "commit-and-hang" } } as const, ...injectionsOf("find", misfortune)];
      await tell(lanes, "burgerzaken", { action: "book", injections }, ({ ending }) => expect(ending).toBe("done"));
    },
  );

  test.concurrent("A9 at burgerzaken: a lost answer, and no search that works for a long time, ends with a task", async () => {
    const injections = [
      { on: "book", fault: { kind: "commit-and-hang" } },
      { on: "find", fault: { kind: "status", status: 500 }, times: Infinity },
    ] as const;
    await tell(lanes, "burgerzaken", { action: "book", injections }, (told) => {
      expect(told).toMatchObject({ ending: "task", task: expect.stringContaining("Controleer in het systeem van Burgerzaken") });
    });
  });

  test.concurrent("A9 at burgerzaken: a repeated request that its own first attempt kept out leaves no appointment behind that nobody was told of", async () => {
    const injections = [{ on: "book", fault: { kind: "duplicate" } } as const];
    await tell(lanes, "burgerzaken", { action: "book", injections, counters: 1 }, ({ ending }) => expect(["done", "not-done"]).toContain(ending));
  });

  test.concurrent.each(departmentKinds)("A9 at %s: a department that cannot be reached at all is told as such, and nothing is booked", async (kind) => {
    const told = await lanes.use(kind, async (lane) => {
      // What the hub must know beforehand is known already, so that it gets as far as booking.
      await play(lanes, lane, { action: "book", injections: [] });
      return await play(lanes, lane, { action: "book", injections: [{ on: "*", fault: { kind: "reset" }, times: Infinity }] });
    });
    expect(["DepartmentUnavailable", "OutcomeUnknown"]).toContain(told.typename);
  });
});
