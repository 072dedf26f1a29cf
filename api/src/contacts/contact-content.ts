import { z } from "zod";
import type { SealedTexts } from "../kernel/sealed-text.ts";
import { type Draft, draftSchema } from "./contact-draft.ts";
import type { CallerTexts } from "./wrap-up.ts";
import { CallerField } from "./contact.words.ts";

/** What is sealed of a contact: the draft until it is wrapped up, and what is left of it after that. */
export type ContactContent =
  | { readonly kind: "draft"; readonly draft: Draft }
  | { readonly kind: "kept"; readonly caller: CallerTexts; readonly notes: string };

export interface QuestionDetails {
  readonly text: string;
  readonly answer: string;
  readonly leftOpenReason: string;
}

const content: z.ZodType<ContactContent> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("draft"), draft: draftSchema }),
  z.object({ kind: z.literal("kept"), caller: z.partialRecord(z.enum(CallerField), z.string()), notes: z.string() }),
]);
const details: z.ZodType<QuestionDetails> = z.object({ text: z.string(), answer: z.string(), leftOpenReason: z.string() });

/** Writes and reads what is sealed, each bound to its row. */
export interface ContactSeals {
  sealContent(contactId: string, value: ContactContent): string;
  openContent(row: { readonly id: string; readonly content: string }): ContactContent;
  sealDetails(contactId: string, questionId: string, value: QuestionDetails): string;
  openDetails(row: { readonly contactId: string; readonly id: string; readonly details: string }): QuestionDetails;
}

export function createContactSeals(texts: SealedTexts): ContactSeals {
  return {
    sealContent: (contactId, value) => texts.seal(JSON.stringify(value), contactId),
    openContent: (row) => content.parse(JSON.parse(texts.open(row.content, row.id))),
    sealDetails: (contactId, questionId, { text, answer, leftOpenReason }) =>
      texts.seal(JSON.stringify({ text, answer, leftOpenReason }), `${contactId}/${questionId}`),
    openDetails: (row) => details.parse(JSON.parse(texts.open(row.details, `${row.contactId}/${row.id}`))),
  };
}
