/** A text as a register keeps it. */
export interface FittedText {
  readonly text: string;
  readonly isShortened: boolean;
}

const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });
/** A word that ends so close to the limit is left out whole; in a longer stretch without spaces it is cut. */
const wordShareMin = 0.6;

/** How long a text is to a register: in Unicode code points, as PostgreSQL and Python count. */
export function charactersOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/**
 * Makes a text fit, openly: what is left out is announced by the marker at its end. Cut between words, and never within what a reader sees as one character.
 * White space around it and what no database keeps (a zero byte, half a surrogate pair) go too.
 */
export function fitText(whole: string, { max, marker }: { readonly max: number; readonly marker: string }): FittedText {
  const text = whole.toWellFormed().replaceAll("\0", "").trim();
  if (charactersOf(text) <= max) return { text, isShortened: false };
  const room = max - charactersOf(marker);
  if (room < 0) throw new RangeError("The marker alone is longer than the limit");
  const kept = beginning(text, room);
  const lastSpace = kept.search(/\s\S*$/u);
  const endsInWord = !/^\s/u.test(text.slice(kept.length));
  const cut = endsInWord && lastSpace >= kept.length * wordShareMin ? kept.slice(0, lastSpace) : kept;
  return { text: `${cut.trimEnd()}${marker}`, isShortened: true };
}

/** As many whole characters as there is room for. */
function beginning(text: string, room: number): string {
  let used = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    used += charactersOf(segment);
    if (used > room) return text.slice(0, index);
  }
  return text;
}
