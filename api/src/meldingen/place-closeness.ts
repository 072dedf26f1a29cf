import { metersBetween, type MeldingPlace, type Point } from "@kcc-hub/connectors/sdk";
import { fold } from "../kernel/person-keys.ts";

/** How far apart two places are, and how that is known. */
export type Apart =
  | { readonly kind: "measured"; readonly meters: number }
  /** From house numbers in one street, where one of the two has no point. */
  | { readonly kind: "by-house-number"; readonly meters: number }
  /** Only that the street is the same. */
  | { readonly kind: "same-street" }
  | { readonly kind: "unknown" };

/** Front doors with consecutive numbers are about this far apart: six to eight metres on each side of the street. */
export const metersPerHouseNumber = 4;

/** What "somewhere in this street" is taken for. */
const sameStreetMeters = 60;

/** A door tells less well than a point on the map where in the street it is. */
const byHouseNumberFactor = 1.25;

export function placesApart(one: MeldingPlace, other: MeldingPlace): Apart {
  if (one.point && other.point) return { kind: "measured", meters: metersBetween(one.point, other.point) };
  const [street, otherStreet] = [streetKeyOf(one), streetKeyOf(other)];
  const samePostcode = one.address?.postcode !== undefined && one.address.postcode === other.address?.postcode;
  if (!samePostcode && (street === undefined || street !== otherStreet)) return { kind: "unknown" };
  const [number, otherNumber] = [one.address?.houseNumber, other.address?.houseNumber];
  if (number === undefined || otherNumber === undefined) return { kind: "same-street" };
  return { kind: "by-house-number", meters: Math.abs(number - otherNumber) * metersPerHouseNumber };
}

/** As far as it is known, in metres; `undefined` when nothing is. */
export function metersApart(apart: Apart): number | undefined {
  switch (apart.kind) {
    case "measured":
    case "by-house-number":
      return apart.meters;
    case "same-street":
      return sameStreetMeters;
    case "unknown":
      return undefined;
  }
}

/**
 * 1 at the same place, and less the further away; `reachMeters` is where people still may mean the same thing. Never rises with the distance.
 */
export function closeness(apart: Apart, reachMeters: number): number {
  const meters = metersApart(apart);
  if (meters === undefined) return 0;
  const reach = apart.kind === "measured" ? reachMeters : reachMeters * byHouseNumberFactor;
  return Math.exp(-((meters / reach) ** 2));
}

/** One spelling for a street: lower case, without accents, spaces and full stops. */
export function streetKeyOf({ address }: MeldingPlace): string | undefined {
  const key = address?.street === undefined ? "" : fold(address.street);
  return key === "" ? undefined : key;
}

/** Degrees of latitude and longitude that hold all that is within a distance. */
export function boxAround({ latitude, longitude }: Point, meters: number): { readonly low: Point; readonly high: Point } {
  const metersPerDegree = 111_195;
  const north = meters / metersPerDegree;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  return {
    low: { latitude: latitude - north, longitude: longitude - east },
    high: { latitude: latitude + north, longitude: longitude + east },
  };
}
