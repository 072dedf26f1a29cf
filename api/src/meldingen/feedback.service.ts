import { momentToDateTime } from "@kcc-hub/connectors/sdk";
import { LockMode } from "@mikro-orm/core";
import { z } from "zod";
import type { Database, SqlEntityManager } from "../database/orm.ts";
import { departmentToGraphql } from "../departments/departments.service.ts";
import type { ConnectedDepartment, DepartmentDirectory } from "../departments/department-directory.ts";
import { type Abilities, Action, Capability } from "../kernel/abilities.ts";
import type { RequestAudit } from "../kernel/audit.ts";
import { beyond, type createCursors } from "../kernel/connection.ts";
import { notFound } from "../kernel/department-failure.ts";
import { writeHubId } from "../kernel/hub-id.ts";
import { check, idempotencyKey, keyReused, text } from "../kernel/input.ts";
import type { Live, ViewerLive } from "../kernel/live.ts";
import { make } from "../kernel/make.ts";
import { addWorkingDays } from "../kernel/working-days.ts";
import { FeedbackAttemptEntity, type FeedbackAttemptRow, FeedbackTaskEntity, type FeedbackTaskRow } from "./feedback.entity.ts";
import type { FeedbackApi } from "./feedback.resolver.ts";
import { FeedbackTask, FeedbackTaskConnection, ReporterContactDetails } from "./feedback.types.ts";
import { FeedbackOutcome, FeedbackTaskState } from "./feedback.words.ts";
import { type FeedbackTasks, today } from "./feedback-tasks.ts";
import { createFeedbackTries } from "./feedback-tries.ts";
import type { MeldingReports } from "./melding-reports.ts";
import { statusToGraphql } from "./meldingen.mapping.ts";

export interface FeedbackServiceOptions {
  readonly database: Database;
  readonly directory: DepartmentDirectory;
  readonly feedback: FeedbackTasks;
  readonly reports: MeldingReports;
  readonly live: Live;
  readonly cursors: ReturnType<typeof createCursors>;
  readonly now: () => number;
}

export interface FeedbackRequest {
  readonly abilities: Abilities;
  readonly audit: RequestAudit;
  readonly viewerLive: ViewerLive;
}

const unknownTask = "Deze taak bestaat niet. Ververs de lijst.";
const uuid = z.uuid();
const taskKey = z.tuple([z.iso.date(), z.uuid()]);

/** Telling reporters what became of their melding, as far as the contact centre does it. */
export function createFeedbackService(options: FeedbackServiceOptions, { abilities, audit, viewerLive }: FeedbackRequest): FeedbackApi {
  const { database, directory, feedback, reports, live, cursors, now } = options;
  const { of: tries } = createFeedbackTries({ database, sealer: feedback.sealer });
  const may = (departmentId: string, capability: Capability) => abilities.may({ departmentId, capability, action: Action.VIEW });
  const visible = () => directory.all.filter(({ id }) => may(id, Capability.MELDINGEN)).map(({ id }) => id);

  async function findTask(taskId: string): Promise<{ readonly row: FeedbackTaskRow; readonly department: ConnectedDepartment } | undefined> {
    const row = uuid.safeParse(taskId).success ? await database.fork().findOne(FeedbackTaskEntity, taskId) : undefined;
    const department = row && directory.find(row.departmentId);
    return row && department && may(department.id, Capability.MELDINGEN) ? { row, department } : undefined;
  }

  function show(row: FeedbackTaskRow, department: ConnectedDepartment): FeedbackTask {
    const moment = (at: Date | null | undefined) => (at ? momentToDateTime(at.getTime()) : undefined);
    const { departmentId, meldingId, sealedText } = row;
    return make(FeedbackTask, {
      id: row.id,
      departmentId,
      department: departmentToGraphql(department),
      meldingId: writeHubId({ kind: "melding", departmentId, id: meldingId }),
      reference: row.reference,
      channel: row.channel,
      meldingStatus: statusToGraphql(row.meldingStatus),
      statusText: sealedText ? feedback.sealer.unseal(sealedText) : undefined,
      closedAt: momentToDateTime(row.meldingClosedAt.getTime()),
      state: row.state,
      dueOn: row.dueOn,
      isOverdue: row.state === FeedbackTaskState.OPEN && row.dueOn < today(now),
      escalatedAt: moment(row.escalatedAt),
      attempts: row.attempts,
      settledAt: moment(row.settledAt),
    });
  }

  function changeBy(outcome: FeedbackOutcome, { row, department }: { readonly row: FeedbackTaskRow; readonly department: ConnectedDepartment }) {
    if (outcome === FeedbackOutcome.NOT_REACHED) {
      const dueOn = addWorkingDays(Temporal.PlainDate.from(today(now)), 1, department).toString();
      // A promise that was broken stays so: another try does not make it young again.
      return { attempts: row.attempts + 1, dueOn: row.escalatedAt ? row.dueOn : dueOn };
    }
    return { state: settledStates[outcome], settledAt: new Date(now()), settledBy: abilities.viewer.userId };
  }

  return {
    async tasks({ state, overdue, page: asked }) {
      const departmentIds = visible();
      const page = cursors({ list: "feedback-tasks", userId: abilities.viewer.userId, filter: [state, overdue], key: taskKey }).readPage(asked);
      if (!page.ok) return page.problem;
      const late = { departmentId: { $in: departmentIds }, state: FeedbackTaskState.OPEN, dueOn: { $lt: today(now) } };
      const where = overdue ? late : { departmentId: { $in: departmentIds }, state };
      const { first, after } = page.value;
      const past = after ? beyond({ columns: ["due_on", "id"], values: after, direction: "ascending" }) : {};
      const [rows, overdueTotal] = await Promise.all([
        database.fork().find(FeedbackTaskEntity, { $and: [where, past] }, { orderBy: { dueOn: "asc", id: "asc" }, limit: first + 1 }),
        database.fork().count(FeedbackTaskEntity, late),
      ]);
      await audit.record({ action: "feedback.list", outcome: rows.length > 0 ? "found" : "none", departmentIds });
      const shown = rows.flatMap((row) => {
        const department = directory.find(row.departmentId);
        return department ? [{ row, department }] : [];
      });
      const list = cursors({ list: "feedback-tasks", userId: abilities.viewer.userId, filter: [state, overdue], key: taskKey });
      const connection = list.connect(shown, page.value, {
        key: ({ row }): [string, string] => [row.dueOn, row.id],
        node: ({ row, department }) => show(row, department),
      });
      return make(FeedbackTaskConnection, { ...connection, overdueTotal });
    },

    async byId(taskId) {
      const found = await findTask(taskId);
      return found ? show(found.row, found.department) : notFound(unknownTask);
    },

    async settle(input) {
      const checked = check(settleInput, input);
      if (!checked.ok) return checked.problem;
      const { taskId, outcome, note, idempotencyKey: key } = checked.value;
      const found = await findTask(taskId);
      if (!found) return notFound(unknownTask);
      const attempt = { userId: abilities.viewer.userId, idempotencyKey: key };
      const isReused = await database.fork().transactional(async (em) => {
        // Held before the attempt is kept, which refers to it: taken afterwards, two at once would wait for each other.
        const open = await em.findOne(FeedbackTaskEntity, { id: taskId, state: FeedbackTaskState.OPEN }, { lockMode: LockMode.PESSIMISTIC_WRITE });
        const row = { ...attempt, taskId, outcome, sealedNote: note ? feedback.sealer.seal(note) : null, at: new Date(now()) };
        const kept = await keepAttempt(em, row);
        if (kept) return kept.taskId !== taskId || kept.outcome !== outcome;
        // Of two who settle it at once, the first one's outcome stands.
        if (open) await em.nativeUpdate(FeedbackTaskEntity, taskId, changeBy(outcome, { row: open, department: found.department }));
        await audit.record({ action: "feedback.settle", outcome: outcome.toLowerCase(), departmentIds: [found.department.id] }, em);
        await live.publish("feedbackChanged", { departmentId: found.department.id }, em);
        return false;
      });
      if (isReused) return keyReused();
      const after = await findTask(taskId);
      return after ? show(after.row, after.department) : notFound(unknownTask);
    },

    async contact({ id, departmentId }) {
      if (!may(departmentId, Capability.PERSONS)) return null;
      const found = await findTask(id);
      const report = found && (await reports.findByOperation(found.row.operationId));
      const contact = report && reports.contactOf(report);
      await audit.record({
        action: "feedback.contact",
        outcome: contact ? "found" : "none",
        departmentIds: [departmentId],
        fields: ["name", "email", "phone"],
      });
      return contact ? make(ReporterContactDetails, { ...contact }) : null;
    },

    tries,

    watch: () => viewerLive.watch("feedbackChanged"),
  };
}

/** Of two at once with one key the second waits here until the first is kept. Gives what was kept before; `undefined` when it is kept now. */
async function keepAttempt(em: SqlEntityManager, row: FeedbackAttemptRow): Promise<FeedbackAttemptRow | undefined> {
  const { userId, idempotencyKey: key, taskId, outcome, sealedNote, at } = row;
  const inserted: unknown[] = await em.execute(
    `insert into "feedback_attempt" ("user_id", "idempotency_key", "task_id", "outcome", "sealed_note", "at") values (?, ?, ?, ?, ?, ?)
     on conflict do nothing returning "task_id"`,
    [userId, key, taskId, outcome, sealedNote ?? null, at],
  );
  return inserted.length > 0 ? undefined : await em.findOneOrFail(FeedbackAttemptEntity, { userId, idempotencyKey: key });
}

const settledStates = {
  [FeedbackOutcome.REACHED]: FeedbackTaskState.REACHED,
  [FeedbackOutcome.LETTER]: FeedbackTaskState.LETTER,
  [FeedbackOutcome.NOT_NEEDED]: FeedbackTaskState.NOT_NEEDED,
} as const;

const settleInput = z.object({
  taskId: z.string().max(100),
  outcome: z.enum(FeedbackOutcome),
  note: text({ what: "Toelichting", min: 0, max: 500, lines: true }).nullish(),
  idempotencyKey,
});
