import { setTimeout as wait } from "node:timers/promises";
import {
  ConnectorError,
  meldingStatuses,
  metersBetween,
  readMark,
  writeMark,
  type Address,
  type ChangeMeldingOutcome,
  type CreateMeldingOutcome,
  type MeldingChange,
  type MeldingenPort,
  type MeldingRejected,
  type MeldingStatusChange,
  type NewMelding,
  type WriteCall,
} from "../sdk/index.ts";
import type { SignalenClient } from "./signalen.client.ts";
import { createFinding } from "./signalen.finding.ts";
import { toRejected } from "./signalen.refusals.ts";
import { readCategoryId, stateToSet, toAttachment, toEvent, toMelding, toStatus, toWireLocation } from "./signalen.translate.ts";
import type { WireNewSignal, WirePatch, WireSignal } from "./signalen.wire.ts";

export interface SignalenMeldingenOptions {
  readonly client: SignalenClient;
  readonly system: string;
  /** The name of the source, as it is in Signalen, that what the hub makes carries. */
  readonly source: string;
}

const textMax = 3000;
const samePlaceMeters = 0.5;
/** How long a PATCH of somebody else may take to end, before its effect is looked for. */
const lockMs = 200;
const attachmentTypes = ["image/jpeg", "image/png", "image/gif"];

/** The port of meldingen, in Signalen's words. */
export function createSignalenMeldingen({ client, system, source }: SignalenMeldingenOptions): MeldingenPort {
  async function create(melding: NewMelding, call: WriteCall): Promise<CreateMeldingOutcome> {
    const signal = compose(melding, call);
    if ("kind" in signal) return signal;
    const answer = await client.createSignal(signal, call);
    if (answer.kind === "done") return { kind: "created", melding: toMelding(answer.value) };
    return toRejected(answer.kind === "invalid" ? answer.errors : undefined, { what: `${system}: createSignal` });
  }

  /**
   * The mark stands in `text_extra`: a create takes no notes (the server fails on them), and each melding that a list tells has its `text_extra`
   * with it, so that a create whose answer was lost can be found again by the time it was sent.
   */
  function compose(melding: NewMelding, call: WriteCall): WireNewSignal | MeldingRejected {
    const { place, text, extraText, incidentAt, reporter, answers, priority, parentId } = melding;
    const category = readCategoryId(melding.categoryId);
    if (!category) return toRejected({ category: [] }, { what: system });
    if (text.trim() === "" || text.length > textMax) return toRejected({ text: [] }, { what: system });
    if (!place.point) return needsPoint;
    return {
      text,
      text_extra: writeMark(extraText, call.key),
      source,
      category: { sub_category: category.url },
      location: toWireLocation(place.point, place.address),
      reporter: { email: reporter?.email ?? null, phone: reporter?.phone ?? null, sharing_allowed: reporter?.sharingAllowed ?? false },
      incident_date_start: incidentAt,
      ...(priority && { priority: { priority } }),
      ...(answers && {
        extra_properties: answers.map(({ questionId, question, values }) => ({
          id: questionId,
          label: question,
          answer: values.length === 1 ? (values[0] ?? "") : values,
          category_url: category.url,
        })),
      }),
      ...(parentId === undefined ? {} : { parent: Number(parentId) }),
    };
  }

  async function change(wanted: MeldingChange, call: WriteCall): Promise<ChangeMeldingOutcome> {
    const category = wanted.categoryId === undefined ? undefined : readCategoryId(wanted.categoryId);
    if (wanted.categoryId !== undefined && !category) return toRejected({ category: [] }, { what: system });
    const { point, address } = wanted.place ?? {};
    if (wanted.place && !point) return needsPoint;
    const patch: WirePatch = {
      ...(category && { category: { sub_category: category.url, ...(wanted.reason && { text: wanted.reason }) } }),
      ...(point && { location: toWireLocation(point, address) }),
      ...(wanted.priority && { priority: { priority: wanted.priority } }),
    };
    const isDone = (signal: WireSignal): boolean => {
      const current = toMelding(signal);
      const isThere = !point || (current.place.point !== undefined && metersBetween(point, current.place.point) < samePlaceMeters);
      const isAt = !address || (current.place.address !== undefined && isSameAddress(address, current.place.address));
      const isSo = (wanted.categoryId ?? current.category.id) === current.category.id && (wanted.priority ?? current.priority) === current.priority;
      return isThere && isAt && isSo;
    };
    return await patchOnce(wanted, { patch, isDone }, call);
  }

  async function setStatus({ id, status, text, informReporter, version }: MeldingStatusChange, call: WriteCall): Promise<ChangeMeldingOutcome> {
    const state = stateToSet[status];
    if (state === undefined) throw notSupported(`setting the status ${status}`);
    if (needsText.has(status) && !text?.trim()) return toRejected({ text: [] }, { isStatus: true, what: system });
    const patch: WirePatch = { status: { state, ...(text && { text }), send_email: informReporter } };
    // The same status with the same text is this change, made by an attempt whose answer was lost.
    const isDone = ({ status: current }: WireSignal): boolean => toStatus(current.state) === status && (current.text ?? "") === (text ?? "");
    return await patchOnce({ id, version }, { patch, isDone, isStatus: true }, call);
  }

  async function addNote({ id, text }: { readonly id: string; readonly text: string }, call: WriteCall): Promise<ChangeMeldingOutcome> {
    if (text.trim() === "" || text.length > textMax) return toRejected({ notes: [] }, { what: system });
    // Only the first note of a PATCH is stored. The mark tells an attempt whose answer was lost from a second note with the same text.
    const patch: WirePatch = { notes: [{ text: writeMark(text, call.key) }] };
    const isDone = ({ notes }: WireSignal): boolean => (notes ?? []).some((note) => readMark(note.text).bookingKey === call.key);
    return await patchOnce({ id }, { patch, isDone }, call);
  }

  /** Signalen has no versions of its own to check, so that the look before the change narrows the gap but does not close it. */
  async function patchOnce(
    { id, version }: { readonly id: string; readonly version?: string | undefined },
    step: Step,
    call: WriteCall,
  ): Promise<ChangeMeldingOutcome> {
    const before = await client.readSignal(id, call);
    if (!before) return { kind: "gone" };
    if (step.isDone(before)) return { kind: "changed", melding: toMelding(before) };
    if (version !== undefined && version !== before.updated_at) return { kind: "conflict", melding: toMelding(before) };
    const answer = await client.patchSignal(id, step.patch, call);
    switch (answer.kind) {
      case "done":
        return { kind: "changed", melding: toMelding(answer.value) };
      case "gone":
        return { kind: "gone" };
      case "invalid":
        return toRejected(answer.errors, { isStatus: step.isStatus ?? false, what: `${system}: patchSignal` });
      case "failed":
        return await lookAfterFailure(id, { before, isDone: step.isDone }, call);
    }
  }

  /** A PATCH locks its melding without waiting: of two at the same time one fails with a 500, and the other one shows soon after. */
  async function lookAfterFailure(
    id: string,
    { before, isDone }: { before: WireSignal; isDone: Step["isDone"] },
    call: WriteCall,
  ): Promise<ChangeMeldingOutcome> {
    try {
      await wait(lockMs, undefined, { signal: call.signal });
      const after = await client.readSignal(id, call);
      if (!after) return { kind: "gone" };
      if (isDone(after)) return { kind: "changed", melding: toMelding(after) };
      if (after.updated_at !== before.updated_at) return { kind: "conflict", melding: toMelding(after) };
    } catch (error) {
      throw new ConnectorError("FAILED", `${system}: patchSignal was answered with status 500, and what it led to could not be read`, {
        applied: "unknown",
        cause: error,
      });
    }
    throw new ConnectorError("FAILED", `${system}: patchSignal was answered with status 500`, { applied: "unknown" });
  }

  function notSupported(what: string): ConnectorError {
    return new ConnectorError("NOT_SUPPORTED", `${system}: ${what} is not possible in Signalen`, { applied: "no" });
  }

  return {
    supports: {
      idempotencyKeys: false,
      findByPerson: ["email"],
      findNear: true,
      findCreated: true,
      listChanged: true,
      changes: ["category", "place", "priority"],
      notes: true,
      statuses: meldingStatuses.filter((status) => stateToSet[status] !== undefined),
      reporters: "one",
      history: true,
      attachments: attachmentTypes,
      feedback: true,
      questions: true,
      parts: true,
      lateReferences: false,
    },
    ...createFinding({ client, system }),
    async read({ id }, call) {
      const signal = await client.readSignal(id, call);
      return signal && toMelding(signal);
    },
    findAccepted: async () => {
      throw notSupported("asking for a number later");
    },
    async history({ id }, call) {
      return (await client.readHistory(id, call))?.map(toEvent);
    },
    async listParts({ id }, call) {
      return (await client.listChildren(id, call)).map((child) => ({ id: String(child.id), status: toStatus(child.status.state) }));
    },
    async listAttachments({ id }, call) {
      return (await client.listAttachments(id, call)).map(toAttachment);
    },
    async readFeedback({ id }, call) {
      const own = (await client.listOfSameReporter(id, call)).find((signal) => String(signal.id) === id)?.feedback;
      if (!own) return undefined;
      const { is_satisfied: isSatisfied, submitted_at: givenAt } = own;
      if (!givenAt) return { state: "asked" };
      return { state: "given", ...(typeof isSatisfied === "boolean" ? { isSatisfied } : {}), givenAt };
    },
    create,
    change,
    setStatus,
    addNote,
    async addReporter({ id, reporter: { email, phone, sharingAllowed } }, call) {
      const answer = await client.createReporter(id, { ...(email && { email }), ...(phone && { phone }), sharing_allowed: sharingAllowed }, call);
      if (answer.kind === "gone") return answer;
      if (answer.kind === "invalid") return { ...toRejected(answer.errors, { what: `${system}: createReporter` }), reason: "reporter" };
      return { kind: answer.value.state === "approved" ? "added" : "to-be-confirmed" };
    },
    async addAttachment({ meldingId, fileName, mediaType, bytes }, call) {
      if (!attachmentTypes.includes(mediaType)) return toRejected({ file: [] }, { what: system });
      const answer = await client.createAttachment(meldingId, new File([new Uint8Array(bytes)], fileName, { type: mediaType }), call);
      if (answer.kind === "gone") return answer;
      if (answer.kind === "invalid") return toRejected(answer.errors, { what: `${system}: createAttachment` });
      return { kind: "added", attachment: toAttachment(answer.value) };
    },
  };
}

function isSameAddress(one: Address, other: Address): boolean {
  return (["street", "houseNumber", "houseNumberAddition", "postcode", "city"] as const).every((part) => (one[part] ?? "") === (other[part] ?? ""));
}

interface Step {
  readonly patch: WirePatch;
  /** Whether the melding is already as wanted. */
  readonly isDone: (signal: WireSignal) => boolean;
  readonly isStatus?: boolean;
}

const needsText: ReadonlySet<string> = new Set(["resolved", "reopened", "waiting-for-reporter"]);

const needsPoint: MeldingRejected = {
  kind: "rejected",
  reason: "place",
  message: "De afdeling wil weten waar het is op de kaart. Kies een plek op de kaart.",
  fields: ["place.point"],
};
