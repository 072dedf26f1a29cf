import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ComplaintHandOverEntity } from "../../api/src/meldingen/hand-over.entity.ts";
import { setRight } from "../support/documents.ts";
import * as documents from "../support/feedback-documents.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { meldingWithHistory } from "../support/melding-documents.ts";
import { closeAtDepartment, hubId, report, reportToo } from "./reported.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
}, 120_000);
afterAll(() => hub?.close());

const displeasure = "Al drie keer gebeld en er is nog steeds niets gedaan.";

async function raise(meldingId: string, rest: Readonly<Record<string, unknown>> = {}, account: "anna" | "carla" | "dirk" = "anna") {
  const { data } = await hub.ask(account, documents.raiseMelding, { meldingId, displeasure, key: randomUUID(), ...rest });
  return data.raiseMelding;
}

const maySee = (role: string, granted: boolean) =>
  hub.ask("carla", setRight, { input: { role, departmentId: "stadsbeheer", capability: "MELDINGEN", action: "VIEW", granted }, key: randomUUID() });

describe("M7 a melding becomes a complaint", { timeout: 60_000 }, () => {
  test("M7 in one step, with its history and all earlier reports, a number to read out and the legal terms", async () => {
    const id = await report(hub);
    await reportToo(hub, id, { informBy: "EMAIL" });
    const raised = await raise(hubId(id), { wishes: "Een datum waarop het klaar is." });
    expect(raised).toMatchObject({
      __typename: "ComplaintHandOver",
      reference: expect.stringMatching(/^KL-[347ACDEFHJKMNPQRTWXY]{4}-[347ACDEFHJKMNPQRTWXY]{4}$/),
      meldingId: hubId(id),
      meldingReference: `SIG-${id}`,
      meldingStatus: "REPORTED",
      displeasure,
      wishes: "Een datum waarop het klaar is.",
      legalTerms: expect.stringMatching(/bevestigt de ontvangst.*binnen zes weken.*vier weken/),
      reports: [{ feedback: { informer: "CONTACT_CENTRE", channel: "PHONE" } }, { feedback: { informer: "CONTACT_CENTRE", channel: "EMAIL" } }],
    });
    // All of it, as the department has it: also the note of the second reporter.
    const { data } = await hub.ask("anna", meldingWithHistory, { id: hubId(id) });
    const history = data.melding.history.items.map(({ kind, title, at }: { kind: string; title: string; at: string }) => ({ kind, title, at }));
    expect(raised.history).toEqual(history);
    expect(history.map(({ kind }: { kind: string }) => kind)).toEqual(expect.arrayContaining(["STATUS", "NOTE"]));
    const days = (Date.parse(raised.decideBy) - Date.parse(raised.raisedAt.slice(0, 10))) / 86_400_000;
    expect(days).toBe(42);
  });

  test("M7 what was handed over stays as it was, whatever happens to the melding, and nobody can change it", async () => {
    const id = await report(hub);
    const raised = await raise(hubId(id));
    closeAtDepartment(hub, id);
    const { data } = await hub.ask("anna", documents.complaintHandOvers, { first: 100 });
    const listed = data.complaintHandOvers.edges.map(({ node }: { node: { id: string } }) => node).find((node: { id: string }) => node.id === raised.id);
    expect(listed).toMatchObject({ meldingStatus: "REPORTED", history: raised.history });
    await expect(hub.database.fork().nativeUpdate(ComplaintHandOverEntity, { id: raised.id }, { decideBy: "2030-01-01" })).rejects.toThrow("not changed");
  });

  test("M7 who calls again with the number of the complaint is helped: it is found however it is said, by whoever may see the department's meldingen", async () => {
    const raised = await raise(hubId(await report(hub)));
    const byNumber = async (reference: string, account: "anna" | "carla" | "dirk" = "anna") =>
      (await hub.ask(account, documents.complaintHandOver, { reference })).data?.complaintHandOver;
    const code = raised.reference.replace("KL-", "");
    for (const spoken of [raised.reference, raised.reference.toLowerCase(), code, `kl ${code.replace("-", " ")}`, raised.reference.replaceAll("-", "")])
      expect({ spoken, found: await byNumber(spoken) }).toEqual({ spoken, found: raised });
    expect(await byNumber(raised.reference, "carla")).toMatchObject({ id: raised.id, displeasure: null });
    expect(await byNumber(raised.reference, "dirk")).toBeUndefined();
    const unknown = { __typename: "NotFound", message: expect.stringContaining("zoek de melding") };
    for (const spoken of ["KL-3333-3333", "KL", "SIG-1", "'; --", "K".repeat(100)]) expect(await byNumber(spoken)).toMatchObject(unknown);
    expect(await byNumber("")).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "reference" }] });
    await maySee("agent", false);
    try {
      expect(await byNumber(raised.reference)).toMatchObject(unknown);
    } finally {
      await maySee("agent", true);
    }
  });

  test("A9 the same key twice hands over once", async () => {
    const id = await report(hub);
    const key = randomUUID();
    const [one, other] = await Promise.all([raise(hubId(id), { key }), raise(hubId(id), { key })]);
    expect(other.reference).toBe(one.reference);
    expect(await hub.database.fork().count(ComplaintHandOverEntity, { meldingId: String(id) })).toBe(1);
  });

  test("M7 the supervisor sees what was handed over and when it must be decided, and not what the citizen wrote", async () => {
    const { data } = await hub.ask("carla", documents.complaintHandOvers, { first: 1 });
    expect(data.complaintHandOvers).toMatchObject({
      edges: [{ node: { reference: expect.any(String), decideBy: expect.any(String), displeasure: null, wishes: null } }],
      pageInfo: { hasNextPage: true },
    });
    const next = await hub.ask("carla", documents.complaintHandOvers, { first: 1, after: data.complaintHandOvers.pageInfo.endCursor });
    expect(next.data.complaintHandOvers.edges[0].node.id).not.toBe(data.complaintHandOvers.edges[0].node.id);
  });

  test("what was written is sealed in the database and in no log line", async () => {
    const rows = await hub.database.fork().find(ComplaintHandOverEntity, {});
    expect(JSON.stringify(rows)).not.toContain("niets gedaan");
    expect(hub.logLines.join("\n")).not.toContain("niets gedaan");
  });

  test("a melding that does not exist, or may not be seen, is not found; words that are missing are asked for; a dead department is named", async () => {
    expect(await raise(hubId(999_999))).toMatchObject({ __typename: "NotFound" });
    expect(await raise(Buffer.from("melding/nowhere/1").toString("base64url"))).toMatchObject({ __typename: "NotFound" });
    expect(await raise("forged")).toMatchObject({ __typename: "NotFound" });
    const id = await report(hub);
    expect(await raise(hubId(id), { displeasure: " " })).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "displeasure" }] });
    expect(await raise(hubId(id), {}, "dirk")).toMatchObject({ __typename: "NotFound" });
    hub.sandbox.stadsbeheerMeldingen.faults.inject({ on: "read", fault: { kind: "hang" }, times: 10 });
    expect(await raise(hubId(id))).toMatchObject({ __typename: "DepartmentUnavailable" });
    hub.sandbox.stadsbeheerMeldingen.faults.clear();
  });
});
