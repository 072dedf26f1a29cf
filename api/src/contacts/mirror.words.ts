/** Where a contact stands on its way to the register of customers. */
export enum MirrorState {
  WAITING = "WAITING",
  MIRRORED = "MIRRORED",
  FAILED = "FAILED",
}

/** What is told of persons to the register. */
export const personShares = ["nothing", "contact-details"] as const;
export type PersonShare = (typeof personShares)[number];
