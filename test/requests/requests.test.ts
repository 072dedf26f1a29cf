import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as common from "../support/documents.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { byId, byNumber, ofPerson, requestsOfPerson } from "./documents.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub?.close());

const known = () => hub.sandbox.zaken.known;
const citizen = (name: keyof TestHub["sandbox"]["city"]["samples"]) => hub.sandbox.city.samples[name].persons[0];
const asked = () => hub.sandbox.zaken.requests.length;
const day = (date: string) => new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", timeZone: "UTC" }).format(new Date(`${date}T12:00Z`));
const inDays = (days: number) => Temporal.Now.plainDateISO("Europe/Amsterdam").add({ days }).toString();

describe("R1 where does the request stand", () => {
  test("R1 has my extract been sent? Yes, and when, in the department's own words", async () => {
    const { items, sources } = await ofPerson(hub, { bsn: citizen("vogApplicant").bsn });
    const extract = items.find(({ kind }: { kind: string }) => kind === "Uittreksel BRP");
    expect(extract).toMatchObject({
      number: known().extractSent.number,
      department: { id: "burgerzaken", sandbox: true },
      status: { name: "Verstuurd", text: "Uw uittreksel is per post verstuurd.", remark: "Verstuurd naar het adres in de BRP." },
      nextSteps: [],
      result: { name: "Verstrekt" },
      endedOn: inDays(-9),
      expectedOn: null,
      isLate: false,
      permittedActions: [],
      steps: null,
    });
    expect(extract.summary).toMatch(
      new RegExp(`^Uittreksel BRP: Verstuurd op \\w+ ${day(inDays(-9))} \\d{4}\\. Resultaat: Verstrekt\\. De afdeling laat weten: ‘Uw uittreksel`),
    );
    expect(sources.map(({ department }: { department: { id: string } }) => department.id)).toEqual(["burgerzaken", "belastingen"]);
  });

  test("R1 where is my remission request? The status, what comes next and when it is expected, over both departments, the latest first", async () => {
    const { items } = await ofPerson(hub, { bsn: citizen("busyCitizen").bsn });
    expect(items.map(({ number }: { number: string }) => number)).toEqual([known().extractInProgress.number, known().remissionInProgress.number]);
    expect(items[1]).toMatchObject({
      department: { id: "belastingen" },
      kind: "Kwijtschelding gemeentelijke belastingen",
      status: { name: "In behandeling" },
      nextSteps: [{ name: "Besluit genomen", text: expect.any(String), at: null }],
      expectedOn: inDays(22),
      dueOn: inDays(36),
      isLate: false,
      summary: expect.stringContaining("De afdeling heeft de termijn verlengd."),
    });
  });

  test("R1 one that is late, and one that is waiting for the citizen, say so with what to do", async () => {
    const late = (await byNumber(hub, known().extractLate.number)).items[0];
    expect(late).toMatchObject({ isLate: true, isOverdue: true, isSuspended: false, summary: expect.stringContaining("Bel Burgerzaken op 14 0597") });
    const waiting = (await byNumber(hub, known().remissionWaiting.number)).items[0];
    expect(waiting).toMatchObject({ isLate: false, isSuspended: true, summary: expect.stringContaining("staat stil") });
    const untouched = (await byNumber(hub, known().notYetLookedAt.number)).items[0];
    expect(untouched).toMatchObject({ status: null, summary: expect.stringContaining("nog geen stap vastgelegd") });
  });

  test("R1 what is to be done today is not late, what was planned for yesterday is, and only after the last day it is overdue", async () => {
    const { cases, known: seeded } = hub.sandbox.zaken;
    const { type } = seeded.extractInProgress;
    const person = citizen("busyCitizen");
    const begunDaysAgo = async (days: number) => {
      const made = cases.create({ type, submittedOn: inDays(-days), roles: [{ part: "initiator", person }] });
      return (await byNumber(hub, made?.number ?? "")).items[0];
    };
    expect(type.serviceDays).toBeLessThan(type.termDays);
    expect(await begunDaysAgo(type.serviceDays)).toMatchObject({ expectedOn: inDays(0), isLate: false, isOverdue: false });
    expect(await begunDaysAgo(type.serviceDays + 1)).toMatchObject({ expectedOn: inDays(-1), isLate: true, isOverdue: false });
    expect(await begunDaysAgo(type.termDays)).toMatchObject({ dueOn: inDays(0), isLate: true, isOverdue: false });
    expect(await begunDaysAgo(type.termDays + 1)).toMatchObject({ dueOn: inDays(-1), isLate: true, isOverdue: true });
    // The law's clock stands still while the citizen has to send something.
    const submittedOn = inDays(-type.termDays - 1);
    const waiting = cases.create({ type, submittedOn, roles: [{ part: "initiator", person }], suspendedBecause: "Wacht op de aanvrager." });
    expect((await byNumber(hub, waiting?.number ?? "")).items[0]).toMatchObject({ isSuspended: true, isLate: false, isOverdue: false });
  });

  test("R1 one request shows all steps that it went through", async () => {
    const [{ id }] = (await byNumber(hub, known().remissionGranted.number)).items;
    expect(await byId(hub, id)).toMatchObject({
      __typename: "CitizenRequest",
      id,
      steps: [{ name: "Besluit genomen" }, { name: "In behandeling" }, { name: "Ontvangen" }],
      result: { name: "Gedeeltelijk toegewezen", remark: "De rioolheffing blijft staan." },
    });
  });

  test("R1 a step that the department takes meanwhile shows at once", async () => {
    const { uuid, number } = known().move;
    expect((await byNumber(hub, number)).items[0]).toMatchObject({ status: { name: "Ontvangen" } });
    hub.sandbox.zaken.cases.takeStep(uuid, { name: "In onderzoek" });
    expect((await byNumber(hub, number)).items[0]).toMatchObject({ status: { name: "In onderzoek" }, nextSteps: [{ name: "Verwerkt" }] });
  });

  test("R1 requests in which the person only has another part are not theirs, and hidden kinds are never shown", async () => {
    const { items, sources } = await ofPerson(hub, { bsn: citizen("vogApplicant").bsn });
    expect(items.map(({ number }: { number: string }) => number)).not.toContain(known().objection.number);
    expect(sources).toMatchObject([
      { state: "INCOMPLETE", message: expect.stringContaining("niet alle soorten aanvragen") },
      { state: "INCOMPLETE", message: expect.stringContaining("vraag het dan aan Belastingen") },
    ]);
    expect(JSON.stringify(await ofPerson(hub, { bsn: citizen("busyCitizen").bsn }))).not.toContain("Adresonderzoek");
    expect((await byNumber(hub, known().addressInvestigation.number)).items).toEqual([]);
  });
});

describe("R1 by number", () => {
  test("R1 typing mistakes are forgiven, and then the agent is told to check", async () => {
    const { number } = known().objection;
    const [, year = "", sequence = ""] = number.split("-");
    for (const spoken of [
      `zaak ${year} ${Number(sequence)}`,
      number.replaceAll("-", ""),
      `ZAAK-${year}-${sequence.replaceAll("0", "O")}`,
      `${Number(sequence)}`,
    ]) {
      const found = await byNumber(hub, spoken);
      expect([spoken, found.items.map((item: { number: string }) => item.number)]).toEqual([spoken, expect.arrayContaining([number])]);
      expect(found.advice).toContain("Controleer met de beller");
    }
    const exact = await byNumber(hub, number);
    expect(exact).toMatchObject({ advice: null, items: [{ number, applicantName: expect.stringContaining(citizen("taxObjector").lastName) }] });
  });

  test("R1 what is not found says how to find it by person", async () => {
    const { items, advice } = await byNumber(hub, "ZAAK-2026-9999999");
    expect(items).toEqual([]);
    expect(advice).toMatch(/zoek op persoon: vraag de beller naar het BSN/);
    // All departments answered, so that it cannot be there all the same.
    expect(advice).not.toContain("niet elke afdeling gaf antwoord");
  });

  test("R1 the number of an appointment's case finds the case", async () => {
    const [{ caseNumber = "" } = {}] = hub.sandbox.city.samples.ondertrouwCouple.appointments;
    expect((await byNumber(hub, caseNumber)).items).toMatchObject([{ kind: "Melding voorgenomen huwelijk" }]);
  });

  test("R1 only the departments that are named are asked", async () => {
    const { sources, items } = await byNumber(hub, known().objection.number, { departmentIds: ["burgerzaken"] });
    expect([sources.length, items]).toEqual([1, []]);
  });
});

describe("R1 who may see what", () => {
  test("R1 by another key than the system has, each source says which key it needs: nothing looks empty", async () => {
    const { lastName, birthDate, address } = citizen("busyCitizen");
    const before = asked();
    for (const person of [{ lastName, birthDate }, { postcode: address.postcode, houseNumber: address.houseNumber }, { email: "a@example.test" }]) {
      const { items, sources } = await ofPerson(hub, person);
      expect(items).toEqual([]);
      expect(sources).toMatchObject([
        { state: "NOT_SUPPORTED", message: expect.stringContaining("zoekt aanvragen alleen op BSN") },
        { state: "NOT_SUPPORTED" },
      ]);
    }
    expect(asked()).toBe(before);
  });

  test("R1 a desktop can know beforehand what to ask and what is allowed", async () => {
    const document = "{ departments { id capabilities { capability permittedActions requestsSupport { findByPerson mayHideKinds } } } }";
    const { data } = await hub.ask("anna", document);
    const [burgerzaken] = data.departments;
    expect(burgerzaken.capabilities).toContainEqual({
      capability: "REQUESTS",
      permittedActions: ["VIEW"],
      requestsSupport: { findByPerson: ["bsn"], mayHideKinds: true },
    });
  });

  test("R1 without the right at a department it is not asked; the other is", async () => {
    const right = { role: "agent", departmentId: "belastingen", capability: "REQUESTS", action: "VIEW" };
    const { number } = known().remissionGranted;
    const { id } = (await byNumber(hub, number)).items[0];
    await hub.ask("carla", common.setRight, { input: { ...right, granted: false }, key: randomUUID() });
    try {
      const { items, sources } = await ofPerson(hub, { bsn: citizen("vogApplicant").bsn });
      expect(items.map((item: { department: { id: string } }) => item.department.id)).toEqual(["burgerzaken"]);
      expect(sources).toMatchObject([
        { state: "INCOMPLETE" },
        { state: "NOT_PERMITTED", message: expect.stringContaining("Een supervisor kan u dit recht geven") },
      ]);
      expect((await byNumber(hub, number)).items).toEqual([]);
      // That it exists is not told either.
      expect(await byId(hub, id)).toMatchObject({ __typename: "NotFound" });
    } finally {
      await hub.ask("carla", common.setRight, { input: { ...right, granted: true }, key: randomUUID() });
    }
    expect(await byId(hub, id)).toMatchObject({ __typename: "CitizenRequest" });
  });

  test("R1 without PERSONS/VIEW neither who asked nor free text is shown", async () => {
    const right = { role: "agent", departmentId: "burgerzaken", capability: "PERSONS", action: "VIEW" };
    await hub.ask("carla", common.setRight, { input: { ...right, granted: false }, key: randomUUID() });
    try {
      const [found] = (await byNumber(hub, known().extractSent.number)).items;
      expect(found).toMatchObject({ applicantName: null, description: null, status: { name: "Verstuurd", remark: null } });
    } finally {
      await hub.ask("carla", common.setRight, { input: { ...right, granted: true }, key: randomUUID() });
    }
  });

  test("R1 who has no right anywhere sees nothing, and nothing is asked", async () => {
    const before = asked();
    const { items, sources } = await ofPerson(hub, { bsn: citizen("busyCitizen").bsn }, "dirk");
    expect([items, sources.map(({ state }: { state: string }) => state)]).toEqual([[], ["NOT_PERMITTED", "NOT_PERMITTED"]]);
    expect(asked()).toBe(before);
  });
});

describe("R1 bad input", () => {
  test.each([
    ["a BSN that fails the eleven test", { bsn: "123456789" }, "person.bsn"],
    ["nothing", {}, "person"],
    ["a name alone", { lastName: "Kaya" }, "person"],
    ["a birth date to come", { lastName: "Kaya", birthDate: "2999-01-01" }, "person.birthDate"],
  ])("R1 %s is refused before anything is sent", async (_what, person, field) => {
    const before = asked();
    expect(await ofPerson(hub, person)).toMatchObject({ __typename: "InvalidInput", fields: [{ field }] });
    expect(asked()).toBe(before);
  });

  test.each(["", "1", "x".repeat(101), "ZAAK\u0000-1", "ZAAK\u202E1"])("R1 the number %j is refused", async (number) => {
    const before = asked();
    expect(await byNumber(hub, number)).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "number" }] });
    expect(asked()).toBe(before);
  });

  test("R1 a department that has no requests is refused by name", async () => {
    expect(await byNumber(hub, "ZAAK-2026-0000001", { departmentIds: ["vth"] })).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "departmentIds" }],
    });
  });

  test("R1 ids that the hub never gave out, or that stand for something else, are not found", async () => {
    const idOf = (text: string) => Buffer.from(text).toString("base64url");
    const hostile = [
      "x",
      "",
      idOf("request/burgerzaken/../../x"),
      idOf("appointment/burgerzaken/1"),
      idOf("request/vth/1"),
      idOf(`request/burgerzaken/${known().remissionGranted.uuid}`),
    ];
    for (const id of hostile) expect([id, await byId(hub, id)]).toMatchObject([id, { __typename: "NotFound", code: "NOT_FOUND" }]);
  });

  test("R1 one look-up of a person a request, whichever field does it", async () => {
    const before = asked();
    const two = `query ($key: PersonKeyInput!) {
      one: requestsOfPerson(person: $key, purpose: QUESTION) { __typename }
      other: requestsOfPerson(person: $key, purpose: QUESTION) { __typename }
    }`;
    const { errors } = await hub.ask("anna", two, { key: { bsn: citizen("busyCitizen").bsn } });
    expect(errors?.[0]?.extensions?.code).toBe("LIMIT_EXCEEDED");
    expect(asked()).toBe(before);
  });

  test("R1 a purpose is required", async () => {
    const without = requestsOfPerson.replace(", $purpose: Purpose! = QUESTION", "").replace(", purpose: $purpose", "");
    expect((await hub.ask("anna", without, { person: { bsn: citizen("busyCitizen").bsn } })).status).toBe(400);
  });
});

test("R1 no citizen service number is in a log line", async () => {
  await ofPerson(hub, { bsn: citizen("busyCitizen").bsn });
  expect(hub.logLines.join("\n")).not.toContain(citizen("busyCitizen").bsn);
});
