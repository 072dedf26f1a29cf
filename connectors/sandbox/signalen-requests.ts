import { stateNames, type MeldingPatch, type NewStoredMelding, type StoredAddress, type StoredMelding, type StoredPlace } from "./city/melding-book.ts";
import { findMeldingCategory, type SubCategory } from "./city/melding-categories.ts";
import { isInCity } from "./city/streets.ts";

/** What is wrong with a request, in the form of Django REST framework: texts by field, nested as the fields are. */
export interface Invalid {
  readonly errors: Readonly<Record<string, unknown>>;
}

export type Checked<Value> = { readonly value: Value } | Invalid;

const required = ["Dit veld is vereist."];
export const signalenSources = ["online", "Telefoon – KCC", "Interne melding"];
const textMax = 3000;
const childrenMax = 10;

/** Which state may follow which. */
const steps: Readonly<Record<string, readonly string[]>> = {
  m: ["m", "i", "b", "ready to send", "o", "a", "ingepland", "reaction requested", "forward to external"],
  i: ["m", "i", "ingepland", "closure requested", "o", "ready to send", "b", "a", "reaction requested", "forward to external"],
  b: ["m", "ingepland", "b", "o", "a", "ready to send", "closure requested", "reaction requested", "forward to external"],
  ingepland: ["m", "ingepland", "b", "o", "a", "closure requested", "reaction requested", "forward to external"],
  h: ["ingepland", "a"],
  "ready to send": ["sent", "send failed", "a"],
  sent: ["done external", "a"],
  "send failed": ["m", "ready to send", "a"],
  "done external": ["o", "a", "b"],
  o: ["reopened", "reopen requested"],
  a: ["a", "reopened", "b"],
  reopened: ["reopened", "b", "o", "a", "ready to send", "m", "reaction requested", "forward to external"],
  s: [],
  "closure requested": ["m", "closure requested", "i", "o", "a", "b", "forward to external"],
  "reopen requested": ["o", "reopened", "a"],
  "reaction requested": ["m", "i", "b", "ingepland", "o", "a", "reaction requested", "reaction received", "ready to send", "forward to external"],
  "reaction received": ["m", "i", "b", "o", "a", "ingepland", "reaction requested", "ready to send", "forward to external"],
  "forward to external": [
    "closure requested",
    "m",
    "i",
    "b",
    "forward to external",
    "ingepland",
    "o",
    "a",
    "reaction requested",
    "reaction received",
    "ready to send",
  ],
};
const setByServerOnly: ReadonlySet<string> = new Set(["sent", "send failed", "done external", "reopen requested"]);

export function checkNew(
  body: unknown,
  by: string,
  parentOf: (id: number) => { parent: StoredMelding; children: number } | undefined,
): Checked<NewStoredMelding> {
  const given = asRecord(body);
  const errors: Record<string, unknown> = {};
  const keep = <Value>(field: string, checked: Checked<Value>): Value | undefined => {
    if ("value" in checked) return checked.value;
    errors[field] = checked.errors[field] ?? checked.errors;
    return undefined;
  };
  const text = keep("text", checkText(given["text"]));
  const category = keep("category", checkCategory(given["category"]));
  const place = keep("location", checkLocation(given["location"]));
  const reporter = keep("reporter", checkReporter(given["reporter"]));
  const incidentMs = keep("incident_date_start", checkTime(given["incident_date_start"]));
  const parentId = typeof given["parent"] === "number" ? given["parent"] : null;
  const family = parentId === null ? undefined : parentOf(parentId);
  if (parentId !== null && !family) errors["parent"] = [`Ongeldige pk "${parentId}" - object bestaat niet.`];
  if (given["status"] !== undefined) errors["status"] = ["Status cannot be set on initial creation"];
  const source = given["source"];
  if (!signalenSources.includes(textOf(source))) errors["source"] = ["Invalid source given, value not known"];
  else if (source === "online") errors["source"] = ["Invalid source given for authenticated user"];
  if (family?.parent.parentId) errors["non_field_errors"] = ["The given parent Signal is itself a child, therefore it cannot have children"];
  if ((family?.children ?? 0) >= childrenMax) errors["non_field_errors"] = [`Maximum number of ${childrenMax} child Signals reached for parent Signal`];
  if (Object.keys(errors).length > 0 || text === undefined || !category || !place || !reporter || incidentMs === undefined) return { errors };
  return {
    value: {
      text,
      textExtra: typeof given["text_extra"] === "string" ? given["text_extra"] : "",
      source: parentId === null ? textOf(source) : "Interne melding",
      category: category.category,
      place,
      reporter,
      extraProperties: given["extra_properties"] ?? null,
      incidentMs,
      priority: textOf(asRecord(given["priority"])["priority"] ?? "normal"),
      parentId,
      by,
    },
  };
}

export function checkPatch(body: unknown, current: StoredMelding): Checked<MeldingPatch> {
  const given = asRecord(body);
  const patch: { -readonly [Field in keyof MeldingPatch]: MeldingPatch[Field] } = {};
  if (given["location"] !== undefined) {
    const checked = checkLocation(given["location"]);
    if ("errors" in checked) return { errors: { location: checked.errors } };
    patch.place = checked.value;
  }
  if (given["category"] !== undefined) {
    const checked = checkCategory(given["category"]);
    if ("errors" in checked) return { errors: { category: checked.errors } };
    // The category that it has already is quietly skipped.
    if (checked.value.category !== current.category) patch.category = checked.value;
  }
  if (given["priority"] !== undefined) patch.priority = textOf(asRecord(given["priority"])["priority"]);
  if (given["status"] !== undefined) {
    const checked = checkStatus(asRecord(given["status"]), current);
    if ("errors" in checked) return checked;
    patch.status = checked.value;
  }
  // Only the first note is stored.
  const [note] = Array.isArray(given["notes"]) ? given["notes"] : [];
  if (note !== undefined) {
    const text = asRecord(note)["text"];
    if (typeof text !== "string" || text.trim() === "") return { errors: { notes: [{ text: ["Dit veld mag niet leeg zijn."] }] } };
    patch.note = text;
  }
  return { value: patch };
}

/** A state that does not exist is told below `status`, a step that is not allowed at the top: so do the recorded servers. */
function checkStatus(given: Readonly<Record<string, unknown>>, current: StoredMelding): Checked<NonNullable<MeldingPatch["status"]>> {
  const state = textOf(given["state"]);
  if (stateNames[state] === undefined || setByServerOnly.has(state)) return { errors: { status: { state: [`"${state}" is een ongeldige keuze.`] } } };
  const text = typeof given["text"] === "string" && given["text"].trim() !== "" ? given["text"] : null;
  const nameOf = (name: string): string => `\`${stateNames[name] ?? name}\``;
  if (text === null && (state === "o" || state === "reopened"))
    return { errors: { text: [`This field is required when changing \`state\` to ${nameOf(state)}.`] } };
  if (state === "reaction requested" && !current.reporter.email) return { errors: { non_field_errors: ["No email address known for signal with ID"] } };
  const from = current.status.state;
  if (!steps[from]?.includes(state)) return { errors: { state: [`Invalid state transition from ${nameOf(from)} to ${nameOf(state)}.`] } };
  return { value: { state, text, sendEmail: given["send_email"] === true } };
}

function checkText(text: unknown): Checked<string> {
  if (text === undefined || text === null) return { errors: { text: required } };
  if (typeof text !== "string" || text.trim() === "") return { errors: { text: ["Dit veld mag niet leeg zijn."] } };
  if (text.length > textMax) return { errors: { text: [`Zorg ervoor dat dit veld niet meer dan ${textMax} karakters bevat.`] } };
  return { value: text };
}

function checkCategory(given: unknown): Checked<{ readonly category: SubCategory; readonly text: string | null }> {
  if (given === undefined) return { errors: { category: required } };
  const { sub_category: sub, category_url: url, text } = asRecord(given);
  const [, main = "", slug = ""] = /\/signals\/v1\/public\/terms\/categories\/([\w-]+)\/sub_categories\/([\w-]+)\/?$/.exec(textOf(sub ?? url)) ?? [];
  const category = findMeldingCategory(main, slug);
  if (!category?.active) return { errors: { [sub === undefined ? "category_url" : "sub_category"]: ["Ongeldige hyperlink - Object bestaat niet."] } };
  return { value: { category, text: typeof text === "string" ? text : null } };
}

function checkLocation(given: unknown): Checked<StoredPlace> {
  if (given === undefined || given === null) return { errors: { location: required } };
  const location = asRecord(given);
  const coordinates: unknown = asRecord(location["geometrie"])["coordinates"];
  const [longitude, latitude]: readonly unknown[] = Array.isArray(coordinates) ? coordinates : [];
  if (typeof longitude !== "number" || typeof latitude !== "number") return { errors: { geometrie: required } };
  const point = { longitude, latitude };
  if (!isInCity(point)) {
    return { errors: { geometrie: ["The location coordinates (WS84) are not inside the bounding box we are accepting signals for."] } };
  }
  return { value: { point, address: readAddress(location["address"]) } };
}

function readAddress(given: unknown): StoredAddress | null {
  if (typeof given !== "object" || given === null) return null;
  const address = asRecord(given);
  const part = (name: string): string => textOf(address[name] ?? "");
  return {
    openbare_ruimte: part("openbare_ruimte"),
    huisnummer: part("huisnummer"),
    huisletter: part("huisletter"),
    huisnummer_toevoeging: part("huisnummer_toevoeging"),
    postcode: part("postcode"),
    woonplaats: part("woonplaats"),
  };
}

export function checkReporter(given: unknown): Checked<StoredMelding["reporter"]> {
  if (given === undefined || given === null) return { errors: { reporter: required } };
  const { email, phone, sharing_allowed: sharingAllowed } = asRecord(given);
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(textOf(email))) return { errors: { email: ["Voer een geldig e-mailadres in."] } };
  if (phone && !/^[ ()0-9+-]*$/.test(textOf(phone))) return { errors: { phone: ["Voer een geldige waarde in."] } };
  return { value: { email: email ? textOf(email) : null, phone: phone ? textOf(phone) : null, sharingAllowed: sharingAllowed === true } };
}

function checkTime(given: unknown): Checked<number> {
  if (given === undefined || given === null) return { errors: { incident_date_start: required } };
  const ms = Date.parse(textOf(given));
  if (Number.isNaN(ms))
    return {
      errors: {
        incident_date_start: ["Datetime heeft een ongeldig formaat, gebruik 1 van de volgende formaten: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z]."],
      },
    };
  return { value: ms };
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** What is no text or number, is nothing that a field here takes. */
function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
