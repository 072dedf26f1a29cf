import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import * as documents from "../support/documents.ts";
import { type DepartmentsConfiguration, parseDepartmentsConfiguration } from "../../api/src/departments/departments.configuration.ts";
import { openDepartmentDirectory } from "../../api/src/departments/department-directory.ts";
import { sandboxDepartments, secrets, startTestHub, type TestHub } from "../support/hub.ts";
import { askWithHeaders, lookUp, persons } from "./look-up.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs: 2_000, gatherDeadlineMs: 6_000 });
});
afterAll(() => hub?.close());
afterEach(() => hub.sandbox.brp.faults.clear());

type Registered = NonNullable<DepartmentsConfiguration["departments"][number]["capabilities"]["persons"]>;

function changePersons(configuration: DepartmentsConfiguration, change: (registered: Registered) => Registered): DepartmentsConfiguration {
  const departments = configuration.departments.map((department) => {
    const { persons: registered } = department.capabilities;
    return registered ? { ...department, capabilities: { ...department.capabilities, persons: change(registered) } } : department;
  });
  return { ...configuration, departments };
}

const registry = () => hub.sandbox.brp.registry;
const someone = () => hub.sandbox.city.samples.taxObjector.persons[0];
const asked = () => hub.sandbox.brp.requests.length;

describe("R2 an agent looks up a person", () => {
  test("R2 by BSN, by name and birth date, and by address, with or without a wildcard", async () => {
    const { bsn, lastName, birthDate, address } = someone();
    const { postcode, houseNumber } = address;
    const searches = [
      { bsn: `${bsn.slice(0, 4)} ${bsn.slice(4)}` },
      { lastName, birthDate },
      { lastName: `${lastName.slice(0, 3)}*`, birthDate },
      { postcode: `${postcode.slice(0, 4)} ${postcode.slice(4).toLowerCase()}`, houseNumber, birthDate, lastName },
    ];
    for (const search of searches) {
      const found = await lookUp(hub, search);
      expect(found.items).toMatchObject([
        { maskedBsn: `*****${bsn.slice(-4)}`, name: { lastName }, birthDate: { date: birthDate }, address: { kind: "ADDRESS", postcode } },
      ]);
      expect(found.source).toMatchObject({ department: { id: "burgerzaken", sandbox: true }, state: "COMPLETE", message: null });
    }
  });

  test("R2 by first and last name, and by street and house number, in our own municipality or one that is named", async () => {
    const { bsn, firstName, lastName, address } = someone();
    const { street, houseNumber } = address;
    const searches = [
      { firstName, lastName },
      { firstName: firstName.slice(0, 3), lastName: `${lastName.slice(0, 3)}*`, municipalityCode: "0597" },
      { street, houseNumber },
      { street: `${street.slice(0, 7)}*`, houseNumber },
      { street: `*${street.slice(-7)}`, houseNumber, municipalityCode: "0597" },
    ];
    for (const search of searches) {
      const found = await lookUp(hub, search);
      expect(found.items).toContainEqual(expect.objectContaining({ maskedBsn: `*****${bsn.slice(-4)}`, name: expect.objectContaining({ lastName }) }));
    }
    expect(await lookUp(hub, { firstName, lastName, municipalityCode: "0363" })).toMatchObject({ __typename: "PersonsFound", items: [] });
  });

  test("R2 a desktop can ask beforehand what the registry can and for what it may be asked", async () => {
    const { data } = await hub.ask(
      "anna",
      `{ department(id: "burgerzaken") { capabilities { capability personsSupport { findBy purposes { purpose fields } } } } }`,
    );
    const support = data.department.capabilities.map((each: { readonly personsSupport: unknown }) => each.personsSupport);
    expect(support).toContainEqual({
      findBy: ["bsn", "name-and-birth-date", "postcode-and-house-number", "name-and-municipality", "street-and-house-number"],
      purposes: [
        { purpose: "APPOINTMENT", fields: ["BSN", "NAME", "BIRTH_DATE", "GENDER", "ADDRESS"] },
        { purpose: "QUESTION", fields: ["NAME", "BIRTH_DATE", "AGE", "ADDRESS", "DEATH_DATE"] },
        { purpose: "COMPLAINT", fields: ["NAME", "ADDRESS"] },
      ],
    });
    expect(support).toContain(null);
  });

  test("R2 nobody is an empty list with what to try next", async () => {
    expect(await lookUp(hub, { bsn: "999999990" })).toMatchObject({ __typename: "PersonsFound", items: [], advice: expect.stringContaining("voorvoegsel") });
  });

  test("R2 each purpose gets its own fields: no other is asked of the registry, and without bsn the number is masked", async () => {
    const { bsn } = someone();
    const appointment = await lookUp(hub, { bsn }, { purpose: "APPOINTMENT" });
    expect(appointment.items).toMatchObject([{ bsn, gender: expect.any(String), age: null }]);
    const complaint = await lookUp(hub, { bsn }, { purpose: "COMPLAINT" });
    expect(complaint).toMatchObject({ allowedFields: ["NAME", "ADDRESS"], processingActivity: expect.stringContaining("klachten") });
    expect(complaint.items).toMatchObject([{ bsn: null, birthDate: null, gender: null, age: null, deathDate: null }]);
    const [latest] = hub.sandbox.brp.questions.slice(-1);
    expect(latest?.fields.filter((field) => !/^(burgerservicenummer|naam\.|verblijfplaats\.)/.test(field))).toEqual([]);
  });

  test("R2 somebody with secrecy, who died, or with a partial birth date is shown as such, with what to do", async () => {
    const { confidential, deceased, birthDayUnknown, birthDateUnknown, abroad, addressUnderInvestigation } = registry().samples;
    const one = async (bsn: string) => (await lookUp(hub, { bsn })).items[0];
    expect(await one(confidential.bsn)).toMatchObject({ confidential: true, notices: [expect.stringMatching(/^Geheimhouding/)] });
    expect(await one(deceased.bsn)).toMatchObject({ deceased: true, age: null, notices: [expect.stringMatching(/is overleden \(\d+ \w+ \d{4}\)/)] });
    expect(await one(birthDayUnknown.bsn)).toMatchObject({
      birthDate: { date: null, month: expect.any(Number), text: expect.stringMatching(/^[a-z]+ \d{4}$/) },
    });
    expect(await one(birthDateUnknown.bsn)).toMatchObject({ birthDate: { year: null, text: "onbekend" }, age: null });
    expect(await one(abroad.bsn)).toMatchObject({ address: { kind: "ABROAD", lines: expect.arrayContaining(["Frankrijk"]) } });
    expect(await one(addressUnderInvestigation.bsn)).toMatchObject({ underInvestigation: ["ADDRESS"], notices: [expect.stringContaining("het adres")] });
  });

  test("R2 people who died are found by name only when asked for", async () => {
    const { lastName, birthDate, bsn } = registry().samples.deceased;
    expect((await lookUp(hub, { lastName, birthDate })).items).toEqual([]);
    expect((await lookUp(hub, { lastName, birthDate, includeDeceased: true })).items).toMatchObject([{ maskedBsn: `*****${bsn.slice(-4)}`, deceased: true }]);
  });

  test("R2 too many people: nobody is given, and it is said what to ask", async () => {
    const { careHome, namesakes } = registry();
    expect(await lookUp(hub, careHome)).toMatchObject({ __typename: "TooManyPersons", addDetails: ["houseNumberAddition", "birthDate", "lastName", "bsn"] });
    const byName = await lookUp(hub, { lastName: "Jan*", birthDate: namesakes.birthDate });
    expect(byName).toMatchObject({
      code: "TOO_MANY_PERSONS",
      addDetails: ["lastName", "firstName", "lastNamePrefix", "bsn"],
      message: expect.stringContaining("voornaam"),
    });
    const byStreet = await lookUp(hub, { street: "Raadhuisplein", houseNumber: careHome.houseNumber });
    expect(byStreet).toMatchObject({ addDetails: ["houseNumberAddition", "postcode", "bsn"], message: expect.stringContaining("postcode") });
    const byNameAlone = await lookUp(hub, { lastName: "Jan*", firstName: "a" });
    expect(byNameAlone).toMatchObject({ __typename: "PersonsFound", items: [] });
  });
});

describe("R2 bad input is refused before anything is sent", () => {
  test.each([
    ["a BSN that fails the eleven test", { bsn: "123456789" }, "person.bsn"],
    ["a BSN with other details", { bsn: "999990019", lastName: "Kaya" }, "person.bsn"],
    ["a name alone", { lastName: "Kaya" }, "person"],
    ["nothing", {}, "person"],
    ["a wildcard after two letters", { lastName: "Ka*", birthDate: "1980-01-01" }, "person.lastName"],
    ["a wildcard at the start", { lastName: "*aya", birthDate: "1980-01-01" }, "person.lastName"],
    ["one letter", { lastName: "K", birthDate: "1980-01-01" }, "person.lastName"],
    ["a day that does not exist", { lastName: "Kaya", birthDate: "1980-02-30" }, "person.birthDate"],
    ["a birth date to come", { lastName: "Kaya", birthDate: "2999-01-01" }, "person.birthDate"],
    ["a postcode alone", { postcode: "8971AB" }, "person.houseNumber"],
    ["a wrong postcode", { postcode: "89711AB", houseNumber: 1 }, "person.postcode"],
    ["a first name with an address", { postcode: "8971AB", houseNumber: 1, firstName: "Emre" }, "person.firstName"],
    ["a street alone", { street: "Raadhuisplein" }, "person.houseNumber"],
    ["a house number alone", { houseNumber: 7 }, "person.postcode"],
    ["a wildcard after six letters of a street", { street: "Raadhu*", houseNumber: 7 }, "person.street"],
    ["a wildcard at both ends of a street", { street: "*aadhuisplein*", houseNumber: 7 }, "person.street"],
    ["a wildcard within a street", { street: "Raadhuis*plein", houseNumber: 7 }, "person.street"],
    ["a street beside a postcode", { street: "Raadhuisplein", postcode: "8971ZZ", houseNumber: 200 }, "person.street"],
    ["a birth date beside a street", { street: "Raadhuisplein", houseNumber: 200, birthDate: "1980-01-01" }, "person.birthDate"],
    ["a municipality that is no code", { lastName: "Kaya", firstName: "Emre", municipalityCode: "Ravenmeer" }, "person.municipalityCode"],
    ["a municipality beside a birth date", { lastName: "Kaya", birthDate: "1980-01-01", municipalityCode: "0597" }, "person.municipalityCode"],
    ["a line end in a name", { lastName: "Kaya\r\nx-doelbinding: y", birthDate: "1980-01-01" }, "person.lastName"],
    ["letters that the registry does not know", { lastName: "Кая", birthDate: "1980-01-01" }, "person.lastName"],
  ])("R2 %s", async (_what, person, field) => {
    const before = asked();
    const answer = await lookUp(hub, person);
    expect(answer).toMatchObject({ __typename: "InvalidInput", fields: [{ field }] });
    expect(JSON.stringify(answer)).not.toMatch(/123456789|999990019/);
    expect(asked()).toBe(before);
  });

  test("R2 a purpose that does not exist is refused, and so is a look-up without one", async () => {
    const before = asked();
    const without = "query ($person: PersonSearchInput!) { persons(person: $person) { __typename } }";
    expect((await hub.ask("anna", without, { person: { bsn: someone().bsn } })).status).toBe(400);
    expect((await hub.ask("anna", persons, { person: { bsn: someone().bsn }, purpose: "CURIOSITY" })).status).toBe(400);
    expect(asked()).toBe(before);
  });

  test("R2 one look-up of a person a request, whichever field does it", async () => {
    const before = asked();
    const two = `query ($person: PersonSearchInput!, $key: PersonKeyInput!) {
      persons(person: $person, purpose: QUESTION) { __typename }
      appointmentsOfPerson(person: $key, purpose: QUESTION) { __typename }
    }`;
    const { bsn } = someone();
    const { status, errors } = await hub.ask("anna", two, { person: { bsn }, key: { bsn } });
    expect([status, errors?.[0]?.extensions?.code]).toEqual([400, "LIMIT_EXCEEDED"]);
    const aliases = `query ($one: PersonSearchInput!) { a: persons(person: $one, purpose: QUESTION) { __typename } b: persons(person: $one, purpose: QUESTION) { __typename } }`;
    expect((await hub.ask("anna", aliases, { one: { bsn } })).errors?.[0]?.extensions?.code).toBe("LIMIT_EXCEEDED");
    expect(asked()).toBe(before);
  });
});

describe("R2 rights", () => {
  test("R2 without PERSONS/VIEW at the department nothing is asked, and the missing right is named", async () => {
    const before = asked();
    const answer = await lookUp(hub, { bsn: someone().bsn }, {}, "carla");
    expect(answer).toMatchObject({ __typename: "NotPermitted", missingRight: { departmentId: "burgerzaken", capability: "PERSONS", action: "VIEW" } });
    expect(asked()).toBe(before);
  });

  test("R2 a department without a registry is not found", async () => {
    expect(await lookUp(hub, { bsn: someone().bsn }, { departmentId: "vth" })).toMatchObject({ __typename: "NotFound" });
  });

  test("R2 a purpose that is not configured is refused, before anything is sent", { timeout: 120_000 }, async () => {
    const before = asked();
    const other = await startTestHub({
      change: (configuration) =>
        changePersons(configuration, (registered) => {
          const { QUESTION: _left, ...purposes } = registered.purposes;
          return { ...registered, purposes };
        }),
    });
    try {
      expect(await lookUp(other, { bsn: someone().bsn })).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "purpose" }] });
      expect(other.sandbox.brp.requests).toEqual([]);
    } finally {
      await other.close();
    }
    expect(asked()).toBe(before);
  });
});

describe("R2 what the registry is told of a question", () => {
  const told = () => hub.sandbox.brp.questions.at(-1)?.declared;

  test("R2 is the purpose and the processing of the configuration, and the account of who asks", async () => {
    await lookUp(hub, { bsn: someone().bsn }, { purpose: "COMPLAINT" });
    expect(told()).toEqual({
      "x-doelbinding": "BRPACT-AlgemeneTaken",
      "x-verwerking": "Klacht behandelen@KCC Hub",
      "x-gebruiker": expect.stringMatching(/^\S+$/),
      "x-origin-oin": "00000000000000000597",
    });
  });

  test("A20 R2 what a client tells in such headers changes nothing", async () => {
    const { bsn } = someone();
    await lookUp(hub, { bsn });
    const usual = told();
    const headers = { "x-doelbinding": "BRPACT-Totaal", "x-verwerking": "a@b@c", "x-gebruiker": "burgemeester", "x-origin-oin": "99999999999999999999" };
    const answer = await askWithHeaders(hub, headers, { person: { bsn } });
    expect(answer.data.persons.__typename).toBe("PersonsFound");
    expect(told()).toEqual(usual);
  });

  test.each([
    ["no purpose", { processing: "Vraag@KCC" }],
    ["no processing", { purpose: "BRPACT" }],
  ])("G15 R2 a configuration with %s for such a registry is refused at start", async (_what, declared) => {
    const change = (configuration: DepartmentsConfiguration) =>
      changePersons(configuration, (registered) => {
        const question = registered.purposes.QUESTION;
        return { ...registered, purposes: { ...registered.purposes, ...(question ? { QUESTION: { ...question, declared } } : {}) } };
      });
    const configuration = await sandboxDepartments(hub.sandbox, { change });
    expect(() => openDepartmentDirectory({ configuration, now: () => 0, environment: (name) => secrets[name] })).toThrow(
      /persons\.purposes\.QUESTION: .*(purpose|processing)/,
    );
  });

  test.each([
    ["a line end in a purpose", 'purpose: "x\\r\\nAuthorization: y", processing: Vraag@KCC'],
    ["two @ in a processing", "purpose: BRPACT, processing: Vraag@KCC@Hub"],
    ["a purpose that is no text", "purpose: 7, processing: Vraag@KCC"],
  ])("G14 R2 a configuration with %s is refused at start, with its place", async (_what, declared) => {
    const file = await readFile(new URL("../../api/departments.sandbox.yaml", import.meta.url), "utf8");
    const wrong = file.replace("purpose: BRPACT-AlgemeneTaken, processing: Vraag beantwoorden@KCC Hub", declared);
    expect(wrong).not.toBe(file);
    expect(() => parseDepartmentsConfiguration(wrong, "departments.yaml")).toThrow(/departments\.yaml:\d+: .*persons\.purposes\.QUESTION\.declared/);
  });
});

describe("R2 faults of the registry", () => {
  test.each([
    [{ kind: "status", status: 503 }, "meldt een fout"],
    [{ kind: "status", status: 429 }, "te druk"],
    [{ kind: "status", status: 401 }, "laat de hub niet toe"],
    [{ kind: "hang" }, "niet op tijd"],
    [{ kind: "reset" }, "niet te bereiken"],
    [{ kind: "html" }, "niet te lezen"],
    [{ kind: "nonsense" }, "niet te lezen"],
  ] as const)("R2 %j is told with its reason, never as nobody", async (fault, words) => {
    hub.sandbox.brp.faults.inject({ on: "*", fault, times: 3 });
    const answer = await lookUp(hub, { bsn: someone().bsn });
    expect(answer).toMatchObject({ __typename: "DepartmentUnavailable", departmentId: "burgerzaken", message: expect.stringContaining(words) });
  });

  test("R2 a field that the registry does not give this municipality is told as a refusal", async () => {
    const body = JSON.stringify({ status: 403, code: "unauthorizedField" });
    hub.sandbox.brp.faults.inject({ on: "*", fault: { kind: "status", status: 403, body, contentType: "application/problem+json" } });
    expect(await lookUp(hub, { bsn: someone().bsn })).toMatchObject({ __typename: "DepartmentRefused", message: expect.stringContaining("beheerder") });
  });

  test("R2 a registry that fails is seen on the connections page, though the department's other system works", async () => {
    await hub.ask("anna", documents.products, { departmentId: "burgerzaken" });
    hub.sandbox.brp.faults.inject({ on: "*", fault: { kind: "status", status: 503 } });
    await lookUp(hub, { bsn: someone().bsn });
    const { data } = await hub.ask("carla", `{ department(id: "burgerzaken") { capabilities { capability protocol } connection { state lastFailureCode } } }`);
    expect(data.department.connection).toEqual({ state: "FAILING", lastFailureCode: "FAILED" });
    expect(data.department.capabilities).toContainEqual({ capability: "PERSONS", protocol: "haal-centraal-brp" });
  });
});

test("R2 no BSN, name or birth date stands in a log line of the hub", async () => {
  const { bsn, lastName, birthDate } = someone();
  await lookUp(hub, { bsn });
  await lookUp(hub, { lastName, birthDate });
  expect(hub.logLines.length).toBeGreaterThan(0);
  expect(hub.logLines.filter((line) => line.includes(bsn) || line.includes(lastName) || line.includes(birthDate))).toEqual([]);
});
