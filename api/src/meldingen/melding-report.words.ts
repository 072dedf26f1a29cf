/** The words in which the hub keeps what it knows of a report. What each means is told in `meldingen.types.ts`. */
export enum ReportKind {
  CREATED = "CREATED",
  JOINED = "JOINED",
}

export enum InformChannel {
  EMAIL = "EMAIL",
  PHONE = "PHONE",
}

export enum Informer {
  DEPARTMENT = "DEPARTMENT",
  CONTACT_CENTRE = "CONTACT_CENTRE",
  NOBODY = "NOBODY",
}
