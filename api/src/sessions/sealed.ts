import { hash, randomBytes } from "node:crypto";
import { createSealer } from "../kernel/sealed.ts";

/** An id that cannot be guessed; only its hash is kept. */
export function newSecretId(): string {
  return randomBytes(32).toString("base64url");
}

export function hashSecretId(id: string): string {
  return hash("sha256", id, "hex");
}

const purpose = "kcc-hub session tokens";

/** Encrypts with a key made from a secret id that only the browser holds: whoever reads the database alone cannot open it. */
export function seal(text: string, secretId: string): string {
  return createSealer({ secret: secretId, purpose }).seal(text);
}

/** Throws when the text was not sealed with this secret id, or was changed since. */
export function unseal(sealed: string, secretId: string): string {
  return createSealer({ secret: secretId, purpose }).unseal(sealed);
}
