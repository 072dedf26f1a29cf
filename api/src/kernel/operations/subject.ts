import type { HubIdKind } from "../hub-id.ts";

/** What an operation or a task is about: a thing at the department, by the department's own id. */
export interface Subject {
  readonly kind: HubIdKind;
  readonly id: string;
}

/** As it is kept: `melding/4012`. */
export function writeSubject({ kind, id }: Subject): string {
  return `${kind}/${id}`;
}

/** The ids of one kind, in the order in which they were kept. */
export function idsOf(kind: HubIdKind, kept: readonly string[]): readonly string[] {
  const start = `${kind}/`;
  return kept.filter((text) => text.startsWith(start)).map((text) => text.slice(start.length));
}
