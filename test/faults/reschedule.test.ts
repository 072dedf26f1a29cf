import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type DepartmentKind, departmentKinds, type Lanes, openLanes } from "./lanes.ts";
import { type Effect, everyQuestion, everyWrite, injectionsOf, quirksOf, slotTaken } from "./misfortunes.ts";
import { type Ending, play, type Story, tell, type Told } from "./story.ts";

vi.setConfig({ maxConcurrency: 30 });

let lanes: Lanes;
beforeAll(async () => {
  lanes = await openLanes(10);
});
afterAll(() => lanes?.close());

const move = (kind: DepartmentKind, injections: Story["injections"], expectEnding: (told: Told) => void, place: Pick<Story, "counters"> = {}) =>
  tell(lanes, kind, { action: "reschedule", injections, ...place }, expectEnding);

/** Departments whose system cannot move an appointment: the hub books the new one and cancels the old one. */
const inTwoSteps = ["burgerzaken", "vth", "belastingen"] as const;

const whileBooking: Readonly<Record<"burgerzaken" | "vth" | "belastingen", Readonly<Record<Effect, readonly Ending[]>>>> = {
  // Where only one more fits, the second of two equal requests is refused.
  burgerzaken: { none: ["done"], refused: ["not-done"], lost: ["not-done"], hidden: ["done"], late: ["done", "not-done"], twice: ["done", "not-done"] },
  vth: { none: ["done"], refused: ["not-done"], lost: ["task"], hidden: ["task"], late: ["task"], twice: ["done"] },
  belastingen: { none: ["done"], refused: ["not-done"], lost: ["task"], hidden: ["task"], late: ["task"], twice: ["done"] },
};

const bookingCases = inTwoSteps.flatMap((kind) =>
  [...everyWrite, slotTaken, ...quirksOf[kind].book]
    // Nobody can see a booking that a proxy repeats where there is neither a key nor a search: see `limits.test.ts`.
    .filter(({ effect }) => effect !== "twice" || kind === "burgerzaken")
    .map((misfortune) => ({ kind, misfortune, name: misfortune.name })),
);

const cancellingCases = inTwoSteps.flatMap((kind) =>
  [...everyWrite, ...quirksOf[kind].cancel]
    .filter(({ name }) => name !== "jcc-not-acknowledged")
    .map((misfortune) => ({ kind, misfortune, name: misfortune.name })),
);

const movingCases = [...everyWrite, slotTaken, ...quirksOf.stadsbeheer.reschedule].map((misfortune) => ({ misfortune, name: misfortune.name }));

describe("a move ends with exactly one appointment, the new or the old, or with a task and never none", { timeout: 150_000 }, () => {
  test.concurrent.each(bookingCases)("A5 at $kind: $name while booking the new one", async ({ kind, misfortune }) => {
    await move(kind, injectionsOf("book", misfortune), ({ ending, task }) => {
      expect(whileBooking[kind][misfortune.effect]).toContain(ending);
      // Whoever follows the task must not leave both.
      expect(task ?? "annuleer de oude").toContain("annuleer de oude");
    });
  });

  test.concurrent.each(cancellingCases)("A5 at $kind: $name while cancelling the old one", async ({ kind, misfortune }) => {
    await move(kind, injectionsOf("cancel", misfortune), ({ ending }) => expect(ending).toBe("done"));
  });

  test.concurrent("A5 at belastingen: the department refuses to cancel the old one, and the new one goes instead", async () => {
    await move("belastingen", [{ on: "cancel", fault: { kind: "quirk", name: "jcc-not-acknowledged" } }], (told) => {
      expect(told).toMatchObject({ ending: "not-done", typename: "DepartmentRefused" });
    });
  });

  test.concurrent.each(movingCases)("A5 at stadsbeheer: $name while moving it", async ({ misfortune }) => {
    await move("stadsbeheer", injectionsOf("reschedule", misfortune), ({ ending }) => {
      expect(ending).toBe(misfortune.effect === "refused" ? "not-done" : "done");
    });
  });

  test.concurrent.each(everyQuestion.map((misfortune) => ({ misfortune, name: misfortune.name })))(
    "A5 at burgerzaken: a lost answer to the booking, and $name while finding out",
    async ({ misfortune }) => {
      const injections = [{ on: "book", fault: { kind: "commit-and-hang" } } as const, ...injectionsOf("find", misfortune)];
      await move("burgerzaken", injections, ({ ending }) => expect(ending).toBe("done"));
    },
  );

  test.concurrent.each(everyQuestion.map((misfortune) => ({ misfortune, name: misfortune.name })))(
    "A5 at belastingen: an unclear answer to the cancellation, and $name while reading what it led to",
    async ({ misfortune }) => {
      // The first reading is the agent's own, before the move.
      const readings = injectionsOf("read", misfortune).map((injection) => ({ ...injection, after: 2 }));
      const injections = [{ on: "cancel", fault: { kind: "quirk", name: "jcc-internal-exception" } } as const, ...readings];
      await move("belastingen", injections, ({ ending }) => expect(ending).toBe("done"));
    },
  );

  test.concurrent("A5 at burgerzaken: both answers get lost", async () => {
    const injections = [{ on: "book", fault: { kind: "commit-and-hang" } } as const, { on: "cancel", fault: { kind: "commit-and-reset" } } as const];
    await move("burgerzaken", injections, ({ ending }) => expect(ending).toBe("done"));
  });

  test.concurrent("A5 at burgerzaken: a repeated booking that its own first attempt kept out leaves only the old one", async () => {
    await move("burgerzaken", [{ on: "book", fault: { kind: "duplicate" } }], ({ ending }) => expect(ending).toBe("not-done"), { counters: 1 });
  });

  test.concurrent("A5 at burgerzaken: a booking that arrives late while the search hangs", async () => {
    const injections = [{ on: "book", fault: { kind: "late-commit", ms: 1_500 } } as const, { on: "find", fault: { kind: "hang" }, times: 2 } as const];
    await move("burgerzaken", injections, ({ ending }) => expect(["done", "not-done"]).toContain(ending));
  });

  test.concurrent.each(inTwoSteps)("A5 at %s: a department that never cancels leaves both, and a task that says to cancel the old one", async (kind) => {
    await move(kind, [{ on: "cancel", fault: { kind: "status", status: 500 }, times: Infinity }], (told) => {
      expect(told).toMatchObject({ ending: "task", task: expect.stringMatching(/De oude, .*, kon niet worden geannuleerd: annuleer die/) });
      expect(told.standing).toHaveLength(2);
    });
  });

  test.concurrent("A5 at belastingen: a department that refuses to cancel either leaves both, and a task that says to consult", async () => {
    await move("belastingen", [{ on: "cancel", fault: { kind: "quirk", name: "jcc-not-acknowledged" }, times: Infinity }], (told) => {
      expect(told).toMatchObject({ ending: "task", task: expect.stringContaining("Overleg met Belastingen welke blijft") });
      expect(told.standing).toHaveLength(2);
    });
  });

  test.concurrent.each(departmentKinds)("A5 at %s: a department that cannot be reached at all is told as such, and the old one stands", async (kind) => {
    await move(kind, [{ on: "*", fault: { kind: "reset" }, times: Infinity }], (told) => {
      expect(told).toMatchObject({ typename: "DepartmentUnavailable", ending: "not-done" });
    });
  });

  test.concurrent.each(inTwoSteps)("A5 at %s: the citizen cancels the old one just then, and the new one stands", async (kind) => {
    const told = await lanes.use(kind, async (lane) => {
      const before = new Set(lane.department.book.bookings().map(({ id }) => id));
      const story = play(lanes, lane, { action: "reschedule", injections: [{ on: "cancel", fault: { kind: "slow", ms: 200 } }] });
      const isBeingCancelled = () => lane.department.requests.at(-1)?.on === "cancel";
      while (!isBeingCancelled()) await pause(5);
      const [old] = lane.department.book.find(({ id, status }) => !before.has(id) && status === "booked");
      if (old) lane.department.book.cancel(old.id, "Door de burger");
      return await story;
    });
    expect(told.ending).toBe("done");
  });

  test.concurrent.each(["burgerzaken", "vth"] as const)("A5 at %s: the department changes the old one just then, and it stands as changed", async (kind) => {
    const told = await lanes.use(kind, async (lane) => {
      const before = new Set(lane.department.book.bookings().map(({ id }) => id));
      const bookingsAsked = () => lane.department.requests.filter(({ on }) => on === "book").length;
      const askedBefore = bookingsAsked();
      const story = play(lanes, lane, { action: "reschedule", injections: [{ on: "book", fault: { kind: "slow", ms: 300 } }] });
      // The first booking is what is to be moved; the second, its new place, is slow.
      const isBeingBooked = () => bookingsAsked() - askedBefore === 2;
      const old = () => lane.department.book.find(({ id, status }) => !before.has(id) && status === "booked").at(0);
      while (!isBeingBooked()) await pause(5);
      lane.department.book.change(old()?.id ?? "", { notes: "Neem de oude tekening mee" });
      return await story;
    });
    expect(told).toMatchObject({ ending: "not-done", typename: "ChangedMeanwhile" });
  });
});
