/**
 * Numbers as callers read them out. People leave out dashes, say O for 0 and I for 1; the hub forgives that. How a department writes its
 * numbers it does not know, so it tries the few readings that differ only in look-alikes.
 */

/** In capitals, without spaces, dashes, dots and slashes. */
export function foldReference(text: string): string {
  return text.toUpperCase().replaceAll(/[\s./_-]/g, "");
}

/** What the caller may have meant, the most literal first; at most six, all different. */
export function readingsOf(text: string): readonly string[] {
  const literal = text.replaceAll(/\s/g, "");
  const folded = foldReference(text);
  const asDigits = folded.replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  const lettersFirst = folded
    .replace(/^[A-Z0]{1,5}/, (start) => start.replaceAll("0", "O"))
    .replace(/\d.*$/s, (rest) => rest.replaceAll("O", "0").replaceAll(/[IL]/g, "1"));
  const digitsAfterLetters = folded.replace(
    /^([A-Z]*?)([0-9OIL]*)$/,
    (_, letters: string, digits: string) => letters + digits.replaceAll("O", "0").replaceAll(/[IL]/g, "1"),
  );
  const asLetters = folded.replaceAll("0", "O");
  return [...new Set([literal, folded, digitsAfterLetters, lettersFirst, asDigits, asLetters])].filter((reading) => reading.length > 0).slice(0, 6);
}
