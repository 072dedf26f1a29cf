import type { KnownSituationInput, SituationDetailsFragment, SituationPlaceInput } from "@kcc-hub/schema/admin";
import { addDays, createFormat, dayOf, momentAt, parseTypedTime } from "../kernel/i18n/format.ts";
import type { MapPoint, MapZone } from "../kernel/map/map-drawing.ts";

export const areaKinds = ["streets", "circle", "box"] as const;
export type AreaKind = (typeof areaKinds)[number];

/** A day and a time as typed. Without a day it is open; without a time the day counts whole. */
export interface MomentForm {
  /** `yyyy-mm-dd`, or empty. */
  date: string;
  time: string;
}

/** A situation as typed. Empty is not filled in. */
export interface SituationForm {
  departmentId: string;
  text: string;
  /** With commas between them. */
  words: string;
  area: AreaKind;
  /** One a line. */
  streets: string;
  middle: MapPoint | undefined;
  radius: string;
  /** Two opposite corners, in any order. */
  corner: MapPoint | undefined;
  otherCorner: MapPoint | undefined;
  from: MomentForm;
  until: MomentForm;
}

export function emptySituation(): SituationForm {
  return {
    departmentId: "",
    text: "",
    words: "",
    area: "streets",
    streets: "",
    middle: undefined,
    radius: "200",
    corner: undefined,
    otherCorner: undefined,
    from: emptyMoment(),
    until: emptyMoment(),
  };
}

export function situationFormOf({ department, text, categoryWords, place, validFrom, validUntil }: SituationDetailsFragment): SituationForm {
  const { circle, box, streets } = place;
  return {
    ...emptySituation(),
    departmentId: department.id,
    text,
    words: categoryWords.join(", "),
    from: firstMomentOf(validFrom),
    until: validUntil === null ? emptyMoment() : lastMomentOf(validUntil),
    ...(streets && { area: "streets", streets: streets.join("\n") }),
    ...(circle && { area: "circle", middle: { latitude: circle.latitude, longitude: circle.longitude }, radius: String(circle.radiusMeters) }),
    ...(box && { area: "box", corner: { latitude: box.south, longitude: box.west }, otherCorner: { latitude: box.north, longitude: box.east } }),
  };
}

/** What is sent; `undefined` while a part is missing that the hub cannot do without. Whether it is right, the hub says. */
export function toSituationInput(form: SituationForm): KnownSituationInput | undefined {
  const place = toPlace(form);
  if (form.departmentId === "" || form.text.trim() === "" || !place || isWrongTime(form.from) || isWrongTime(form.until)) return undefined;
  return {
    departmentId: form.departmentId,
    text: form.text.trim(),
    categoryWords: partsOf(form.words, ","),
    place,
    validFrom: form.from.date === "" ? null : momentAt(form.from.date, parseTypedTime(form.from.time) ?? "00:00"),
    validUntil: form.until.date === "" ? null : endOf(form.until),
  };
}

function toPlace(form: SituationForm): SituationPlaceInput | undefined {
  switch (form.area) {
    case "streets": {
      const streets = partsOf(form.streets, "\n");
      return streets.length > 0 ? { streets } : undefined;
    }
    case "circle": {
      const radiusMeters = /^\s*\d{1,6}\s*$/.test(form.radius) ? Number(form.radius) : undefined;
      return form.middle && radiusMeters !== undefined ? { circle: { ...form.middle, radiusMeters } } : undefined;
    }
    case "box": {
      const box = boxOf(form);
      return box && { box };
    }
  }
}

/** What the map shows of it while it is being filled in. */
export function zoneOf(form: SituationForm): MapZone | undefined {
  const place = toPlace(form);
  if (place?.circle) {
    const { latitude, longitude, radiusMeters } = place.circle;
    return { kind: "circle", middle: { latitude, longitude }, radiusMeters };
  }
  return place?.box ? { kind: "box", ...place.box } : undefined;
}

function boxOf({ corner, otherCorner }: SituationForm) {
  if (!corner || !otherCorner) return undefined;
  return {
    south: Math.min(corner.latitude, otherCorner.latitude),
    west: Math.min(corner.longitude, otherCorner.longitude),
    north: Math.max(corner.latitude, otherCorner.latitude),
    east: Math.max(corner.longitude, otherCorner.longitude),
  };
}

export function isWrongTime({ time }: MomentForm): boolean {
  return time.trim() !== "" && parseTypedTime(time) === undefined;
}

/** The day itself counts, so without a time it ends when the next one begins. */
function endOf({ date, time }: MomentForm): string {
  const typed = parseTypedTime(time);
  return typed === undefined ? momentAt(addDays(date, 1), midnight) : momentAt(date, typed);
}

const midnight = "00:00";
const format = createFormat("nl-NL");

function emptyMoment(): MomentForm {
  return { date: "", time: "" };
}

function firstMomentOf(moment: string): MomentForm {
  return { date: dayOf(moment), time: format.time(moment) };
}

function lastMomentOf(moment: string): MomentForm {
  const { date, time } = firstMomentOf(moment);
  return time === midnight ? { date: addDays(date, -1), time: "" } : { date, time };
}

function partsOf(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
