import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { departmentKinds, type Lanes, openLanes } from "./lanes.ts";
import { everyWrite, injectionsOf, quirksOf } from "./misfortunes.ts";
import { tell } from "./story.ts";

vi.setConfig({ maxConcurrency: 24 });

let lanes: Lanes;
beforeAll(async () => {
  lanes = await openLanes(8);
});
afterAll(() => lanes?.close());

const cases = departmentKinds.flatMap((kind) => [...everyWrite, ...quirksOf[kind].cancel].map((misfortune) => ({ kind, misfortune, name: misfortune.name })));

describe("a cancellation ends with the appointment gone, or still there and a plain refusal or a task", { timeout: 150_000 }, () => {
  // Cancelling may be repeated everywhere, so that whatever gets lost is done in the end.
  test.concurrent.each(cases)("A6 at $kind: $name while cancelling", async ({ kind, misfortune }) => {
    await tell(lanes, kind, { action: "cancel", injections: injectionsOf("cancel", misfortune) }, ({ ending }) => {
      expect(ending).toBe(misfortune.effect === "refused" ? "not-done" : "done");
    });
  });

  test.concurrent.each(departmentKinds)("A6 at %s: a department that never cancels leaves a task that says to cancel it there", async (kind) => {
    const injections = [{ on: "cancel", fault: { kind: "status", status: 500 }, times: Infinity }] as const;
    await tell(lanes, kind, { action: "cancel", injections }, (told) => {
      expect(told).toMatchObject({ ending: "task", task: expect.stringContaining("annuleer hem daar") });
    });
  });

  test.concurrent.each(departmentKinds)("A6 at %s: a department that cannot be reached at all is told as such, and the appointment stands", async (kind) => {
    const injections = [{ on: "*", fault: { kind: "reset" }, times: Infinity }] as const;
    await tell(lanes, kind, { action: "cancel", injections }, (told) => {
      expect(told).toMatchObject({ typename: "DepartmentUnavailable", ending: "not-done" });
    });
  });
});
