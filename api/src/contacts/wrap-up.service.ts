import { keysOf, writePersonKey } from "../kernel/person-keys.ts";
import { check, invalidInput, withoutEmpty } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import type { InvalidInput } from "../kernel/problem.types.ts";
import { readCaller } from "./caller.ts";
import { forgetSaves } from "./contact-writes.ts";
import { ContactQuestionEntity, type ContactRow } from "./contact.entity.ts";
import type { ContactsApi } from "./contacts.api.ts";
import { wrapUpInput } from "./contacts.checks.ts";
import { type ContactChangedMeanwhile, ContactWrappedUp } from "./contacts.results.ts";
import type { ContactsRequest, ContactsTools } from "./contacts.tools.ts";
import { decideWrapUp } from "./wrap-up.ts";
import { alreadyWrappedUp, changedMeanwhile, createContactWriter, done, refused, showOwn } from "./contact-writer.ts";
import type { SqlEntityManager } from "../database/orm.ts";

const changedSince = "Dit contact is intussen in een ander venster veranderd. Kijk wat er staat, en rond het dan af.";

/** The snelmelding: one transaction that keeps the questions with their outcomes, and closes the contact. */
export function createWrapUp(tools: ContactsTools, request: ContactsRequest): Pick<ContactsApi, "wrapUp"> {
  const { seals, directory, now, mirroring } = tools;
  const writer = createContactWriter(tools, request);

  return {
    async wrapUp(input, key) {
      const checked = check(wrapUpInput, { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const { idempotencyKey: _key, contactId: _id, version, questions, ...ofOnlyOne } = withoutEmpty(checked.value);
      const said = { ...withoutEmpty(ofOnlyOne), questions: (questions ?? []).map(withoutEmpty) };
      const outcome = await writer.write<Kept, ContactChangedMeanwhile | InvalidInput>("wrap-up", checked.value, async (em, row, repeated) => {
        if (repeated) return done({ row });
        const content = seals.openContent(row);
        if (content.kind !== "draft") return refused(async () => changedMeanwhile(await showOwn(row, tools, request), alreadyWrappedUp, []));
        if (version !== undefined && version !== row.version)
          return refused(async () => changedMeanwhile(await showOwn(row, tools, request), changedSince, []));
        const decided = decideWrapUp({ draft: content.draft, said, channel: row.channel, isDepartment: (id) => directory.find(id) !== undefined });
        if (decided.kind === "refused") return refused(() => invalidInput(decided.wrong));
        await keep(em, row, decided);
        return done({ row });
      });
      if (outcome.kind === "done") await mirroring?.outbox.wake();
      return outcome.kind === "done" ? make(ContactWrappedUp, { contact: await showOwn(outcome.row, tools, request) }) : await outcome.answer();
    },
  };

  async function keep(em: SqlEntityManager, row: ContactRow, { questions, caller, notes }: Ready): Promise<void> {
    const at = new Date(now());
    const { id: contactId } = row;
    const rows = questions.map(({ id, subject, departmentId, outcome, articleId, ...details }, position) => ({
      contactId,
      id,
      position,
      subject,
      departmentId: departmentId ?? null,
      outcome,
      articleId: articleId ?? null,
      details: seals.sealDetails(contactId, id, details),
    }));
    await em.insertMany(ContactQuestionEntity, rows);
    await forgetSaves(em, contactId);
    row.content = seals.sealContent(contactId, { kind: "kept", caller, notes });
    row.endedAt ??= at;
    row.wrappedUpAt = at;
    row.version += 1;
    const [strongest] = keysOf(readCaller(caller, now).person);
    const departmentIds = [...new Set(questions.flatMap(({ departmentId }) => departmentId ?? []))];
    const about = { departmentIds, fields: [`contact:${row.reference}`], ...(strongest && { subject: writePersonKey(strongest) }) };
    await request.audit.record({ ...about, action: "contact.wrap-up", outcome: "done" }, em);
    if (!mirroring) return;
    await mirroring.outbox.add(em, contactId);
    await request.audit.record(
      { ...about, action: "contact.mirror", outcome: "queued", fields: [...about.fields, `activity:${mirroring.processingActivity}`] },
      em,
    );
  }
}

interface Kept {
  readonly row: ContactRow;
}

type Ready = Extract<ReturnType<typeof decideWrapUp>, { readonly kind: "ready" }>;
