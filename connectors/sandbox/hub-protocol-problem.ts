import type { Answer } from "./answers.ts";
import type { Refusal } from "./city/appointment-book.ts";

/** The closed list of connectors/hub-protocol/openapi.yaml, with the status and the English title that belong to each. */
const problems = {
  malformed: [400, "The request is not as the protocol describes"],
  "idempotency-key-missing": [400, "A write needs the header Idempotency-Key"],
  unauthenticated: [401, "No token, or a wrong one"],
  "not-found": [404, "There is nothing here"],
  "slot-taken": [409, "The slot is not free"],
  "hold-expired": [409, "The hold is no longer there"],
  "already-cancelled": [409, "The appointment is cancelled"],
  "version-conflict": [412, "The appointment was changed since"],
  "too-large": [413, "The request is too large"],
  "unknown-product": [422, "This product is not offered"],
  "unknown-location": [422, "This location does not exist"],
  "unknown-item-kind": [422, "This kind of item is not taken"],
  "not-combinable": [422, "These products do not go together"],
  "too-many-persons": [422, "Too many people for one appointment"],
  "customer-details": [422, "A detail is missing or wrong"],
  "not-served": [422, "The address is outside the area"],
  "package-too-large": [422, "More than one pick-up takes"],
  closed: [422, "Not open then"],
  "too-late": [422, "Too late for this"],
  "idempotency-key-reused": [422, "This key did something else before"],
  internal: [500, "The department failed"],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof problems;

export interface ProblemMembers {
  /** Plain Dutch for the agent, without personal data. */
  readonly detail?: string;
  readonly fields?: readonly string[];
  readonly alternatives?: readonly { readonly locationId: string; readonly start: string; readonly end: string }[];
  readonly current?: unknown;
}

/** Thrown anywhere in a handler to refuse the request; nothing must have been changed by then. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly answer: Answer;

  constructor(code: ProblemCode, members: ProblemMembers = {}) {
    super(code);
    const [status, title] = problems[code];
    this.answer = {
      status,
      contentType: "application/problem+json",
      ...(code === "unauthenticated" ? { headers: { "www-authenticate": "Bearer" } } : {}),
      body: { title, status, code, ...members },
    };
  }
}

const codes: Readonly<Record<Refusal["reason"], ProblemCode>> = {
  "unknown-location": "unknown-location",
  "unknown-product": "unknown-product",
  "not-offered-here": "unknown-product",
  "not-combinable": "not-combinable",
  "too-many-persons": "too-many-persons",
  "customer-details": "customer-details",
  "unknown-item": "unknown-item-kind",
  "package-empty": "customer-details",
  "package-too-large": "package-too-large",
  "address-not-served": "not-served",
  "too-late": "too-late",
};

export function problemOf({ reason, message, fields }: Refusal): Problem {
  const paths = reason === "package-empty" ? ["selection.items"] : fields?.map((field) => `customers.0.${field}`);
  return new Problem(codes[reason], { detail: message, ...(paths ? { fields: paths } : {}) });
}
