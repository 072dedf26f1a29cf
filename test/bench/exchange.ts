/** One question to a department with its answer, as it went over the wire. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly status: number;
  readonly contentType: string;
  readonly answer: string;
}

/** Two questions with the same key get the same answer. */
export function keyOf({ method, path, body }: Pick<Exchange, "method" | "path" | "body">): string {
  return `${method} ${path}\n${body}`;
}
