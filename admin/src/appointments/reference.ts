/** Longer than this nobody reads out over the phone: it is a key of the department's system, no number for people. */
const spokenCharactersMax = 16;

export function isSpeakable(reference: string): boolean {
  return reference.length <= spokenCharactersMax;
}

/** For a list, where there is little room; the whole of it stands with the appointment. */
export function shortReference(reference: string): string {
  return isSpeakable(reference) ? reference : `${reference.slice(0, 4)}…${reference.slice(-4)}`;
}
