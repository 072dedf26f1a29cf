import { hkdfSync } from "node:crypto";

/** What the hub's secret is used for, each with a key of its own: who learns one of them knows none of the others. */
export type KeyPurpose = "cursors" | "contact-references" | "sealed-contacts";

const keyBytes = 32;

export function deriveKey(secret: string, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `kcc-hub ${purpose}`, keyBytes));
}
