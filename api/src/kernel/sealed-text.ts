import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { deriveKey, type KeyPurpose } from "./derived-key.ts";

const cipher = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

/** Text that the database holds and cannot read. */
export interface SealedTexts {
  /** Bound to its place: a text that was moved to another row does not open there. */
  seal(text: string, place: string): string;
  /** Throws when it was sealed with another key or for another place, or changed since. */
  open(sealed: string, place: string): string;
}

/** Encrypts what people say about themselves: whoever gets the database alone cannot read it, and cannot change it unseen. */
export function createSealedTexts(secret: string, purpose: KeyPurpose): SealedTexts {
  const key = deriveKey(secret, purpose);
  return {
    seal(text, place) {
      const iv = randomBytes(ivBytes);
      const encryption = createCipheriv(cipher, key, iv).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([encryption.update(text, "utf8"), encryption.final()]);
      return Buffer.concat([iv, encryption.getAuthTag(), sealed]).toString("base64url");
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed, "base64url");
      try {
        const decryption = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes }).setAAD(Buffer.from(place));
        decryption.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
        return Buffer.concat([decryption.update(bytes.subarray(ivBytes + tagBytes)), decryption.final()]).toString("utf8");
      } catch (cause) {
        throw new Error("A sealed text does not open: it was sealed with another secret or for another place, or changed since", { cause });
      }
    },
  };
}
