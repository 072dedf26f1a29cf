import { createMeldingBook, type MeldingBook, type NewStoredMelding } from "./melding-book.ts";
import { cityName, streets } from "./names.ts";
import type { Person } from "./persons.ts";
import { createRandom, uuidOf } from "./random.ts";
import { pointOf } from "./streets.ts";
import { findVthService } from "./vth-services.ts";

interface KnownCase {
  readonly code: string;
  readonly street: string;
  readonly houseNumber: number;
  readonly text: string;
  readonly daysAgo: number;
  /** What the department did since, a day later each. */
  readonly steps: readonly { readonly state: string; readonly text: string }[];
}

/** Cases with a story, for the demo and for tests. */
export const knownVthCases = {
  terraceOverPavement: {
    code: "011",
    street: "Turfkade",
    houseNumber: 30,
    text: "De stoelen van het terras staan tot op het fietspad, een rolstoel kan er niet langs",
    daysAgo: 5,
    steps: [{ state: "b", text: "Er is een gesprek geweest met de ondernemer. De handhaver controleert volgende week." }],
  },
  pileDriving: {
    code: "001",
    street: "Rietzangerweg",
    houseNumber: 140,
    text: "Er wordt al voor zeven uur geheid",
    daysAgo: 2,
    steps: [{ state: "ingepland", text: "Het heien duurt tot het einde van de maand. De aannemer begint voortaan om acht uur." }],
  },
  hedgeAlreadyReported: {
    code: "030",
    street: "Wilgenlaan",
    houseNumber: 12,
    text: "Een heg hangt over de stoep",
    daysAgo: 9,
    steps: [{ state: "a", text: "Duplicate request." }],
  },
} as const satisfies Readonly<Record<string, KnownCase>>;

const texts: Readonly<Record<string, readonly string[]>> = {
  "001": ["Er wordt op zondag geboord", "Een aggregaat staat de hele nacht aan"],
  "003": ["De steiger staat scheef boven de stoep"],
  "010": ["De muziek staat na middernacht nog hard"],
  "020": ["Er staat steeds een busje op de stoep", "Auto geparkeerd voor de uitrit"],
  "021": ["Er staat al maanden een fiets zonder wielen"],
  "030": ["Een heg hangt ver over de stoep", "Takken hangen op ooghoogte over de stoep"],
};
const seededMeldingen = 40;
const dayMs = 86_400_000;
const ends = ["o", "o", "a", "b", "i", "m", "m"] as const;
const worker = "medewerker@vth.example";

/** The meldingen of Vergunningen, Toezicht en Handhaving. The same seed on the same day gives the same ones. */
export function createVthMeldingBook(options: { readonly seed: number; readonly now: () => number; readonly persons: readonly Person[] }): MeldingBook {
  const { seed, now, persons } = options;
  const book = createMeldingBook({ now, uuidOf: (sequence) => uuidOf(`${seed} vth melding ${sequence}`) });
  const random = createRandom(seed).fork("vth meldingen");
  const reporters = persons.filter(({ email }) => email !== undefined);
  for (let count = seededMeldingen; count > 0; count -= 1) {
    const code = random.pick(Object.keys(texts));
    const [street] = random.pick(streets);
    const createdMs = now() - Math.round(count * dayMs * 2) - random.between(0, dayMs / 2);
    const reporter = random.chance(0.6) ? random.pick(reporters) : undefined;
    const place = { street, houseNumber: random.between(1, 160) };
    const { id } = book.create({
      ...compose(code, place, random.pick(texts[code] ?? []), createdMs),
      reporter: { email: reporter?.email ?? null, phone: reporter?.phone ?? null, sharingAllowed: false },
    });
    const end = random.pick(ends);
    const text = end === "o" ? "Wij hebben dit opgelost." : end === "a" ? "Er is geen overtreding gezien." : null;
    if (end !== "m") book.patch(id, { status: { state: end, text, sendEmail: false } }, worker, createdMs + dayMs / 2);
  }
  for (const { code, street, houseNumber, text, daysAgo, steps } of Object.values(knownVthCases)) {
    const createdMs = now() - daysAgo * dayMs;
    const { id } = book.create(compose(code, { street, houseNumber }, text, createdMs));
    for (const [place, { state, text: said }] of steps.entries()) {
      book.patch(id, { status: { state, text: said, sendEmail: false } }, worker, createdMs + (place + 1) * dayMs);
    }
  }
  return book;
}

function compose(
  code: string,
  { street, houseNumber }: { readonly street: string; readonly houseNumber: number },
  text: string,
  createdMs: number,
): NewStoredMelding & { readonly createdMs: number } {
  const category = findVthService(code);
  if (!category) throw new RangeError(`There is no service ${code}`);
  return {
    source: "online",
    text,
    textExtra: "",
    category,
    place: {
      point: pointOf(street, houseNumber),
      address: { openbare_ruimte: street, huisnummer: String(houseNumber), huisletter: "", huisnummer_toevoeging: "", postcode: "", woonplaats: cityName },
    },
    reporter: { email: null, phone: null, sharingAllowed: false },
    extraProperties: null,
    incidentMs: createdMs,
    createdMs,
    by: null,
  };
}
