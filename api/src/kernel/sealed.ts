import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const cipher = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

/** Encrypts what must be kept and read again, so that whoever reads the database alone cannot. */
export interface Sealer {
  seal(text: string): string;
  /** Throws when the text was not sealed with this secret for this purpose, or was changed since. */
  unseal(sealed: string): string;
}

/** `purpose` keeps what is sealed for one thing from being opened as another. */
export function createSealer({ secret, purpose }: { readonly secret: string; readonly purpose: string }): Sealer {
  const key = Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));
  return {
    seal(text) {
      const iv = randomBytes(ivBytes);
      const encryption = createCipheriv(cipher, key, iv);
      const sealed = Buffer.concat([encryption.update(text, "utf8"), encryption.final()]);
      return Buffer.concat([iv, encryption.getAuthTag(), sealed]).toString("base64url");
    },
    unseal(sealed) {
      const bytes = Buffer.from(sealed, "base64url");
      const decryption = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes));
      decryption.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([decryption.update(bytes.subarray(ivBytes + tagBytes)), decryption.final()]).toString("utf8");
    },
  };
}
