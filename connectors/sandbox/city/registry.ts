import { cityName, femaleNames, lastNames } from "./names.ts";
import { ageOn, type Person } from "./persons.ts";
import { createRandom } from "./random.ts";
import type { PlainDate } from "./types.ts";

/** An inhabitant as the registry of persons has them. */
export interface RegisteredPerson extends Pick<Person, "bsn" | "firstName" | "initials" | "lastNamePrefix" | "lastName" | "gender" | "address"> {
  /** `1985-06-00` where the day is not known, `1985-00-00` the month neither, `0000-00-00` nothing at all. */
  readonly birthDate: string;
  readonly deceasedOn?: PlainDate;
  /** Asked for secrecy. */
  readonly confidential: boolean;
  readonly residence: "address" | "location" | "abroad" | "unknown";
  readonly addressUnderInvestigation: boolean;
}

export type RegistrySample =
  | "confidential"
  | "deceased"
  | "birthDayUnknown"
  | "birthMonthUnknown"
  | "birthDateUnknown"
  | "onHouseboat"
  | "abroad"
  | "residenceUnknown"
  | "addressUnderInvestigation";

export interface Registry {
  readonly persons: readonly RegisteredPerson[];
  /** One person for each thing that is out of the ordinary. */
  readonly samples: Readonly<Record<RegistrySample, RegisteredPerson>>;
  /** More people than a search by address gives at once. */
  readonly careHome: { readonly postcode: string; readonly houseNumber: number };
  /** More people than a search by name gives at once. */
  readonly namesakes: { readonly lastName: string; readonly birthDate: PlainDate };
}

interface RegistryGround {
  readonly persons: readonly Person[];
  /** People with a story: they are registered as they are. */
  readonly spared: ReadonlySet<string>;
  readonly today: PlainDate;
  readonly seed: number;
}

const careHome = { postcode: "8971ZZ", houseNumber: 200 } as const;
const careHomeInhabitants = 34;
const namesakes = { lastName: "Jansen", birthDate: "1940-05-05" } as const;
const namesakesCount = 12;

/** The inhabitants of the city in the registry, a few of them out of the ordinary, and a care home full of people. */
export function createRegistry({ persons, spared, today, seed }: RegistryGround): Registry {
  const adults = persons.filter(({ bsn, birthDate }) => !spared.has(bsn) && ageOn(birthDate, today) >= 40);
  const changes: Readonly<Record<RegistrySample, (person: RegisteredPerson) => Partial<RegisteredPerson>>> = {
    confidential: () => ({ confidential: true }),
    deceased: () => ({ deceasedOn: Temporal.PlainDate.from(today).subtract({ days: 40 }).toString() }),
    birthDayUnknown: ({ birthDate }) => ({ birthDate: `${birthDate.slice(0, 7)}-00` }),
    birthMonthUnknown: ({ birthDate }) => ({ birthDate: `${birthDate.slice(0, 4)}-00-00` }),
    birthDateUnknown: () => ({ birthDate: "0000-00-00" }),
    onHouseboat: () => ({ residence: "location" }),
    abroad: () => ({ residence: "abroad" }),
    residenceUnknown: () => ({ residence: "unknown" }),
    addressUnderInvestigation: () => ({ addressUnderInvestigation: true }),
  };
  const sampleOf = (name: RegistrySample, place: number): RegisteredPerson => {
    const adult = adults[place];
    if (!adult) throw new RangeError("Too few adults for the samples of the registry.");
    const registered = register(adult);
    return { ...registered, ...changes[name](registered) };
  };
  const samples = {
    confidential: sampleOf("confidential", 0),
    deceased: sampleOf("deceased", 1),
    birthDayUnknown: sampleOf("birthDayUnknown", 2),
    birthMonthUnknown: sampleOf("birthMonthUnknown", 3),
    birthDateUnknown: sampleOf("birthDateUnknown", 4),
    onHouseboat: sampleOf("onHouseboat", 5),
    abroad: sampleOf("abroad", 6),
    residenceUnknown: sampleOf("residenceUnknown", 7),
    addressUnderInvestigation: sampleOf("addressUnderInvestigation", 8),
  };
  const special = new Map(Object.values(samples).map((person) => [person.bsn, person]));
  const inhabitants = persons.map((person) => special.get(person.bsn) ?? register(person));
  return { persons: [...inhabitants, ...createCareHome(seed)], samples, careHome, namesakes };
}

function register({ bsn, firstName, initials, lastNamePrefix, lastName, gender, address, birthDate }: Person): RegisteredPerson {
  return {
    bsn,
    firstName,
    initials,
    ...(lastNamePrefix === undefined ? {} : { lastNamePrefix }),
    lastName,
    gender,
    address,
    birthDate,
    confidential: false,
    residence: "address",
    addressUnderInvestigation: false,
  };
}

function createCareHome(seed: number): readonly RegisteredPerson[] {
  const random = createRandom(seed).fork("care home");
  return careHomeBsns.map((bsn, place) => {
    const isNamesake = place < namesakesCount;
    const [prefix, lastName] = random.pick(lastNames);
    const firstName = femaleNames[place % femaleNames.length] ?? femaleNames[0];
    return {
      bsn,
      firstName,
      initials: `${firstName.slice(0, 1)}.`,
      ...(isNamesake || prefix === "" ? {} : { lastNamePrefix: prefix }),
      lastName: isNamesake ? namesakes.lastName : lastName,
      gender: "female",
      address: { street: "Raadhuisplein", ...careHome, city: cityName },
      birthDate: isNamesake ? namesakes.birthDate : `19${random.between(30, 45)}-0${random.between(1, 9)}-1${random.between(0, 9)}`,
      confidential: false,
      residence: "address",
      addressUnderInvestigation: false,
    };
  });
}

/** Numbers that pass the eleven test, from a range that no other inhabitant has. */
const careHomeBsns: readonly string[] = Array.from({ length: 1000 }, (_, place) => `9998${String(place).padStart(4, "0")}`)
  .map((start) => ({ start, last: Array.from(start).reduce((total, digit, place) => total + Number(digit) * (9 - place), 0) % 11 }))
  .flatMap(({ start, last }) => (last === 10 ? [] : [`${start}${last}`]))
  .slice(0, careHomeInhabitants);
