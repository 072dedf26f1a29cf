import type { MeldingPlaceDetailsFragment, MeldingPlaceInput, SoughtPlaceInput } from "@kcc-hub/schema/admin";
import type { MapPoint } from "../kernel/map/map-drawing.ts";
import { given, toHouseNumber } from "../kernel/person/person-form.ts";

/** A place as typed or chosen. Empty is unknown. */
export interface PlaceForm {
  street: string;
  houseNumber: string;
  houseNumberAddition: string;
  postcode: string;
  point: MapPoint | undefined;
}

export function emptyPlace(): PlaceForm {
  return { street: "", houseNumber: "", houseNumberAddition: "", postcode: "", point: undefined };
}

export function placeFormOf({ point, address }: MeldingPlaceDetailsFragment): PlaceForm {
  return {
    street: address?.street ?? "",
    houseNumber: address?.houseNumber?.toString() ?? "",
    houseNumberAddition: address?.houseNumberAddition ?? "",
    postcode: address?.postcode ?? "",
    point: point ? { latitude: point.latitude, longitude: point.longitude } : undefined,
  };
}

/** Where a melding is about; `undefined` while nothing is known that a department could go by. */
export function toMeldingPlace({ street, houseNumber, houseNumberAddition, postcode, point }: PlaceForm): MeldingPlaceInput | undefined {
  const number = toHouseNumber(houseNumber);
  const address = { ...given({ street, postcode, houseNumberAddition }), ...(number === undefined ? {} : { houseNumber: number }) };
  const hasAddress = "street" in address || "postcode" in address;
  if (!point && !hasAddress) return undefined;
  return { ...(point ? { point } : {}), ...(hasAddress ? { address } : {}) };
}

/** Where to look; `undefined` while too little is typed to look for. */
export function toSoughtPlace({ street, houseNumber, postcode, point }: PlaceForm): SoughtPlaceInput | undefined {
  const number = toHouseNumber(houseNumber);
  const isStreet = street.trim().length >= streetLengthMin;
  const isPostcode = /^\s*\d{4}\s*[A-Za-z]{2}\s*$/.test(postcode);
  const address = {
    ...(isStreet ? { street: street.trim() } : {}),
    ...(isPostcode ? { postcode: postcode.trim() } : {}),
    ...(number === undefined ? {} : { houseNumber: number }),
  };
  if (!point && !isStreet && !isPostcode) return undefined;
  return { ...(point ? { point } : {}), ...(isStreet || isPostcode ? { address } : {}) };
}

/** Shorter is no street, and would find half the city. */
const streetLengthMin = 3;
