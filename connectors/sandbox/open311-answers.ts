import { momentToDateTime } from "../sdk/time.ts";
import { stateNames, type StoredMelding } from "./city/melding-book.ts";
import type { ServiceAttribute, VthService } from "./city/vth-services.ts";
import type { Said } from "./open311-format.ts";

/** What the server says, by the descriptions of the standard and in the forms in which a real server says it. */

export const requestIdOf = (id: number): string => String(id).padStart(6, "0");

/** Whatever does not look like one of ours is nobody's. */
export function readRequestId(text: string): number | undefined {
  return /^\d{6}$/.test(text) ? Number(text) : undefined;
}

export function serviceAnswer({ slug, name, description, type, keywords, main, attributes }: VthService): Said {
  return { service_code: slug, service_name: name, description: description ?? "", metadata: attributes.length > 0, type, keywords, group: main.name };
}

export function definitionAnswer({ slug, attributes }: VthService): Said {
  return { service_code: slug, attributes: attributes.map(attributeAnswer) };
}

function attributeAnswer({ code, datatype, required, description, hint, variable = true, values }: ServiceAttribute, place: number): Said {
  const common = { variable, code, datatype, required, datatype_description: hint ?? "", order: place + 1, description };
  return values ? { ...common, values: values.map(([key, name]) => ({ key, name })) } : common;
}

const closedStates: ReadonlySet<string> = new Set(["o", "a", "s"]);
const duplicateNotes = "Duplicate request.";

export function requestAnswer(melding: StoredMelding): Said {
  const { id, status, category, text, textExtra, createdMs, updatedMicros, place } = melding;
  return {
    service_request_id: requestIdOf(id),
    status: closedStates.has(status.state) ? "closed" : "open",
    status_notes: status.text ?? "",
    service_name: category.name,
    service_code: category.slug,
    description: textExtra ? `${text}\n${textExtra}` : text,
    agency_responsible: category.department.name,
    service_notice: category.handlingMessage,
    requested_datetime: momentToDateTime(createdMs),
    updated_datetime: momentToDateTime(Math.floor(updatedMicros / 1000)),
    expected_datetime: momentToDateTime(createdMs + category.days * 86_400_000),
    address: addressOf(melding),
    address_id: "",
    zipcode: place.address?.postcode ?? "",
    lat: place.point.latitude,
    long: place.point.longitude,
    media_url: "",
  };
}

function addressOf({ place: { address } }: StoredMelding): string {
  if (!address) return "";
  const { openbare_ruimte: street, huisnummer, woonplaats } = address;
  return [[street, huisnummer].filter(Boolean).join(" "), woonplaats].filter(Boolean).join(", ");
}

/** The extended statuses of updates, by the state in the book. */
const codes: Readonly<Record<string, string>> = {
  m: "OPEN",
  i: "INVESTIGATING",
  b: "IN_PROGRESS",
  ingepland: "ACTION_SCHEDULED",
  o: "FIXED",
  a: "NO_FURTHER_ACTION",
  reopened: "OPEN",
};

export const statesToSet: Readonly<Record<string, string>> = {
  OPEN: "reopened",
  REOPEN: "reopened",
  INVESTIGATING: "i",
  FOR_TRIAGE: "m",
  IN_PROGRESS: "b",
  ACTION_SCHEDULED: "ingepland",
  PLANNED: "ingepland",
  FIXED: "o",
  CLOSED: "o",
  NO_FURTHER_ACTION: "a",
  CANCELLED: "a",
  DUPLICATE: "a",
  NOT_COUNCILS_RESPONSIBILITY: "a",
  INTERNAL_REFERRAL: "b",
};

export function codeOf(state: string, text: string | null): string {
  if (state === "a" && text === duplicateNotes) return "DUPLICATE";
  return codes[state] ?? "OPEN";
}

export interface StoredUpdate {
  readonly meldingId: number;
  /** Its place in the history, counted from the oldest. */
  readonly position: number;
  readonly code: string;
  readonly description: string;
  readonly atMs: number;
}

/** The mySociety extension tells everything that was done since as updates, oldest first, each with the status that it led to. */
export function updatesOf({ id, history }: StoredMelding): readonly StoredUpdate[] {
  let code = "OPEN";
  return history.toReversed().flatMap(({ what, action, description, atMs }, position): readonly StoredUpdate[] => {
    // The first two are the melding itself coming in.
    if (position < 2 || (what !== "UPDATE_STATUS" && what !== "CREATE_NOTE")) return [];
    if (what === "UPDATE_STATUS") code = codeOf(stateIn(action), description);
    return [{ meldingId: id, position, code, description: description ?? "", atMs }];
  });
}

function stateIn(action: string): string {
  return Object.entries(stateNames).find(([, name]) => action === `Status gewijzigd naar: ${name}`)?.[0] ?? "m";
}

export function updateAnswer({ meldingId, code, description, atMs }: StoredUpdate, updateId: string): Said {
  return {
    update_id: updateId,
    service_request_id: requestIdOf(meldingId),
    status: code.toLowerCase(),
    description,
    media_url: "",
    updated_datetime: momentToDateTime(atMs),
  };
}
