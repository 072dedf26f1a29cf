import {
  ConnectorError,
  isClosedMelding,
  readMark,
  writeMark,
  type ChangeMeldingOutcome,
  type Melding,
  type MeldingRejected,
  type MeldingStatusChange,
  type WriteCall,
} from "../sdk/index.ts";
import { dateOf, type Open311Client } from "./open311.client.ts";
import type { Open311Reading, Whole } from "./open311.reading.ts";
import { codeToSet, isClosedCode, statusOf, stepsOf } from "./open311.status.ts";
import { toMelding } from "./open311.translate.ts";
import { toRejected } from "./open311.refusals.ts";
import type { WireUpdate } from "./open311.wire.ts";

export interface UpdatingOptions {
  readonly client: Open311Client;
  readonly reading: Open311Reading;
  readonly system: string;
  readonly now: () => number;
}

export interface Open311Updating {
  readonly addNote: (note: { readonly id: string; readonly text: string }, call: WriteCall) => Promise<ChangeMeldingOutcome>;
  readonly setStatus: (change: MeldingStatusChange, call: WriteCall) => Promise<ChangeMeldingOutcome>;
}

const textMax = 3_800;

/**
 * mySociety's extension: all that happens to a request after it came in is an update, with the status that it leads to. The hub gives it an id of
 * its own, the operation's key, which a server takes once; the key stands in the text too, for servers that number updates themselves.
 */
export function createUpdating({ client, reading, system, now }: UpdatingOptions): Open311Updating {
  async function addNote({ id, text }: { readonly id: string; readonly text: string }, call: WriteCall): Promise<ChangeMeldingOutcome> {
    if (!isText(text)) return rejectedText;
    const whole = await reading.readWhole(id, call);
    if (!whole) return { kind: "gone" };
    // A note says again which status the melding has, for an update has one. Whoever changes it at this very moment is overruled by that.
    return await post(whole, { text, code: statusOf(whole.request, stepsOf(whole.updates)).code }, call);
  }

  async function setStatus({ id, status, text, version }: MeldingStatusChange, call: WriteCall): Promise<ChangeMeldingOutcome> {
    const code = codeToSet[status];
    if (code === undefined) throw new ConnectorError("NOT_SUPPORTED", `${system}: setting the status ${status} is not possible in Open311`, { applied: "no" });
    if (text === undefined || !isText(text)) return rejectedStatusText;
    const whole = await reading.readWhole(id, call);
    const before = whole && toMelding(whole.request, whole.updates);
    if (!before) return { kind: "gone" };
    if (whole.updates.some((update) => isOurs(update, call.key))) return { kind: "changed", melding: before };
    if (version !== undefined && version !== before.version) return { kind: "conflict", melding: before };
    if (isClosedCode(code) === isClosedMelding(before.status)) return rejectedStatus;
    return await post(whole, { text, code }, call);
  }

  async function post(whole: Whole, { text, code }: { readonly text: string; readonly code: string }, call: WriteCall): Promise<ChangeMeldingOutcome> {
    const { request, updates } = whole;
    const id = request.service_request_id ?? "";
    if (updates.some((update) => isOurs(update, call.key))) return changed(whole);
    const description = writeMark(text, call.key);
    const at = dateOf(now());
    const answer = await client.createUpdate(
      [
        ["service_request_id", id],
        ["update_id", call.key],
        ["updated_datetime", at],
        ["status", code],
        ["description", description],
      ],
      call,
    );
    const update: WireUpdate = { update_id: call.key, service_request_id: id, status: code, description, updated_datetime: at };
    if (answer.kind === "done") return changed(withUpdate(whole, update));
    const { status, reasons } = answer;
    // An id is taken once: an earlier attempt whose answer was lost did it.
    if (reasons.some((reason) => /already exist/i.test(reason))) return changed(withUpdate(whole, update));
    if (status === 404) return { kind: "gone" };
    if (reasons.some((reason) => /\bstatus\b/i.test(reason))) return rejectedStatus;
    return toRejected(status, reasons);
  }

  function changed({ request, updates }: Whole): ChangeMeldingOutcome {
    const melding: Melding | undefined = toMelding(request, updates);
    if (melding) return { kind: "changed", melding };
    throw new ConnectorError("NOT_UNDERSTOOD", `${system}: createUpdate was taken for a request without a number or a time`, { applied: "unknown" });
  }

  return { addNote, setStatus };
}

const isText = (text: string): boolean => text.trim() !== "" && text.length <= textMax;

function isOurs({ update_id: id, description }: WireUpdate, key: string): boolean {
  return id === key || readMark(description).bookingKey === key;
}

/** As it is with an update that was taken; the department may show it a while later. */
function withUpdate({ request, updates }: Whole, update: WireUpdate): Whole {
  const isClosed = isClosedCode(update.status ?? "");
  const isSame = isClosed === isClosedCode(statusOf(request, stepsOf(updates)).code);
  const after = isSame ? request : { ...request, status: isClosed ? "closed" : "open", status_notes: undefined };
  return { request: after, updates: [...updates, update] };
}

const rejectedText: MeldingRejected = {
  kind: "rejected",
  reason: "text",
  message: `Vul een bericht in van hoogstens ${textMax} tekens.`,
  fields: ["text"],
};
const rejectedStatusText: MeldingRejected = {
  kind: "rejected",
  reason: "status",
  message: "Bij deze status is een toelichting nodig. Vul in waarom.",
  fields: ["text"],
};
const rejectedStatus: MeldingRejected = {
  kind: "rejected",
  reason: "status",
  message: "De afdeling kan deze melding nu niet die status geven. Bekijk eerst de huidige status.",
  fields: ["status"],
};
