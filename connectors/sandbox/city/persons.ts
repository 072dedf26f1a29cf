import { cityName, femaleNames, lastNames, maleNames, postcodeOf, streets, type District } from "./names.ts";
import type { Random } from "./random.ts";
import type { Address, NewCustomer, PlainDate } from "./types.ts";

/** An inhabitant. Fictional: the citizen service number comes from the ranges that are kept for tests. */
export interface Person {
  readonly id: string;
  readonly bsn: string;
  readonly firstName: string;
  readonly initials: string;
  readonly lastNamePrefix?: string;
  readonly lastName: string;
  readonly birthDate: PlainDate;
  readonly gender: "female" | "male";
  readonly email?: string;
  readonly phone?: string;
  readonly address: Required<Pick<Address, "street" | "houseNumber" | "postcode" | "city">> & Pick<Address, "houseNumberAddition">;
  readonly district: District;
  /** People with the same one live together. */
  readonly householdId: string;
}

const personsAtLeast = 400;

export function createPersons(random: Random, today: PlainDate): readonly Person[] {
  const bsns = createBsns(random.fork("bsn"));
  const persons: Person[] = [];
  for (let household = 1; persons.length < personsAtLeast; household += 1) {
    persons.push(...createHousehold(random.fork(`household ${household}`), { householdId: `h${household}`, firstNumber: persons.length + 1, bsns, today }));
  }
  return persons;
}

/** As the person would be written down with an appointment. */
export function toCustomer(person: Person): NewCustomer {
  const { id: _id, householdId: _householdId, district: _district, ...customer } = person;
  return customer;
}

export function ageOn(birthDate: PlainDate, date: PlainDate): number {
  return Temporal.PlainDate.from(birthDate).until(date, { largestUnit: "year" }).years;
}

interface HouseholdPlan {
  readonly householdId: string;
  readonly firstNumber: number;
  readonly bsns: Generator<string, never>;
  readonly today: PlainDate;
}

function createHousehold(random: Random, plan: HouseholdPlan): Person[] {
  const home = createAddress(random);
  const [prefix, lastName] = random.pick(lastNames);
  const hasPartner = random.chance(0.55);
  const children = hasPartner || random.chance(0.2) ? random.pick([0, 0, 1, 2, 2, 3]) : 0;
  const age = random.between(children > 0 ? 26 : 19, children > 0 ? 52 : 92);
  const ages = [
    age,
    ...(hasPartner ? [Math.max(19, age + random.between(-4, 4))] : []),
    ...Array.from({ length: children }, () => random.between(0, Math.min(17, age - 20))),
  ];
  // Partners often give the same address to the counter, so that one e-mail address finds several customers.
  const sharesEmail = hasPartner && random.chance(0.3);
  const persons: Person[] = [];
  for (const [place, personAge] of ages.entries()) {
    const gender = random.chance(0.5) ? "female" : "male";
    const firstName = random.pick(gender === "female" ? femaleNames : maleNames);
    const number = plan.firstNumber + place;
    const isAdult = personAge >= 18;
    const ownsLastName = place !== 1 || random.chance(0.5);
    const [ownPrefix, ownLastName] = ownsLastName ? [prefix, lastName] : random.pick(lastNames);
    const firstAdult = persons[0];
    const email = sharesEmail && place === 1 ? firstAdult?.email : `${plain(firstName)}.${plain(ownLastName)}${number}@example.test`;
    persons.push({
      id: `p${number}`,
      bsn: plan.bsns.next().value,
      firstName,
      initials: `${firstName.slice(0, 1)}.${random.chance(0.4) ? `${random.pick(["A", "M", "J", "H"])}.` : ""}`,
      ...(ownPrefix === "" ? {} : { lastNamePrefix: ownPrefix }),
      lastName: ownLastName,
      birthDate: birthDateFor(random, personAge, plan.today),
      gender,
      ...(email !== undefined && isAdult && (personAge < 80 || random.chance(0.3)) ? { email } : {}),
      ...(isAdult && random.chance(0.95)
        ? // No operator hands out numbers that start with 06-99.
          { phone: `06-99${String(random.between(100_000, 999_999))}` }
        : {}),
      ...home,
      householdId: plan.householdId,
    });
  }
  return persons;
}

function createAddress(random: Random): Pick<Person, "address" | "district"> {
  const [street, district] = random.pick(streets);
  const rank = streets.findIndex(([name]) => name === street);
  const letters = `${String.fromCharCode(65 + rank)}${random.pick(["A", "B", "E", "K", "T"])}`;
  const addition = random.chance(0.15) ? random.pick(["A", "B", "bis", "2"]) : undefined;
  return {
    address: {
      street,
      houseNumber: random.between(1, 180),
      ...(addition === undefined ? {} : { houseNumberAddition: addition }),
      postcode: `${postcodeOf[district]}${letters}`,
      city: cityName,
    },
    district,
  };
}

function birthDateFor(random: Random, age: number, today: PlainDate): PlainDate {
  return Temporal.PlainDate.from(today)
    .subtract({ years: age, days: random.between(0, 364) })
    .toString();
}

/** Citizen service numbers in the ranges 9999 and 0000 that pass the eleven test, each once. */
function* createBsns(random: Random): Generator<string, never> {
  const used = new Set<string>();
  for (;;) {
    const start = `${random.pick(["9999", "0000"])}${String(random.between(1000, 9999))}`;
    const sum = Array.from(start).reduce((total, digit, place) => total + Number(digit) * (9 - place), 0);
    const last = sum % 11;
    if (last === 10 || used.has(start)) continue;
    used.add(start);
    yield `${start}${last}`;
  }
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("ı", "i")
    .normalize("NFD")
    .replaceAll(/[^a-z]/g, "");
}
