import { Action } from "../kernel/abilities.ts";
import { check, invalidInput } from "../kernel/input.ts";
import { answer, createOnce, type Prepared } from "../kernel/operations/once.ts";
import { OperationKind } from "../kernel/operations/operation.states.ts";
import { createMeldingAnswers } from "./meldingen.answers.ts";
import type { MeldingenApi } from "./meldingen.api.ts";
import { claimName } from "../kernel/attachments.ts";
import { attachInput } from "./meldingen.checks.ts";
import type { AttachPayload } from "./meldingen.payloads.ts";
import type { MeldingenDepartment, MeldingenDesk } from "./meldingen.tools.ts";
import { contactOf, openMelding } from "./open-melding.ts";

/** Adds photos to a melding that is there already. */
export function createAttachService(desk: MeldingenDesk): Pick<MeldingenApi, "attach"> {
  const once = createOnce({ ...desk, answerFor: createMeldingAnswers(desk) });

  return {
    async attach(query, key) {
      const checked = check(attachInput, { ...query, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const { meldingId, attachmentIds } = checked.value;
      const prepare = async (): Promise<Prepared> => {
        const opened = await openMelding(desk, { meldingId, action: Action.CHANGE });
        if (opened.kind === "answer") return opened;
        const { department, id, melding } = opened;
        const wrong = await claimPhotos(desk, { ids: attachmentIds, field: "attachmentIds", department, kind: OperationKind.ATTACH_TO_MELDING, key });
        if (wrong) return answer(wrong);
        const payload: AttachPayload = { meldingId: id, subject: melding.reference, attachments: attachmentIds };
        return { kind: "begin", departmentId: department.id, payload, about: contactOf(melding) };
      };
      return await once({ kind: OperationKind.ATTACH_TO_MELDING, auditAction: "melding.attach", input: checked.value, prepare });
    },
  };
}

export interface PhotosWanted {
  readonly ids: readonly string[];
  /** Of the input, where they are named. */
  readonly field: string;
  readonly department: MeldingenDepartment;
  readonly kind: OperationKind;
  readonly key: string;
}

/** Keeps the photos for this write, as the last of its checks. What is wrong with them otherwise: then nothing is kept and nothing may be sent. */
export async function claimPhotos({ attachments, abilities }: MeldingenDesk, { ids, field, department, kind, key }: PhotosWanted): Promise<object | undefined> {
  if (ids.length === 0) return undefined;
  const { attachments: types } = department.meldingen.port.supports;
  if (types.length === 0)
    return invalidInput([{ field, message: `${department.name} neemt geen foto's aan. Doe het zonder foto, en schrijf op wat erop te zien is.` }]);
  const claim = { ids, userId: abilities.viewer.userId, write: claimName(kind, key) };
  const found = await attachments.find(claim);
  const wrong = ids.flatMap((id, place) => {
    const photo = found.find((each) => each.id === id);
    // Not said which: whether a photo of somebody else is there is nobody's business.
    const message = !photo
      ? goneMessage
      : types.includes(photo.mediaType)
        ? undefined
        : `${department.name} neemt dit soort foto niet aan. ${insteadOf(types)}`;
    return message ? [{ field: `${field}.${place}`, message }] : [];
  });
  if (wrong.length > 0) return invalidInput(wrong);
  return (await attachments.claim(claim)) ? undefined : invalidInput([{ field, message: goneMessage }]);
}

const goneMessage = "Deze foto is er niet (meer): zij is al gebruikt, of langer dan een uur geleden opgestuurd. Stuur haar opnieuw.";

function insteadOf(types: readonly string[]): string {
  return `Stuur een foto als ${types.map((type) => type.replace("image/", "").toUpperCase()).join(" of ")}.`;
}
