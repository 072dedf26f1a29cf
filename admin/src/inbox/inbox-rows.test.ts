import * as fc from "fast-check";
import { expect, test } from "vitest";
import { appendRows, type InboxRow, withChanged } from "./inbox-rows.ts";

const row = (id: string, contactsCount: number): InboxRow => ({
  id,
  kind: "QUESTION_SUGGESTION",
  state: "NEW",
  subject: `Item ${id}`,
  team: "kennisbank",
  departmentId: null,
  assignee: null,
  dueAt: `2026-12-${String(1 + (contactsCount % 28)).padStart(2, "0")}T17:00:00+01:00`,
  isOverdue: false,
  madeAt: "2026-11-24T09:00:00+01:00",
  contactsCount,
  reportsCount: 1,
  version: 1,
});
const ids = (rows: readonly InboxRow[]) => rows.map(({ id }) => id);
const list = [row("c", 9), row("b", 5), row("a", 2)];

test("F4 what changed goes, comes and moves to its place; the others stay", () => {
  const change = { sort: "MOST_CONTACTS_FIRST", hasMore: false } as const;
  expect(ids(withChanged(list, { ...change, ids: ["b"], present: [] }))).toEqual(["c", "a"]);
  expect(ids(withChanged(list, { ...change, ids: ["n"], present: [row("n", 4)] }))).toEqual(["c", "b", "n", "a"]);
  expect(ids(withChanged(list, { ...change, ids: ["a"], present: [row("a", 10)] }))).toEqual(["a", "c", "b"]);
});

test("F4 what belongs on a page that was not read yet comes with that page", () => {
  const change = { ids: ["n"], present: [row("n", 1)], sort: "MOST_CONTACTS_FIRST" } as const;
  expect(ids(withChanged(list, { ...change, hasMore: true }))).toEqual(["c", "b", "a"]);
  expect(ids(withChanged(list, { ...change, hasMore: false }))).toEqual(["c", "b", "a", "n"]);
});

test("F4 a row that moved to a later page while it was read stands once", () => {
  expect(ids(appendRows(list, [row("a", 2), row("z", 1)]))).toEqual(["c", "b", "a", "z"]);
});

test("F4 however many change at once, every row stands once and in order", () => {
  const rows = fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-f]{1,3}$/), count: fc.nat({ max: 9 }) }).map(({ id, count }) => row(id, count)),
    { selector: ({ id }) => id, maxLength: 30 },
  );
  fc.assert(
    fc.property(rows, rows, fc.constantFrom("DUE_FIRST", "NEWEST_FIRST", "MOST_CONTACTS_FIRST"), (before, present, sort) => {
      const sorted = withChanged([], { ids: ids(before), present: before, sort, hasMore: false });
      const after = withChanged(sorted, { ids: ids(present), present, sort, hasMore: false });
      expect(new Set(ids(after)).size).toBe(after.length);
      expect(after).toEqual(withChanged([], { ids: [], present: after.toReversed(), sort, hasMore: false }));
      expect(after).toHaveLength(new Set([...ids(before), ...ids(present)]).size);
    }),
  );
});
