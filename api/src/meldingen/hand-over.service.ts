import { randomInt, randomUUID } from "node:crypto";
import { type Melding, type MeldingEvent, momentToDateTime } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { orUnavailable } from "../departments/capability-desk.ts";
import { departmentToGraphql } from "../departments/departments.service.ts";
import type { Database } from "../database/orm.ts";
import { beyond, type createCursors } from "../kernel/connection.ts";
import { notFound } from "../kernel/department-failure.ts";
import { writeHubId } from "../kernel/hub-id.ts";
import { check, idempotencyKey, reference, text } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { foldReference } from "../kernel/references.ts";
import { createSealer } from "../kernel/sealed.ts";
import { spokenDay } from "../kernel/spoken.ts";
import { reportToGraphql } from "./feedback-promise.ts";
import { today } from "./feedback-tasks.ts";
import { unknownMelding } from "./find.service.ts";
import { ComplaintHandOverEntity, type ComplaintHandOverRow } from "./hand-over.entity.ts";
import type { HandOverApi } from "./hand-over.resolver.ts";
import { ComplaintHandOver, ComplaintHandOverConnection } from "./hand-over.types.ts";
import type { MeldingReportRow } from "./melding-report.entity.ts";
import { InformChannel, Informer, ReportKind } from "./melding-report.words.ts";
import { eventToGraphql, statusToGraphql } from "./meldingen.mapping.ts";
import type { Located, MeldingenDepartment, MeldingenDesk } from "./meldingen.tools.ts";

export interface HandOverOptions {
  readonly database: Database;
  readonly cursors: ReturnType<typeof createCursors>;
}

/** Awb 9:11: within six weeks, and at most four weeks longer. */
const weeksToDecide = 6;
const historyMax = 200;
// Without what sounds or looks alike.
const readable = "347ACDEFHJKMNPQRTWXY";
const codeLength = 8;
const rowKey = z.tuple([z.iso.datetime(), z.uuid()]);

/** What goes along, sealed. Read back as it was written; a later version of the hub reads older ones too. */
const Snapshot = z.object({
  displeasure: z.string(),
  wishes: z.string().optional(),
  melding: z.looseObject({ status: z.string() }),
  history: z.array(z.custom<MeldingEvent>((event) => typeof event === "object" && event !== null)),
  reports: z.array(
    z.object({
      kind: z.enum(ReportKind),
      createdAt: z.coerce.date(),
      informBy: z.enum(InformChannel).nullable(),
      informer: z.enum(Informer),
      feedbackDueOn: z.string().nullable(),
    }),
  ),
});

/** Raises a melding to a complaint, with everything that is known of it at that moment. The complaint itself is handled elsewhere. */
export function createHandOverService(desk: MeldingenDesk, { database, cursors }: HandOverOptions): HandOverApi {
  const { abilities, audit, call, reports, now } = desk;
  const { userId } = abilities.viewer;
  const sealer = createSealer({ secret: desk.personHashKey, purpose: "kcc-hub complaint hand-over" });

  async function record(located: Located, input: z.output<typeof raiseInput>): Promise<ComplaintHandOver | undefined> {
    const { department, id: meldingId } = located;
    const { port } = department.meldingen;
    const [melding, events, made] = await Promise.all([
      desk.read(located),
      port.supports.history ? port.history({ id: meldingId }, call) : undefined,
      reports.findByMelding(department.id, meldingId),
    ]);
    if (!melding) return undefined;
    const row = {
      id: randomUUID(),
      reference: newReference(),
      departmentId: department.id,
      meldingId,
      meldingReference: melding.reference,
      userId,
      idempotencyKey: input.idempotencyKey,
      raisedAt: new Date(now()),
      decideBy: Temporal.PlainDate.from(today(now)).add({ weeks: weeksToDecide }).toString(),
      sealed: sealer.seal(JSON.stringify(snapshot(input, { melding, events: events ?? [], made }))),
    };
    await database.fork().transactional(async (em) => {
      // The same key at two hubs at once: one of them is first, and both answer with that one.
      await em.upsertMany(ComplaintHandOverEntity, [row], { onConflictFields: ["userId", "idempotencyKey"], onConflictAction: "ignore" });
      await audit.record({ action: "melding.raise", outcome: "done", departmentIds: [department.id] }, em);
    });
    return await findOwn(input.idempotencyKey, department);
  }

  async function findOwn(key: string, department: MeldingenDepartment): Promise<ComplaintHandOver | undefined> {
    const row = await database.fork().findOne(ComplaintHandOverEntity, { userId, idempotencyKey: key });
    return row ? show(row, department) : undefined;
  }

  function show(row: ComplaintHandOverRow, department: MeldingenDepartment): ComplaintHandOver {
    const { displeasure, wishes, melding, history, reports: made } = Snapshot.parse(JSON.parse(sealer.unseal(row.sealed)));
    return make(ComplaintHandOver, {
      id: row.id,
      departmentId: department.id,
      reference: row.reference,
      department: departmentToGraphql(department),
      meldingId: writeHubId({ kind: "melding", departmentId: department.id, id: row.meldingId }),
      meldingReference: row.meldingReference,
      meldingStatus: statusToGraphql(melding.status),
      raisedAt: momentToDateTime(row.raisedAt.getTime()),
      decideBy: row.decideBy,
      legalTerms: termsOf(row),
      displeasure,
      wishes,
      history: history.map(eventToGraphql),
      reports: made.map((report) => reportToGraphql(report, department)),
    });
  }

  return {
    async raise(given) {
      const checked = check(raiseInput, given);
      if (!checked.ok) return checked.problem;
      const located = desk.locate(checked.value.meldingId);
      if (!located) return notFound(unknownMelding);
      const known = await findOwn(checked.value.idempotencyKey, located.department);
      if (known) return known;
      return await orUnavailable(located.department, async () => (await record(located, checked.value)) ?? notFound(unknownMelding));
    },

    async byReference(spoken) {
      const checked = check(referenceInput, { reference: spoken });
      if (!checked.ok) return checked.problem;
      const row = await database.fork().findOne(ComplaintHandOverEntity, { reference: asWritten(checked.value.reference) });
      const department = row ? desk.department(row.departmentId) : undefined;
      await audit.record({ action: "complaint-hand-over.view", outcome: department ? "found" : "none", departmentIds: department ? [department.id] : [] });
      return row && department ? show(row, department) : notFound(unknownHandOver);
    },

    async list(asked) {
      const departmentIds = desk.departments().flatMap(({ id }) => (desk.department(id) ? [id] : []));
      const list = cursors({ list: "complaint-hand-overs", userId, key: rowKey });
      const page = list.readPage(asked);
      if (!page.ok) return page.problem;
      const { first, after } = page.value;
      const past = after ? beyond({ columns: ["raised_at", "id"], values: [new Date(after[0]), after[1]], direction: "descending" }) : {};
      const where = { $and: [{ departmentId: { $in: departmentIds } }, past] };
      const rows = await database.fork().find(ComplaintHandOverEntity, where, { orderBy: { raisedAt: "desc", id: "desc" }, limit: first + 1 });
      await audit.record({ action: "complaint-hand-over.list", outcome: rows.length > 0 ? "found" : "none", departmentIds });
      const shown = rows.flatMap((row) => {
        const department = desk.department(row.departmentId);
        return department ? [{ row, department }] : [];
      });
      return make(
        ComplaintHandOverConnection,
        list.connect(shown, page.value, {
          key: ({ row }): [string, string] => [row.raisedAt.toISOString(), row.id],
          node: ({ row, department }) => show(row, department),
        }),
      );
    },
  };
}

interface Known {
  readonly melding: Melding;
  readonly events: readonly MeldingEvent[];
  readonly made: readonly MeldingReportRow[];
}

function snapshot({ displeasure, wishes }: z.output<typeof raiseInput>, { melding, events, made }: Known) {
  return {
    displeasure,
    wishes: wishes ?? undefined,
    melding,
    history: events.slice(0, historyMax),
    reports: made.map(({ kind, createdAt, informBy, informer, feedbackDueOn }) => ({ kind, createdAt, informBy, informer, feedbackDueOn })),
  };
}

function termsOf({ decideBy }: Pick<ComplaintHandOverRow, "decideBy">): string {
  return `De gemeente bevestigt de ontvangst van de klacht schriftelijk (Awb 9:6) en handelt haar uiterlijk ${spokenDay(decideBy)} af: binnen zes weken. Dat mag ten hoogste vier weken langer duren; dan krijgt de klager daar bericht van (Awb 9:11).`;
}

function newReference(): string {
  const group = () => Array.from({ length: codeLength / 2 }, () => readable[randomInt(readable.length)]).join("");
  return `KL-${group()}-${group()}`;
}

/** `kl 7k4q 9wxm`, with or without the first two letters, as the hub wrote it. */
function asWritten(spoken: string): string {
  const folded = foldReference(spoken);
  const bare = folded.length > codeLength ? folded.replace(/^KL/, "") : folded;
  return `KL-${bare.slice(0, codeLength / 2)}-${bare.slice(codeLength / 2)}`;
}

const unknownHandOver = "Er is geen klacht met dit nummer overgedragen. Vraag het nummer nog eens, of zoek de melding.";
const referenceInput = z.object({ reference });
const raiseInput = z.object({
  meldingId: z.string().max(700),
  displeasure: text({ what: "Wat de klager niet goed vindt", min: 3, max: 4_000, lines: true }),
  wishes: text({ what: "Wat de klager wil", min: 0, max: 2_000, lines: true }).nullish(),
  idempotencyKey,
});
