/**
 * Systems without idempotency keys still let one write notes. The hub leaves its booking key there, so that after a time-out it can be
 * proved whether the booking was made. The mark stands on a line of its own and never reaches an agent's screen. People of the department may
 * write below it, and their system may change the line ends: the last line that looks like a mark is the mark.
 */
const start = "[KCC-Hub ";
const pattern = /(?:^|\r?\n)\[KCC-Hub (?<key>[A-Za-z0-9-]{1,40})\][ \t]*(?=\r?\n|$)/g;

export function writeMark(notes: string | undefined, key: string): string {
  const mark = `[KCC-Hub ${key}]`;
  return notes ? `${notes}\n${mark}` : mark;
}

export function readMark(text: string | null | undefined): { readonly notes?: string; readonly bookingKey?: string } {
  if (!text) return {};
  // Notes that the hub did not write are most of them.
  if (!text.includes(start)) return { notes: text };
  const found = [...text.matchAll(pattern)].at(-1);
  const bookingKey = found?.groups?.["key"];
  if (!found || bookingKey === undefined) return { notes: text };
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  const notes = before === "" ? after.replace(/^\r?\n/, "") : before + after;
  return { ...(notes === "" ? {} : { notes }), bookingKey };
}
