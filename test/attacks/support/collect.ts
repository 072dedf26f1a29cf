import { Writable } from "node:stream";

/** Keeps every line that a log writes. */
export function collect(lines: string[]): Writable {
  return new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
}
