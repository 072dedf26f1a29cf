import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { SqlEntityManager } from "../database/orm.ts";
import { notFound } from "../kernel/department-failure.ts";
import { check, keyReused } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { type InboxChangeRow, InboxChangeEntity, InboxEventEntity, InboxItemEntity, type InboxItemRow } from "./inbox-item.entity.ts";
import type { InboxApi } from "./inbox.api.ts";
import { undoInput } from "./inbox.checks.ts";
import { itemToGraphql } from "./inbox.mapping.ts";
import { InboxItemNotChanged, InboxItemsChanged } from "./inbox.results.ts";
import { decisionIn, happeningOf } from "./happenings.ts";
import { lockItems, recount, renewOutcomes } from "./inbox.store.ts";
import { type InboxRequest, type InboxTools } from "./inbox.tools.ts";
import { InboxEventKind, isOpen, NotChangedReason } from "./inbox.words.ts";
import { type ItemVersion, readAction } from "./triage.actions.ts";
import { type Triaged, triage, type TriageAction, triagedFields } from "./triage.rules.ts";

const undoWithinMs = 10 * 60_000;

type Refusals = readonly { readonly id: string; readonly reason: NotChangedReason; readonly message: string }[];

/** What was kept of an item before a change: a parser, because it comes back out of the database, perhaps in a newer version of the hub. */
const beforeChange = z.array(z.object({ id: z.uuid(), version: z.int(), item: z.record(z.string(), z.unknown()) }));
const refusedItems = z.array(z.object({ id: z.uuid(), reason: z.enum(NotChangedReason), message: z.string() }));
const dates = new Set<string>(["dueAt", "decidedAt", "escalatedAt", "outcomeSeenAt"]);

/** The manager's side. Every action is for one item or for many, says of each what became of it, and can be undone for ten minutes. */
export function createTriageService(tools: InboxTools, { abilities, audit }: InboxRequest): Pick<InboxApi, "triage" | "undo"> {
  const { database, ownWrites, now } = tools;
  const { viewer } = abilities;

  return {
    async triage(kind, input, key) {
      const asked = { ...input, idempotencyKey: key };
      const read = await readAction(kind, asked, tools);
      if (!read.ok) return read.problem;
      const { items, idempotencyKey, action } = read.value;
      return await database.fork().transactional(async (em) => {
        const changeId = randomUUID();
        const claim = { userId: viewer.userId, kind: `inbox.${kind}`, idempotencyKey, input: asked, resultId: changeId, at: new Date(now()) };
        const claimed = await ownWrites.claim(em, claim);
        if (claimed.kind === "key-reused") return keyReused();
        if (claimed.kind === "known") return await tellChange(em, await em.findOneOrFail(InboxChangeEntity, { id: claimed.resultId }));
        const change = await apply(em, { changeId, items, action });
        return change ? await tellChange(em, change) : notFound("Het item waarmee u wilt samenvoegen bestaat niet. Kies een ander.");
      });
    },

    async undo(changeId, key) {
      const checked = check(undoInput, { changeId, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      return await database.fork().transactional(async (em) => {
        const change = await em.findOne(InboxChangeEntity, { id: changeId, userId: viewer.userId });
        if (!change) return notFound("Deze handeling bestaat niet, of is van iemand anders.");
        if (change.undoneAt) return await tellChange(em, change);
        if (now() - change.at.getTime() > undoWithinMs) return notFound("Ongedaan maken kan tot tien minuten na de handeling. Wijzig de items zelf.");
        await restore(em, change);
        return await tellChange(em, change);
      });
    },
  };

  /** Per item: changed when it was still as the manager saw it, and told why when it was not. */
  async function apply(em: SqlEntityManager, { changeId, items, action }: Asked): Promise<InboxChangeRow | undefined> {
    const at = new Date(now());
    const intoId = action.kind === "merge" ? [action.into.id] : [];
    const rows = await lockItems(em, [...new Set([...items.map(({ id }) => id), ...intoId])]);
    const into = action.kind === "merge" ? rows.get(action.into.id) : undefined;
    if (action.kind === "merge" && !into) return undefined;
    const settled: TriageAction = into ? { kind: "merge", into } : action;
    const before: { id: string; version: number; item: Triaged }[] = [];
    const refused: { id: string; reason: NotChangedReason; message: string }[] = [];
    const touched = new Set<string>(into ? [into.id] : []);
    for (const { id, version } of items) {
      const row = rows.get(id);
      if (!row) refused.push({ id, reason: NotChangedReason.GONE, message: "Dit item bestaat niet meer." });
      else if (row.version !== version) refused.push({ id, reason: NotChangedReason.CHANGED_MEANWHILE, message: changedMeanwhile(row) });
      else {
        const outcome = triage(row, settled, { at, by: viewer.name });
        if (outcome.kind === "refused") refused.push({ id, reason: NotChangedReason.NOT_POSSIBLE, message: outcome.message });
        if (outcome.kind !== "changed") continue;
        before.push({ id, version: version + 1, item: triagedOf(row) });
        if (row.mergedIntoId) touched.add(row.mergedIntoId);
        await write(em, row, { change: outcome.change, kind: outcome.event.kind, text: outcome.event.text });
      }
    }
    const changedIds = before.map(({ id }) => id);
    const change = { id: changeId, userId: viewer.userId, at, before, refused, undoneAt: null };
    await em.insert(InboxChangeEntity, change);
    await finish(em, changedIds, touched);
    await audit.record({ action: `inbox.${action.kind}`, outcome: changedIds.length > 0 ? "done" : "unchanged" }, em);
    return await em.findOneOrFail(InboxChangeEntity, { id: changeId });
  }

  /** Whoever undoes does not undo what somebody else did after it: such an item stays as it is, and is named. */
  async function restore(em: SqlEntityManager, change: InboxChangeRow): Promise<void> {
    const before = beforeChange.parse(change.before);
    const rows = await lockItems(
      em,
      before.map(({ id }) => id),
    );
    const refused: Refusals[number][] = [];
    const touched = new Set<string>();
    for (const { id, version, item } of before) {
      const row = rows.get(id);
      if (row?.version !== version) {
        refused.push({ id, reason: NotChangedReason.CHANGED_MEANWHILE, message: row ? changedMeanwhile(row) : "Dit item bestaat niet meer." });
        continue;
      }
      if (row.mergedIntoId) touched.add(row.mergedIntoId);
      await write(em, row, { change: revived(item), kind: InboxEventKind.UNDONE, text: undefined });
    }
    await em.nativeUpdate(InboxChangeEntity, { id: change.id }, { undoneAt: new Date(now()), refused });
    await finish(
      em,
      before.map(({ id }) => id),
      touched,
    );
    await audit.record({ action: "inbox.undo", outcome: refused.length === before.length ? "unchanged" : "done" }, em);
    await em.refreshOrFail(change);
  }

  async function write(em: SqlEntityManager, row: InboxItemRow, { change, kind, text }: Write): Promise<void> {
    const version = row.version + 1;
    const state = change.state ?? row.state;
    const decision = decisionIn(row.state, state);
    const decisionVersion = decision === "reopened" ? null : decision === "decided" ? (change.decisionVersion ?? version) : row.decisionVersion;
    const after = { ...row, ...change, state, decisionVersion, version };
    await em.nativeUpdate(InboxItemEntity, { id: row.id, version: row.version }, { ...change, decisionVersion, version });
    const event = { id: randomUUID(), itemId: row.id, at: new Date(now()), kind, byId: viewer.userId, byName: viewer.name, text: text ?? null };
    await em.insert(InboxEventEntity, event);
    if (decision) await tools.note(em, [happeningOf(decision, after, event.at)]);
    if (decision === "decided" && !isOpen(state)) await renewOutcomes(em, row.id);
  }

  async function finish(em: SqlEntityManager, changedIds: readonly string[], touched: ReadonlySet<string>): Promise<void> {
    const all = [...new Set([...changedIds, ...touched])];
    await recount(em, all);
    if (all.length > 0) await tools.tell(em, all);
  }

  async function tellChange(em: SqlEntityManager, change: InboxChangeRow): Promise<object> {
    const before = beforeChange.parse(change.before);
    const refused = refusedItems.parse(change.refused);
    const ids = [...new Set([...before, ...refused].map(({ id }) => id))];
    const rows = new Map((await em.find(InboxItemEntity, { id: { $in: ids } }, { refresh: true })).map((row) => [row.id, row]));
    const show = (id: string) => {
      const row = rows.get(id);
      return row && itemToGraphql(row, now());
    };
    const refusedIds = new Set(refused.map(({ id }) => id));
    return make(InboxItemsChanged, {
      changeId: change.id,
      undone: change.undoneAt !== null && change.undoneAt !== undefined,
      changed: before.flatMap(({ id }) => (refusedIds.has(id) ? [] : (show(id) ?? []))),
      notChanged: refused.map(({ id, reason, message }) => make(InboxItemNotChanged, { id, reason, message, item: show(id) })),
    });
  }
}

interface Asked {
  readonly changeId: string;
  readonly items: readonly ItemVersion[];
  readonly action: TriageAction;
}

interface Write {
  readonly change: Partial<Triaged>;
  readonly kind: InboxEventKind;
  readonly text: string | undefined;
}

function changedMeanwhile({ subject }: InboxItemRow): string {
  return `Iemand anders heeft "${subject}" intussen veranderd. Bekijk het opnieuw en beslis dan.`;
}

function triagedOf(row: InboxItemRow): Triaged {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields are exactly those of the type
  return Object.fromEntries(triagedFields.map((field) => [field, row[field] ?? null])) as unknown as Triaged;
}

/** Kept as JSON, which knows no moments. */
function revived(item: Readonly<Record<string, unknown>>): Partial<Triaged> {
  const known = new Set<string>(triagedFields);
  const entries = Object.entries(item).filter(([field]) => known.has(field));
  return Object.fromEntries(entries.map(([field, value]) => [field, dates.has(field) && typeof value === "string" ? new Date(value) : value]));
}
