import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

const cipher = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

/** An id that cannot be guessed; only its hash is kept. */
export function newSecretId(): string {
  return randomBytes(32).toString("base64url");
}

export function hashSecretId(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}

/** Encrypts with a key made from a secret id that only the browser holds: whoever reads the database alone cannot open it. */
export function seal(text: string, secretId: string): string {
  const iv = randomBytes(ivBytes);
  const encryption = createCipheriv(cipher, keyOf(secretId), iv);
  const sealed = Buffer.concat([encryption.update(text, "utf8"), encryption.final()]);
  return Buffer.concat([iv, encryption.getAuthTag(), sealed]).toString("base64url");
}

/** Throws when the text was not sealed with this secret id, or was changed since. */
export function unseal(sealed: string, secretId: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decryption = createDecipheriv(cipher, keyOf(secretId), bytes.subarray(0, ivBytes));
  decryption.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decryption.update(bytes.subarray(ivBytes + tagBytes)), decryption.final()]).toString("utf8");
}

function keyOf(secretId: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secretId, "", "kcc-hub session tokens", 32));
}
