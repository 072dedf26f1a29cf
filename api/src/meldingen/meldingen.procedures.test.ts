import { isClosedMelding } from "@kcc-hub/connectors/sdk";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migratedData } from "../../../test/support/migrated-data.ts";
import { type Database, openDatabase } from "../database/orm.ts";
import { OperationKind, OperationState } from "../kernel/operations/operation.states.ts";
import { type History, type Played, playMelding } from "./__fixtures__/played-history.ts";
import type { ModelFault, ModelOptions } from "./__fixtures__/model-department.ts";
import { tasks } from "./meldingen.tasks.ts";

const runs = Number(process.env.PROPERTY_RUNS ?? 30);

let database: Database;
beforeAll(async () => {
  database = await openDatabase(await migratedData());
});
afterAll(() => database.close());

const cancels: ModelOptions["supports"]["statuses"] = ["cancelled"];
/** As Signalen is; as Open311 without its extension is; one that nothing can be looked up at; one that knows keys. */
const support = fc.constantFrom<ModelOptions["supports"]>(
  { idempotencyKeys: false, findCreated: true, reporters: "one", notes: true, statuses: cancels, lateReferences: false },
  { idempotencyKeys: false, findCreated: true, reporters: "none", notes: false, statuses: [], lateReferences: true },
  { idempotencyKeys: false, findCreated: false, reporters: "several", notes: true, statuses: cancels, lateReferences: false },
  { idempotencyKeys: true, findCreated: true, reporters: "several", notes: true, statuses: cancels, lateReferences: false },
);
const withNotes = support.filter(({ notes }) => notes);
const anyFault = fc.constantFrom<ModelFault>("ok", "ok", "refused-connection", "lost-request", "lost-answer", "late");
/** A request that a proxy repeats is seen only where the hub can count, or where the system knows keys: api/decisions names this limit. */
const faultOrTwice = fc.oneof(anyFault, fc.constant<ModelFault>("twice"));

function histories(supports: fc.Arbitrary<ModelOptions["supports"]>, fault = anyFault): fc.Arbitrary<History> {
  return fc.record({
    faults: fc.array(fault, { maxLength: 5 }),
    readsFail: fc.array(fc.boolean(), { maxLength: 4 }),
    crashes: fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 3 }),
    supports,
    meanwhile: fc.option(fc.record({ at: fc.integer({ min: 1, max: 8 }), does: fc.constantFrom("changes", "closes") }), { nil: undefined }),
  });
}

/** It ended, and what is not certain is a named task. */
function isLeftToPerson({ state, task }: Played): boolean {
  expect([OperationState.DONE, OperationState.NOT_DONE, OperationState.NEEDS_ATTENTION]).toContain(state);
  const isLeft = state === OperationState.NEEDS_ATTENTION;
  expect(!isLeft || task?.includes("Burgerbeheer")).toBe(true);
  return isLeft;
}

const isDone = ({ state }: Played) => (state === OperationState.DONE ? 1 : 0);

/** What the hub promised the caller is kept with the melding, once; and when the department closed it, somebody is to call, once. */
function holdPromise(played: Played, meldingId: string | undefined): void {
  const { reports, feedbackTasks, department } = played;
  expect(reports).toEqual(isDone(played) ? [meldingId] : []);
  const isClosed = department.all().some(({ melding }) => melding.id === meldingId && isClosedMelding(melding.status));
  expect(feedbackTasks).toEqual(isDone(played) && isClosed ? [meldingId] : []);
}

async function holds(kind: Parameters<typeof playMelding>[1]["kind"], history: fc.Arbitrary<History>, photos: number, check: (played: Played) => void) {
  const property = fc.asyncProperty(history, async (told) => check(await playMelding(database, { kind, photos, history: told })));
  await fc.assert(property, { numRuns: runs });
}

describe("whatever fails and whenever the process dies", { timeout: 240_000 }, () => {
  const made = ({ department }: Played) => department.all().filter(({ melding }) => melding.id !== "old");

  test("M1 making ends with exactly one melding where the caller got a number, with none where not, or with a named task", async () => {
    const countable = fc.oneof(
      histories(
        support.filter(({ findCreated }) => findCreated),
        faultOrTwice,
      ),
      histories(support),
    );
    await holds(OperationKind.CREATE_MELDING, countable, 0, (played) => {
      if (isLeftToPerson(played)) return;
      const standing = made(played).map(({ melding }) => melding);
      const told = standing.filter(({ id }) => id === played.meldingId);
      expect(told).toHaveLength(isDone(played));
      // What stands double and may not be cancelled, or was closed before it could be, is a task or does no harm.
      const open = standing.filter(({ id, status }) => id !== played.meldingId && !isClosedMelding(status));
      expect(open.length === 0 || played.task?.includes(tasks.sweep)).toBe(true);
      holdPromise(played, played.meldingId);
    });
  });

  test("M1 a melding with photos has each photo once, or a task names them; photos that were not used may be used again", async () => {
    await holds(OperationKind.CREATE_MELDING, histories(support), 2, (played) => {
      const namesPhotos = played.task?.includes("foto") ?? false;
      const isLeft = isLeftToPerson(played);
      expect(!isLeft || namesPhotos).toBe(true);
      if (isLeft) return;
      const files = made(played).flatMap(({ files: names }) => names);
      expect(new Set(files).size).toBe(files.length);
      expect(!isDone(played) || namesPhotos || files.length === 2).toBe(true);
      expect(played.photos).toEqual(isDone(played) ? [] : ["free", "free"]);
    });
  });

  test("M2 joining ends with one word to the department and one reporter to tell, with neither, or with a named task", async () => {
    await holds(OperationKind.JOIN_MELDING, histories(support), 0, (played) => {
      if (isLeftToPerson(played)) return;
      const [old] = played.department.all();
      const words = (old?.melding.notes.length ?? 0) + (old?.reporters ?? 0);
      const { reporters, notes } = played.department.port.supports;
      expect(words).toBe(reporters === "several" || notes ? isDone(played) : 0);
      holdPromise(played, "old");
    });
  });

  test.each([OperationKind.CHANGE_MELDING, OperationKind.CANCEL_MELDING] as const)("M4 %s ends changed, unchanged, or with a named task", async (kind) => {
    await holds(kind, histories(support), 0, (played) => {
      if (isLeftToPerson(played)) return;
      const [old] = played.department.all();
      expect(old?.changes).toBe(isDone(played));
    });
  });

  test("M4 a note stands there once, not at all, or a named task says to look", async () => {
    await holds(OperationKind.ADD_MELDING_NOTE, histories(withNotes), 0, (played) => {
      if (isLeftToPerson(played)) return;
      expect(played.department.all()[0]?.melding.notes).toHaveLength(isDone(played));
    });
  });

  test("M1 photos that come later stand there once, or not at all and may be used again, or a named task says to look", async () => {
    await holds(OperationKind.ATTACH_TO_MELDING, histories(support), 2, (played) => {
      if (isLeftToPerson(played)) return;
      const files = played.department.all()[0]?.files ?? [];
      expect(new Set(files).size).toBe(files.length);
      expect(isDone(played) ? played.task !== undefined || files.length === 2 : files.length === 0).toBe(true);
      expect(played.photos).toEqual(isDone(played) ? [] : ["free", "free"]);
    });
  });
});
