import type { Rejected } from "../sdk/index.ts";
import type { WireProblem } from "./hub-protocol.wire.ts";

type Reason = Rejected["reason"];

const reasons: ReadonlyMap<string, Reason> = new Map([
  ["unknown-product", "unknown-product"],
  ["not-combinable", "not-combinable"],
  ["too-many-persons", "too-many-persons"],
  ["customer-details", "customer-details"],
  ["not-served", "address-not-served"],
  ["package-too-large", "package-too-large"],
  ["closed", "closed"],
  ["too-late", "too-late"],
]);

const messages: Readonly<Record<Reason, string>> = {
  "unknown-product": "De afdeling kent dit product niet (meer).",
  "not-combinable": "Deze producten kunnen niet samen in één afspraak.",
  "too-many-persons": "Dit zijn te veel personen voor één afspraak.",
  "customer-details": "De afdeling mist gegevens van de klant, of een gegeven klopt niet.",
  "address-not-served": "Op dit adres haalt de afdeling niets op.",
  "package-too-large": "Dit is te veel voor één keer ophalen.",
  closed: "De afdeling is dan gesloten.",
  "too-late": "Het is hiervoor te laat.",
  other: "De afdeling heeft dit geweigerd, zonder reden.",
};

/** A refusal in our words; a code that we do not know is some other reason. The department's own text goes to the agent where there is one. */
export function rejectedFrom({ code, detail, fields }: WireProblem): Rejected {
  const reason = reasons.get(code) ?? "other";
  return {
    kind: "rejected",
    reason,
    message: detail?.trim() || messages[reason],
    ...(fields && fields.length > 0 ? { fields: fields.map(ourFieldName) } : {}),
  };
}

/** The person who books is the first customer on the wire, and "the customer" to us. */
function ourFieldName(path: string): string {
  return path.replace(/^customers\.0(?=\.|$)/, "customer");
}
