import { createMeldingBook, type MeldingBook, type StoredPlace } from "./melding-book.ts";
import { findMeldingCategory, meldingCategories, type SubCategory } from "./melding-categories.ts";
import { cityName, streets } from "./names.ts";
import type { Person } from "./persons.ts";
import { createRandom, uuidOf } from "./random.ts";
import { pointOf } from "./streets.ts";

interface KnownFault {
  readonly category: readonly [main: string, sub: string];
  readonly street: string;
  readonly houseNumber: number;
  readonly text: string;
  readonly daysAgo: number;
  /** What the department did since, a day later each. */
  readonly steps: readonly { readonly state: string; readonly text: string }[];
  readonly note?: string;
}

/** Faults with a story, for the demo and for tests: each is open. */
export const knownFaults = {
  lampBeingRepaired: {
    category: ["wegen-verkeer-straatmeubilair", "straatverlichting"],
    street: "Zwaluwstraat",
    houseNumber: 40,
    text: "Drie lantaarnpalen op rij branden niet, het is heel donker",
    daysAgo: 6,
    steps: [
      { state: "forward to external", text: "Doorgezet naar Meerlicht Netbeheer: kabelstoring." },
      { state: "b", text: "Meerlicht Netbeheer herstelt de kabel. De lampen branden weer binnen vijf werkdagen." },
    ],
    note: "Kabelbreuk tussen paal 4011 en 4014.",
  },
  estateWithoutLamps: {
    category: ["wegen-verkeer-straatmeubilair", "straatverlichting"],
    street: "Rietzangerweg",
    houseNumber: 150,
    text: "Er staat nog geen straatverlichting in de nieuwe wijk",
    daysAgo: 30,
    steps: [{ state: "ingepland", text: "De lantaarnpalen worden geplaatst als de wijk af is. Dat is volgens planning in het voorjaar." }],
  },
  missingTrafficSign: {
    category: ["wegen-verkeer-straatmeubilair", "verkeersbord"],
    street: "Turfkade",
    houseNumber: 12,
    text: "Het bord eenrichtingsverkeer is weg, er rijden auto's van twee kanten",
    daysAgo: 3,
    steps: [{ state: "i", text: "Er is een nieuw bord besteld." }],
  },
  sofaBesideContainer: {
    category: ["afval", "grofvuil-naast-container"],
    street: "Wilgenlaan",
    houseNumber: 20,
    text: "Iemand heeft een bankstel naast de ondergrondse container gezet",
    daysAgo: 1,
    steps: [],
  },
} as const satisfies Readonly<Record<string, KnownFault>>;

const texts: Readonly<Record<string, readonly string[]>> = {
  "container-is-vol": ["De container zit vol en er staan zakken naast", "Glasbak zit al dagen vol"],
  "container-is-kapot": ["De klep van de container gaat niet meer open"],
  "gat-in-de-weg": ["Diep gat in het wegdek", "Kuil in de weg, fietsers vallen bijna"],
  "losse-stoeptegel": ["Stoeptegels liggen los, iemand is gestruikeld"],
  boom: ["Dode tak hangt boven het fietspad", "Boomwortels drukken de tegels omhoog"],
  onkruid: ["Het onkruid staat een halve meter hoog"],
  veegzwerfvuil: ["Veel zwerfvuil in de berm", "Overal glas op het fietspad"],
  graffiti: ["Graffiti op het elektriciteitskastje"],
};
const seededMeldingen = 120;
const dayMs = 86_400_000;
const ends = ["o", "o", "a", "b", "i", "m", "m"] as const;

/** The same seed on the same day gives the same meldingen. */
export function createSeededMeldingBook(options: { readonly seed: number; readonly now: () => number; readonly persons: readonly Person[] }): MeldingBook {
  const { seed, now, persons } = options;
  const book = createMeldingBook({ now, uuidOf: (sequence) => uuidOf(`${seed} melding ${sequence}`) });
  const random = createRandom(seed).fork("meldingen");
  const reporters = persons.filter(({ email }) => email !== undefined);
  for (let count = seededMeldingen; count > 0; count -= 1) {
    const category = random.pick(meldingCategories.filter(({ slug, active }) => active && texts[slug]));
    const [street] = random.pick(streets);
    const createdMs = now() - Math.round(count * dayMs * 0.75) - random.between(0, dayMs / 2);
    const reporter = random.chance(0.8) ? random.pick(reporters) : undefined;
    const { id } = book.create({
      ...basics(category, placeOf(street, random.between(1, 160)), random.pick(texts[category.slug] ?? [category.name]), createdMs),
      reporter: { email: reporter?.email ?? null, phone: reporter?.phone ?? null, sharingAllowed: random.chance(0.5) },
    });
    const end = random.pick(ends);
    const text = end === "o" ? "Wij hebben dit opgelost." : end === "a" ? "Wij konden ter plaatse niets vinden." : null;
    if (end !== "m") book.patch(id, { status: { state: end, text, sendEmail: end === "o" } }, "medewerker@stadsbeheer.example", createdMs + dayMs / 2);
  }
  for (const fault of Object.values(knownFaults)) enterKnownFault(book, fault, now());
  return book;
}

function enterKnownFault(book: MeldingBook, { category: [main, sub], street, houseNumber, text, daysAgo, steps, note }: KnownFault, now: number): void {
  const category = findMeldingCategory(main, sub);
  if (!category) throw new RangeError(`There is no category ${main}/${sub}`);
  const createdMs = now - daysAgo * dayMs;
  const { id } = book.create({
    ...basics(category, placeOf(street, houseNumber), text, createdMs),
    reporter: { email: null, phone: null, sharingAllowed: false },
  });
  for (const [place, { state, text: said }] of steps.entries()) {
    book.patch(id, { status: { state, text: said, sendEmail: false } }, "medewerker@stadsbeheer.example", createdMs + (place + 1) * dayMs);
  }
  if (note) book.patch(id, { note }, "medewerker@stadsbeheer.example", createdMs + dayMs);
}

function basics(category: SubCategory, place: StoredPlace, text: string, createdMs: number) {
  return { source: "online", text, textExtra: "", category, place, extraProperties: null, incidentMs: createdMs, createdMs, by: null };
}

function placeOf(street: string, houseNumber: number): StoredPlace {
  return {
    point: pointOf(street, houseNumber),
    address: { openbare_ruimte: street, huisnummer: String(houseNumber), huisletter: "", huisnummer_toevoeging: "", postcode: "", woonplaats: cityName },
  };
}
