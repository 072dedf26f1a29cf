import type { Abilities, Viewer } from "./abilities.ts";

/** The services of the slices. Each slice adds its own by declaration merging, so that the kernel knows none of them. */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by the slices
export interface Services {}

/** What one request carries through. Made anew for each, never shared. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly abilities: Abilities;
  /** W3C trace id, 32 hexadecimal characters: in logs, in the ledger and in every unexpected error. */
  readonly traceId: string;
  /** Fires when the client is gone or the hub's deadline for the request has passed. */
  readonly signal: AbortSignal;
  /** The user's own contact during which it is asked, when the desktop named one: whatever is made belongs to it. */
  readonly contactId: string | undefined;
  readonly services: Services;
}
