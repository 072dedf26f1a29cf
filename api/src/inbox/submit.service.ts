import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { SqlEntityManager } from "../database/orm.ts";
import { notFound } from "../kernel/department-failure.ts";
import { withoutContactDetails } from "../kernel/impersonal.ts";
import { check, invalidInput, keyReused } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import type { InvalidInput } from "../kernel/problem.types.ts";
import { InboxContactEntity, InboxEventEntity, InboxItemEntity, type InboxItemRow, PageRuleEntity } from "./inbox-item.entity.ts";
import type { InboxApi } from "./inbox.api.ts";
import { articleFeedbackInput, seenInput, suggestionInput, websiteReportInput } from "./inbox.checks.ts";
import { dueAt } from "./inbox-due.ts";
import { itemToGraphql } from "./inbox.mapping.ts";
import { InboxItemMade, OutcomesSeen } from "./inbox.results.ts";
import { recount } from "./inbox.store.ts";
import { happeningOf } from "./happenings.ts";
import { type InboxRequest, type InboxTools } from "./inbox.tools.ts";
import { InboxEventKind, InboxKind, InboxState, teamOfKind } from "./inbox.words.ts";
import { prefixesOf } from "./page-address.ts";

type Submitted = z.output<typeof suggestionInput> | z.output<typeof websiteReportInput> | z.output<typeof articleFeedbackInput>;
type About = Partial<Pick<InboxItemRow, "searchTerm" | "pageAddress" | "articleId" | "articleDefect">>;

/** The agent's side: from inside a contact, in one go. Whoever made an item sees what became of it. */
export function createSubmitService(
  tools: InboxTools,
  { abilities, audit }: InboxRequest,
): Pick<InboxApi, "suggestQuestion" | "reportWebsiteError" | "giveArticleFeedback" | "addContact" | "markOutcomesSeen"> {
  const { database, ownWrites, now } = tools;
  const { viewer } = abilities;

  return {
    async suggestQuestion(input, key) {
      const checked = check(suggestionInput, { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      return await submit(InboxKind.QUESTION_SUGGESTION, checked.value, { searchTerm: withoutContactDetails(checked.value.searchTerm ?? "") || null });
    },

    async reportWebsiteError(input, key) {
      const checked = check(websiteReportInput, { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      return await submit(InboxKind.WEBSITE_REPORT, checked.value, { pageAddress: checked.value.pageAddress });
    },

    async giveArticleFeedback(input, key) {
      const checked = check(articleFeedbackInput, { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const { articleId, defect } = checked.value;
      return await submit(InboxKind.ARTICLE_FEEDBACK, checked.value, { articleId, articleDefect: defect });
    },

    async addContact(input, key) {
      const checked = check(suggestionInput.pick({ contactReference: true, idempotencyKey: true }).required(), { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const { contactReference: typed } = checked.value;
      if (typeof typed !== "string") return invalidInput([{ field: "contactReference", message: "Geef het nummer van het contact." }]);
      const contact = await readContact(typed);
      if (contact.kind === "refused") return contact.problem;
      const { reference } = contact;
      return await database.fork().transactional(async (em) => {
        const item = await em.findOne(InboxItemEntity, { id: input.itemId });
        if (!item) return notFound("Dit item bestaat niet. Maak een nieuwe suggestie of melding.");
        if (await addContactTo(em, item.id, reference)) {
          await em.insert(InboxEventEntity, eventOf(item.id, InboxEventKind.CONTACT_ADDED));
          await tools.tell(em, [item.id]);
        }
        return make(InboxItemMade, { item: itemToGraphql(await em.refreshOrFail(item), now()) });
      });
    },

    async markOutcomesSeen(ids, key) {
      const checked = check(seenInput, { ids, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      // Only of one's own, and only once: asking again changes nothing.
      const where = { id: { $in: checked.value.ids }, madeById: viewer.userId, outcomeSeenAt: null, decidedAt: { $ne: null } };
      const count = await database.fork().nativeUpdate(InboxItemEntity, where, { outcomeSeenAt: new Date(now()) });
      return make(OutcomesSeen, { count });
    },
  };

  async function submit(kind: InboxKind, submitted: Submitted, about: About): Promise<object> {
    const { departmentId } = submitted;
    if (typeof departmentId === "string" && !tools.isDepartment(departmentId)) {
      return invalidInput([{ field: "departmentId", message: "Deze afdeling bestaat niet. Kies een afdeling uit de lijst." }]);
    }
    const contact = typeof submitted.contactReference === "string" ? await readContact(submitted.contactReference) : undefined;
    if (contact?.kind === "refused") return contact.problem;
    return await database.fork().transactional(async (em) => {
      const id = randomUUID();
      const { idempotencyKey, ...input } = submitted;
      const claimed = await ownWrites.claim(em, { userId: viewer.userId, kind, idempotencyKey, input, resultId: id, at: new Date(now()) });
      if (claimed.kind === "key-reused") return keyReused();
      if (claimed.kind === "new") await keep(em, id, { kind, submitted, about, contactReference: contact?.reference });
      const row = await em.findOneOrFail(InboxItemEntity, { id: claimed.kind === "known" ? claimed.resultId : id }, { refresh: true });
      return make(InboxItemMade, { item: itemToGraphql(row, now()) });
    });
  }

  /** The contact that is meant, one typing mistake corrected. */
  async function readContact(typed: string): Promise<ReadContact> {
    const [contact, other] = await tools.contacts.meantBy(typed);
    if (contact && !other) return { kind: "found", reference: contact.reference };
    return { kind: "refused", problem: invalidInput([{ field: "contactReference", message: contact ? severalContacts : noSuchContact }]) };
  }

  async function keep(em: SqlEntityManager, id: string, { kind, submitted, about, contactReference }: Kept): Promise<void> {
    const at = new Date(now());
    const team = about.pageAddress ? await teamOfPage(em, about.pageAddress) : teamOfKind[kind];
    const row = {
      id,
      kind,
      state: InboxState.NEW,
      subject: withoutContactDetails(submitted.subject),
      text: withoutContactDetails(submitted.text ?? ""),
      ...about,
      departmentId: submitted.departmentId ?? null,
      team,
      dueAt: dueAt(kind, at.getTime()),
      madeAt: at,
      madeById: viewer.userId,
      madeByName: viewer.name,
      contactsCount: 0,
      reportsCount: 1,
      version: 1,
    };
    await em.insert(InboxItemEntity, row);
    await em.insert(InboxEventEntity, eventOf(id, InboxEventKind.MADE));
    if (contactReference !== undefined) await addContactTo(em, id, contactReference);
    await audit.record({ action: "inbox.make", outcome: "done", fields: [`kind:${kind}`] }, em);
    await tools.note(em, [happeningOf("created", row, at)]);
    await tools.tell(em, [id]);
  }

  function eventOf(itemId: string, kind: InboxEventKind) {
    return { id: randomUUID(), itemId, at: new Date(now()), kind, byId: viewer.userId, byName: viewer.name, text: null };
  }

  /** Whether it is new: a contact counts once, however often it is sent. */
  async function addContactTo(em: SqlEntityManager, itemId: string, reference: string): Promise<boolean> {
    if ((await em.count(InboxContactEntity, { itemId, reference })) > 0) return false;
    await em.upsert(InboxContactEntity, { itemId, reference, addedAt: new Date(now()) }, { onConflictAction: "ignore" });
    await recount(em, [itemId]);
    return true;
  }
}

const noSuchContact = "Dit contactnummer is niet gevonden. Neem het over van het contact, of laat het weg.";
const severalContacts = "Dit contactnummer klopt niet helemaal: het kan van meer contacten zijn. Neem het over van het contact, of laat het weg.";

type ReadContact = { readonly kind: "found"; readonly reference: string } | { readonly kind: "refused"; readonly problem: InvalidInput };

interface Kept {
  readonly kind: InboxKind;
  readonly submitted: Submitted;
  readonly about: About;
  /** As the contact has it, whatever was typed. */
  readonly contactReference: string | undefined;
}

/** Who owns a page, by the most precise rule. */
async function teamOfPage(em: SqlEntityManager, address: string): Promise<string> {
  const rules = await em.find(PageRuleEntity, { prefix: { $in: [...prefixesOf(address)] } });
  const [rule] = rules.toSorted((one, other) => other.prefix.length - one.prefix.length);
  return rule?.team ?? teamOfKind[InboxKind.WEBSITE_REPORT];
}
