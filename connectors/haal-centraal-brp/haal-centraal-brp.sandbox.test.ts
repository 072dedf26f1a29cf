import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { failureOf } from "../sdk/__fixtures__/loopback.ts";
import { personFields, type Connection, type FindPersons, type Person } from "../sdk/index.ts";
import { sandboxCredentials, startSandbox, type RegistrySample, type Sandbox } from "../sandbox/index.ts";
import { call, declaration, personsOf } from "./__fixtures__/scripted-brp.ts";
import { haalCentraalBrp } from "./haal-centraal-brp.connector.ts";

let sandbox: Sandbox;
let connection: Connection;
const now = () => Date.parse("2026-11-24T09:00:00+01:00");
beforeAll(async () => {
  sandbox = await startSandbox({ now });
  connection = connect(sandboxCredentials.brp.apiKey);
});
afterEach(() => sandbox.brp.faults.clear());
afterAll(async () => {
  await connection?.close();
  await sandbox?.close();
});

function connect(apiKey: string): Connection {
  const http = { timeoutMs: 800, failuresMax: 100, replyBytesMax: 100_000 };
  const configuration = haalCentraalBrp.configuration.parse({
    baseUrl: sandbox.brp.baseUrl,
    authentication: { kind: "api-key", apiKey: "BRP_API_KEY" },
    municipalityCode: "0597",
    http,
  });
  return haalCentraalBrp.connect(configuration, { departmentId: "burgerzaken", now, secret: () => apiKey });
}

const find = (search: FindPersons["search"], rest: Partial<FindPersons> = {}) =>
  personsOf(connection).find({ search, fields: personFields, declaration, ...rest }, call());
const personOf = async (name: RegistrySample): Promise<Person | undefined> => {
  const outcome = await find({ kind: "bsn", bsn: sandbox.brp.registry.samples[name].bsn });
  return outcome.kind === "found" ? outcome.persons[0] : undefined;
};

describe("the BRP adapter at the sandbox registry", () => {
  test("finds the same person in every way", async () => {
    const [person] = sandbox.city.samples.taxObjector.persons;
    const { bsn, lastName, birthDate, address } = person;
    const { postcode, houseNumber, houseNumberAddition } = address;
    const expected = { bsn, name: { lastName }, birthDate: { kind: "day", date: birthDate }, address: { kind: "address", street: address.street, postcode } };
    const searches: readonly FindPersons["search"][] = [
      { kind: "bsn", bsn },
      { kind: "name-and-birth-date", lastName, birthDate },
      { kind: "name-and-birth-date", lastName: lastName.slice(0, 3), isBeginning: true, birthDate },
      { kind: "postcode-and-house-number", postcode, houseNumber, birthDate, lastName, ...(houseNumberAddition ? { houseNumberAddition } : {}) },
    ];
    for (const search of searches) expect(await find(search)).toMatchObject({ kind: "found", persons: [expected] });
    // Namesakes, and who else lives there, come along.
    const wider: readonly FindPersons["search"][] = [
      { kind: "name-and-municipality", lastName, firstName: person.firstName },
      { kind: "name-and-municipality", lastName, firstName: person.firstName.slice(0, 3), municipalityCode: "0597" },

      { kind: "street-and-house-number", street: address.street, houseNumber },
      { kind: "street-and-house-number", street: address.street.slice(0, 7), streetIs: "beginning", houseNumber },
      { kind: "street-and-house-number", street: address.street.slice(-7), streetIs: "end", houseNumber },
    ];
    for (const search of wider) expect(await find(search)).toMatchObject({ persons: expect.arrayContaining([expect.objectContaining({ bsn })]) });
    expect(await find({ kind: "name-and-municipality", lastName, firstName: person.firstName, municipalityCode: "0363" })).toEqual({
      kind: "found",
      persons: [],
    });
  });

  test("tells what is out of the ordinary", async () => {
    expect(await personOf("confidential")).toMatchObject({ confidential: true });
    expect(await personOf("deceased")).toMatchObject({ deceased: true, deathDate: { kind: "day", date: "2026-10-15" } });
    expect(await personOf("birthDayUnknown")).toMatchObject({ birthDate: { kind: "month" } });
    expect(await personOf("birthDateUnknown")).toMatchObject({ birthDate: { kind: "unknown" } });
    expect(await personOf("onHouseboat")).toMatchObject({ address: { kind: "location" } });
    expect(await personOf("abroad")).toMatchObject({ address: { kind: "abroad", country: "Frankrijk" } });
    expect(await personOf("residenceUnknown")).toMatchObject({ address: { kind: "unknown" } });
    expect(await personOf("addressUnderInvestigation")).toMatchObject({ underInvestigation: ["address"] });
  });

  test("every addition at a house number finds its inhabitants, a letter and a number", async () => {
    for (const houseNumberAddition of ["A", "bis", "2"]) {
      const home = sandbox.brp.registry.persons.find(
        ({ address, residence }) => address.houseNumberAddition === houseNumberAddition && residence === "address",
      );
      if (!home) throw new Error(`Nobody lives at ${houseNumberAddition}`);
      const { postcode, houseNumber } = home.address;
      const outcome = await find({ kind: "postcode-and-house-number", postcode, houseNumber, houseNumberAddition });
      expect(outcome).toMatchObject({ kind: "found" });
      expect(outcome.kind === "found" && outcome.persons.some(({ bsn }) => bsn === home.bsn)).toBe(true);
    }
  });

  test("nobody is an empty list; too many is said", async () => {
    expect(await find({ kind: "bsn", bsn: "999999990" })).toEqual({ kind: "found", persons: [] });
    expect(await find({ kind: "postcode-and-house-number", ...sandbox.brp.registry.careHome })).toEqual({ kind: "too-many" });
  });

  test.each([
    [{ kind: "status", status: 503 }, "FAILED"],
    [{ kind: "status", status: 429 }, "OVERLOADED"],
    [{ kind: "hang" }, "TIMED_OUT"],
    [{ kind: "reset" }, "UNREACHABLE"],
    [{ kind: "nonsense" }, "NOT_UNDERSTOOD"],
    [{ kind: "html" }, "NOT_UNDERSTOOD"],
    [{ kind: "huge", bytes: 200_000 }, "TOO_LARGE"],
  ] as const)("%j is a failure: %s", async (fault, code) => {
    sandbox.brp.faults.inject({ on: "*", fault, times: 2 });
    expect(await failureOf(find({ kind: "bsn", bsn: "999999990" }))).toMatchObject({ code, applied: "no" });
  });

  test("its health is good with the right key only", async () => {
    await connection.checkHealth(call());
    const other = connect("wrong");
    expect(await failureOf(other.checkHealth(call()))).toMatchObject({ code: "DENIED" });
    await other.close();
  });
});
