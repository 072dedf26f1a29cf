/**
 * The files that take longest, the longest first. Only the order hangs on this list: a file that is not on it is run as well, after these.
 * `--reporter=json` tells how long each took.
 */
export const slowest: readonly string[] = [
  "test/browser/accessibility.test.ts",
  "test/browser/embed-accessibility.test.ts",
  "test/browser/accessibility-meldingen.test.ts",
  "test/browser/accessibility-inbox.test.ts",
  "test/browser/inbox.test.ts",
  "test/browser/embed.test.ts",
  "test/browser/accessibility-figures.test.ts",
  "test/browser/feedback.test.ts",
  "test/browser/situations.test.ts",
  "test/browser/session.test.ts",
  "test/browser/book.test.ts",
  "test/contacts/mirror.test.ts",
  "test/faults/reschedule.test.ts",
  "test/faults/book.test.ts",
  "test/faults/cancel.test.ts",
  "test/contacts/mirror-crash.test.ts",
  "test/contacts/crash.test.ts",
  "test/meldingen/faults.test.ts",
  "test/notifications/webhooks.test.ts",
  "test/faults/feedback-crash.test.ts",
  "test/notifications/mail.test.ts",
  "test/meldingen/feedback.test.ts",
  "test/meldingen/watch-one-by-one.test.ts",
  "test/customers/slow-sources.test.ts",
  "api/src/appointments/appointments.procedures.test.ts",
  "api/src/meldingen/meldingen.procedures.test.ts",
  "test/notifications/crash.test.ts",
  "test/faults/limits.test.ts",
  "test/faults/two-hubs.test.ts",
];

interface TestFile {
  /** Its path in the repository, with slashes. */
  readonly name: string;
  readonly bytes: number;
}

/** The slowest first, then by size. Files that drive a browser, which keep a processor busy, take turns with the others, which mostly wait. */
export function inOrder<File extends TestFile>(files: readonly File[]): readonly File[] {
  const place = ({ name }: File) => (slowest.includes(name) ? slowest.indexOf(name) : slowest.length);
  const sorted = files.toSorted((one, other) => place(one) - place(other) || other.bytes - one.bytes);
  const isBusy = ({ name }: File) => name.startsWith("test/browser/");
  const turns = new Map([...sorted.filter(isBusy).entries(), ...sorted.filter((file) => !isBusy(file)).entries()].map(([turn, file]) => [file, turn]));
  // Sorted, and not put together from parts, so that no file can get lost here.
  return sorted.toSorted((one, other) => (turns.get(one) ?? 0) - (turns.get(other) ?? 0) || Number(isBusy(other)) - Number(isBusy(one)));
}
