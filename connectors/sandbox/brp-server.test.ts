import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createBrpCheck, isBrpDescriptionAbsent } from "./testing/brp-openapi.ts";
import { sandboxCredentials, startSandbox, type Sandbox } from "./index.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => Date.parse("2026-11-24T09:00:00+01:00") });
});
afterEach(() => sandbox.brp.faults.clear());
afterAll(() => sandbox?.close());

async function ask(question: unknown, key: string = sandboxCredentials.brp.apiKey) {
  const response = await fetch(`${sandbox.brp.baseUrl}/personen`, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8", "x-api-key": key },
    body: typeof question === "string" ? question : JSON.stringify(question),
  });
  const json: unknown = await response.json();
  return { status: response.status, json, type: response.headers.get("content-type") };
}

const everything = [
  "burgerservicenummer",
  "naam",
  "geboorte",
  "geslacht",
  "leeftijd",
  "verblijfplaats",
  "overlijden",
  "adressering",
  "gemeenteVanInschrijving",
];
const read = (fields: readonly string[], ...burgerservicenummer: readonly string[]) => ({
  type: "RaadpleegMetBurgerservicenummer",
  fields,
  burgerservicenummer,
});
const sample = (name: keyof Sandbox["brp"]["registry"]["samples"]) => sandbox.brp.registry.samples[name];
const atAddress = { type: "ZoekMetPostcodeEnHuisnummer", fields: ["burgerservicenummer"] };
const byName = { type: "ZoekMetGeslachtsnaamEnGeboortedatum", fields: ["burgerservicenummer", "naam"] };

describe("the sandbox registry", () => {
  test("gives only what was asked, and what comes by itself", async () => {
    const { json } = await ask(read(["naam.geslachtsnaam", "verblijfplaats.verblijfadres.woonplaats"], sample("confidential").bsn));
    expect(json).toEqual({
      type: "RaadpleegMetBurgerservicenummer",
      personen: [
        {
          naam: { geslachtsnaam: sample("confidential").lastName },
          verblijfplaats: { type: "Adres", verblijfadres: { woonplaats: "Ravenmeer" } },
          geheimhoudingPersoonsgegevens: true,
        },
      ],
    });
  });

  test.each([
    ["birthDayUnknown", "JaarMaandDatum"],
    ["birthMonthUnknown", "JaarDatum"],
    ["birthDateUnknown", "DatumOnbekend"],
  ] as const)("has a partial date where it knows no more: %s", async (name, type) => {
    const { json } = await ask(read(["geboorte.datum"], sample(name).bsn));
    expect(json).toMatchObject({ personen: [{ geboorte: { datum: { type } } }] });
  });

  test("gives the dead by number, and in a search only when asked", async () => {
    const { bsn, lastName, birthDate } = sample("deceased");
    expect((await ask(read(["overlijden.datum"], bsn))).json).toMatchObject({ personen: [{ opschortingBijhouding: { reden: { code: "O" } } }] });
    const search = { ...byName, geslachtsnaam: lastName.toUpperCase(), geboortedatum: birthDate };
    expect((await ask(search)).json).toEqual({ type: byName.type, personen: [] });
    expect((await ask({ ...search, inclusiefOverledenPersonen: true })).json).toMatchObject({ personen: [{ burgerservicenummer: bsn }] });
  });

  test("gives nobody when there are too many", async () => {
    const { careHome, namesakes } = sandbox.brp.registry;
    const tooMany = { status: 400, json: { code: "tooManyResults" }, type: "application/problem+json" };
    expect(await ask({ ...atAddress, postcode: careHome.postcode, huisnummer: careHome.houseNumber })).toMatchObject(tooMany);
    expect(await ask({ ...byName, geslachtsnaam: "Jan*", geboortedatum: namesakes.birthDate })).toMatchObject(tooMany);
  });

  test.each([
    ["no key", read(["naam"], "999990019"), "wrong", 401, "authentication"],
    ["a field that others may have", read(["naam", "partners.naam"], "999990019"), undefined, 403, "unauthorizedField"],
    ["a field that comes by itself", read(["opschortingBijhouding"], "999990019"), undefined, 400, "paramsValidation"],
    [
      "a field of a whole record in a search",
      { ...byName, fields: ["verblijfplaats"], geslachtsnaam: "Kaya", geboortedatum: "1980-01-01" },
      undefined,
      400,
      "paramsValidation",
    ],
    ["no numbers", read(["naam"]), undefined, 400, "paramsValidation"],
    ["a wildcard after two letters", { ...byName, geslachtsnaam: "Ka*", geboortedatum: "1980-01-01" }, undefined, 400, "paramsValidation"],
    ["no birth date", { ...byName, geslachtsnaam: "Kaya" }, undefined, 400, "paramsValidation"],
    ["an unknown parameter", { ...read(["naam"], "999990019"), telefoon: "1" }, undefined, 400, "paramsValidation"],
    ["no JSON", "{", undefined, 400, "paramsValidation"],
  ])("refuses %s", async (_what, question, key, status, code) => {
    expect(await ask(question, key)).toMatchObject({ status, json: { code, status } });
  });

  test("misbehaves on order, apart for searches and readings", async () => {
    sandbox.brp.faults.inject({ on: "find", fault: { kind: "status", status: 503, body: JSON.stringify({ code: "notAvailable" }) } });
    expect((await ask(read(["naam"], sample("deceased").bsn))).status).toBe(200);
    expect((await ask({ ...byName, geslachtsnaam: "Kaya", geboortedatum: "1980-01-01" })).status).toBe(503);
  });

  test.skipIf(isBrpDescriptionAbsent)("answers as the published description says", async () => {
    const check = createBrpCheck();
    const { persons } = sandbox.brp.registry;
    for (let from = 0; from < persons.length; from += 20) {
      const question = read(everything, ...persons.slice(from, from + 20).map(({ bsn }) => bsn));
      expect(check.problemsOfRequest(question)).toEqual([]);
      const { status, json } = await ask(question);
      expect([status, check.problemsOfAnswer(json)]).toEqual([200, []]);
    }
    const fields = ["burgerservicenummer", "naam", "geboorte", "geslacht", "leeftijd", "adressering"];
    for (const { address, lastName, birthDate } of persons.filter(({ birthDate: date }) => !date.includes("-00")).slice(0, 20)) {
      const searches = [
        { ...atAddress, fields, postcode: address.postcode, huisnummer: address.houseNumber, inclusiefOverledenPersonen: true },
        { ...byName, fields, geslachtsnaam: lastName, geboortedatum: birthDate, inclusiefOverledenPersonen: true },
      ];
      for (const search of searches) {
        const { json } = await ask(search);
        expect(check.problemsOfAnswer(json)).toEqual([]);
        expect(Reflect.get(Object(json), "personen")).not.toEqual([]);
      }
    }
    expect(check.problemsOfAnswer({ type: byName.type, personen: [{ leeftijd: "41" }] })).not.toEqual([]);
    expect(check.problemsOfAnswer({ type: byName.type, personen: [{ verblijfplaats: { type: "Adres" } }] })).not.toEqual([]);
  });
});
