/**
 * Files that take long, in the order in which they begin: the longest first, or all would wait for one that began last. The three with a hundred stories of
 * `tell` each need a processor to themselves, or calls without a fault time out: they are far apart, and before those with a browser, which need even more.
 * Only the order hangs on this list: a file that is not on it is run as well, after these. `--reporter=json` tells how long each took.
 */
export const slowest: readonly string[] = [
  "test/contacts/mirror.test.ts",
  "test/faults/reschedule.test.ts",
  "test/contacts/mirror-crash.test.ts",
  "test/contacts/crash.test.ts",
  "test/meldingen/faults.test.ts",
  "test/notifications/webhooks.test.ts",
  "test/notifications/mail.test.ts",
  "test/meldingen/watch-one-by-one.test.ts",
  "test/faults/book.test.ts",
  "test/meldingen/feedback.test.ts",
  "test/customers/slow-sources.test.ts",
  "test/faults/feedback-crash.test.ts",
  "test/notifications/crash.test.ts",
  "api/src/appointments/appointments.procedures.test.ts",
  "api/src/meldingen/meldingen.procedures.test.ts",
  "test/faults/limits.test.ts",
  "test/faults/cancel.test.ts",
  "test/faults/two-hubs.test.ts",
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
  "test/browser/meldingen.test.ts",
  "test/browser/figures.test.ts",
  "test/browser/embed-desktop.test.ts",
  "test/browser/customer.test.ts",
  "test/browser/supervise.test.ts",
  "test/browser/customer-register.test.ts",
  "test/browser/change.test.ts",
];

interface TestFile {
  /** Its path in the repository, with slashes. */
  readonly name: string;
  readonly bytes: number;
}

/** Those on the list as they stand there, then the others, the largest first. */
export function inOrder<File extends TestFile>(files: readonly File[]): readonly File[] {
  const place = ({ name }: File) => (slowest.includes(name) ? slowest.indexOf(name) : slowest.length);
  return files.toSorted((one, other) => place(one) - place(other) || other.bytes - one.bytes);
}
