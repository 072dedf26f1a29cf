import { momentToDateTime } from "@kcc-hub/connectors/sdk";
import { make } from "../kernel/make.ts";
import type { ContactRow } from "./contact.entity.ts";
import type { ContactMirrorRow } from "./mirror.entity.ts";
import { ContactMirror, MirroredContact } from "./mirror.types.ts";

export function mirrorToGraphql({ state, attempts, lastAttemptAt, message, registered, isShortened }: ContactMirrorRow): ContactMirror {
  return make(ContactMirror, {
    state,
    attempts,
    lastAttemptAt: lastAttemptAt ? momentToDateTime(lastAttemptAt.getTime()) : undefined,
    message: message ?? undefined,
    url: registered?.url,
    isShortened,
  });
}

export function mirroredToGraphql(mirror: ContactMirrorRow, { id, reference }: ContactRow): MirroredContact {
  const wrappedUpAt = momentToDateTime(mirror.queuedAt.getTime());
  return make(MirroredContact, { contactId: id, reference, wrappedUpAt, mirror: mirrorToGraphql(mirror) });
}
