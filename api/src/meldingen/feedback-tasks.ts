import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import { isClosedMelding, type Melding, momentToDateTime, plainDateOf } from "@kcc-hub/connectors/sdk";
import type { Database, SqlEntityManager } from "../database/orm.ts";
import type { Live } from "../kernel/live.ts";
import { createSealer, type Sealer } from "../kernel/sealed.ts";
import { addWorkingDays, type OpeningDays } from "../kernel/working-days.ts";
import { FeedbackTaskEntity } from "./feedback.entity.ts";
import { FeedbackTaskState } from "./feedback.words.ts";
import { MeldingReportEntity, type MeldingReportRow } from "./melding-report.entity.ts";
import { Informer } from "./melding-report.words.ts";

/** Whoever wants to hear it, hears it within so many working days of the department's last word. */
export const feedbackWorkingDays = 2;
const escalatedMax = 1_000;

export interface FeedbackTasks {
  /**
   * Takes in how a melding stands at its department now. Its reports, the tasks that follow from a closing, and the word to whoever watches are one
   * transaction: a hub that dies leaves all or nothing, and the next look finds the same. Taking in the same again changes nothing.
   */
  takeIn(department: OpeningDays & { readonly id: string }, melding: Melding): Promise<void>;
  /** Marks what is overdue, once. */
  escalateOverdue(): Promise<number>;
  readonly sealer: Sealer;
}

export interface FeedbackTasksOptions {
  readonly database: Database;
  readonly live: Live;
  readonly personHashKey: string;
  readonly now: () => number;
}

export function createFeedbackTasks({ database, live, personHashKey, now }: FeedbackTasksOptions): FeedbackTasks {
  const sealer = createSealer({ secret: personHashKey, purpose: "kcc-hub feedback to a reporter" });

  async function close(em: SqlEntityManager, { report, melding, opening }: Closing): Promise<void> {
    // Who told the hub not to, and whom the department itself tells, need nobody's hand.
    if (!report.informBy || report.informer !== Informer.CONTACT_CENTRE || !report.closedAt) return;
    const from = Temporal.PlainDate.from(today(now));
    const row = {
      id: randomUUID(),
      operationId: report.operationId,
      meldingClosedAt: report.closedAt,
      departmentId: report.departmentId,
      meldingId: report.meldingId,
      reference: melding.reference,
      channel: report.informBy,
      meldingStatus: melding.status,
      sealedText: melding.statusText ? sealer.seal(melding.statusText) : null,
      state: FeedbackTaskState.OPEN,
      dueOn: addWorkingDays(from, feedbackWorkingDays, opening).toString(),
      attempts: 0,
      escalatedAt: null,
      createdAt: new Date(now()),
      settledAt: null,
      settledBy: null,
    };
    await em.upsertMany(FeedbackTaskEntity, [row], { onConflictFields: ["operationId", "meldingClosedAt"], onConflictAction: "ignore" });
  }

  return {
    sealer,
    async takeIn(department, melding) {
      const where = { departmentId: department.id, meldingId: melding.id };
      await database.fork().transactional(async (em) => {
        // Locked, so that two hubs that notice the same take turns.
        const reports = await em.find(MeldingReportEntity, where, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { operationId: "asc" } });
        const isClosed = isClosedMelding(melding.status);
        for (const report of reports) {
          const closedAt = isClosed ? (report.closedAt ?? new Date(now())) : null;
          if (report.lastStatus !== melding.status) {
            Object.assign(report, { lastStatus: melding.status, lastStatusAt: new Date(now()), closedAt });
          }
          if (isClosed) await close(em, { report, melding, opening: department });
        }
        if (!isClosed) {
          // Taken up again: what was to be told is no longer so.
          await em.nativeUpdate(
            FeedbackTaskEntity,
            { ...where, state: FeedbackTaskState.OPEN },
            { state: FeedbackTaskState.WITHDRAWN, settledAt: new Date(now()) },
          );
        }
        await em.flush();
        await live.publish("meldingChanged", where, em);
        if (reports.length > 0) await live.publish("feedbackChanged", { departmentId: department.id }, em);
      });
    },
    async escalateOverdue() {
      const overdue = { state: FeedbackTaskState.OPEN, dueOn: { $lt: today(now) }, escalatedAt: null };
      const departments = await database.fork().find(FeedbackTaskEntity, overdue, { fields: ["departmentId"], limit: escalatedMax });
      const marked = await database.fork().nativeUpdate(FeedbackTaskEntity, overdue, { escalatedAt: new Date(now()) });
      for (const departmentId of new Set(departments.map((row) => row.departmentId))) await live.publish("feedbackChanged", { departmentId });
      return marked;
    },
  };
}

/** In the city. */
export function today(now: () => number): string {
  return plainDateOf(momentToDateTime(now()));
}

interface Closing {
  readonly report: MeldingReportRow;
  readonly melding: Melding;
  readonly opening: OpeningDays;
}
