import type { Answer } from "./answers.ts";

/**
 * What JCC answers to whatever it cannot make sense of: an unknown id, a range that runs backwards, an empty parameter. Always HTTP 500, never
 * 4xx, and it never says what was wrong.
 */
export class InternalException extends Error {
  override readonly name = "InternalException";
}

export function internalException(path: string): Answer {
  const detail = "InternalException: code -1";
  return {
    status: 500,
    contentType: "application/json; charset=utf-8",
    body: {
      title: "InternalException",
      detail,
      instance: path,
      type: "http://www.jccsoftware.nl/rfc7807/internal-exception",
      status: 500,
      code: -1,
      errors: [{ code: -1, name: "InternalException", detail }],
    },
  };
}
