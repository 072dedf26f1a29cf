import { randomUUID } from "node:crypto";
import type { Answer } from "./answers.ts";

export interface ZgwInvalidParameter {
  readonly name: string;
  readonly code: string;
  readonly reason: string;
}

/** A refusal as Open Zaak writes it; its content type is plain JSON. */
export function zgwProblem(
  origin: string,
  problem: { readonly status: number; readonly type: string; readonly code: string; readonly title: string; readonly detail?: string },
  invalidParams?: readonly ZgwInvalidParameter[],
): Answer {
  const { status, type, code, title, detail = title } = problem;
  return {
    status,
    body: {
      type: `${origin}/ref/fouten/${type}/`,
      code,
      title,
      status,
      detail,
      instance: `urn:uuid:${randomUUID()}`,
      ...(invalidParams ? { invalidParams } : {}),
    },
  };
}

const denied = "Je hebt geen toestemming om deze actie uit te voeren.";

export const permissionDenied = (origin: string, code = "permission_denied", detail = denied): Answer =>
  zgwProblem(origin, { status: 403, type: "PermissionDenied", code, title: denied, detail });

export const notFoundProblem = (origin: string, detail = "Niet gevonden."): Answer =>
  zgwProblem(origin, { status: 404, type: "NotFound", code: "not_found", title: "Niet gevonden.", detail });

export const invalidProblem = (origin: string, ...invalidParams: readonly ZgwInvalidParameter[]): Answer =>
  zgwProblem(origin, { status: 400, type: "ValidationError", code: "invalid", title: "Ongeldige invoer." }, invalidParams);

export const headerMissing = (origin: string, header: string): Answer =>
  zgwProblem(origin, {
    status: 412,
    type: "PreconditionFailed",
    code: "precondition_failed",
    title: "Voorwaarde is niet vervuld",
    detail: `'${header}' header ontbreekt`,
  });
