import {
  readMark,
  toDateTime,
  type Address,
  type DateTime,
  type Melding,
  type MeldingAttachment,
  type MeldingCategory,
  type MeldingEvent,
  type MeldingPlace,
  type MeldingQuestion,
} from "../sdk/index.ts";
import { readDescription } from "./open311.description.ts";
import { statusOf, stepsOf } from "./open311.status.ts";
import type { WireAttribute, WireRequest, WireService, WireUpdate } from "./open311.wire.ts";

/** One service may be listed more than once, in different groups: the first counts. */
export function toCategories(services: readonly WireService[]): readonly MeldingCategory[] {
  const byCode = new Map(services.toReversed().map((service) => [service.service_code, service]));
  const codes = new Set(services.map(({ service_code: code }) => code));
  return [...codes].flatMap((code) => {
    const service = byCode.get(code);
    return service ? [toCategory(service)] : [];
  });
}

/** Who does the work and how fast, the standard has no place for: the hub's configuration may tell. */
function toCategory({ service_code: id, service_name: name, description, group, metadata }: WireService): MeldingCategory {
  return { id, name: name ?? id, ...(description && { description }), ...(group && { group }), hasQuestions: metadata, handledBy: [] };
}

const kinds: Readonly<Record<string, MeldingQuestion["kind"]>> = {
  number: "number",
  datetime: "date",
  singlevaluelist: "one-of",
  multivaluelist: "several-of",
};

export function toQuestions(attributes: readonly WireAttribute[]): readonly MeldingQuestion[] {
  return attributes.toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0)).map(toQuestion);
}

function toQuestion({ code, datatype, description, datatype_description: hint, required, variable, values }: WireAttribute): MeldingQuestion {
  const isInformation = variable?.toLowerCase() === "false";
  const kind = isInformation ? "information" : (kinds[datatype ?? ""] ?? "text");
  const question = description ?? code;
  return {
    id: code,
    text: hint && !isInformation ? `${question} (${hint})` : question,
    kind,
    isRequired: required && !isInformation,
    ...(kind === "one-of" || kind === "several-of" ? { options: values.map(({ key, name }) => ({ id: key, name: name ?? key })) } : {}),
  };
}

/** The fields of the form for one answer. A day is sent as its first moment, because the standard knows no days, and a comma as a point. */
export function toAnswerFields({ code, datatype }: WireAttribute, values: readonly string[]): readonly (readonly [name: string, value: string])[] {
  const name = `attribute[${code}]`;
  if (datatype === "multivaluelist") return values.map((value) => [`${name}[]`, value]);
  return values.slice(0, 1).map((value) => [name, toAnswer(value, datatype)]);
}

function toAnswer(value: string, datatype: string | undefined): string {
  if (datatype === "datetime" && isWithoutOffset(value)) return toDateTime(value);
  return datatype === "number" ? value.replace(",", ".") : value;
}

function isWithoutOffset(value: string): boolean {
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/.test(value);
}

/** One melding from what the server tells of it: the request, and the updates of it, oldest first. */
export function toMelding(request: WireRequest, updates: readonly WireUpdate[] = []): Melding | undefined {
  const { service_request_id: id, service_code: code, service_name: name, requested_datetime: requestedAt, expected_datetime: dueAt } = request;
  const reportedAt = requestedAt ?? request.updated_datetime;
  // Without a number there is nothing to call it by, and without a time it is none of the standard.
  if (id === undefined || reportedAt === undefined) return undefined;
  const steps = stepsOf(updates);
  const { status, name: statusName, text: statusText } = statusOf(request, steps);
  const { text, incidentAt, priority, creationKey } = readDescription(request.description);
  const changedAt = latestOf([request.updated_datetime, ...updates.map((update) => update.updated_datetime)]);
  return {
    id,
    reference: id,
    status,
    statusName,
    ...(statusText === undefined ? {} : { statusText }),
    category: { id: code ?? "", name: name ?? code ?? "" },
    place: toPlace(request),
    text,
    ...(incidentAt === undefined ? {} : { incidentAt }),
    reportedAt,
    ...(changedAt === undefined ? {} : { changedAt, version: changedAt }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(priority === undefined ? {} : { priority }),
    notes: steps
      .toReversed()
      .filter(({ isStatus }) => !isStatus)
      .flatMap(({ update: { description, updated_datetime: at } }) => {
        const { notes: note, bookingKey: key } = readMark(description);
        return note === undefined ? [] : [{ text: note, ...(at && { at }), ...(key === undefined ? {} : { key }) }];
      }),
    hasAttachments: toAttachments(request).length > 0,
    ...(creationKey === undefined ? {} : { creationKey }),
  };
}

export function latestOf(moments: readonly (DateTime | undefined)[]): DateTime | undefined {
  return moments.reduce((latest, moment) => {
    if (moment === undefined || latest === undefined) return latest ?? moment;
    return Temporal.Instant.compare(moment, latest) > 0 ? moment : latest;
  }, undefined);
}

/** Newest first. */
export function toHistory(request: WireRequest, updates: readonly WireUpdate[]): readonly MeldingEvent[] {
  const { requested_datetime: at, status_notes: notes, updated_datetime: changedAt, status } = request;
  const steps = stepsOf(updates);
  const events = steps.flatMap(({ update, code, isStatus }): readonly MeldingEvent[] => {
    const { notes: text } = readMark(update.description);
    if (update.updated_datetime === undefined) return [];
    const title = isStatus ? `Status: ${statusOf({ ...request, status: code, status_notes: undefined }, []).name}` : "Bericht";
    return [{ at: update.updated_datetime, kind: isStatus ? "status" : "note", title, ...(text === undefined ? {} : { text }) }];
  });
  // A department that closes without an update says so in the request only.
  const isToldAbove = notes === undefined || events.some(({ text }) => text === notes);
  const closing: readonly MeldingEvent[] =
    isToldAbove || changedAt === undefined ? [] : [{ at: changedAt, kind: "status", title: `Status: ${status}`, text: notes }];
  const created: readonly MeldingEvent[] = at === undefined ? [] : [{ at, kind: "created", title: "Melding ontvangen" }];
  return [...created, ...events, ...closing].toReversed();
}

function toPlace({ lat, long, address, zipcode }: WireRequest): MeldingPlace {
  // Nought and nought is what a server says that knows the address only.
  const isPoint = lat !== undefined && long !== undefined && (lat !== 0 || long !== 0);
  return {
    ...(isPoint ? { point: { latitude: lat, longitude: long } } : {}),
    ...(address || zipcode ? { address: readAddress(address ?? "", zipcode) } : {}),
  };
}

const addressPattern =
  /^(?<street>[^,\d][^,]*?)\s+(?<number>\d{1,5})(?:[\s-]*(?<addition>[A-Za-z0-9-]{1,6}))?(?:,\s*(?:(?<postcode>\d{4}\s?[A-Za-z]{2})\b\s*)?(?<city>[^,\d]+)?)?$/;

/** What people write, in its parts where it has the usual form; as it is where not. */
export function readAddress(text: string, zipcode?: string): Address {
  const { street = text, number, addition, postcode = zipcode, city } = addressPattern.exec(text.trim())?.groups ?? {};
  return {
    ...(street && { street }),
    ...(number === undefined ? {} : { houseNumber: Number(number) }),
    ...(addition && { houseNumberAddition: addition }),
    ...(postcode && { postcode: postcode.replaceAll(" ", "").toUpperCase() }),
    ...(city && { city: city.trim() }),
  };
}

/** From most specific to most general, as the standard wants it. */
export function writeAddress({ street, houseNumber, houseNumberAddition, postcode, city }: Address): string {
  const door = [street, houseNumber === undefined ? "" : String(houseNumber), houseNumberAddition].filter(Boolean).join(" ");
  return [door, [postcode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

export function toAttachments({ media_url: location }: WireRequest): readonly MeldingAttachment[] {
  if (location === undefined || !/^https?:\/\//i.test(location)) return [];
  return [{ location, isImage: /\.(jpe?g|png|gif|webp)(\?|$)/i.test(location) }];
}
