import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../api/src/database/orm.ts";
import { AuditEntryEntity } from "../../api/src/kernel/audit.entity.ts";
import * as documents from "../support/documents.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { begun, type ContactDesk, contactDesk, typed } from "./desk.ts";

let hub: TestHub;
let anna: ContactDesk;
let fien: ContactDesk;
beforeAll(async () => {
  hub = await startTestHub();
  anna = contactDesk(hub);
  fien = contactDesk(hub, "fien");
});
afterAll(() => hub?.close());

/** A phone number of nobody else in these tests. */
const newPhone = () => `06${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}`;
const nodes = (page: { edges: { node: Record<string, unknown> }[] }) => page.edges.map(({ node }) => node);

async function readAll(desk: ContactDesk, person: Readonly<Record<string, unknown>>, first: number) {
  const read: Record<string, unknown>[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<ContactDesk["ofPerson"]>> = await desk.ofPerson(person, { first, after });
    expect(page.edges.length).toBeLessThanOrEqual(first);
    read.push(...nodes(page));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return read;
}

describe("C2 what happened in earlier contacts", () => {
  test("C2 an agent sees question, answer, outcome and who could not be reached, over all channels and agents, the newest first", async () => {
    const phone = newPhone();
    const first = await begun(fien, { channel: "PHONE", caller: { phone, name: "Vera van Voorbeeld" } });
    await fien.save(first.id, [typed("QUESTION_TEXT", "Wanneer krijg ik mijn beschikking?", 0, "1"), typed("NOTES", "dhr. De Boer niet bereikt", 0)]);
    await fien.wrapUp({ contactId: first.id, subject: "Beschikking", outcome: "TRANSFERRED_COLD", departmentId: "belastingen" });
    const second = await begun(anna, { channel: "EMAIL", caller: { phone: `+31 ${phone.slice(1)}` }, questions: ["Nog steeds niets gehoord"] });
    const third = await begun(anna, { channel: "COUNTER", caller: { phone } });
    const page = await anna.ofPerson({ phone });
    expect(nodes(page)).toMatchObject([
      { id: third.id, channel: "COUNTER", state: "OPEN" },
      { id: second.id, channel: "EMAIL", state: "OPEN", questions: [{ text: "Nog steeds niets gehoord" }] },
      {
        id: first.id,
        channel: "PHONE",
        state: "WRAPPED_UP",
        agentName: "Fien Test",
        isOwn: false,
        notes: "dhr. De Boer niet bereikt",
        caller: { name: "Vera van Voorbeeld", phone },
        questions: [{ text: "Wanneer krijg ik mijn beschikking?", subject: "Beschikking", outcome: "TRANSFERRED_COLD", departmentId: "belastingen" }],
        draft: [],
      },
    ]);
    expect(page.pageInfo).toMatchObject({ hasNextPage: false });
  });

  test("C2 the timeline is read a page at a time: every contact once, in order, whoever the keys are that find it", { timeout: 60_000 }, async () => {
    const phone = newPhone();
    const email = `${randomUUID()}@example.test`;
    const callers = [{ phone }, { email }, { phone, email }];
    const ids: string[] = [];
    for (let index = 0; index < 11; index += 1) ids.push((await begun(anna, { channel: "CHAT", caller: callers[index % 3] })).id);
    for (const first of [1, 3, 4, 11, 100]) {
      expect((await readAll(anna, { phone, email }, first)).map(({ id }) => id)).toEqual(ids.toReversed());
    }
    expect(await readAll(anna, { phone }, 3)).toHaveLength(7);
  });

  test("C2 what is found by a shared address or phone number and is somebody else's, is left out as soon as it is known who is sought", async () => {
    const [phone, lastName] = [newPhone(), "Voorbeeld"];
    const household = [
      { phone, lastName, birthDate: "1985-03-17" },
      { phone, lastName: "Huisgenoot", birthDate: "1990-01-01" },
      { phone },
      { phone, lastName: "Huisgenoot" },
    ];
    const ids: string[] = [];
    for (const caller of household) ids.push((await begun(anna, { channel: "CHAT", caller })).id);
    const own = [ids[2], ids[0]];
    for (const first of [1, 2, 3, 10]) expect((await readAll(anna, { phone, lastName, birthDate: "1985-03-17" }, first)).map(({ id }) => id)).toEqual(own);
    expect(await readAll(anna, { phone }, 10)).toHaveLength(4);
  });

  test("C2 a household of which nearly all contacts are somebody else's still ends, page by page", { timeout: 60_000 }, async () => {
    const phone = newPhone();
    const wanted = await begun(anna, { channel: "CHAT", caller: { phone, lastName: "Voorbeeld" } });
    for (let index = 0; index < 13; index += 1) await begun(anna, { channel: "CHAT", caller: { phone, lastName: "Huisgenoot" } });
    const page = await anna.ofPerson({ phone, lastName: "Voorbeeld", birthDate: "1979-08-09" }, { first: 1 });
    expect(page).toMatchObject({ edges: [], pageInfo: { hasNextPage: true } });
    expect((await readAll(anna, { phone, lastName: "Voorbeeld", birthDate: "1979-08-09" }, 1)).map(({ id }) => id)).toEqual([wanted.id]);
  });

  test("C2 whom a contact was with can be put right while one types: it is found by the new details and no longer by the old", async () => {
    const [wrong, right] = [newPhone(), newPhone()];
    const { id } = await begun(anna, { channel: "CHAT", caller: { phone: wrong } });
    await anna.save(id, [typed("CALLER_PHONE", right, 1)]);
    expect(nodes(await anna.ofPerson({ phone: right }))).toMatchObject([{ id }]);
    expect(nodes(await anna.ofPerson({ phone: wrong }))).toEqual([]);
    await anna.save(id, [typed("CALLER_PHONE", "", 2)]);
    expect(nodes(await anna.ofPerson({ phone: right }))).toEqual([]);
  });

  test("C2 without the right to see persons there is no history, and in others' contacts no person", async () => {
    const phone = newPhone();
    const { id, reference } = await begun(anna, { channel: "EMAIL", caller: { phone }, questions: ["Waarom duurt het zo lang?"] });
    await anna.save(id, [typed("NOTES", "boos"), typed("QUESTION_SUBJECT", "Duur", 0, "1")]);
    const carla = contactDesk(hub, "carla");
    expect(await carla.ofPerson({ phone })).toMatchObject({
      __typename: "NotPermitted",
      missingRight: { departmentId: "burgerzaken", capability: "PERSONS", action: "VIEW" },
    });
    const withoutPerson = { reference, caller: null, notes: null, draft: [], questions: [{ subject: "Duur", text: null }] };
    expect(await carla.byId(id)).toMatchObject(withoutPerson);
    expect((await carla.byReference(reference)).items).toMatchObject([withoutPerson]);
    const right = { role: "supervisor", departmentId: "vth", capability: "PERSONS", action: "VIEW", granted: true };
    await hub.ask("carla", documents.setRight, { input: right, key: randomUUID() });
    expect(await carla.byId(id)).toMatchObject({ caller: { phone }, notes: "boos", questions: [{ text: "Waarom duurt het zo lang?" }], draft: [] });
    expect(nodes(await carla.ofPerson({ phone }))).toMatchObject([{ id }]);
    await hub.ask("carla", documents.setRight, { input: { ...right, granted: false }, key: randomUUID() });
    expect(await carla.ofPerson({ phone })).toMatchObject({ __typename: "NotPermitted" });
  });

  test("B03 contacts of several people are not asked in one request", async () => {
    const pick = `contactsOfPerson(purpose: QUESTION, person: { phone: "0612345678" }) { __typename }`;
    const other = `appointmentsOfPerson(purpose: QUESTION, person: { phone: "0612345678" }) { __typename }`;
    for (const document of [`{ a: ${pick} b: ${pick} }`, `{ ${pick} ${other} }`]) {
      expect((await hub.ask("anna", document)).errors?.[0]?.extensions?.code).toBe("LIMIT_EXCEEDED");
    }
  });

  test.each([{}, { lastName: "Voorbeeld" }, { bsn: "123456789" }, { phone: "12" }])("C2 %j finds nobody, and it is said what to ask", async (person) => {
    expect(await anna.ofPerson(person)).toMatchObject({ __typename: "InvalidInput" });
  });
});

describe("C2 who looked is kept, and what was said stays out of sight", { timeout: 120_000 }, () => {
  let server: TestDatabase;
  let dataFolder: string;
  beforeAll(async () => {
    server = await createTestDatabase();
    dataFolder = await mkdtemp(path.join(tmpdir(), "kcc-contacts-"));
  });
  afterAll(async () => {
    await server.drop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  test("C2 each look is one audit entry with who and why; neither the database nor the log holds a name, a number or a word of it", async () => {
    const place = { dataFolder, ...(server.url !== undefined && { databaseUrl: server.url }) };
    const secrets = { bsn: "999990019", name: "Geheimenaam", phone: "0687654321", notes: "zeer vertrouwelijk", text: "Mag niemand weten" };
    const own = await startTestHub(place);
    const { reference } = await (async () => {
      const desk = contactDesk(own);
      const contact = await begun(desk, { channel: "PHONE", caller: { bsn: secrets.bsn, name: secrets.name, phone: secrets.phone } });
      await desk.save(contact.id, [typed("NOTES", secrets.notes), typed("QUESTION_TEXT", secrets.text, 0, "1")]);
      await desk.wrapUp({ contactId: contact.id, subject: "Afval", outcome: "ANSWERED" });
      const open = await begun(desk, { channel: "CHAT", caller: { name: secrets.name } });
      await desk.save(open.id, [typed("NOTES", secrets.notes)]);
      // Looking at one's own contact is no look-up of a person; a colleague's is.
      await desk.byReference(contact.reference);
      await contactDesk(own, "fien").byReference(contact.reference);
      await contactDesk(own, "fien").byId(contact.id);
      await contactDesk(own, "fien").ofPerson({ bsn: secrets.bsn }, { purpose: "COMPLAINT" });
      return contact;
    })();
    await own.close();
    expect(own.logLines.filter((line) => Object.values(secrets).some((secret) => line.includes(secret)))).toEqual([]);
    const database = await openDatabase({ dataFolder, ...(server.url !== undefined && { url: server.url }) });
    try {
      const entries = await database.fork().find(AuditEntryEntity, { action: { $like: "%contact%" } }, { orderBy: { at: "asc" } });
      expect(entries).toMatchObject([
        { action: "contact.wrap-up", userName: "Anna Test", fields: [`contact:${reference}`] },
        { action: "contact.find-by-reference", userName: "Fien Test", outcome: "found", fields: [`contact:${reference}`] },
        { action: "contact.view", userName: "Fien Test", fields: [`contact:${reference}`] },
        { action: "person.find-contacts", userName: "Fien Test", purpose: "COMPLAINT", keyKinds: ["bsn"], outcome: "found" },
      ]);
      expect(new Set(entries.map(({ subjectHash }) => subjectHash)).size).toBe(1);
      const tables = ["contact", "contact_question", "contact_person", "contact_write", "contact_link", "audit_entry", "operation"];
      const rows = await Promise.all(tables.map((table) => database.fork().execute(`select * from "${table}"`)));
      const kept = JSON.stringify(rows);
      expect(Object.values(secrets).filter((secret) => kept.includes(secret))).toEqual([]);
    } finally {
      await database.close();
    }
  });
});
