import { isClosedMelding, type Melding as DepartmentMelding } from "@kcc-hub/connectors/sdk";
import { orUnavailable } from "../departments/capability-desk.ts";
import { type Action, Capability } from "../kernel/abilities.ts";
import { notFound, notPermitted } from "../kernel/department-failure.ts";
import { type Answered, answer } from "../kernel/operations/once.ts";
import { DepartmentUnavailable } from "../kernel/problem.types.ts";
import { unknownMelding } from "./find.service.ts";
import { changedMeanwhile } from "./meldingen.refusals.ts";
import type { Located, MeldingenDesk } from "./meldingen.tools.ts";

/** A melding that may be written to: the viewer has the right, it is open, and it is as the viewer saw it. */
export interface Opened extends Located {
  readonly kind: "opened";
  readonly melding: DepartmentMelding;
}

export interface Opening {
  readonly meldingId: string;
  readonly action: Action;
  readonly version?: string | undefined;
}

/** Or why it may not be written to. */
export async function openMelding(desk: MeldingenDesk, { meldingId, action, version }: Opening): Promise<Opened | Answered> {
  const located = desk.locate(meldingId);
  if (!located) return answer(notFound(unknownMelding));
  const { department } = located;
  if (!desk.may(department, action)) return answer(notPermitted({ departmentId: department.id, capability: Capability.MELDINGEN, action }, department.name));
  const melding = await orUnavailable(department, () => desk.read(located));
  if (!melding) return answer(notFound(unknownMelding));
  if (melding instanceof DepartmentUnavailable) return answer(melding);
  if (isClosedMelding(melding.status))
    return answer(changedMeanwhile("Deze melding is al gesloten. Er is niets veranderd.", await desk.present(melding, department)));
  if (version !== undefined && melding.version !== undefined && version !== melding.version) {
    const message = "Deze melding is intussen veranderd. Er is niets overschreven. Bekijk haar en beslis opnieuw.";
    return answer(changedMeanwhile(message, await desk.present(melding, department)));
  }
  return { kind: "opened", ...located, melding };
}

/** Whom a write to it is about, for the audit log. */
export function contactOf({ reporter }: DepartmentMelding): { readonly email: string | undefined; readonly phone: string | undefined } {
  return { email: reporter?.email, phone: reporter?.phone };
}
