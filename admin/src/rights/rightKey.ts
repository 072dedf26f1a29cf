import type { Action, Capability } from "@kcc-hub/schema/admin";

/** One cell of the table of rights, for one role. */
export interface RightCell {
  readonly departmentId: string;
  readonly capability: Capability;
  readonly action: Action;
}

export const actions: readonly Action[] = ["VIEW", "CREATE", "CHANGE", "CANCEL"];

/** Personal details are seen with an appointment and changed with it, and requests are changed at the department: only the right to see them means something. */
const onlySeen: ReadonlySet<Capability> = new Set<Capability>(["PERSONS", "REQUESTS"]);

export function hasMeaning({ capability, action }: Pick<RightCell, "capability" | "action">): boolean {
  return !onlySeen.has(capability) || action === "VIEW";
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
