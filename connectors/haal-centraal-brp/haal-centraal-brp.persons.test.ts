import { describe, expect, test } from "vitest";
import { createBrpCheck, isBrpDescriptionAbsent } from "../sandbox/testing/brp-openapi.ts";
import { failureOf } from "../sdk/__fixtures__/loopback.ts";
import { personFields, type FindPersons, type PersonField } from "../sdk/index.ts";
import { call, connectTo, declaration, found, personsOf, refusal, startScriptedBrp, vera, type ScriptedAnswer } from "./__fixtures__/scripted-brp.ts";

const byBsn: FindPersons = { search: { kind: "bsn", bsn: "999990019" }, fields: personFields, declaration };
const byName = { kind: "name-and-birth-date", lastName: "Zandvliet", birthDate: "1985-06-07" } as const;
const byAddress = { kind: "postcode-and-house-number", postcode: "4321AB", houseNumber: 7 } as const;
const fewFields: readonly PersonField[] = ["name", "birthDate"];

async function ask(query: Omit<FindPersons, "declaration">, ...answers: readonly ScriptedAnswer[]) {
  const brp = await startScriptedBrp(...answers);
  const outcome = await personsOf(connectTo(brp.url, undefined, undefined, { municipalityCode: "0597" })).find({ ...query, declaration }, call());
  return { outcome, brp };
}

async function onePerson(changes: Readonly<Record<string, unknown>>, fields: readonly PersonField[] = personFields) {
  const { outcome } = await ask({ ...byBsn, fields }, found({ ...vera, ...changes }));
  if (outcome.kind !== "found" || !outcome.persons[0]) throw new Error(`Nobody: ${outcome.kind}`);
  return outcome.persons[0];
}

describe("a person", () => {
  test("is read in our words", async () => {
    const { outcome } = await ask(byBsn, found(vera));
    expect(outcome).toEqual({
      kind: "found",
      persons: [
        {
          bsn: "999990019",
          name: { firstNames: "Vera Maria", initials: "V.M.", lastNamePrefix: "van der", lastName: "Zandvliet" },
          birthDate: { kind: "day", date: "1985-06-07" },
          gender: "female",
          age: 41,
          address: { kind: "address", street: "Dorpsstraat", houseNumber: 7, houseNumberAddition: "A 2", postcode: "4321AB", city: "Zandvliet" },
          deceased: false,
          confidential: false,
          underInvestigation: [],
        },
      ],
    });
  });

  test.each([
    [
      { type: "JaarMaandDatum", jaar: 1985, maand: 6, langFormaat: "juni 1985" },
      { kind: "month", year: 1985, month: 6 },
    ],
    [
      { type: "JaarDatum", jaar: 1985, langFormaat: "1985" },
      { kind: "year", year: 1985 },
    ],
    [{ type: "DatumOnbekend", onbekend: true, langFormaat: "onbekend" }, { kind: "unknown" }],
  ])("with the birth date %j has %j", async (datum, expected) => {
    expect((await onePerson({ geboorte: { datum } })).birthDate).toEqual(expected);
  });

  test("who died is told to be dead, with the day, by the code of the closed record", async () => {
    const overlijden = { datum: { type: "Datum", datum: "2026-01-02", langFormaat: "2 januari 2026" } };
    const opschortingBijhouding = { reden: { code: "O", omschrijving: "overlijden" } };
    expect(await onePerson({ overlijden, opschortingBijhouding })).toMatchObject({ deceased: true, deathDate: { kind: "day", date: "2026-01-02" } });
    expect(await onePerson({ opschortingBijhouding: { reden: { code: "E", omschrijving: "emigratie" } } })).toMatchObject({ deceased: false });
  });

  test("who asked for secrecy, and what is under investigation, is told without being asked", async () => {
    const naam = { ...vera.naam, inOnderzoek: { geslachtsnaam: true, datumIngangOnderzoek: vera.geboorte.datum } };
    const person = await onePerson({ geheimhoudingPersoonsgegevens: true, naam, inOnderzoek: { geslacht: true } }, ["name", "gender"]);
    expect(person).toMatchObject({ confidential: true, underInvestigation: ["name", "gender"] });
  });

  test.each([
    [
      { type: "VerblijfplaatsBuitenland", verblijfadres: { regel1: "Rue 1", regel2: "Lille", land: { code: "5002", omschrijving: "Frankrijk" } } },
      { kind: "abroad", lines: ["Rue 1", "Lille"], country: "Frankrijk" },
    ],
    [
      { type: "Locatie", verblijfadres: { locatiebeschrijving: "Woonboot bij de sluis" } },
      { kind: "location", description: "Woonboot bij de sluis" },
    ],
    [{ type: "VerblijfplaatsOnbekend" }, { kind: "unknown" }],
  ])("who lives at %j", async (verblijfplaats, expected) => {
    expect((await onePerson({ verblijfplaats })).address).toEqual(expected);
  });

  test("holds nothing that was not asked, even when the registry gives it", async () => {
    expect(Object.keys(await onePerson({}, ["name"]))).toEqual(["bsn", "name", "deceased", "confidential", "underInvestigation"]);
  });
});

describe("what is asked", () => {
  test("is the number, for the log, and only what the purpose allows; never what comes by itself", async () => {
    const { brp } = await ask({ ...byBsn, fields: ["age"] }, found(vera));
    expect(brp.bodies()).toEqual([
      { type: "RaadpleegMetBurgerservicenummer", fields: ["burgerservicenummer", "leeftijd"], burgerservicenummer: ["999990019"] },
    ]);
    const everything = await ask(byBsn, found(vera));
    const automatic = /geheimhoudingPersoonsgegevens|inOnderzoek|opschortingBijhouding|rni|verificatie/;
    expect(everything.brp.asked[0]?.body).not.toMatch(automatic);
  });

  test("goes in the body with the key in a header, and nothing of the person in the address", async () => {
    const { brp } = await ask(byBsn, found(vera));
    expect(brp.asked[0]?.url).toBe("/personen");
    expect(brp.asked[0]?.headers).toMatchObject({ "x-api-key": "secret of BRP_API_KEY", "content-type": "application/json; charset=utf-8" });
  });

  test("a search that gives enough by itself is one call", async () => {
    const { outcome, brp } = await ask({ search: byName, fields: fewFields }, found(vera));
    expect(outcome).toMatchObject({ kind: "found", persons: [{ name: { lastName: "Zandvliet" } }] });
    expect(brp.bodies()).toMatchObject([{ type: "ZoekMetGeslachtsnaamEnGeboortedatum", geslachtsnaam: "Zandvliet", geboortedatum: "1985-06-07" }]);
  });

  test("for more, the search gives numbers only and the persons are read by them, twenty at a time", async () => {
    const numbers = Array.from({ length: 21 }, (_, place) => String(999_990_000 + place));
    const persons = numbers.map((burgerservicenummer) => ({ ...vera, burgerservicenummer }));
    const { outcome, brp } = await ask(
      { search: byAddress, fields: ["address"] },
      found(...persons),
      found(...persons.slice(0, 20)),
      found(...persons.slice(20)),
    );
    expect(outcome).toMatchObject({ kind: "found", persons: { length: 21 } });
    expect(brp.bodies()).toMatchObject([
      { type: "ZoekMetPostcodeEnHuisnummer", fields: ["burgerservicenummer"] },
      { burgerservicenummer: { length: 20 } },
      { burgerservicenummer: [numbers[20]] },
    ]);
  });

  test("the beginning of a last name gets the wildcard, and the dead are there when asked for", async () => {
    const search = { ...byName, lastName: "Zand", isBeginning: true, lastNamePrefix: "van der", firstName: "Vera" } as const;
    const { brp } = await ask({ search, fields: fewFields, includeDeceased: true }, found());
    expect(brp.bodies()).toMatchObject([{ geslachtsnaam: "Zand*", voorvoegsel: "van der", voornamen: "Vera*", inclusiefOverledenPersonen: true }]);
  });

  test.each([
    ["A", [{ huisletter: "A" }, { huisnummertoevoeging: "A" }]],
    ["bis", [{ huisnummertoevoeging: "bis" }]],
    ["A2", [{ huisletter: "A", huisnummertoevoeging: "2" }, { huisnummertoevoeging: "A2" }]],
  ])("the addition %s is sought in every way in which it can be registered", async (houseNumberAddition, expected) => {
    const { outcome, brp } = await ask({ search: { ...byAddress, houseNumberAddition }, fields: fewFields }, found());
    expect(outcome).toEqual({ kind: "found", persons: [] });
    expect(brp.bodies()).toMatchObject(expected);
  });

  test.each([
    [
      { firstName: "Vera", lastName: "Zandvliet" },
      { geslachtsnaam: "Zandvliet", voornamen: "Vera*", gemeenteVanInschrijving: "0597" },
    ],
    // Two letters are too few for a wildcard there, so that a short name is sought as it is.
    [
      { firstName: "Bo", lastName: "Zan", isBeginning: true, municipalityCode: "0363" },
      { geslachtsnaam: "Zan*", voornamen: "Bo", gemeenteVanInschrijving: "0363" },
    ],
  ])("by name alone somebody is sought in one municipality, our own when none is named: %j", async (search, expected) => {
    const { brp } = await ask({ search: { kind: "name-and-municipality", ...search }, fields: fewFields }, found());
    expect(brp.bodies()).toMatchObject([{ type: "ZoekMetNaamEnGemeenteVanInschrijving", ...expected }]);
  });

  test.each([
    [{ street: "Dorpsstraat" }, [{ straat: "Dorpsstraat" }]],
    [{ street: "Burgemeester", streetIs: "beginning" }, [{ straat: "Burgemeester*" }]],
    [{ street: "dorpsplein", streetIs: "end", houseNumberAddition: "A" }, [{ straat: "*dorpsplein", huisletter: "A" }, { huisnummertoevoeging: "A" }]],
  ] as const)("an address without a postcode is sought by street in one municipality: %j", async (search, expected) => {
    const { brp } = await ask({ search: { kind: "street-and-house-number", houseNumber: 7, ...search }, fields: fewFields }, found());
    const common = { type: "ZoekMetStraatHuisnummerEnGemeenteVanInschrijving", huisnummer: 7, gemeenteVanInschrijving: "0597" };
    expect(brp.bodies()).toMatchObject(expected.map((body) => ({ ...common, ...body })));
  });

  test("without any municipality nothing is asked, and the missing detail is named", async () => {
    const brp = await startScriptedBrp(found(vera));
    const search = { kind: "name-and-municipality", lastName: "Zandvliet", firstName: "Vera" } as const;
    const outcome = await personsOf(connectTo(brp.url)).find({ search, fields: fewFields, declaration }, call());
    expect(outcome).toEqual({ kind: "rejected", details: ["municipalityCode"] });
    expect(brp.asked).toEqual([]);
  });

  test.skipIf(isBrpDescriptionAbsent)("is what the published description allows", async () => {
    const check = createBrpCheck();
    const searches: readonly FindPersons["search"][] = [
      byBsn.search,
      { ...byName, lastName: "Zan", isBeginning: true, lastNamePrefix: "van 't", firstName: "Vera" },
      { ...byAddress, houseNumberAddition: "A2", lastName: "El Amrani", birthDate: "1985-06-07" },
      { kind: "name-and-municipality", lastName: "Zan", isBeginning: true, lastNamePrefix: "van", firstName: "Vera" },
      { kind: "street-and-house-number", street: "Burgemeester", streetIs: "beginning", houseNumber: 7, houseNumberAddition: "A2", municipalityCode: "0363" },
    ];
    for (const search of searches) {
      const { brp } = await ask({ search, fields: personFields, includeDeceased: true }, found(vera));
      expect(brp.asked.length).toBeGreaterThan(0);
      expect(brp.bodies().flatMap((body) => check.problemsOfRequest(body))).toEqual([]);
    }
    expect(check.problemsOfRequest({ type: "ZoekMetPostcodeEnHuisnummer", fields: [], postcode: "4321AB" })).not.toEqual([]);
  });
});

describe("the registry says no", () => {
  test.each([
    [refusal(400, "tooManyResults"), { kind: "too-many" }],
    [refusal(403, "unauthorizedField"), { kind: "not-authorised", what: "field" }],
    [refusal(403, "unauthorizedParameter"), { kind: "not-authorised", what: "search" }],
    [refusal(400, "paramsValidation", "geslachtsnaam", "burgerservicenummer[0]"), { kind: "rejected", details: ["lastName", "bsn"] }],
  ])("%j", async (answer, expected) => {
    expect((await ask(byBsn, answer)).outcome).toEqual(expected);
  });

  test.each([
    [{ status: 401, json: {} }, "DENIED"],
    [refusal(403, "autorisatie"), "DENIED"],
    [{ status: 403, contentType: "text/html", text: "<h1>Nee</h1>" }, "DENIED"],
    [refusal(400, "paramsValidation", "fields[3]"), "FAILED"],
    [{ text: "<html>Onderhoud</html>", contentType: "text/html" }, "NOT_UNDERSTOOD"],
    [found({ naam: vera.naam }), "NOT_UNDERSTOOD"],
    [found({ ...vera, burgerservicenummer: "999990020" }), "NOT_UNDERSTOOD"],
    [found({ ...vera, geboorte: { datum: { type: "Datum", datum: "gisteren" } } }), "NOT_UNDERSTOOD"],
  ])("%j is a failure: %s, without the person in its message", async (answer: ScriptedAnswer, code) => {
    const brp = await startScriptedBrp(answer);
    const failure = await failureOf(personsOf(connectTo(brp.url)).find(byBsn, call()));
    expect(failure).toMatchObject({ code, applied: "no" });
    expect(failure.message).not.toMatch(/99999|Zandvliet|gisteren/);
  });
});
