import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, type Database } from "../../api/src/database/orm.ts";
import { AuditEntryEntity } from "../../api/src/kernel/audit.entity.ts";
import { ProcessingLogEntity } from "../../api/src/kernel/processing-log.entity.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { customer, viewCustomer } from "./documents.ts";

// Each test starts a hub of its own, or opens its database anew: the embedded one cannot be looked into while a hub has it.
describe("R3 the view is accounted for", { timeout: 120_000 }, () => {
  let server: TestDatabase;
  let dataFolder: string;
  beforeAll(async () => {
    server = await createTestDatabase();
    dataFolder = await mkdtemp(path.join(tmpdir(), "kcc-hub-customers-"));
  });
  afterAll(async () => {
    await server.drop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  async function withHub<Value>(work: (hub: TestHub) => Promise<Value>): Promise<Value> {
    const hub = await startTestHub({ dataFolder, ...(server.url !== undefined && { databaseUrl: server.url }) });
    try {
      return await work(hub);
    } finally {
      await hub.close();
    }
  }

  async function withDatabase<Value>(work: (database: Database) => Promise<Value>): Promise<Value> {
    const database = await openDatabase({ dataFolder, ...(server.url !== undefined && { url: server.url }) });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }

  const readAudit = () => withDatabase((database) => database.fork().find(AuditEntryEntity, { action: { $like: "person.%" } }, { orderBy: { at: "asc" } }));
  const readLines = () => withDatabase((database) => database.fork().findAll(ProcessingLogEntity));

  test("R3 in one audit entry with every department and field, and one line of the processing log for the person", async () => {
    const { bsn, lastName } = await withHub(async (hub) => {
      const person = hub.sandbox.city.samples.bulkyWasteHousehold.persons[0];
      const { postcode, houseNumber } = person.address;
      const key = { postcode, houseNumber, lastName: person.lastName, birthDate: person.birthDate };
      await viewCustomer(hub, key, { purpose: "COMPLAINT" });
      await viewCustomer(hub, { email: "nobody@example.test" });
      await viewCustomer(hub, { bsn: person.bsn }, {}, "bram");
      return person;
    });
    const entries = await readAudit();
    expect(entries.map(({ action, outcome }) => [action, outcome])).toEqual([
      ["person.view-customer", "found"],
      ["person.view-customer", "none"],
      ["person.view-customer", "none"],
    ]);
    expect(entries[0]).toMatchObject({
      userName: "Anna Test",
      purpose: "COMPLAINT",
      departmentIds: ["burgerzaken", "belastingen", "stadsbeheer", "vth"],
      // The number came from the registry, and was used within the hub.
      keyKinds: ["name-and-birth-date", "postcode-and-house-number", "bsn-of-registry"],
      fields: ["name", "address", "appointments", "meldingen", "requests", "contacts"],
    });
    // Nobody was asked anything without a right: that is in the log too.
    expect(entries[2]).toMatchObject({ departmentIds: [], fields: [] });
    const lines = await readLines();
    expect(lines).toMatchObject([
      { name: "customer.view", resource: "kcc-hub/burgerzaken", processingActivityId: "https://ravenmeer.example/verwerkingsregister/klachten-behandelen" },
    ]);
    expect(lines[0]).toMatchObject({ traceId: entries[0]?.traceId, dataSubjectId: entries[0]?.subjectHash });
    expect(JSON.stringify([entries, lines])).not.toMatch(new RegExp(`${bsn}|${lastName}`));
  });

  test("R3 or not shown at all: when the log cannot be kept, nothing is delivered", async () => {
    const before = await readAudit();
    await withDatabase((database) => database.fork().execute(`alter table "processing_log" rename to "processing_log_away"`));
    await withHub(async (hub) => {
      const { bsn, lastName } = hub.sandbox.city.samples.busyCitizen.persons[0];
      const answer = await hub.ask("anna", customer, { person: { bsn } });
      expect(answer).toMatchObject({ status: 503, errors: [{ extensions: { code: "AUDIT_UNAVAILABLE" } }] });
      expect(answer.data ?? null).toBeNull();
      expect(JSON.stringify(answer)).not.toContain(lastName);
    });
    expect(await readAudit()).toEqual(before);
  });
});
