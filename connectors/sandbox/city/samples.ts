import type { AppointmentBook, BookRequest } from "./appointment-book.ts";
import { northOfficeId, townHallId } from "./burgerzaken.ts";
import { taxDeskId } from "./belastingen.ts";
import type { Calendar } from "./calendar.ts";
import { ageOn, toCustomer, type Person } from "./persons.ts";
import type { Booking, DepartmentId, LocalTime, PackageItem, PlainDate } from "./types.ts";
import { permitDeskId } from "./vth.ts";

export interface Sample {
  /** What they come for, in one Dutch sentence. */
  readonly story: string;
  /** The one who calls, first. */
  readonly persons: readonly [Person, ...Person[]];
  readonly appointments: readonly SampleAppointment[];
}

export interface SampleAppointment {
  readonly department: DepartmentId;
  readonly id: string;
  readonly reference: string;
  readonly caseNumber?: string;
}

export type SampleName =
  | "familyWithPassports"
  | "ondertrouwCouple"
  | "vogApplicant"
  | "bulkyWasteHousehold"
  | "taxObjector"
  | "permitApplicant"
  | "busyCitizen"
  | "sharedEmailCouple";

export type Samples = Readonly<Record<SampleName, Sample>>;

interface SampleGround {
  readonly books: Readonly<Record<DepartmentId, AppointmentBook>>;
  readonly calendar: Calendar;
  readonly persons: readonly Person[];
  readonly today: PlainDate;
}

/** Puts the people with a story into the books, before anybody else can take their places. */
export function enterSamples(ground: SampleGround): Samples {
  const cast = castOf(ground);
  const appointment = (request: Wanted): SampleAppointment => enterSample(ground, request);
  return {
    familyWithPassports: {
      story: "Een gezin van vier of meer vraagt samen paspoorten aan.",
      persons: cast.family,
      appointments: [
        appointment({
          department: "burgerzaken",
          productIds: ["Paspoort"],
          persons: cast.family.slice(0, 4),
          locationId: northOfficeId,
          workingDay: 4,
          time: "10:00",
          amount: 4,
        }),
      ],
    },
    ondertrouwCouple: {
      story: "Een paar heeft 's middags een afspraak voor de ondertrouw en wil liever 's morgens; het zaaknummer is bekend.",
      persons: cast.couple,
      appointments: [
        appointment({
          department: "burgerzaken",
          productIds: ["Ondertrouw"],
          persons: cast.couple,
          locationId: townHallId,
          workingDay: 9,
          time: "14:30",
          amount: 2,
          caseNumber: caseNumberOf(ground, 4711),
          notes: "Getuigen volgen nog.",
        }),
      ],
    },
    vogApplicant: {
      story: "Iemand heeft een VOG nodig voor een nieuwe baan.",
      persons: [cast.vogApplicant],
      appointments: [
        appointment({
          department: "burgerzaken",
          productIds: ["Verklaring_omtrent_gedrag"],
          persons: [cast.vogApplicant],
          locationId: townHallId,
          workingDay: 2,
          time: "11:30",
        }),
      ],
    },
    bulkyWasteHousehold: {
      story: "Een huishouden laat een bank en een koelkast ophalen en wil er nog iets bij zetten.",
      persons: [cast.bulkyWaste],
      appointments: [
        appointment({
          ...pickUp(ground, cast.bulkyWaste, [
            { kindId: "bank", amount: 1 },
            { kindId: "koelkast", amount: 1 },
          ]),
          caseNumber: caseNumberOf(ground, 6104),
        }),
      ],
    },
    taxObjector: {
      story: "Iemand licht een bezwaar tegen de WOZ-waarde toe.",
      persons: [cast.taxObjector],
      appointments: [
        appointment({
          department: "belastingen",
          productIds: [productByCode(ground.books.belastingen, "WOZ")],
          persons: [cast.taxObjector],
          locationId: taxDeskId,
          workingDay: 6,
          time: "09:30",
          caseNumber: caseNumberOf(ground, 5208),
        }),
      ],
    },
    permitApplicant: {
      story: "Iemand wil een dakkapel en komt voor vooroverleg.",
      persons: [cast.permitApplicant],
      appointments: [
        appointment({
          department: "vth",
          productIds: ["Vooroverleg_omgevingsvergunning"],
          persons: [cast.permitApplicant],
          locationId: permitDeskId,
          workingDay: 5,
          time: "13:30",
        }),
      ],
    },
    busyCitizen: {
      story: "Eén inwoner heeft afspraken bij alle vier de afdelingen.",
      persons: [cast.busy],
      appointments: [
        appointment({
          department: "burgerzaken",
          productIds: ["Rijbewijs", "Uittreksel_BRP"],
          persons: [cast.busy],
          locationId: townHallId,
          workingDay: 3,
          time: "13:00",
        }),
        appointment({
          department: "belastingen",
          productIds: [productByCode(ground.books.belastingen, "BETAAL")],
          persons: [cast.busy],
          locationId: taxDeskId,
          workingDay: 4,
          time: "10:15",
        }),
        appointment(pickUp(ground, cast.busy, [{ kindId: "matras", amount: 2 }])),
        appointment({ department: "vth", productIds: ["Terrasvergunning"], persons: [cast.busy], locationId: permitDeskId, workingDay: 7, time: "09:30" }),
      ],
    },
    sharedEmailCouple: {
      story: "Twee huisgenoten gebruiken hetzelfde e-mailadres en hebben elk een eigen afspraak.",
      persons: cast.sharing,
      appointments: cast.sharing.map((person, place) =>
        appointment({
          department: "burgerzaken",
          productIds: ["Identiteitskaart"],
          persons: [person],
          locationId: northOfficeId,
          workingDay: 5 + place,
          time: "09:30",
        }),
      ),
    },
  };
}

interface Wanted {
  readonly department: DepartmentId;
  readonly productIds: readonly string[];
  readonly persons: readonly Person[];
  readonly locationId: string;
  /** How many working days from today at the earliest. */
  readonly workingDay: number;
  readonly time: LocalTime;
  readonly amount?: number;
  readonly caseNumber?: string;
  readonly notes?: string;
  readonly items?: readonly PackageItem[];
}

const triesMax = 30;
const leadMs = 6 * 24 * 3_600_000;

/** On the first day from the wanted one on which the location is open at that hour. */
function enterSample({ books, calendar, today }: SampleGround, wanted: Wanted): SampleAppointment {
  const book = books[wanted.department];
  const amount = wanted.amount ?? 1;
  const address = wanted.persons[0]?.address;
  for (let day = calendar.workingDayAfter(today, wanted.workingDay), tries = 0; tries < triesMax; day = calendar.addDays(day, 1), tries += 1) {
    const request: BookRequest = {
      locationId: wanted.locationId,
      date: day,
      time: wanted.time,
      selection: {
        products: wanted.productIds.map((productId) => ({ productId, amount })),
        persons: amount,
        ...(wanted.items ? { items: wanted.items } : {}),
        ...(wanted.items && address ? { address } : {}),
      },
      customers: wanted.persons.map(toCustomer),
      title: wanted.productIds.map((id) => book.product(id)?.name ?? id).join(", "),
      ...(wanted.notes === undefined ? {} : { notes: wanted.notes }),
      ...(wanted.caseNumber === undefined ? {} : { caseNumber: wanted.caseNumber }),
    };
    const result = book.record(request, "booked", calendar.toEpochMs(today, "10:00") - leadMs);
    if (result.kind === "booked") return toSample(wanted.department, result.booking);
    if (result.kind === "refused") throw new Error(`The sample appointment at ${wanted.department} is refused: ${result.reason}`);
  }
  throw new Error(`No room for a sample appointment at ${wanted.department}.`);
}

function toSample(department: DepartmentId, { id, reference, caseNumber }: Booking): SampleAppointment {
  return { department, id, reference, ...(caseNumber === undefined ? {} : { caseNumber }) };
}

function pickUp({ books }: SampleGround, person: Person, items: readonly PackageItem[]): Wanted {
  const location = books.stadsbeheer.locationForAddress(person.address);
  if (!location) throw new Error("No vehicle serves the address of a sample person.");
  const time = Object.values(location.hours)[0]?.[0]?.from ?? "08:00";
  return { department: "stadsbeheer", productIds: ["grof-vuil"], persons: [person], locationId: location.id, workingDay: 5, time, items };
}

interface Cast {
  readonly family: readonly [Person, ...Person[]];
  readonly couple: readonly [Person, Person];
  readonly sharing: readonly [Person, Person];
  readonly vogApplicant: Person;
  readonly bulkyWaste: Person;
  readonly taxObjector: Person;
  readonly permitApplicant: Person;
  readonly busy: Person;
}

function castOf({ persons, today, books }: SampleGround): Cast {
  const used = new Set<string>();
  const households = [...Map.groupBy(persons, (person) => person.householdId).values()];
  const isAdult = (person: Person | undefined): boolean => person !== undefined && ageOn(person.birthDate, today) >= 18;
  const reachable = (person: Person | undefined): boolean => isAdult(person) && person?.email !== undefined && person.phone !== undefined;

  function takeHousehold(fits: (members: readonly Person[]) => boolean): readonly [Person, ...Person[]] {
    const members = households.find((candidate) => !used.has(candidate[0]?.householdId ?? "") && fits(candidate));
    const [first, ...others] = members ?? [];
    if (!first) throw new Error("The city has no household for a sample.");
    used.add(first.householdId);
    return [first, ...others];
  }
  function takePair(fits: (members: readonly Person[]) => boolean): readonly [Person, Person] {
    const [first, second] = takeHousehold((members) => members.length === 2 && members.every(reachable) && fits(members));
    if (!second) throw new Error("The city has no couple for a sample.");
    return [first, second];
  }
  const takePerson = (): Person =>
    takeHousehold(([first]) => reachable(first) && first !== undefined && books.stadsbeheer.locationForAddress(first.address) !== undefined)[0];
  return {
    family: takeHousehold((members) => members.length >= 4 && reachable(members[0]) && isAdult(members[1])),
    couple: takePair(([first, second]) => first?.email !== second?.email),
    sharing: takePair(([first, second]) => first?.email === second?.email),
    vogApplicant: takePerson(),
    bulkyWaste: takePerson(),
    taxObjector: takePerson(),
    permitApplicant: takePerson(),
    busy: takePerson(),
  };
}

function caseNumberOf({ today }: SampleGround, number: number): string {
  return `ZAAK-${today.slice(0, 4)}-${String(number).padStart(7, "0")}`;
}

function productByCode(book: AppointmentBook, code: string): string {
  const product = book.products.find((candidate) => candidate.code === code);
  if (!product) throw new Error(`No product with code ${code}.`);
  return product.id;
}
