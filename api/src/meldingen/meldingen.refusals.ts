import type { Point } from "@kcc-hub/connectors/sdk";
import { invalidInput } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { ProblemCode } from "../kernel/problem.types.ts";
import { isWithin } from "./meldingen.checks.ts";
import { MeldingChangedMeanwhile } from "./meldingen.results.ts";
import type { Melding } from "./meldingen.types.ts";

/** Somebody else was before: what it is now, and that nothing was overwritten. */
export function changedMeanwhile(message: string, melding: Melding): MeldingChangedMeanwhile {
  return make(MeldingChangedMeanwhile, { code: ProblemCode.CHANGED_MEANWHILE, message, melding });
}

/** `undefined` when the point lies where the department works, or nothing is known of either. */
export function outsideArea(point: Point | undefined, area: readonly Point[] | undefined, field: string): object | undefined {
  if (!point || !area || isWithin(point, area)) return undefined;
  return invalidInput([
    { field, message: "Deze plek ligt buiten de gemeente. Kies een plek binnen de gemeente, of verwijs de beller naar de andere gemeente." },
  ]);
}
