import { explainFailure } from "../kernel/department-failure.ts";
import type { Gathered, SourceOutcome } from "../kernel/gather.ts";
import { make } from "../kernel/make.ts";
import type { ConnectedDepartment, DepartmentDirectory } from "./department-directory.ts";
import { departmentToGraphql } from "./departments.service.ts";
import { Source, SourceState } from "./departments.types.ts";

/** How each department did, for beside the list that came of it. */
export function sourcesToGraphql(gathered: readonly Omit<Gathered<unknown>, "items">[], { directory }: { readonly directory: DepartmentDirectory }): Source[] {
  return gathered.flatMap(({ departmentId, outcome, tookMs }) => {
    const department = directory.find(departmentId);
    if (!department) return [];
    return [make(Source, { department: departmentToGraphql(department), tookMs, ...stateOf(outcome, department) })];
  });
}

function stateOf(outcome: SourceOutcome, department: ConnectedDepartment): { readonly state: SourceState; readonly message?: string } {
  switch (outcome.kind) {
    case "complete":
      return { state: SourceState.COMPLETE };
    case "partial":
      return { state: SourceState.INCOMPLETE, message: outcome.message };
    case "not-permitted":
      return { state: SourceState.NOT_PERMITTED, message: outcome.message };
    case "not-supported":
      return { state: SourceState.NOT_SUPPORTED, message: outcome.message };
    case "failed":
      return {
        state: outcome.error.code === "TIMED_OUT" ? SourceState.TIMED_OUT : SourceState.UNAVAILABLE,
        message: explainFailure(outcome.error, department),
      };
  }
}
