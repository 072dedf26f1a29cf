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
