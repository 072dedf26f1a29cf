import "reflect-metadata";
import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { migratedData } from "../../../test/support/migrated-data.ts";
import { type Database, openDatabase } from "../database/orm.ts";
import { AuditEntryEntity } from "./audit.entity.ts";
import { beyond, createCursors } from "./connection.ts";
import { type PageArgs, pageSizeDefault } from "./connection.types.ts";

const secret = "a secret of at least thirty-two characters";
const key = z.object({ at: z.number(), id: z.uuid() });
const scope = { list: "audit", userId: "anna", filter: { action: "test" }, key };
const cursorsFor = createCursors(secret);

let database: Database;
beforeAll(async () => {
  database = await openDatabase(await migratedData());
});
afterAll(() => database.close());

const entry = (action: string, at: number) => ({
  id: randomUUID(),
  at: new Date(at),
  userId: "anna",
  userName: "Anna",
  userKind: "person",
  traceId: "0".repeat(32),
  action,
  outcome: "done",
  departmentIds: [],
  purpose: null,
  keyKinds: [],
  subjectHash: null,
  fields: [],
  operationId: null,
});

async function readPage(action: string, asked: PageArgs) {
  const cursors = cursorsFor({ ...scope, filter: { action } });
  const page = cursors.readPage(asked);
  if (!page.ok) throw new Error(page.problem.message);
  const { first, after } = page.value;
  const past = after ? beyond({ columns: ["at", "id"], values: [new Date(after.at), after.id], direction: "descending" }) : {};
  const rows = await database.fork().find(AuditEntryEntity, { action, ...past }, { orderBy: { at: "desc", id: "desc" }, limit: first + 1 });
  return cursors.connect(rows, page.value, { key: ({ at, id }) => ({ at: at.getTime(), id }), node: ({ id }) => id });
}

test("page after page gives every row once and in order, also when many have the same moment and new ones arrive meanwhile", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), async (moments, first) => {
      const action = randomUUID();
      const rows = moments.map((moment) => entry(action, Date.UTC(2026, 10, 24) + moment));
      if (rows.length > 0) await database.fork().insertMany(AuditEntryEntity, rows);
      const read: string[] = [];
      let after: string | undefined;
      let hasNextPage = true;
      while (hasNextPage) {
        const { edges, pageInfo } = await readPage(action, { first, after });
        read.push(...edges.map(({ node }) => node));
        ({ hasNextPage, endCursor: after } = pageInfo);
        if (edges.length > 0) await database.fork().insert(AuditEntryEntity, entry(action, Date.UTC(2026, 10, 25)));
      }
      const whole = rows.toSorted((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1)).map(({ id }) => id);
      expect(read).toEqual(whole);
    }),
    { numRuns: 25 },
  );
});

test("an empty list is an empty page", () => {
  const cursors = cursorsFor(scope);
  const page = { first: 10, after: undefined };
  expect(cursors.connect([], page, { key: () => ({ at: 0, id: "" }), node: String })).toEqual({
    edges: [],
    pageInfo: { hasNextPage: false, endCursor: undefined },
  });
});

const row = { at: 1, id: randomUUID() };
const cursorOf = () => cursorsFor(scope).connect([row], { first: 1, after: undefined }, { key: (kept) => kept, node: String }).pageInfo.endCursor ?? "";

test("a cursor is read back for the same list, filter and user", () => {
  expect(cursorsFor(scope).readPage({ after: cursorOf() })).toEqual({ ok: true, value: { first: pageSizeDefault, after: row } });
});

test.each([
  ["another list", { ...scope, list: "tasks" }],
  ["another user", { ...scope, userId: "bram" }],
  ["another filter", { ...scope, filter: { action: "other" } }],
])("B34 a cursor of %s is refused", (_, other) => {
  expect(cursorsFor(other).readPage({ after: cursorOf() })).toMatchObject({ ok: false, problem: { fields: [{ field: "after" }] } });
});

test("B34 a cursor of a hub with another secret is refused", () => {
  expect(createCursors("another secret, also of thirty-two characters")(scope).readPage({ after: cursorOf() }).ok).toBe(false);
});

test("B34 a cursor that was changed or made up is refused", () => {
  const real = Buffer.from(cursorOf(), "base64url");
  fc.assert(
    fc.property(fc.nat(real.length * 8 - 1), (bit) => {
      const changed = Buffer.from(real);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(cursorsFor(scope).readPage({ after: changed.toString("base64url") }).ok).toBe(false);
    }),
  );
  fc.assert(fc.property(fc.string({ maxLength: 1200 }), (after) => !cursorsFor(scope).readPage({ after }).ok));
});

test.each([0, -1, 101, 1.5])("a page of %d rows is refused", (first) => {
  expect(cursorsFor(scope).readPage({ first })).toMatchObject({ ok: false, problem: { fields: [{ field: "first" }] } });
});
