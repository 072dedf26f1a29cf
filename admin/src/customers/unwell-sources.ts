import type { SourceState } from "@kcc-hub/schema/admin";
import type { Customer, PartName } from "./useCustomer.ts";

interface Unwell {
  readonly part: PartName | "person";
  /** Absent for what the hub keeps itself. */
  readonly department?: string;
  readonly state: SourceState;
}

/** Every source that did not give all that it has, in the order of the page: what the agent must not take for nothing. */
export function unwellSources({ person, appointments, meldingen, requests, contacts }: Customer): readonly Unwell[] {
  const sources: readonly Unwell[] = [
    ...(person.source ? [{ part: "person" as const, department: person.source.department.name, state: person.source.state }] : []),
    ...appointments.sources.map(({ department, state }) => ({ part: "appointments" as const, department: department.name, state })),
    ...meldingen.sources.map(({ department, state }) => ({ part: "meldingen" as const, department: department.name, state })),
    ...requests.sources.map(({ department, state }) => ({ part: "requests" as const, department: department.name, state })),
    { part: "contacts", state: contacts.state },
  ];
  return sources.filter(({ state }) => state !== "COMPLETE");
}
