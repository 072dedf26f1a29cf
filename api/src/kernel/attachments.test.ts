import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { migratedData } from "../../../test/support/migrated-data.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/postgres.ts";
import { type Database, openDatabase } from "../database/orm.ts";
import { createAttachments } from "./attachments.ts";

const minute = 60_000;
const bytes = Uint8Array.from([0, 1, 2, 254, 255]);

let own: TestDatabase;
let database: Database;
beforeAll(async () => {
  own = await createTestDatabase();
  database = await openDatabase({ url: own.url, ...(await migratedData()) });
});
afterAll(async () => {
  await database?.close();
  await own?.drop();
});

let clock = Date.parse("2026-11-24T10:00:00Z");
const attachments = () => createAttachments({ database, now: () => clock });
let userId: string;
beforeEach(() => {
  userId = randomUUID();
});
const keep = () => attachments().keep({ userId, mediaType: "image/png", bytes });
const claim = (ids: readonly string[], write = "CREATE_MELDING/one") => ({ ids, userId, write });

test("a photo comes out as it went in", async () => {
  const { id } = await keep();
  const read = await attachments().read(id);
  expect(read?.mediaType).toBe("image/png");
  expect(Array.from(read?.bytes ?? [])).toEqual(Array.from(bytes));
});

test("M1 after an hour it is not there any more, and its bytes are gone", async () => {
  const { id } = await keep();
  clock += 59 * minute;
  expect(await attachments().find(claim([id]))).toMatchObject([{ id }]);
  clock += 2 * minute;
  expect(await attachments().find(claim([id]))).toEqual([]);
  expect(await attachments().claim(claim([id]))).toBe(false);
  await attachments().dropExpired();
  expect(await attachments().read(id)).toBeUndefined();
});

test("what a write has claimed waits for it longer than an hour, but not for ever", async () => {
  const { id } = await keep();
  expect(await attachments().claim(claim([id]))).toBe(true);
  clock += 120 * minute;
  await attachments().dropExpired();
  expect(await attachments().read(id)).toBeDefined();
  clock += 24 * 60 * minute;
  await attachments().dropExpired();
  expect(await attachments().read(id)).toBeUndefined();
});

test("one write gets a photo, that write as often as it asks; of several photos it gets all or none", async () => {
  const [first, second] = [await keep(), await keep()];
  expect(await attachments().claim(claim([first.id]))).toBe(true);
  expect(await attachments().claim(claim([first.id]))).toBe(true);
  expect(await attachments().claim(claim([first.id, second.id], "CREATE_MELDING/other"))).toBe(false);
  expect(await attachments().claim(claim([second.id], "CREATE_MELDING/third"))).toBe(true);
  await attachments().release([first.id], "CREATE_MELDING/third");
  expect(await attachments().claim(claim([first.id], "CREATE_MELDING/other"))).toBe(false);
  await attachments().release([first.id], claim([]).write);
  expect(await attachments().claim(claim([first.id], "CREATE_MELDING/other"))).toBe(true);
});

test("nobody gets the photo of somebody else", async () => {
  const { id } = await keep();
  const stranger = { ids: [id], userId: "somebody-else", write: "CREATE_MELDING/one" };
  expect(await attachments().find(stranger)).toEqual([]);
  expect(await attachments().claim(stranger)).toBe(false);
});
