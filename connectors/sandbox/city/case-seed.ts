import type { Calendar } from "./calendar.ts";
import { createCaseBook, type CaseBook, type CasePart, type NewCase, type StoredCase } from "./case-book.ts";
import { caseTypeOf } from "./case-types.ts";
import type { City } from "./city.ts";
import { ageOn, type Person } from "./persons.ts";
import { createRandom, uuidOf } from "./random.ts";
import type { SampleName } from "./samples.ts";

interface Step {
  readonly name: string;
  /** Days after the case began. */
  readonly day: number;
  readonly remark?: string;
}

interface KnownCase extends Pick<NewCase, "description" | "suspendedBecause" | "extendedBecause" | "isArchived"> {
  readonly code: string;
  readonly citizen: SampleName;
  /** Somebody else of the sample, or of another one, with another part in it. */
  readonly other?: { readonly citizen: SampleName; readonly place: number; readonly part: CasePart };
  readonly daysAgo: number;
  /** The number that an appointment of this person carries, too. */
  readonly sequence?: number;
  readonly steps: readonly Step[];
  readonly result?: { readonly name: string; readonly remark?: string };
}

/** Requests with a story, for the demo and for tests. */
const knownCases = {
  extractSent: {
    code: "UITTREKSEL-BRP",
    citizen: "vogApplicant",
    daysAgo: 12,
    steps: [
      { name: "Ontvangen", day: 0 },
      { name: "In behandeling", day: 1 },
      { name: "Verstuurd", day: 3, remark: "Verstuurd naar het adres in de BRP." },
    ],
    result: { name: "Verstrekt" },
  },
  extractInProgress: {
    code: "UITTREKSEL-BRP",
    citizen: "busyCitizen",
    daysAgo: 2,
    steps: [
      { name: "Ontvangen", day: 0 },
      { name: "In behandeling", day: 1 },
    ],
  },
  extractLate: {
    code: "UITTREKSEL-BRP",
    citizen: "permitApplicant",
    daysAgo: 21,
    steps: [
      { name: "Ontvangen", day: 0 },
      { name: "In behandeling", day: 2, remark: "Wacht op de drukker." },
    ],
  },
  remissionInProgress: {
    code: "KWIJTSCHELDING",
    citizen: "busyCitizen",
    daysAgo: 20,
    extendedBecause: "Het is drukker dan normaal.",
    steps: [
      { name: "Ontvangen", day: 0 },
      { name: "In behandeling", day: 9 },
    ],
  },
  remissionWaiting: {
    code: "KWIJTSCHELDING",
    citizen: "bulkyWasteHousehold",
    daysAgo: 30,
    suspendedBecause: "Wacht op bankafschriften van de aanvrager.",
    steps: [
      { name: "Ontvangen", day: 0 },
      { name: "Gegevens opgevraagd", day: 6, remark: "Bankafschriften van de laatste drie maanden gevraagd." },
    ],
  },
  remissionGranted: {
    code: "KWIJTSCHELDING",
    citizen: "vogApplicant",
    daysAgo: 75,
    steps: [
      { name: "Ontvangen", day: 0 },
      { name: "In behandeling", day: 11 },
      { name: "Besluit genomen", day: 33 },
    ],
    result: { name: "Gedeeltelijk toegewezen", remark: "De rioolheffing blijft staan." },
  },
  move: {
    code: "VERHUIZING",
    citizen: "familyWithPassports",
    daysAgo: 4,
    steps: [{ name: "Ontvangen", day: 0 }],
  },
  marriage: {
    code: "VOORGENOMEN-HUWELIJK",
    citizen: "ondertrouwCouple",
    other: { citizen: "ondertrouwCouple", place: 1, part: "mede_initiator" },
    daysAgo: 9,
    sequence: 4711,
    steps: [{ name: "Ontvangen", day: 0 }],
  },
  objection: {
    code: "BEZWAAR-WOZ",
    citizen: "taxObjector",
    // Owns the house too: sees a letter about it, and asked nothing.
    other: { citizen: "vogApplicant", place: 0, part: "belanghebbende" },
    daysAgo: 40,
    sequence: 5208,
    steps: [
      { name: "Ontvangen", day: 0 },
      { name: "In behandeling", day: 15 },
    ],
  },
  notYetLookedAt: { code: "BEZWAAR-WOZ", citizen: "sharedEmailCouple", daysAgo: 0, steps: [] },
  addressInvestigation: { code: "ADRESONDERZOEK", citizen: "busyCitizen", daysAgo: 15, steps: [{ name: "Gestart", day: 0 }] },
  archived: {
    code: "VERHUIZING",
    citizen: "taxObjector",
    daysAgo: 900,
    isArchived: true,
    steps: [
      { name: "Ontvangen", day: 0 },
      { name: "Verwerkt", day: 5 },
    ],
    result: { name: "Verwerkt" },
  },
} as const satisfies Readonly<Record<string, KnownCase>>;

export type KnownCaseName = keyof typeof knownCases;

export interface SeededCases {
  readonly book: CaseBook;
  readonly known: Readonly<Record<KnownCaseName, StoredCase>>;
}

const seededCases = 150;
const seededKinds = ["UITTREKSEL-BRP", "UITTREKSEL-BRP", "VERHUIZING", "KWIJTSCHELDING", "KWIJTSCHELDING", "BEZWAAR-WOZ"] as const;

/** The same seed on the same day gives the same cases. */
export function createSeededCases({ city, now }: { readonly city: City; readonly now: () => number }): SeededCases {
  const { calendar, seed, persons } = city;
  const book = createCaseBook({ now, calendar, uuidOf: (text) => uuidOf(`${seed} ${text}`) });
  const ground: Ground = { book, calendar, city, now };
  const enter = (name: KnownCaseName): StoredCase => enterKnown(ground, knownCases[name]);
  // Numbers that appointments carry are taken first.
  const marriage = enter("marriage");
  const objection = enter("objection");
  const known = {
    marriage,
    objection,
    extractSent: enter("extractSent"),
    extractInProgress: enter("extractInProgress"),
    extractLate: enter("extractLate"),
    remissionInProgress: enter("remissionInProgress"),
    remissionWaiting: enter("remissionWaiting"),
    remissionGranted: enter("remissionGranted"),
    move: enter("move"),
    notYetLookedAt: enter("notYetLookedAt"),
    addressInvestigation: enter("addressInvestigation"),
    archived: enter("archived"),
  };
  fill(ground, persons);
  return { book, known };
}

interface Ground {
  readonly book: CaseBook;
  readonly calendar: Calendar;
  readonly city: City;
  readonly now: () => number;
}

function enterKnown({ book, calendar, city, now }: Ground, { code, citizen, other, daysAgo, sequence, steps, result, ...rest }: KnownCase): StoredCase {
  const today = calendar.dateOf(now());
  const submittedOn = calendar.addDays(today, -daysAgo);
  const otherPerson = other && city.samples[other.citizen].persons[other.place];
  const created = book.create({
    ...rest,
    type: caseTypeOf(code),
    submittedOn,
    ...(sequence === undefined ? {} : { number: `ZAAK-${today.slice(0, 4)}-${String(sequence).padStart(7, "0")}` }),
    roles: [{ part: "initiator", person: city.samples[citizen].persons[0] }, ...(other && otherPerson ? [{ part: other.part, person: otherPerson }] : [])],
  });
  if (!created) throw new RangeError(`The number of the case of ${citizen} is taken`);
  if (result) book.setResult(created.uuid, result);
  for (const { name, day, remark } of steps) {
    const atMs = Math.min(calendar.toEpochMs(calendar.addDays(submittedOn, day), day === 0 ? "09:05" : "14:20"), now());
    book.takeStep(created.uuid, { name, atMs, ...(remark === undefined ? {} : { remark }) });
  }
  return book.read(created.uuid) ?? created;
}

/** Requests of everybody else, in all states. */
function fill({ book, calendar, city, now }: Ground, persons: readonly Person[]): void {
  const random = createRandom(city.seed).fork("cases");
  const today = calendar.dateOf(now());
  const spared = new Set(Object.values(city.samples).flatMap((sample) => sample.persons.map(({ bsn }) => bsn)));
  const adults = persons.filter(({ bsn, birthDate }) => !spared.has(bsn) && ageOn(birthDate, today) >= 18);
  for (let count = seededCases; count > 0; count -= 1) {
    const type = caseTypeOf(random.pick(seededKinds));
    const daysAgo = random.between(0, 200);
    const submittedOn = calendar.addDays(today, -daysAgo);
    const created = book.create({ type, submittedOn, roles: [{ part: "initiator", person: random.pick(adults) }] });
    if (!created) continue;
    const isDone = daysAgo > type.serviceDays && random.chance(0.85);
    if (isDone) book.setResult(created.uuid, { name: random.pick(type.results).name });
    const stepsTaken = isDone ? type.steps : type.steps.slice(0, Math.min(random.between(0, 2), type.steps.length - 1));
    const daysBetween = Math.max(1, Math.floor(type.serviceDays / type.steps.length));
    for (const [place, step] of stepsTaken.entries()) {
      const day = calendar.addDays(submittedOn, Math.min(place * daysBetween, daysAgo));
      book.takeStep(created.uuid, { name: step.name, atMs: Math.min(calendar.toEpochMs(day, place === 0 ? "09:05" : "15:40"), now()) });
    }
  }
}
