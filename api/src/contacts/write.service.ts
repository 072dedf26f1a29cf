import { randomUUID } from "node:crypto";
import { UniqueConstraintViolationException } from "@mikro-orm/core";
import type { z } from "zod";
import type { SqlEntityManager } from "../database/orm.ts";
import { check, invalidInput, keyReused, withoutEmpty } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { hashPayload } from "../kernel/operations/ledger.ts";
import type { InvalidInput } from "../kernel/problem.types.ts";
import { callerTexts, readCaller } from "./caller.ts";
import { type Conflict, type Draft, type DraftChange, emptyDraft, hasRoomFor, mergeDraft, valueIn } from "./contact-draft.ts";
import { alreadyWrappedUp, changedMeanwhile, createContactWriter, done, refused, showOwn } from "./contact-writer.ts";
import { claimKey } from "./contact-writes.ts";
import { ContactEntity, ContactLinkEntity, type ContactRow } from "./contact.entity.ts";
import { CallerField, Channel, QuestionField, questionsMax } from "./contact.words.ts";
import type { ContactsApi } from "./contacts.api.ts";
import { endInput, linkInput, saveInput, startInput } from "./contacts.checks.ts";
import { type ContactChangedMeanwhile, ContactDraftSaved, ContactEnded, ContactLinked, ContactStarted } from "./contacts.results.ts";
import { endPhoneCall, setPersons, withoutWrapUpPage } from "./contacts.store.ts";
import { type ContactsRequest, type ContactsTools, hashesOf, present, teamsOf } from "./contacts.tools.ts";
import { answerDueAt } from "./due.ts";
import { callerIn } from "./wrap-up.ts";

const numbersTriedMax = 50;
const attemptsMax = 5;

/** Begins, keeps, ends and links contacts. Each is one transaction, with its idempotency key in it: a crash leaves all of it or nothing. */
export function createContactWrites(tools: ContactsTools, request: ContactsRequest): Pick<ContactsApi, "start" | "saveDraft" | "end" | "link"> {
  const { database, seals, now } = tools;
  const { viewer } = request.abilities;
  const writer = createContactWriter(tools, request);
  const show = async (row: ContactRow) => await showOwn(row, tools, request);

  return {
    async start(input, key) {
      const checked = check(startInput(now), { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const inputHash = hashPayload(checked.value, tools.personHashKey);
      const started = await retryOnSameReference(() =>
        database.fork().transactional(async (em) => {
          const at = new Date(now());
          const id = randomUUID();
          const once = await claimKey(em, { userId: viewer.userId, kind: "start", idempotencyKey: key, inputHash, contactId: id, at });
          if (once.kind === "key-reused") return keyReused();
          if (once.kind === "known") return await em.findOneOrFail(ContactEntity, once.contactId);
          if (checked.value.channel === Channel.PHONE) await endPhoneCall(em, viewer.userId, at);
          return await beginContact(em, { id, at, said: checked.value });
        }),
      );
      if (!isRow(started)) return started;
      const others = await tools.store.withoutWrapUp({ agentId: viewer.userId, teams: undefined }, withoutWrapUpPage);
      const [contact, ...withoutWrapUp] = await present([started, ...others.slice(0, withoutWrapUpPage.first)], {
        ...tools,
        viewerId: viewer.userId,
        withPersonal: false,
      });
      if (!contact) throw new Error("the contact that was started is not among those presented");
      return make(ContactStarted, { contact, withoutWrapUp });
    },

    async saveDraft(input, key) {
      const checked = check(saveInput, { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const { changes } = checked.value;
      const saved = await writer.write<Saved, ContactChangedMeanwhile | InvalidInput>("save", checked.value, async (em, row, repeated) => {
        const content = seals.openContent(row);
        // What comes after the wrap-up is shown, not kept.
        if (content.kind !== "draft") return refused(async () => changedMeanwhile(await show(row), alreadyWrappedUp, []));
        // What was saved before may have been typed over since; what was kept beside is still beside.
        if (repeated) return done({ row, conflicts: conflictsLeft(content.draft, changes) });
        if (!hasRoomFor(content.draft, changes)) return refused(() => tooManyQuestions());
        const { draft, conflicts } = mergeDraft(content.draft, changes);
        await keepDraft(em, row, draft);
        return done({ row, conflicts });
      });
      if (saved.kind === "refused") return await saved.answer();
      const contact = await show(saved.row);
      if (saved.conflicts.length === 0) return make(ContactDraftSaved, { contact });
      return changedMeanwhile(contact, "In een ander venster is intussen iets anders getypt. Kies bij elk veld welke tekst blijft.", saved.conflicts);
    },

    async end(contactId, key) {
      const checked = check(endInput, { contactId, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const ended = await writer.write<Kept, never>("end", checked.value, async (_em, row) => {
        if (!row.endedAt) {
          row.endedAt = new Date(now());
          row.version += 1;
        }
        return done({ row });
      });
      return ended.kind === "done" ? make(ContactEnded, { contact: await show(ended.row) }) : await ended.answer();
    },

    async link(input, key) {
      const checked = check(linkInput, { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const { kind, targetId } = checked.value;
      const linked = await writer.write<Kept, never>("link", checked.value, async (em, row) => {
        const link = { contactId: row.id, kind, targetId, linkedAt: new Date(now()) };
        await em.upsertMany(ContactLinkEntity, [link], { onConflictFields: ["contactId", "kind", "targetId"], onConflictAction: "ignore" });
        if (row.wrappedUpAt) await tools.mirroring?.outbox.again(em, row.id);
        return done({ row });
      });
      if (linked.kind === "done" && linked.row.wrappedUpAt) await tools.mirroring?.outbox.wake();
      return linked.kind === "done" ? make(ContactLinked, { contact: await show(linked.row) }) : await linked.answer();
    },
  };

  async function beginContact(em: SqlEntityManager, { id, at, said }: Beginning): Promise<ContactRow> {
    const { channel, receivedAt, caller, questions } = said;
    const comesIn = channel === Channel.EMAIL || channel === Channel.LETTER;
    const received = comesIn ? new Date(receivedAt ?? at) : null;
    const texts = callerTexts(caller ? withoutEmpty(caller) : {});
    const typed: DraftChange[] = [
      ...Object.values(CallerField).flatMap((field) => (texts[field] ? [{ field, value: texts[field], baseVersion: 0, settles: false }] : [])),
      ...(questions ?? []).map((value, index) => ({
        field: QuestionField.QUESTION_TEXT,
        questionId: String(index + 1),
        value,
        baseVersion: 0,
        settles: false,
      })),
    ];
    const { draft } = mergeDraft(emptyDraft, typed);
    const row = em.create(ContactEntity, {
      id,
      reference: await drawReference(em, tools),
      channel,
      agentId: viewer.userId,
      agentName: viewer.name,
      team: teamsOf(request.abilities)[0] ?? null,
      startedAt: at,
      receivedAt: received,
      dueAt: channel === Channel.EMAIL && received ? answerDueAt(received) : null,
      endedAt: null,
      wrappedUpAt: null,
      version: 1,
      content: seals.sealContent(id, { kind: "draft", draft }),
    });
    await em.flush();
    await setPersons(em, row, hashesOf(readCaller(texts, now).person, tools));
    return row;
  }

  async function keepDraft(em: SqlEntityManager, row: ContactRow, draft: Draft): Promise<void> {
    row.content = seals.sealContent(row.id, { kind: "draft", draft });
    row.version += 1;
    await setPersons(em, row, hashesOf(readCaller(callerIn(draft), now).person, tools));
  }
}

interface Kept {
  readonly row: ContactRow;
}

interface Saved extends Kept {
  readonly conflicts: readonly Conflict[];
}

interface Beginning {
  readonly id: string;
  readonly at: Date;
  readonly said: z.output<ReturnType<typeof startInput>>;
}

function conflictsLeft(draft: Draft, changes: readonly DraftChange[]): readonly Conflict[] {
  return changes.flatMap(({ field, questionId, value: yours }) => {
    const place = questionId === undefined ? { field } : { field, questionId };
    const kept = draft.values[questionId === undefined ? field : `${questionId}/${field}`];
    return kept?.alternatives.includes(yours) ? [{ ...place, yours, theirs: valueIn(draft, place), version: kept.version }] : [];
  });
}

/** Of every six numbers about one gives no reference; the next is drawn. */
async function drawReference(em: SqlEntityManager, { references }: ContactsTools): Promise<string> {
  for (let tried = 0; tried < numbersTriedMax; tried += 1) {
    const [drawn]: { number: string | number }[] = await em.execute(`select nextval('contact_number') as "number"`);
    const reference = references.at(Number(drawn?.number));
    if (reference !== undefined) return reference;
  }
  throw new Error(`${numbersTriedMax} numbers in a row gave no reference`);
}

/** After a change of the secret a number may give a reference that was given out before: then the next one is taken. */
async function retryOnSameReference<Value>(attempt: () => Promise<Value>): Promise<Value> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= attemptsMax || !(error instanceof UniqueConstraintViolationException)) throw error;
    }
  }
}

function tooManyQuestions(): InvalidInput {
  return invalidInput([{ field: "changes", message: `Een contact heeft hoogstens ${questionsMax} vragen. Begin voor de rest een nieuw contact.` }]);
}

function isRow(value: ContactRow | InvalidInput): value is ContactRow {
  return "reference" in value;
}
