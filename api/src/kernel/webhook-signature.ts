import { createHmac, timingSafeEqual } from "node:crypto";

/** A message as Standard Webhooks signs it: https://github.com/standard-webhooks/standard-webhooks. */
export interface SignedMessage {
  /** `webhook-id`: the same for every delivery of the same message. */
  readonly id: string;
  /** `webhook-timestamp`: when it is sent, in whole seconds since 1970. */
  readonly timestamp: string;
  /** The bytes of the body, as they are sent. */
  readonly body: string;
}

const encodedPrefix = "whsec_";
/** What Standard Webhooks asks for at least: a shorter key can be guessed. */
export const webhookKeyBytesMin = 24;
/** A sender that changes its secret signs with both for a while. */
const signaturesMax = 5;

/** One signature: `v1,` and base64. A secret that begins with `whsec_` is base64 of the key, as the standard writes it; any other is the key itself. */
export function signMessage({ id, timestamp, body }: SignedMessage, secret: string): string {
  return `v1,${createHmac("sha256", keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
}

/** Whether one of the signatures in `webhook-signature` is right. Says nothing about the age of the message. */
export function isRightlySigned(message: SignedMessage, { signature, secret }: { readonly signature: string; readonly secret: string }): boolean {
  const expected = signMessage(message, secret);
  return signature.split(" ", signaturesMax).some((one) => sameText(one, expected));
}

/** Whether the key that a secret stands for is long enough; of `whsec_` the bytes count, not the characters. */
export function isStrongSecret(secret: string): boolean {
  return keyOf(secret).length >= webhookKeyBytesMin;
}

function keyOf(secret: string): Buffer {
  return secret.startsWith(encodedPrefix) ? Buffer.from(secret.slice(encodedPrefix.length), "base64") : Buffer.from(secret);
}

function sameText(one: string, other: string): boolean {
  const [given, expected] = [Buffer.from(one), Buffer.from(other)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
