import { createHash, randomUUID } from "node:crypto";
import { LockMode, UniqueConstraintViolationException } from "@mikro-orm/core";
import { z } from "zod";
import type { Database, SqlEntityManager } from "../database/orm.ts";
import type { DepartmentDirectory } from "../departments/department-directory.ts";
import type { Abilities } from "../kernel/abilities.ts";
import type { RequestAudit } from "../kernel/audit.ts";
import { beyond, type createCursors } from "../kernel/connection.ts";
import { notFound } from "../kernel/department-failure.ts";
import { check, type Checked, idempotencyKey, invalidInput } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { type InvalidInput, ProblemCode } from "../kernel/problem.types.ts";
import { type CheckedSituation, situationInput } from "./known-situations.checks.ts";
import { KnownSituationChangeEntity, KnownSituationEntity, type KnownSituationRow } from "./known-situations.entity.ts";
import { situationToGraphql } from "./known-situations.mapping.ts";
import type { KnownSituationsApi } from "./known-situations.resolver.ts";
import { situationsMax, validAt } from "./known-situations.ts";
import { type KnownSituation, KnownSituationConnection, KnownSituationKept, SituationChangedMeanwhile } from "./known-situations.types.ts";

export interface KnownSituationsOptions {
  readonly database: Database;
  readonly directory: DepartmentDirectory;
  readonly abilities: Abilities;
  readonly audit: RequestAudit;
  readonly cursors: ReturnType<typeof createCursors>;
  readonly now: () => number;
}

type Answer = Awaited<ReturnType<KnownSituationsApi["add"]>>;

interface Deed {
  readonly name: "add" | "change" | "end";
  readonly key: string;
  /** All that was asked: the same key with anything else is a mistake. */
  readonly asked: unknown;
  /** Only what has been checked already. Runs in a transaction: asks nobody else. */
  readonly execute: (em: SqlEntityManager, at: Date) => Promise<Done>;
}

type Done = { readonly kind: "kept"; readonly row: KnownSituationRow } | { readonly kind: "refused"; readonly answer: Answer };

const keyOfRow = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

/** Who may change situations is in the policy; everybody who is signed in may read them. */
export function createKnownSituationsService(options: KnownSituationsOptions): KnownSituationsApi {
  const { database, directory, abilities, audit, now } = options;
  const toGraphql = (row: KnownSituationRow): KnownSituation | undefined => situationToGraphql(row, { directory });

  async function perform(deed: Deed): Promise<Answer> {
    const checkedKey = check(z.object({ idempotencyKey }), { idempotencyKey: deed.key });
    if (!checkedKey.ok) return checkedKey.problem;
    const attempt = () => database.fork().transactional((em) => once(em, deed));
    return await attempt().catch((error: unknown) => {
      // The same key came twice at once: the second look finds what the first has kept.
      if (error instanceof UniqueConstraintViolationException) return attempt();
      throw error;
    });
  }

  async function once(em: SqlEntityManager, { name, key, asked, execute }: Deed): Promise<Answer> {
    const { userId } = abilities.viewer;
    const requestHash = createHash("sha256")
      .update(JSON.stringify([name, asked]))
      .digest("hex");
    const earlier = await em.findOne(KnownSituationChangeEntity, { userId, idempotencyKey: key });
    if (earlier && earlier.requestHash !== requestHash) return invalidInput([usedKey]);
    if (earlier) return kept(await em.findOne(KnownSituationEntity, { id: earlier.situationId }));
    const at = new Date(now());
    const done = await execute(em, at);
    if (done.kind === "refused") return done.answer;
    const { row } = done;
    await em.insert(KnownSituationChangeEntity, { userId, idempotencyKey: key, requestHash, situationId: row.id, at });
    await audit.record({ action: `situation.${name}`, outcome: "done", departmentIds: [row.departmentId], fields: [`situation:${row.id}`] }, em);
    return kept(row);
  }

  function kept(row: KnownSituationRow | null): Answer {
    const situation = row && toGraphql(row);
    return situation ? make(KnownSituationKept, { situation }) : noSuchSituation();
  }

  function checkInput(input: unknown): Checked<CheckedSituation> | { readonly ok: false; readonly problem: InvalidInput } {
    const checked = check(situationInput(now), input);
    if (!checked.ok || directory.find(checked.value.departmentId)) return checked;
    return { ok: false, problem: invalidInput([{ field: "departmentId", message: "Deze afdeling is niet aangesloten op de hub. Kies een andere." }]) };
  }

  return {
    async list({ includeEnded, page }) {
      const scope = options.cursors({ list: "known-situations", userId: abilities.viewer.userId, filter: { includeEnded }, key: keyOfRow });
      const asked = scope.readPage(page);
      if (!asked.ok) return asked.problem;
      const { first, after } = asked.value;
      const further = after ? [beyond({ columns: ["created_at", "id"], values: [new Date(after[0]), after[1]], direction: "descending" })] : [];
      const where = { $and: [...(includeEnded ? [] : [validAt(new Date(now()))]), ...further] };
      const rows = await database.fork().find(KnownSituationEntity, where, { orderBy: { createdAt: "desc", id: "desc" }, limit: first + 1 });
      // Of a department that is not connected any more nothing is told.
      const shown = rows.flatMap((row) => {
        const node = toGraphql(row);
        return node ? [{ row, node }] : [];
      });
      const connection = scope.connect(shown, asked.value, { key: ({ row }) => [row.createdAt.toISOString(), row.id], node: ({ node }) => node });
      return make(KnownSituationConnection, connection);
    },

    async add(input, key) {
      const checked = checkInput(input);
      if (!checked.ok) return checked.problem;
      return await perform({ name: "add", key, asked: input, execute: (em, at) => insert(em, checked.value, at) });
    },

    async change({ id, version, input }, key) {
      const checked = checkInput(input);
      if (!checked.ok) return checked.problem;
      return await perform({
        name: "change",
        key,
        asked: { id, version, input },
        execute: async (em, at) => {
          const row = await findForChange(em, id);
          if (!row) return refused(noSuchSituation());
          const situation = toGraphql(row);
          if (situation && row.version !== version) return refused(make(SituationChangedMeanwhile, { ...changedMeanwhile, situation }));
          return await save(em, row, { ...fieldsOf(checked.value), at });
        },
      });
    },

    end: (id, key) =>
      perform({
        name: "end",
        key,
        asked: { id },
        execute: async (em, at) => {
          const row = await findForChange(em, id);
          if (!row) return refused(noSuchSituation());
          return row.validUntil && row.validUntil <= at ? { kind: "kept", row } : await save(em, row, { validUntil: at, at });
        },
      }),
  };

  async function insert(em: SqlEntityManager, value: CheckedSituation, at: Date): Promise<Done> {
    if ((await em.count(KnownSituationEntity, validAt(at))) >= situationsMax) return refused(invalidInput([tooMany]));
    const { name } = abilities.viewer;
    const row = em.create(KnownSituationEntity, {
      id: randomUUID(),
      ...fieldsOf(value),
      version: 1,
      createdBy: name,
      createdAt: at,
      changedBy: name,
      changedAt: at,
    });
    await em.flush();
    return { kind: "kept", row };
  }

  async function save(em: SqlEntityManager, row: KnownSituationRow, { at, ...fields }: Partial<Fields> & { readonly at: Date }): Promise<Done> {
    em.assign(row, { ...fields, version: row.version + 1, changedBy: abilities.viewer.name, changedAt: at });
    await em.flush();
    return { kind: "kept", row };
  }
}

type Fields = ReturnType<typeof fieldsOf>;

function fieldsOf({ place, departmentId, text, categoryWords, validFrom, validUntil }: CheckedSituation) {
  return { departmentId, text, categoryWords, area: place, validFrom, validUntil };
}

async function findForChange(em: SqlEntityManager, id: string): Promise<KnownSituationRow | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return await em.findOne(KnownSituationEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

function refused(answer: Answer): Done {
  return { kind: "refused", answer };
}

function noSuchSituation(): Answer {
  return notFound("Deze situatie bestaat niet (meer). Kijk in de lijst.");
}

const usedKey = { field: "idempotencyKey", message: "Deze idempotencyKey is al gebruikt voor een andere wijziging. Kies een nieuwe." };
const tooMany = { field: "input", message: `Er zijn al ${situationsMax} situaties die nu gelden. Beëindig er eerst een.` };
const changedMeanwhile = {
  code: ProblemCode.CHANGED_MEANWHILE,
  message: "Iemand anders heeft deze situatie intussen gewijzigd. Bekijk haar opnieuw en probeer het dan nog eens.",
};
