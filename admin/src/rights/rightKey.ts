import type { Action, Capability } from "@kcc-hub/schema/admin";

/** One cell of the table of rights, for one role. */
export interface RightCell {
  readonly departmentId: string;
  readonly capability: Capability;
  readonly action: Action;
}

export const actions: readonly Action[] = ["VIEW", "CREATE", "CHANGE", "CANCEL"];

export function keyOf({ departmentId, capability, action }: RightCell): string {
  return `${departmentId}/${capability}/${action}`;
}
