import { randomUUID } from "node:crypto";
import pino from "pino";
import type { Database } from "../../database/orm.ts";
import type { ConnectedDepartment } from "../../departments/department-directory.ts";
import { AttachmentEntity } from "../../kernel/attachment.entity.ts";
import { createAttachments } from "../../kernel/attachments.ts";
import { createLedger } from "../../kernel/operations/ledger.ts";
import { OperationKind, type OperationState } from "../../kernel/operations/operation.states.ts";
import { createRunner } from "../../kernel/operations/runner.ts";
import { FeedbackTaskEntity } from "../feedback.entity.ts";
import { createFeedbackTasks } from "../feedback-tasks.ts";
import { MeldingReportEntity } from "../melding-report.entity.ts";
import { InformChannel, Informer } from "../melding-report.words.ts";
import { createMeldingReports } from "../melding-reports.ts";
import { createMeldingWatch } from "../melding-watch.ts";
import { meldingOutcome } from "../meldingen.payloads.ts";
import { createMeldingProcedures } from "../meldingen.procedures.ts";
import { createModelDepartment, type Meanwhile, type ModelDepartment, type ModelFault, type ModelOptions } from "./model-department.ts";

export interface History {
  readonly faults: readonly ModelFault[];
  readonly readsFail: readonly boolean[];
  /** Before which calls to the department, or writes of the hub itself, the process dies. */
  readonly crashes: readonly number[];
  readonly supports: ModelOptions["supports"];
  readonly meanwhile: Meanwhile | undefined;
}

type Kind = Exclude<OperationKind, OperationKind.BOOK | OperationKind.CHANGE | OperationKind.RESCHEDULE | OperationKind.CANCEL>;

export interface Played {
  readonly state: OperationState;
  /** Which melding the outcome names. */
  readonly meldingId: string | undefined;
  readonly task: string | undefined;
  readonly department: ModelDepartment;
  /** For which meldingen the hub keeps a reporter. */
  readonly reports: readonly string[];
  /** For which meldingen somebody must still be told. */
  readonly feedbackTasks: readonly string[];
  /** What became of the photos that waited in the hub; those that were sent are gone. */
  readonly photos: readonly ("claimed" | "free")[];
}

/** The process dies: everything in memory is gone, what the database and the department have stays. */
class Crash extends Error {}

const lateWindowMs = 60_000;
const tickMs = 15_000;
const ticksMax = 60;
const personHashKey = "k".repeat(32);
const log = pino({ level: "silent" });

export interface Play {
  readonly kind: Kind;
  /** How many go with it. */
  readonly photos: number;
  readonly history: History;
}

/** Plays one history until nothing is left to do: attempts, crashes, restarts, the late window and the sweep, while the hub watches the department. */
export async function playMelding(database: Database, { kind, photos, history }: Play): Promise<Played> {
  let clock = Date.parse("2026-11-24T10:00:00Z");
  const now = () => clock;
  const writes = [...history.faults];
  const reads = [...history.readsFail];
  const department = createModelDepartment({
    supports: history.supports,
    meanwhile: history.meanwhile,
    now,
    lateMs: 20_000,
    nextFault: () => writes.shift() ?? "ok",
    nextReadFails: () => reads.shift() ?? false,
  });
  // Of its own, so that histories do not meet.
  const departmentId = `d-${randomUUID()}`;
  const operationId = randomUUID();
  const ledger = createLedger({ database, settings: { leaseMs: 10_000 }, now });
  const waiting = createAttachments({ database, now });
  const attachments = await keepPhotos();
  let calls = 0;

  function start() {
    const life = { isOver: false };
    const mayCrash = () => {
      life.isOver ||= history.crashes.includes(calls++);
      // Nothing of a dead process goes on, its error handling included.
      if (life.isOver) throw new Crash("the process dies");
    };
    const live = { publish: async () => {}, forViewer: notAsked, start: notAsked, close: notAsked };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what is asked of a department here
    const connected = {
      id: departmentId,
      name: "Burgerbeheer",
      openOn: ["monday", "tuesday", "wednesday", "thursday", "friday"],
      closingDays: [],
      meldingen: { port: crashing(department.port, mayCrash) },
    } as unknown as ConnectedDepartment;
    const directory = { all: [connected], find: () => connected, close: async () => {} };
    const feedback = crashing(createFeedbackTasks({ database, live, personHashKey, now }), mayCrash);
    const dying = crashing(ledger, mayCrash);
    const runner = createRunner({
      ledger: dying,
      procedures: createMeldingProcedures({
        directory,
        feedback,
        reports: crashing(createMeldingReports({ database, personHashKey, now }), mayCrash),
        attachments: crashing(waiting, mayCrash),
      }),
      settings: { stepDeadlineMs: 8_000, lateWindowMs, retryDelaysMs: [1_000, 5_000, 30_000, 60_000, 60_000, 60_000] },
      now,
      log,
      wakeAt: async () => {},
    });
    const watch = createMeldingWatch({ database, directory, feedback, settings: { intervalMs: 20_000 }, now, log, wakeAt: async () => {} });
    return { life, ledger: dying, runner, watch };
  }

  async function keepPhotos(): Promise<readonly string[]> {
    const ids: string[] = [];
    for (let count = 0; count < photos; count += 1)
      ids.push((await waiting.keep({ userId: operationId, mediaType: "image/png", bytes: Uint8Array.of(1, 2) })).id);
    if (ids.length > 0) await waiting.claim({ ids, userId: operationId, write: `${kind}/${operationId}` });
    return ids;
  }

  let hub = start();
  const payload = { ...payloads[kind], ...(photos > 0 && { attachments }) };
  const asked = { id: operationId, userId: operationId, kind, idempotencyKey: operationId, departmentId, payload, traceId: "0".repeat(32) };
  // A crash before the operation is kept is as if it was never asked: the desktop asks again with the same key.
  let begun = await surviving(() => hub.ledger.begin(asked, "hash"));
  while (!begun) {
    hub = start();
    begun = await surviving(() => hub.ledger.begin(asked, "hash"));
  }
  if (begun.kind === "key-reused") throw new Error("the key is new");
  const { operation, kind: begunKind } = begun;
  if (begunKind === "new") await surviving(() => hub.runner.run(operation));
  for (let tick = 0; tick < ticksMax && (await isUnfinished()); tick += 1) {
    clock += tickMs;
    if (hub.life.isOver) hub = start();
    await surviving(() => hub.watch.lookAll());
    await surviving(() => hub.runner.resumeDue());
  }
  // Long after, another look or two that the department answers.
  for (let looks = 0; looks < history.readsFail.length + 3; looks += 1) {
    clock += 20 * tickMs;
    if (hub.life.isOver) hub = start();
    await surviving(() => hub.watch.lookAll());
  }
  return await ended();

  async function isUnfinished(): Promise<boolean> {
    return ((await ledger.find(operationId))?.resumeAt ?? null) !== null;
  }

  async function ended(): Promise<Played> {
    const row = await ledger.find(operationId);
    if (!row) throw new Error("the operation is gone");
    const outcome = meldingOutcome.safeParse(row.outcome).data;
    const em = database.fork();
    const photosLeft = await em.find(AttachmentEntity, { id: { $in: [...attachments] } });
    return {
      state: row.state,
      meldingId: outcome && "meldingId" in outcome ? outcome.meldingId : undefined,
      task: (await ledger.taskOf(operationId))?.text,
      department,
      reports: (await em.find(MeldingReportEntity, { departmentId })).map(({ meldingId }) => meldingId),
      feedbackTasks: (await em.find(FeedbackTaskEntity, { departmentId })).map(({ meldingId }) => meldingId),
      photos: photosLeft.map(({ claimedBy }) => (claimedBy === null ? "free" : "claimed")),
    };
  }
}

const report = {
  userId: "anna",
  categoryId: "lamp",
  reporter: { lastName: "Voorbeeld", phone: "0612345678" },
  informBy: InformChannel.PHONE,
  informer: Informer.CONTACT_CENTRE,
};
const old = { meldingId: "old", subject: "SIG-old" } as const;

const payloads: Readonly<Record<Kind, object>> = {
  [OperationKind.CREATE_MELDING]: {
    melding: { categoryId: "lamp", place: {}, text: "De lamp is kapot", incidentAt: "2026-11-24T11:00:00+01:00" },
    report,
    subject: '"Straatverlichting" van 11:00 uur',
  },
  [OperationKind.JOIN_MELDING]: { ...old, note: "Nog iemand heeft dit gemeld.", contact: { phone: "0612345678", sharingAllowed: false }, report },
  [OperationKind.CHANGE_MELDING]: { ...old, priority: "high", version: "1" },
  [OperationKind.ADD_MELDING_NOTE]: { ...old, text: "Het is nummer 60" },
  [OperationKind.ATTACH_TO_MELDING]: old,
  [OperationKind.CANCEL_MELDING]: { ...old, reason: "Niet meer nodig", informReporter: false, version: "1" },
};

function notAsked(): never {
  throw new Error("not part of the model");
}

async function surviving<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Crash) return undefined;
    throw error;
  }
}

/** Every call of the object may be the last: the process dies just before it, or just after. */
function crashing<Target extends object>(target: Target, mayCrash: () => void): Target {
  return new Proxy(target, {
    get(from, name) {
      const member: unknown = Reflect.get(from, name);
      if (typeof member !== "function") return member;
      return async (...parameters: unknown[]) => {
        mayCrash();
        const result: unknown = await Reflect.apply(member, from, parameters);
        mayCrash();
        return result;
      };
    },
  });
}
