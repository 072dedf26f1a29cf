import { setTimeout as wait } from "node:timers/promises";
import {
  ConnectorError,
  meldingStatuses,
  momentToDateTime,
  type CreateMeldingOutcome,
  type Melding,
  type MeldingenPort,
  type MeldingRejected,
  type NewMelding,
  type ReadCall,
  type WriteCall,
} from "../sdk/index.ts";
import type { FormFields, Open311Client } from "./open311.client.ts";
import { writeDescription } from "./open311.description.ts";
import { createFinding } from "./open311.finding.ts";
import { createReading } from "./open311.reading.ts";
import { answersRejected, placeRejected, textRejected, toRejected } from "./open311.refusals.ts";
import { codeToSet } from "./open311.status.ts";
import { toAnswerFields, writeAddress } from "./open311.translate.ts";
import { createUpdating } from "./open311.updating.ts";

export interface Open311MeldingenOptions {
  readonly client: Open311Client;
  readonly system: string;
  readonly now: () => number;
  readonly hasUpdates: boolean;
  readonly openDays: number;
  /** How long is waited for the number of a new melding, and how often is asked. */
  readonly tokens: { readonly waitMs: number; readonly pollMs: number };
}

const descriptionMax = 4_000;

/** The port of meldingen, in the words of GeoReport v2. */
export function createOpen311Meldingen(options: Open311MeldingenOptions): MeldingenPort {
  const { client, system, now, hasUpdates, tokens } = options;
  const reading = createReading(options);
  const updating = createUpdating({ client, reading, system, now });

  async function create(melding: NewMelding, call: WriteCall): Promise<CreateMeldingOutcome> {
    if (melding.parentId !== undefined) throw notSupported("making a part of a melding");
    const form = await compose(melding, call);
    if ("kind" in form) return form;
    const answer = await client.createRequest(form, call);
    if (answer.kind === "refused") return toRejected(answer.status, answer.reasons);
    const { service_request_id: number, token, service_notice: notice } = answer.value[0] ?? {};
    const id = number ?? (token === undefined ? undefined : await waitForNumber(token, call));
    if (id === undefined) return { kind: "accepted", ...(token && { receipt: token }), ...(notice && { notice }) };
    return { kind: "created", melding: await readMade(id, melding, call) };
  }

  async function compose(melding: NewMelding, call: WriteCall): Promise<FormFields | MeldingRejected> {
    const { categoryId, place, text, reporter, answers } = melding;
    const description = writeDescription(melding, call.key);
    if (text.trim() === "" || description.length > descriptionMax) return textRejected;
    const address = place.address ? writeAddress(place.address) : "";
    if (!place.point && !address) return placeRejected;
    const answered = answers && answers.length > 0 ? await composeAnswers(categoryId, answers, call) : [];
    if ("kind" in answered) return answered;
    return [
      ["service_code", categoryId],
      ...(place.point ? coordinates(place.point) : []),
      ...one("address_string", address),
      ["description", description],
      ...one("email", reporter?.email),
      ...one("phone", reporter?.phone),
      ...answered,
    ];
  }

  /** How an answer is written depends on what the service says of its question. */
  async function composeAnswers(categoryId: string, answers: NonNullable<NewMelding["answers"]>, call: ReadCall): Promise<FormFields | MeldingRejected> {
    const attributes = new Map((await client.readDefinition(categoryId, call)).map((attribute) => [attribute.code, attribute]));
    if (answers.some(({ questionId }) => !attributes.has(questionId))) return answersRejected;
    return answers.flatMap(({ questionId, values }) => {
      const attribute = attributes.get(questionId);
      return attribute ? toAnswerFields(attribute, values) : [];
    });
  }

  /** The department has the melding already: that its number is not to be had now is no failure. */
  async function waitForNumber(token: string, call: WriteCall): Promise<string | undefined> {
    const { waitMs, pollMs } = tokens;
    try {
      for (let waited = 0; ; waited += pollMs) {
        const number = (await client.readToken(token, call))?.service_request_id;
        if (number !== undefined || waited + pollMs > waitMs) return number;
        await wait(pollMs, undefined, { signal: call.signal });
      }
    } catch (error) {
      if (ConnectorError.isInstance(error) || call.signal.aborted) return undefined;
      throw error;
    }
  }

  /** Made is made: when it cannot be read at once, it is told as it was sent. */
  async function readMade(id: string, melding: NewMelding, call: ReadCall): Promise<Melding> {
    try {
      return (await reading.read(id, call)) ?? asSent(id, melding);
    } catch (error) {
      if (ConnectorError.isInstance(error)) return asSent(id, melding);
      throw error;
    }
  }

  function asSent(id: string, { categoryId, place, text, incidentAt }: NewMelding): Melding {
    const category = { id: categoryId, name: categoryId };
    return { id, reference: id, status: "reported", statusName: "Open", category, place, text, incidentAt, reportedAt: momentToDateTime(now()), notes: [] };
  }

  function notSupported(what: string): ConnectorError {
    return new ConnectorError("NOT_SUPPORTED", `${system}: ${what} is not possible in Open311`, { applied: "no" });
  }

  const statuses = meldingStatuses.filter((status) => codeToSet[status] !== undefined);
  return {
    supports: {
      idempotencyKeys: false,
      findByPerson: [],
      findNear: true,
      findCreated: true,
      listChanged: hasUpdates,
      changes: [],
      notes: hasUpdates,
      statuses: hasUpdates ? statuses : [],
      reporters: "none",
      history: hasUpdates,
      attachments: [],
      feedback: false,
      questions: true,
      parts: false,
      lateReferences: true,
    },
    ...createFinding({ ...options, reading }),
    create,
    change: async () => {
      throw notSupported("changing a melding");
    },
    async addNote(note, call) {
      if (!hasUpdates) throw notSupported("adding a note");
      return await updating.addNote(note, call);
    },
    async setStatus(change, call) {
      if (!hasUpdates) throw notSupported("setting a status");
      return await updating.setStatus(change, call);
    },
    addReporter: async () => {
      throw notSupported("adding a reporter");
    },
    addAttachment: async () => {
      throw notSupported("adding an attachment");
    },
  };
}

function coordinates({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }): FormFields {
  return [
    ["lat", String(latitude)],
    ["long", String(longitude)],
  ];
}

function one(name: string, value: string | undefined): FormFields {
  return value ? [[name, value]] : [];
}
