import {
  momentToDateTime,
  readMark,
  type Address,
  type KnownReporter,
  type Melding,
  type MeldingAttachment,
  type MeldingEvent,
  type MeldingPlace,
  type MeldingPriority,
  type MeldingQuestion,
  type MeldingStatus,
  type Point,
} from "../sdk/index.ts";
import type { WireAttachment, WireEvent, WireNewLocation, WireQuestion, WireSignal } from "./signalen.wire.ts";

/** Signalen's states, by our word for them. */
const statusOfState: Readonly<Record<string, MeldingStatus>> = {
  m: "reported",
  i: "waiting",
  b: "in-progress",
  h: "on-hold",
  ingepland: "planned",
  "ready to send": "with-outside-party",
  sent: "with-outside-party",
  "send failed": "with-outside-party",
  "done external": "closure-asked",
  "forward to external": "with-outside-party",
  "closure requested": "closure-asked",
  "reaction requested": "waiting-for-reporter",
  "reaction received": "reporter-answered",
  o: "resolved",
  a: "cancelled",
  s: "split",
  reopened: "reopened",
  "reopen requested": "reopen-asked",
};

/** What the hub may set. Handing on to others needs an address that only the department knows. */
export const stateToSet: Readonly<Partial<Record<MeldingStatus, string>>> = {
  reported: "m",
  waiting: "i",
  planned: "ingepland",
  "in-progress": "b",
  "closure-asked": "closure requested",
  "waiting-for-reporter": "reaction requested",
  "reporter-answered": "reaction received",
  resolved: "o",
  cancelled: "a",
  reopened: "reopened",
};

export const openStates: readonly string[] = Object.keys(statusOfState).filter((state) => !["o", "a", "s"].includes(state));

export function toStatus(state: string): MeldingStatus {
  return statusOfState[state] ?? "other";
}

const hiddenContact = "*****";

export function toMelding(signal: WireSignal): Melding {
  const { notes: extraText, bookingKey: creationKey } = readMark(signal.text_extra);
  const { status, category, priority, incident_date_start: incidentAt, has_attachments: hasAttachments } = signal;
  const parentId = /\/(\d+)\/?$/.exec(signal._links?.["sia:parent"]?.href ?? "")?.[1];
  const reporter = toReporter(signal.reporter);
  return {
    id: String(signal.id),
    reference: signal.id_display ?? `SIG-${signal.id}`,
    status: toStatus(status.state),
    statusName: status.state_display ?? status.state,
    ...(status.text ? { statusText: status.text } : {}),
    category: {
      id: `${category.main_slug}/${category.sub_slug}`,
      name: category.sub ?? category.sub_slug,
      ...(category.main ? { group: category.main } : {}),
    },
    place: toPlace(signal.location),
    text: signal.text,
    ...(extraText === undefined ? {} : { extraText }),
    ...(incidentAt ? { incidentAt: momentToDateTime(incidentAt) } : {}),
    reportedAt: momentToDateTime(signal.created_at),
    changedAt: momentToDateTime(signal.updated_at),
    ...(category.deadline ? { dueAt: momentToDateTime(category.deadline) } : {}),
    ...(isPriority(priority?.priority) ? { priority: priority.priority } : {}),
    ...(reporter ? { reporter } : {}),
    notes: (signal.notes ?? []).flatMap((note) => {
      const { notes: text, bookingKey: key } = readMark(note.text);
      return text === undefined ? [] : [{ text, ...(note.created_by ? { by: note.created_by } : {}), ...(key === undefined ? {} : { key }) }];
    }),
    ...(parentId === undefined ? {} : { parentId }),
    ...(typeof hasAttachments === "boolean" ? { hasAttachments } : {}),
    ...(creationKey === undefined ? {} : { creationKey }),
    version: signal.updated_at,
  };
}

function isPriority(text: string | undefined): text is MeldingPriority {
  return text === "low" || text === "normal" || text === "high";
}

function toReporter(wire: WireSignal["reporter"]): KnownReporter | undefined {
  const { email, phone } = wire ?? {};
  if (!wire || (!email && !phone)) return undefined;
  const hidden = (["email", "phone"] as const).filter((field) => wire[field] === hiddenContact);
  return {
    ...(email && email !== hiddenContact ? { email } : {}),
    ...(phone && phone !== hiddenContact ? { phone } : {}),
    sharingAllowed: wire.sharing_allowed ?? false,
    hidden,
    ...(typeof wire.allows_contact === "boolean" ? { allowsContact: wire.allows_contact } : {}),
  };
}

function toPlace(location: WireSignal["location"]): MeldingPlace {
  const [longitude, latitude] = location?.geometrie?.coordinates ?? [];
  const address = location?.address && toAddress(location.address);
  return {
    ...(longitude === undefined || latitude === undefined ? {} : { point: { latitude, longitude } }),
    ...(address ? { address } : {}),
  };
}

function toAddress(wire: NonNullable<NonNullable<WireSignal["location"]>["address"]>): Address {
  const houseNumber = Number(wire.huisnummer);
  const addition = [wire.huisletter, wire.huisnummer_toevoeging].filter(Boolean).join("-");
  return {
    ...(wire.openbare_ruimte ? { street: wire.openbare_ruimte } : {}),
    ...(wire.huisnummer && Number.isInteger(houseNumber) ? { houseNumber } : {}),
    ...(addition ? { houseNumberAddition: addition } : {}),
    ...(wire.postcode ? { postcode: wire.postcode.replaceAll(" ", "") } : {}),
    ...(wire.woonplaats ? { city: wire.woonplaats } : {}),
  };
}

export function toWireLocation(point: Point, address: Address | undefined): WireNewLocation {
  const [, letter = "", addition = ""] = /^([A-Za-z](?![A-Za-z]))?[- ]*(.*)$/.exec(address?.houseNumberAddition ?? "") ?? [];
  return {
    geometrie: { type: "Point", coordinates: [point.longitude, point.latitude] },
    ...(address && {
      address: {
        openbare_ruimte: address.street ?? "",
        huisnummer: address.houseNumber === undefined ? "" : String(address.houseNumber),
        huisletter: letter,
        huisnummer_toevoeging: addition,
        postcode: address.postcode ?? "",
        woonplaats: address.city ?? "",
      },
    }),
  };
}

/** `afval/container-is-vol`; `undefined` for what cannot be one of Signalen's. */
export function readCategoryId(id: string): { readonly main: string; readonly sub: string; readonly url: string } | undefined {
  const [, main, sub] = /^([\w-]+)\/([\w-]+)$/.exec(id) ?? [];
  if (main === undefined || sub === undefined) return undefined;
  return { main, sub, url: `/signals/v1/public/terms/categories/${main}/sub_categories/${sub}` };
}

const kindOfEvent: Readonly<Record<string, MeldingEvent["kind"]>> = {
  // In a melding's own history this is the creation of a part of it.
  CREATE_SIGNAL: "part",
  UPDATE_STATUS: "status",
  UPDATE_CATEGORY_ASSIGNMENT: "category",
  UPDATE_LOCATION: "place",
  CREATE_NOTE: "note",
  UPDATE_REPORTER: "reporter",
  RECEIVE_FEEDBACK: "feedback",
};

export function toEvent({ when, what, action, description, who }: WireEvent): MeldingEvent {
  const { notes: text } = readMark(description);
  return {
    at: momentToDateTime(when),
    kind: kindOfEvent[what] ?? "other",
    title: action.replace(/:$/, ""),
    ...(text === undefined ? {} : { text }),
    ...(who ? { by: who } : {}),
  };
}

const kindOfQuestion: Readonly<Record<string, MeldingQuestion["kind"]>> = {
  PlainText: "information",
  CheckboxInput: "several-of",
  RadioInput: "one-of",
  SelectInput: "one-of",
};

export function toQuestion({ key, field_type: type, required, meta }: WireQuestion): MeldingQuestion {
  const kind = kindOfQuestion[type] ?? "text";
  const options = Object.entries(meta?.values ?? {}).map(([id, name]) => ({ id, name: labelOf(name) ?? id }));
  return {
    id: key,
    text: meta?.label ?? labelOf(meta?.value) ?? key,
    kind,
    isRequired: required ?? false,
    ...(kind === "one-of" || kind === "several-of" ? { options } : {}),
  };
}

/** Signalen writes a label as text, or as an object with the text in `label`. */
function labelOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const label: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "label") : undefined;
  return typeof label === "string" ? label : undefined;
}

export function toAttachment({ location, is_image: isImage, created_at: createdAt }: WireAttachment): MeldingAttachment {
  return { location, isImage, ...(createdAt ? { createdAt: momentToDateTime(createdAt) } : {}) };
}
