import { ConnectorError, type MeldingRejected } from "../sdk/index.ts";

interface Refusal {
  /** Start of the place in Signalen's answer. */
  readonly place: string;
  readonly field: string;
  readonly reason: MeldingRejected["reason"];
  readonly message: string;
}

const ofMelding: readonly Refusal[] = [
  {
    place: "category",
    field: "categoryId",
    reason: "unknown-category",
    message: "Deze categorie bestaat niet (meer) bij de afdeling. Kies een andere categorie.",
  },
  {
    place: "location.geometrie",
    field: "place.point",
    reason: "place",
    message: "Deze plek ligt buiten het gebied van de afdeling. Kies een plek binnen de gemeente.",
  },
  {
    place: "location",
    field: "place",
    reason: "place",
    message: "De afdeling kan deze plek niet verwerken. Controleer het adres of kies een plek op de kaart.",
  },
  {
    place: "reporter",
    field: "reporter",
    reason: "reporter",
    message: "De contactgegevens van de melder kloppen niet. Controleer het e-mailadres en het telefoonnummer.",
  },
  { place: "email", field: "reporter.email", reason: "reporter", message: "Het e-mailadres van de melder klopt niet." },
  { place: "phone", field: "reporter.phone", reason: "reporter", message: "Het telefoonnummer van de melder klopt niet." },
  { place: "text", field: "text", reason: "text", message: "De afdeling kan deze tekst niet verwerken. Vul een tekst in van hoogstens 3000 tekens." },
  { place: "notes", field: "text", reason: "text", message: "De afdeling kan deze notitie niet verwerken." },
  { place: "extra_properties", field: "answers", reason: "text", message: "De antwoorden op de extra vragen kloppen niet." },
  { place: "incident_date_start", field: "incidentAt", reason: "other", message: "De datum en tijd van de melding kloppen niet." },
  { place: "parent", field: "parentId", reason: "other", message: "Bij deze melding kan geen deelmelding worden gemaakt." },
  { place: "file", field: "attachment", reason: "attachment", message: "De afdeling neemt dit bestand niet aan. Stuur een foto (JPG, PNG of GIF)." },
];

/** Signalen says so at the top for a step that is not allowed, and below `status` for a state that does not exist. */
const ofStatus: readonly Refusal[] = [
  { place: "state", field: "status", reason: "status", message: "De afdeling kan deze melding nu niet die status geven. Bekijk eerst de huidige status." },
  { place: "status", field: "status", reason: "status", message: "De afdeling kan deze melding niet die status geven." },
  { place: "text", field: "text", reason: "status", message: "Bij deze status is een toelichting nodig." },
  { place: "email", field: "reporter.email", reason: "status", message: "Bij deze status is een e-mailadres van de melder nodig." },
];

/** What a 400 means to us. What it says of our own configuration is no refusal, but a failure. */
export function toRejected(errors: unknown, { isStatus = false, what }: { readonly isStatus?: boolean; readonly what: string }): MeldingRejected {
  const places = placesIn(errors);
  if (places.includes("source")) {
    throw new ConnectorError("FAILED", `${what} refuses the configured source: it must be one of the active sources there`, { applied: "no" });
  }
  const known = isStatus ? [...ofStatus, ...ofMelding] : ofMelding;
  const found = places.flatMap((place) => known.find((refusal) => place === refusal.place || place.startsWith(`${refusal.place}.`)) ?? []);
  const [first] = found;
  if (!first) return { kind: "rejected", reason: "other", message: "De afdeling neemt dit niet aan." };
  return {
    kind: "rejected",
    reason: first.reason,
    message: [...new Set(found.map(({ message }) => message))].join(" "),
    fields: [...new Set(found.map(({ field }) => field))],
  };
}

const depthMax = 4;

/** `{ location: { geometrie: ["…"] } }` is about `location.geometrie`. The texts themselves may quote what was sent, and are left. */
function placesIn(errors: unknown, prefix = "", depth = 0): readonly string[] {
  if (typeof errors !== "object" || errors === null || Array.isArray(errors) || depth > depthMax) return prefix ? [prefix] : [];
  return Object.entries(errors).flatMap(([name, inner]) => placesIn(inner, prefix ? `${prefix}.${name}` : name, depth + 1));
}
