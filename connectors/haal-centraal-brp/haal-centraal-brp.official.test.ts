import { beforeAll, describe, expect, test } from "vitest";
import { createBrpCheck } from "../sandbox/testing/brp-openapi.ts";
import { personFields, type FindPersonsOutcome, type Person, type PersonSearch } from "../sdk/index.ts";
import { connectTo, declaration, personsOf } from "./__fixtures__/scripted-brp.ts";
import {
  isOfficialMaterialAbsent,
  type OfficialPerson,
  readOfficialIndex,
  readOfficialPersons,
  startOfficialBrp,
  toAnswer,
} from "./__fixtures__/official-persons.ts";

const today = "2026-11-24";

describe.skipIf(isOfficialMaterialAbsent)("the official test persons of the BRP", { timeout: 60_000 }, () => {
  let persons: readonly OfficialPerson[];
  beforeAll(() => {
    persons = readOfficialPersons();
  });

  async function connect() {
    const { url } = await startOfficialBrp(persons, today);
    const port = personsOf(connectTo(url));
    return (search: PersonSearch): Promise<FindPersonsOutcome> =>
      port.find({ search, fields: personFields, declaration }, { signal: AbortSignal.timeout(20_000), traceId: "0123456789abcdef0123456789abcdef" });
  }

  test("what is derived from each of them is an answer that the published description allows", () => {
    const check = createBrpCheck();
    const problems = persons.flatMap((person) =>
      check
        .problemsOfAnswer({ type: "RaadpleegMetBurgerservicenummer", personen: [toAnswer(person, today)] })
        .map((problem) => `${person.burgerservicenummer} ${problem}`),
    );
    // Some have letters in their names for which the description has no room. They exist, so they are read all the same.
    expect(problems.filter((problem) => !/\/naam\/\w+ must match pattern/.test(problem))).toEqual([]);
  });

  test("every one of them is read, with all that is particular about them", async () => {
    const find = await connect();
    expect(persons.length).toBeGreaterThan(1_000);
    const read: (Summary | string)[] = [];
    for (const official of persons) {
      const outcome = await find({ kind: "bsn", bsn: official.burgerservicenummer });
      const [person] = outcome.kind === "found" ? outcome.persons : [];
      read.push(person ? summaryOf(person) : `${official.burgerservicenummer}: ${outcome.kind}`);
    }
    expect(read).toEqual(persons.map(summaryOfOfficial));
  });

  test("the handy cases of the index come out as the index says", async () => {
    const find = await connect();
    const index = readOfficialIndex();
    const born = (raw: string) => `${raw.slice(0, 4)}-${raw.slice(4, 6)}-${raw.slice(6, 8)}`;
    for (const { postcode, huisnummer } of index.more_than_30_at_address) {
      expect(await find({ kind: "postcode-and-house-number", postcode, houseNumber: Number(huisnummer) })).toEqual({ kind: "too-many" });
    }
    for (const { bsn, postcode, huisnummer } of index.one_person_at_address) {
      expect(await find({ kind: "postcode-and-house-number", postcode, houseNumber: Number(huisnummer) })).toMatchObject({ kind: "found", persons: [{ bsn }] });
    }
    for (const { geslachtsnaam, geboortedatum, count } of index.same_name_and_birthdate) {
      const outcome = await find({ kind: "name-and-birth-date", lastName: geslachtsnaam, birthDate: born(geboortedatum) });
      expect(outcome).toMatchObject({ kind: "found", persons: { length: count } });
    }
    const one = async (bsn: string) => find({ kind: "bsn", bsn });
    for (const { bsn } of index.geheimhouding) expect(await one(bsn)).toMatchObject({ persons: [{ confidential: true }] });
    for (const { bsn } of index.deceased) expect(await one(bsn)).toMatchObject({ persons: [{ deceased: true, deathDate: { kind: expect.any(String) } }] });
    for (const { bsn } of index.partial_birthdate) {
      expect(await one(bsn)).toMatchObject({ persons: [{ birthDate: { kind: expect.stringMatching(/^(month|year|unknown)$/) } }] });
    }
  });
});

interface Summary {
  readonly bsn: string;
  readonly lastName: string | undefined;
  readonly lastNamePrefix: string | undefined;
  readonly birthDate: string | undefined;
  readonly gender: Person["gender"];
  readonly residence: string | undefined;
  readonly houseNumber: number | undefined;
  readonly postcode: string | undefined;
  readonly deceased: boolean;
  readonly confidential: boolean;
}

function summaryOf({ bsn, name, birthDate, gender, address, deceased, confidential }: Person): Summary {
  return {
    bsn,
    lastName: name?.lastName,
    lastNamePrefix: name?.lastNamePrefix,
    birthDate: birthDate && writeDate(birthDate),
    gender,
    residence: address?.kind,
    houseNumber: address?.kind === "address" ? address.houseNumber : undefined,
    postcode: address?.kind === "address" ? address.postcode : undefined,
    deceased,
    confidential,
  };
}

function writeDate(date: NonNullable<Person["birthDate"]>): string {
  const two = (number: number) => String(number).padStart(2, "0");
  switch (date.kind) {
    case "day":
      return date.date.replaceAll("-", "");
    case "month":
      return `${date.year}${two(date.month)}00`;
    case "year":
      return `${date.year}0000`;
    case "unknown":
      return "00000000";
  }
}

/** The same, by another way: straight from the registry's inner form. */
function summaryOfOfficial({
  burgerservicenummer,
  naam,
  geboorte,
  geslacht,
  verblijfplaats,
  opschortingBijhouding,
  geheimhoudingPersoonsgegevens,
}: OfficialPerson): Summary {
  const genders: Readonly<Record<string, Person["gender"]>> = { M: "male", V: "female", O: "unknown" };
  const { land, locatiebeschrijving, straat, huisnummer, postcode } = verblijfplaats;
  const residence = land ? "abroad" : locatiebeschrijving ? "location" : straat && straat !== "." ? "address" : "unknown";
  const isAddress = residence === "address";
  return {
    bsn: burgerservicenummer,
    lastName: naam.geslachtsnaam === "." ? undefined : naam.geslachtsnaam,
    lastNamePrefix: naam.voorvoegsel,
    birthDate: geboorte?.datum,
    gender: geslacht && genders[geslacht.code ?? ""],
    residence,
    houseNumber: isAddress && huisnummer ? Number(huisnummer) : undefined,
    postcode: isAddress ? postcode : undefined,
    deceased: opschortingBijhouding?.reden.code === "O",
    confidential: geheimhoudingPersoonsgegevens !== undefined,
  };
}
