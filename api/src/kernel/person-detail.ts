import type { PersonField } from "@kcc-hub/connectors/sdk";

/** A field of a person in a registry, as the hub's clients name it. */
export enum PersonDetail {
  BSN = "BSN",
  NAME = "NAME",
  BIRTH_DATE = "BIRTH_DATE",
  GENDER = "GENDER",
  AGE = "AGE",
  ADDRESS = "ADDRESS",
  DEATH_DATE = "DEATH_DATE",
}

export const detailOf: Readonly<Record<PersonField, PersonDetail>> = {
  bsn: PersonDetail.BSN,
  name: PersonDetail.NAME,
  birthDate: PersonDetail.BIRTH_DATE,
  gender: PersonDetail.GENDER,
  age: PersonDetail.AGE,
  address: PersonDetail.ADDRESS,
  deathDate: PersonDetail.DEATH_DATE,
};
