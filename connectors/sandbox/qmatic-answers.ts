import type { Answer } from "./answers.ts";

const exposed = { "access-control-expose-headers": "error_code, error_message", "cache-control": "no-store, no-cache, max-age=0, must-revalidate" };

export function ok(body: unknown): Answer {
  return { status: 200, headers: exposed, body };
}

/** Orchestra accepts a booking with 202 and calls its JSON text; both were recorded. */
export function accepted(body: unknown): Answer {
  return { status: 202, contentType: "application/text;charset=UTF-8", headers: { "access-control-allow-origin": "*" }, body: JSON.stringify(body) };
}

export function noContent(): Answer {
  return { status: 204, headers: exposed };
}

export function notFound(what: string): Answer {
  return { status: 404, headers: { ...exposed, error_message: `${what} not found` } };
}

export function slotOccupied(): Answer {
  return { status: 404, headers: { ...exposed, error_code: "E440", error_message: "The requested time slot is already taken" } };
}

/** The reason stands in the header alone; the body is empty. */
export function serverError(message: string): Answer {
  return { status: 500, headers: { ...exposed, error_message: message } };
}

export function unauthorised(): Answer {
  return { status: 401, headers: { ...exposed, error_message: "Session expired or not authenticated" } };
}

export function forbidden(): Answer {
  return { status: 403, headers: { ...exposed, error_message: "Access denied" } };
}
