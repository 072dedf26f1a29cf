import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, type Database } from "../../api/src/database/orm.ts";
import { AuditEntryEntity } from "../../api/src/kernel/audit.entity.ts";
import { ProcessingLogEntity } from "../../api/src/kernel/processing-log.entity.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { askWithHeaders, lookUp, persons } from "./look-up.ts";

// Each test starts a hub of its own, or opens its database anew: the embedded one cannot be looked into while a hub has it.
describe("R2 the logs", { timeout: 120_000 }, () => {
  let server: TestDatabase;
  let dataFolder: string;
  beforeAll(async () => {
    server = await createTestDatabase();
    dataFolder = await mkdtemp(path.join(tmpdir(), "kcc-hub-persons-"));
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

  const readAudit = () => withDatabase((database) => database.fork().find(AuditEntryEntity, { action: "person.look-up" }, { orderBy: { at: "asc" } }));
  const readLines = () => withDatabase((database) => database.fork().findAll(ProcessingLogEntity));

  test("R2 every look-up is one audit entry with who, why and which fields, and every person shown is one line of the processing log", async () => {
    const bsns = await withHub(async (hub) => {
      const { careHome, samples } = hub.sandbox.brp.registry;
      const home = hub.sandbox.city.samples.familyWithPassports.persons;
      const { postcode, houseNumber } = home[0].address;
      const family = await lookUp(hub, { postcode, houseNumber }, { purpose: "APPOINTMENT" });
      expect(family.items.length).toBeGreaterThan(1);
      await lookUp(hub, { bsn: samples.deceased.bsn });
      await lookUp(hub, { bsn: "999999990" });
      await lookUp(hub, careHome);
      hub.sandbox.brp.faults.inject({ on: "*", fault: { kind: "status", status: 503 } });
      await lookUp(hub, { bsn: samples.deceased.bsn });
      const shown: readonly { readonly bsn: string }[] = family.items;
      return [...shown.map(({ bsn }) => bsn), samples.deceased.bsn];
    });
    const entries = await readAudit();
    expect(entries.map(({ outcome }) => outcome)).toEqual(["found", "found", "none", "too-many", "failed"]);
    expect(entries[0]).toMatchObject({
      userName: "Anna Test",
      purpose: "APPOINTMENT",
      departmentIds: ["burgerzaken"],
      keyKinds: ["postcode-and-house-number"],
      fields: ["bsn", "name", "birthDate", "gender", "address"],
    });
    const lines = await readLines();
    expect(lines).toHaveLength(bsns.length);
    const ofFamily = lines.filter(({ traceId }) => traceId === entries[0]?.traceId);
    expect(new Set(ofFamily.map(({ spanId }) => spanId)).size).toBe(bsns.length - 1);
    expect(ofFamily[0]).toMatchObject({
      name: "persons.find",
      status: "Ok",
      resource: "kcc-hub/burgerzaken",
      processingActivityId: "https://ravenmeer.example/verwerkingsregister/afspraken-maken",
      dataSubjectIdType: "BSN (HMAC-SHA-256)",
      spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(ofFamily.every(({ startTime, endTime }) => startTime <= endTime)).toBe(true);
    // The same person has the same mark in both logs, and the number itself is in neither.
    expect(lines.find(({ traceId }) => traceId === entries[1]?.traceId)?.dataSubjectId).toBe(entries[1]?.subjectHash);
    expect(bsns.filter((bsn) => JSON.stringify([entries, lines]).includes(bsn))).toEqual([]);
  });

  test("R2 a look-up goes on in the trace of the desktop that tells one, and begins a trace where none or a wrong one is told", async () => {
    const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    const parentSpanId = "00f067aa0ba902b7";
    const wrong = [
      "",
      `00-${"0".repeat(32)}-${parentSpanId}-01`,
      `00-${traceId}-${"0".repeat(16)}-01`,
      `00-${traceId.toUpperCase()}-${parentSpanId}-01`,
      `ff-${traceId}-${parentSpanId}-01`,
      `00-${traceId}-${parentSpanId}-01-more`,
      `00-${traceId}-${parentSpanId}-01, 00-${traceId}-${parentSpanId}-01`,
    ];
    const traces = await withHub(async (hub) => {
      const { bsn } = hub.sandbox.city.samples.taxObjector.persons[0];
      const ask = async (traceparent: string) => (await askWithHeaders(hub, { traceparent }, { person: { bsn } })).traceId;
      const goesOn = [await ask(`00-${traceId}-${parentSpanId}-01`), await ask(`01-${traceId}-${parentSpanId}-01-later`)];
      const begun: (string | null)[] = [];
      for (const told of wrong) begun.push(await ask(told));
      return { goesOn, begun };
    });
    expect(traces.goesOn).toEqual([traceId, traceId]);
    expect(new Set(traces.begun).size).toBe(wrong.length);
    expect(traces.begun).not.toContain(traceId);
    const lines = await readLines();
    const ofTrace = lines.filter((line) => line.traceId === traceId);
    expect(ofTrace.map((line) => line.parentSpanId)).toEqual([parentSpanId, parentSpanId]);
    for (const begun of traces.begun) expect(lines.filter((line) => line.traceId === begun)).toMatchObject([{ parentSpanId: null }]);
  });

  test.each([`update "processing_log" set "status" = 'Error'`, `delete from "processing_log"`, `truncate "processing_log"`])(
    "R2 the processing log cannot be tidied up: %s",
    async (statement) => {
      await withDatabase(async (database) => {
        await expect(database.fork().execute(statement)).rejects.toThrow("append-only");
      });
    },
  );

  test("R2 when a line cannot be kept nothing is delivered, and no audit entry says that it was", async () => {
    const before = await readAudit();
    await withDatabase((database) => database.fork().execute(`alter table "processing_log" rename to "processing_log_away"`));
    await withHub(async (hub) => {
      const { bsn, lastName } = hub.sandbox.city.samples.taxObjector.persons[0];
      const answer = await hub.ask("anna", persons, { person: { bsn } });
      expect(answer).toMatchObject({ status: 503, errors: [{ extensions: { code: "AUDIT_UNAVAILABLE" } }] });
      expect(answer.data ?? null).toBeNull();
      expect(JSON.stringify(answer)).not.toContain(lastName);
      expect(hub.logLines.filter((line) => line.includes(bsn) || line.includes(lastName))).toEqual([]);
    });
    expect(await readAudit()).toEqual(before);
  });
});
