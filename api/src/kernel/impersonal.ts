import { isBsn } from "@kcc-hub/connectors/sdk";

const charactersMax = 300;

/**
 * Text of a department's system, fit to be kept and shown: one line of bounded length, without what looks like a citizen service number, a
 * phone number, an e-mail address or a long number. Systems quote back what they were sent.
 */
export function impersonal(text: string): string {
  return text
    .slice(0, charactersMax * 4)
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ")
    .replaceAll(/[^\s@]{1,64}@[^\s@]{1,255}/g, "…")
    .replaceAll(/\+?\d(?:[\s.-]?\d){6,}/g, "…")
    .trim()
    .slice(0, charactersMax);
}

const nine = /(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/g;
const phone = /(?<![\d-])(?:(?:\+|00)31[ .-]?|0)[1-9](?:[ .-]?\d){8}(?!\d)/g;
const email = /[^\s@<>()]{1,64}@[^\s@<>()]{1,255}\.[a-z]{2,}/gi;

/**
 * What an agent wrote down, for readers who must not see citizens' data: citizen service numbers, phone numbers and e-mail addresses are replaced by what they
 * were. Other numbers stay, since they may be what it is about.
 */
export function withoutContactDetails(text: string): string {
  return text
    .replaceAll(email, "[e-mailadres]")
    .replaceAll(nine, (found) => (isBsn(found.replaceAll(/\D/g, "")) ? "[bsn]" : found))
    .replaceAll(phone, "[telefoonnummer]");
}
