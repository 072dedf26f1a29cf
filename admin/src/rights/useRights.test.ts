import { afterEach, expect, test, vi } from "vitest";
import { startLoopback, type Answer, type Loopback } from "../kernel/graphql/__fixtures__/loopback.ts";
import type { RightCell } from "./rightKey.ts";
import { useRights } from "./useRights.ts";

let loopback: Loopback | undefined;
afterEach(() => loopback?.close());

const cell: RightCell = { departmentId: "burgerzaken", capability: "APPOINTMENTS", action: "CANCEL" };
const right = (given: RightCell) => ({ ...given, role: "agent", grantedAt: "2026-11-24T09:00:00+01:00", grantedBy: "Carla" });
const changed = (...cells: readonly RightCell[]) => ({ body: { data: { setRight: { __typename: "RightsChanged", rights: cells.map(right) } } } });

/** A table in which the agent may cancel, and changes that are answered one after another. */
async function openTable(...answers: readonly Answer[]) {
  const waiting = [...answers];
  loopback = await startLoopback(({ operation }) => (operation === "SetRight" ? waiting.shift() : { body: { data: { grantedRights: [right(cell)] } } }));
  let count = 0;
  const { run, asked } = loopback;
  const rights = run(() => useRights({ newKey: () => `key-${(count += 1)}` }));
  await vi.waitFor(() => expect(rights.query.state.value.kind).toBe("ready"));
  return { rights, sent: () => asked.filter(({ operation }) => operation === "SetRight").map(({ variables }) => variables) };
}

const take = { ...cell, role: "agent", granted: false };

test("A7 a change is shown at once and kept when the hub confirms it", async () => {
  const { rights, sent } = await openTable(changed());
  expect(rights.isGranted("agent", cell)).toBe(true);
  const done = rights.set(take);
  expect(rights.isGranted("agent", cell)).toBe(false);
  await done;
  expect(rights.isGranted("agent", cell)).toBe(false);
  expect(rights.outcome.value).toMatchObject({ kind: "changed", isUndo: false });
  expect(sent()).toEqual([{ input: take, idempotencyKey: "key-1" }]);
});

test("A7 the latest change can be undone, and the one before it", async () => {
  const other: RightCell = { ...cell, action: "CREATE" };
  const { rights, sent } = await openTable(changed(), changed(other), changed(), changed(cell));
  await rights.set(take);
  await rights.set({ ...other, role: "agent", granted: true });
  await rights.undo();
  expect(rights.undoable.value).toMatchObject({ action: "CANCEL" });
  await rights.undo();
  expect(rights.undoable.value).toBeUndefined();
  expect(rights.isGranted("agent", cell)).toBe(true);
  expect(sent().map(({ input }) => input)).toEqual([
    take,
    { ...other, role: "agent", granted: true },
    { ...other, role: "agent", granted: false },
    { ...take, granted: true },
  ]);
});

test("a change without an answer goes back to what is known, and is sent again under the same key", async () => {
  const { rights, sent } = await openTable(undefined, changed());
  await rights.set(take);
  expect(rights.outcome.value?.kind).toBe("failed");
  expect(rights.isGranted("agent", cell)).toBe(true);
  await rights.retry();
  expect(rights.isGranted("agent", cell)).toBe(false);
  expect(sent().map(({ idempotencyKey }) => idempotencyKey)).toEqual(["key-1", "key-1"]);
});

test("a refused change says why and changes nothing", async () => {
  const refused = { body: { data: { setRight: { __typename: "NotFound", code: "NOT_FOUND", message: "Deze afdeling is niet aangesloten op de hub." } } } };
  const { rights } = await openTable(refused);
  await rights.set(take);
  expect(rights.outcome.value).toMatchObject({ kind: "refused", message: "Deze afdeling is niet aangesloten op de hub." });
  expect(rights.isGranted("agent", cell)).toBe(true);
  expect(rights.undoable.value).toBeUndefined();
});
