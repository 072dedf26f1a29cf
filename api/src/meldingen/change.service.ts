import type { z } from "zod";
import { orUnavailable } from "../departments/capability-desk.ts";
import { Action } from "../kernel/abilities.ts";
import { check, invalidInput } from "../kernel/input.ts";
import { answer, createOnce, type Prepared } from "../kernel/operations/once.ts";
import { OperationKind } from "../kernel/operations/operation.states.ts";
import { createMeldingAnswers } from "./meldingen.answers.ts";
import type { MeldingenApi } from "./meldingen.api.ts";
import { cancelInput, changeInput, noteInput } from "./meldingen.checks.ts";
import { departmentPriorities } from "./meldingen.mapping.ts";
import { outsideArea } from "./meldingen.refusals.ts";
import type { CancelPayload, ChangePayload, NotePayload } from "./meldingen.payloads.ts";
import type { Located, MeldingenDesk } from "./meldingen.tools.ts";
import { contactOf, openMelding } from "./open-melding.ts";

/** Changes, adds notes to and cancels what is open, without overwriting what somebody else did meanwhile. */
export function createChangeService(desk: MeldingenDesk): Pick<MeldingenApi, "change" | "addNote" | "cancel"> {
  const once = createOnce({ ...desk, answerFor: createMeldingAnswers(desk) });

  return {
    async change(input, key) {
      const checked = check(changeInput, { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const { meldingId, version, ...wanted } = checked.value;
      const prepare = async (): Promise<Prepared> => {
        const opened = await openMelding(desk, { meldingId, action: Action.CHANGE, version: version ?? undefined });
        if (opened.kind === "answer") return opened;
        const { department, id, melding } = opened;
        const wrong = await orUnavailable(department, () => wrongChange(opened, wanted));
        if (wrong) return answer(wrong);
        const payload: ChangePayload = {
          meldingId: id,
          subject: melding.reference,
          categoryId: wanted.categoryId ?? undefined,
          place: wanted.place ?? undefined,
          priority: wanted.priority ? departmentPriorities[wanted.priority] : undefined,
          reason: wanted.reason ?? undefined,
          version: version ?? melding.version,
        };
        return { kind: "begin", departmentId: department.id, payload, about: contactOf(melding) };
      };
      return await once({ kind: OperationKind.CHANGE_MELDING, auditAction: "melding.change", input: checked.value, prepare });
    },

    async addNote(query, key) {
      const checked = check(noteInput, { ...query, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const prepare = async (): Promise<Prepared> => {
        const opened = await openMelding(desk, { meldingId: checked.value.meldingId, action: Action.CHANGE });
        if (opened.kind === "answer") return opened;
        const { department, id, melding } = opened;
        if (!department.meldingen.port.supports.notes) return answer(cannot("meldingId", `Het systeem van ${department.name} neemt geen notities aan.`));
        const payload: NotePayload = { meldingId: id, subject: melding.reference, text: checked.value.text };
        return { kind: "begin", departmentId: department.id, payload, about: contactOf(melding) };
      };
      return await once({ kind: OperationKind.ADD_MELDING_NOTE, auditAction: "melding.add-note", input: checked.value, prepare });
    },

    async cancel(query, key) {
      const checked = check(cancelInput, { ...query, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const { meldingId, reason, version } = checked.value;
      const prepare = async (): Promise<Prepared> => {
        const opened = await openMelding(desk, { meldingId, action: Action.CANCEL, version: version ?? undefined });
        if (opened.kind === "answer") return opened;
        const { department, id, melding } = opened;
        if (!department.meldingen.port.supports.statuses.includes("cancelled"))
          return answer(cannot("meldingId", `Het systeem van ${department.name} laat de hub geen meldingen annuleren. Bel de afdeling.`));
        const informReporter = melding.reporter?.email !== undefined || (melding.reporter?.hidden.includes("email") ?? false);
        const payload: CancelPayload = { meldingId: id, subject: melding.reference, reason, informReporter, version: version ?? melding.version };
        return { kind: "begin", departmentId: department.id, payload, about: contactOf(melding) };
      };
      return await once({ kind: OperationKind.CANCEL_MELDING, auditAction: "melding.cancel", input: checked.value, prepare });
    },
  };

  async function wrongChange({ department }: Located, wanted: Wanted): Promise<object | undefined> {
    const { port, area } = department.meldingen;
    const asked = (["categoryId", "place", "priority"] as const).filter((field) => wanted[field] !== null && wanted[field] !== undefined);
    if (asked.length === 0) return cannot("", "Er is niets om te wijzigen. Geef een categorie, een plaats of een prioriteit op.");
    const impossible = asked.filter((field) => !port.supports.changes.includes(field === "categoryId" ? "category" : field));
    if (impossible.length > 0) {
      const message = `Het systeem van ${department.name} kan dit niet wijzigen. Voeg een notitie toe.`;
      return invalidInput(impossible.map((field) => ({ field, message })));
    }
    const outside = outsideArea(wanted.place?.point, area, "place.point");
    if (outside || !wanted.categoryId) return outside;
    const offered = await desk.categories.categories(department, desk.call);
    if (offered.some(({ id }) => id === wanted.categoryId)) return undefined;
    return cannot("categoryId", "Deze categorie is er nu niet bij deze afdeling. Kies een categorie uit de lijst.");
  }
}

type Wanted = Pick<z.output<typeof changeInput>, "categoryId" | "place" | "priority">;

function cannot(field: string, message: string): object {
  return invalidInput([{ field, message }]);
}
