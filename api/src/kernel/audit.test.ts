import { afterAll, beforeAll, expect, test } from "vitest";
import { migratedData } from "../../../test/support/migrated-data.ts";
import { type Database, openDatabase } from "../database/orm.ts";
import type { Viewer } from "./abilities.ts";
import { createAudit } from "./audit.ts";
import { AuditEntryEntity } from "./audit.entity.ts";

const personHashKey = "a key of at least thirty-two characters";
const viewer: Viewer = { userId: "u-1", name: "Anna Test", roles: ["agent"], kind: "person" };
const request = { viewer, traceId: "0123456789abcdef0123456789abcdef" };
const at = new Date("2026-11-24T10:00:00Z");

let database: Database;
beforeAll(async () => {
  database = await openDatabase(await migratedData());
});
afterAll(() => database.close());

const audit = () => createAudit({ database, personHashKey, now: () => at }).forRequest(request);

test("an entry tells who looked up whom and why, without the key that was used", async () => {
  await audit().record({
    action: "person.look-up",
    outcome: "found",
    purpose: "QUESTION",
    departmentIds: ["burgerzaken"],
    keyKinds: ["bsn"],
    subject: "999990019",
  });
  const entry = await database.fork().findOneOrFail(AuditEntryEntity, { action: "person.look-up" });
  expect(entry).toMatchObject({
    userId: "u-1",
    userName: "Anna Test",
    traceId: request.traceId,
    at,
    purpose: "QUESTION",
    keyKinds: ["bsn"],
    departmentIds: ["burgerzaken"],
  });
  expect(entry.subjectHash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(entry)).not.toContain("999990019");
});

const hashOf = async (key: string, action: string) => {
  const one = createAudit({ database, personHashKey: key, now: () => at }).forRequest(request);
  await one.record({ action, outcome: "found", subject: "999990019" });
  return (await database.fork().findOneOrFail(AuditEntryEntity, { action })).subjectHash;
};

test("the same person has the same hash, and another key another one", async () => {
  const first = await hashOf(personHashKey, "hash.first");
  expect(await hashOf(personHashKey, "hash.second")).toBe(first);
  expect(await hashOf(`${personHashKey} other`, "hash.third")).not.toBe(first);
});

test("an entry cannot be changed or removed, not even by the hub", async () => {
  await audit().record({ action: "right.grant", outcome: "done" });
  const change = database.fork().nativeUpdate(AuditEntryEntity, { action: "right.grant" }, { outcome: "unchanged" });
  await expect(change).rejects.toThrow("append-only");
  await expect(database.fork().nativeDelete(AuditEntryEntity, { action: "right.grant" })).rejects.toThrow("append-only");
  await expect(database.fork().getConnection().execute(`truncate "audit_entry"`)).rejects.toThrow("append-only");
});

test("G16 when the log cannot be written nothing may be delivered", async () => {
  const gone = await openDatabase(await migratedData());
  await gone.close();
  const closed = createAudit({ database: gone, personHashKey, now: () => at }).forRequest(request);
  await expect(closed.record({ action: "person.look-up", outcome: "found" })).rejects.toMatchObject({ code: "AUDIT_UNAVAILABLE" });
});

test("a short key for hashing persons is refused at the start", () => {
  expect(() => createAudit({ database, personHashKey: "short", now: () => at })).toThrow("32 characters");
});
