import type { MeldingRejected } from "../sdk/index.ts";

interface Refusal {
  /** What a reason says that is about it. Servers word their reasons freely, but mostly name the field. */
  readonly pattern: RegExp;
  readonly field: string;
  readonly reason: MeldingRejected["reason"];
  readonly message: string;
}

/** In this order: a wrong answer makes one known server complain of the place too. */
const refusals: readonly Refusal[] = [
  {
    pattern: /attribute\[/i,
    field: "answers",
    reason: "text",
    message: "De antwoorden op de extra vragen ontbreken of kloppen niet. Loop de vragen van deze categorie na.",
  },
  {
    pattern: /service_code|\bservice\b.*\bnot found/i,
    field: "categoryId",
    reason: "unknown-category",
    message: "Deze categorie bestaat niet (meer) bij de afdeling. Kies een andere categorie.",
  },
  { pattern: /e-?mail/i, field: "reporter.email", reason: "reporter", message: "De afdeling heeft een geldig e-mailadres van de melder nodig." },
  { pattern: /\bphone|telephone/i, field: "reporter.phone", reason: "reporter", message: "Het telefoonnummer van de melder ontbreekt of klopt niet." },
  { pattern: /first_name|last_name/i, field: "reporter", reason: "reporter", message: "De afdeling neemt geen anonieme meldingen aan." },
  {
    pattern: /\bdescription\b/i,
    field: "text",
    reason: "text",
    message: "De afdeling kan deze tekst niet verwerken. Maak de tekst korter of gewoner.",
  },
  {
    pattern: /\blat(itude)?\b|\blong(itude)?\b|location|address|\barea\b|boundary|coordinates?|jurisdiction/i,
    field: "place",
    reason: "place",
    message: "De afdeling kan deze plek niet verwerken. Kies een plek op de kaart, binnen de gemeente.",
  },
];

export const textRejected = refuse("text", "text", "Vul in wat er aan de hand is, in hoogstens 3800 tekens.");
export const placeRejected = refuse("place", "place", "De afdeling wil weten waar het is. Kies een plek op de kaart of vul een adres in.");
export const answersRejected = refuse("text", "answers", "Een van de antwoorden hoort bij geen vraag van deze categorie. Vraag de vragen opnieuw op.");

function refuse(reason: MeldingRejected["reason"], field: string, message: string): MeldingRejected {
  return { kind: "rejected", reason, message, fields: [field] };
}

/** What a refused request means to us. The reasons themselves may quote what was sent, and are left. */
export function toRejected(status: number, reasons: readonly string[]): MeldingRejected {
  const found = refusals.find(({ pattern }) => reasons.some((reason) => pattern.test(reason)));
  if (found) return refuse(found.reason, found.field, found.message);
  // The standard's 404 to a create means the service.
  if (status === 404) return toRejected(400, ["service_code"]);
  return { kind: "rejected", reason: "other", message: "De afdeling neemt dit niet aan, en zegt niet waarom. Neem contact op met de afdeling." };
}
