import type { Action, Capability } from "@kcc-hub/schema/admin";

/** One cell of the table of rights, for one role. */
export interface RightCell {
  readonly departmentId: string;
  readonly capability: Capability;
  readonly action: Action;
}

export const actions: readonly Action[] = ["VIEW", "CREATE", "CHANGE", "CANCEL"];

/** Personal details are seen with an appointment and changed with it: only the right to see them means something by itself. */
export function hasMeaning({ capability, action }: Pick<RightCell, "capability" | "action">): boolean {
  return capability !== "PERSONS" || action === "VIEW";
}

/**
 * What rights can be given for at a department: what it is connected for, and personal details, which stand in the records of every system
 * whatever it is connected for.
 */
export function capabilitiesOf({ capabilities }: { readonly capabilities: readonly { readonly capability: Capability }[] }): readonly Capability[] {
  return [...new Set<Capability>([...capabilities.map(({ capability }) => capability), "PERSONS"])];
}

export function keyOf({ departmentId, capability, action }: RightCell): string {
  return `${departmentId}/${capability}/${action}`;
}
