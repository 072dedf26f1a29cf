/** A failure that is told to a person in plain words: no stack, only what happened and what to do. */
export class PlainFailure extends Error {
  name = "PlainFailure";
}

/** Ends the program with what went wrong. A stack is printed only for what nobody foresaw. */
export function endWith(error) {
  console.error(error instanceof PlainFailure ? `\n${error.message}` : error);
  process.exit(1);
}
