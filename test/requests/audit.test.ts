import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../api/src/database/orm.ts";
import { AuditEntryEntity } from "../../api/src/kernel/audit.entity.ts";
import { startTestHub } from "../support/hub.ts";
import { createTestDatabase } from "../support/postgres.ts";
import { byId, byNumber, ofPerson } from "./documents.ts";

test(
  "R1 every look-up is one entry in the audit log: who, why, by which key and at which departments, and no number of a citizen",
  { timeout: 60_000 },
  async () => {
    const server = await createTestDatabase();
    const dataFolder = await mkdtemp(path.join(tmpdir(), "kcc-hub-requests-"));
    const place = { dataFolder, ...(server.url !== undefined && { databaseUrl: server.url }) };
    const hub = await startTestHub(place);
    const { bsn, lastName, birthDate } = hub.sandbox.city.samples.busyCitizen.persons[0];
    const { items } = await ofPerson(hub, { bsn, lastName, birthDate });
    await ofPerson(hub, { bsn: "999999990" });
    await ofPerson(hub, { bsn: "123456789" });
    await byNumber(hub, items[0].number);
    await byNumber(hub, "ZAAK-2026-9999999", { departmentIds: ["belastingen"] });
    await byId(hub, items[0].id);
    await byId(hub, "eA");
    await hub.close();

    // The embedded database cannot be looked into while a hub has it.
    const database = await openDatabase({ dataFolder, ...(server.url !== undefined && { url: server.url }) });
    const entries = await database.fork().findAll(AuditEntryEntity, { orderBy: { at: "asc" } });
    await database.close();
    await server.drop();
    await rm(dataFolder, { recursive: true, force: true });

    const both = ["burgerzaken", "belastingen"];
    expect(entries.map(({ action, outcome, departmentIds }) => [action, outcome, departmentIds])).toEqual([
      ["person.find-requests", "found", both],
      ["person.find-requests", "none", both],
      ["request.find-by-number", "found", both],
      ["request.find-by-number", "none", ["belastingen"]],
      ["request.view", "found", ["burgerzaken"]],
    ]);
    expect(entries[0]).toMatchObject({
      userName: "Anna Test",
      purpose: "QUESTION",
      keyKinds: ["bsn", "name-and-birth-date"],
      subjectHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify(entries)).not.toContain(bsn);
  },
);
