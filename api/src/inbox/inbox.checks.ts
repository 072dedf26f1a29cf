import { z } from "zod";
import { idempotencyKey, text } from "../kernel/input.ts";
import { ArticleDefect, InboxKind, InboxSort, InboxState, RejectionReason } from "./inbox.words.ts";
import { pageAddressOf } from "./page-address.ts";

const subject = text({ what: "Onderwerp", min: 3, max: 200 });
const explanation = text({ what: "Toelichting", min: 3, max: 4_000, lines: true });
const contactReference = text({ what: "Contactnummer", min: 1, max: 60 });
const departmentId = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, { error: "Deze afdeling bestaat niet. Kies een afdeling uit de lijst." });
const team = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, { error: "Dit team bestaat niet. Kies een team of een afdeling." });
const articleId = text({ what: "Artikel", min: 1, max: 200 });
const page = z.string({ error: "Neem het adres van de pagina over uit de browser." }).transform((value, context) => {
  const address = pageAddressOf(value);
  if (address !== undefined) return address;
  context.addIssue({ code: "custom", message: "Dit is geen adres van een webpagina. Neem het over uit de browser, bijvoorbeeld www.gemeente.nl/paspoort." });
  return z.NEVER;
});
const link = z
  .string()
  .max(500, { error: "Het adres is te lang. Gebruik hoogstens 500 tekens." })
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), { error: "Geef een volledig webadres, dat begint met https://." });

/** What makes every submission the same. */
const submitted = { subject, text: explanation.nullish(), departmentId: departmentId.nullish(), contactReference: contactReference.nullish(), idempotencyKey };

export const suggestionInput = z.object({ ...submitted, searchTerm: text({ what: "Zoekterm", min: 1, max: 200 }).nullish() });
export const websiteReportInput = z.object({ ...submitted, pageAddress: page });
export const articleFeedbackInput = z.object({ ...submitted, articleId, defect: z.enum(ArticleDefect) });

const itemId = z.uuid({ error: "Dit item bestaat niet." });
const chosen = z
  .array(z.object({ id: itemId, version: z.int().min(1) }))
  .min(1, { error: "Kies ten minste één item." })
  .max(100, { error: "Kies hoogstens honderd items tegelijk." })
  .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, { error: "Elk item mag één keer worden gekozen." });

export const triageInputs = {
  assign: z.object({ items: chosen, idempotencyKey, assigneeId: z.string().max(255).nullish() }),
  "hand-over": z.object({ items: chosen, idempotencyKey, team }),
  accept: z.object({ items: chosen, idempotencyKey, text: explanation.nullish(), link: link.nullish() }),
  resolve: z.object({ items: chosen, idempotencyKey, text: explanation, link: link.nullish() }),
  reject: z.object({ items: chosen, idempotencyKey, reason: z.enum(RejectionReason), text: explanation }),
  merge: z.object({ items: chosen, idempotencyKey, intoId: itemId }),
  reopen: z.object({ items: chosen, idempotencyKey, text: explanation }),
  postpone: z.object({
    items: chosen,
    idempotencyKey,
    dueOn: z.iso.date({ error: "Deze datum bestaat niet. Schrijf hem als 2026-12-31." }),
    text: explanation,
  }),
  correct: z.object({ items: chosen, idempotencyKey, subject: subject.nullish(), departmentId: departmentId.nullish() }),
} as const;

export const undoInput = z.object({ changeId: z.uuid({ error: "Deze handeling bestaat niet." }), idempotencyKey });
export const seenInput = z.object({
  ids: z.array(itemId).min(1, { error: "Kies ten minste één item." }).max(100, { error: "Kies hoogstens honderd items tegelijk." }),
  idempotencyKey,
});

const searchWords = text({ what: "Zoekwoorden", min: 0, max: 200 });

export const filterInput = z.object({
  ids: z.array(itemId).max(100, { error: "Vraag hoogstens honderd items tegelijk." }).nullish(),
  kinds: z
    .array(z.enum(InboxKind, { error: "Deze soort bestaat niet." }))
    .max(3)
    .nullish(),
  states: z
    .array(z.enum(InboxState, { error: "Deze stand bestaat niet." }))
    .max(6)
    .nullish(),
  team: team.nullish(),
  departmentId: departmentId.nullish(),
  assigneeId: z.string().max(255).nullish(),
  mine: z.boolean().nullish(),
  unassigned: z.boolean().nullish(),
  overdue: z.boolean().nullish(),
  words: searchWords.nullish(),
  page: page.nullish(),
});
export type CheckedFilter = z.output<typeof filterInput>;

export const viewInput = z.object({
  name: text({ what: "Naam", min: 1, max: 60 }),
  // Which items changed a moment ago is nothing to keep.
  filter: filterInput.omit({ ids: true }),
  sort: z.enum(InboxSort),
  idempotencyKey,
});
export const viewNameInput = z.object({ name: text({ what: "Naam", min: 1, max: 60 }), idempotencyKey });
export const ruleInput = z.object({ page, team, idempotencyKey });
export const rulePageInput = z.object({ page, idempotencyKey });
export const similarInput = z.object({ kind: z.enum(InboxKind), subject, text: explanation.nullish(), page: page.nullish() });
