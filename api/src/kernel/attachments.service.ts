import { fileTypeFromBuffer } from "file-type";
import { type Abilities, Action, Capability } from "./abilities.ts";
import type { Attachments, WaitingAttachment } from "./attachments.ts";
import { HubError } from "./errors.ts";

/** Kinds of photo that the hub takes; which of them a department takes, its connector declares. */
export const photoTypes: readonly string[] = ["image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "image/heif"];
/** One kind of file with two names, which telephones and browsers mix up. */
const sameType: Readonly<Record<string, string>> = { "image/heif": "image/heic" };

/** Takes photos for meldingen. */
export interface AttachmentsApi {
  /** Asked before the bytes are read. Throws FORBIDDEN. */
  checkRight(): void;
  /** Throws ATTACHMENT_NOT_AS_SAID and TOO_MANY_ATTACHMENTS. */
  keep(photo: { readonly saidType: string; readonly bytes: Uint8Array }): Promise<WaitingAttachment>;
}

declare module "./request-context.ts" {
  interface Services {
    readonly attachments: AttachmentsApi;
  }
}

export function createAttachmentsService({ attachments, abilities }: { readonly attachments: Attachments; readonly abilities: Abilities }): AttachmentsApi {
  return {
    checkRight() {
      // A photo is of use to whoever may write about a melding somewhere.
      const mayWrite = abilities.granted.some(
        (right) => right.capability === Capability.MELDINGEN && (right.action === Action.CREATE || right.action === Action.CHANGE) && abilities.may(right),
      );
      if (!mayWrite) throw new HubError("FORBIDDEN", "the viewer may write about no melding");
    },

    async keep({ saidType, bytes }) {
      const found = (await fileTypeFromBuffer(bytes))?.mime;
      if (!found || !photoTypes.includes(found) || oneNameOf(found) !== oneNameOf(saidType))
        throw new HubError("ATTACHMENT_NOT_AS_SAID", "the bytes are not what the header says");
      return await attachments.keep({ userId: abilities.viewer.userId, mediaType: oneNameOf(found), bytes });
    },
  };
}

function oneNameOf(type: string): string {
  return sameType[type] ?? type;
}
