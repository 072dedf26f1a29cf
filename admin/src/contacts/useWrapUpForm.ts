import type { ContactDetailsFragment, QuestionOutcome, WrapUpContactInput, WrapUpQuestionInput } from "@kcc-hub/schema/admin";
import { computed, shallowRef, type ComputedRef, type ShallowRef } from "vue";
import type { MutationState } from "../kernel/graphql/useMutation.ts";
import { hasConflicts, isFilled, valueAt, type ContactForm, type QuestionField } from "./contact-form.ts";
import type { OpenContact } from "./useContactForm.ts";
import { outcomes, useWrapUp } from "./useContacts.ts";

/** Why the contact is not wrapped up yet, before the hub was asked. */
export type Hindrance = "conflict" | "not-saved";

export interface WrapUpForm {
  readonly state: Readonly<ShallowRef<MutationState<unknown>>>;
  readonly hindrance: Readonly<ShallowRef<Hindrance | undefined>>;
  /** What is wrong that belongs to no field. */
  readonly message: ComputedRef<string | undefined>;
  errorOf(questionId: string): (field: string) => string | undefined;
  /** The outcome that is taken when none was chosen: only of the only question, and never in an e-mail. */
  readonly assumedOutcome: ComputedRef<QuestionOutcome | "">;
  /** The contact when it is wrapped up. */
  run(): Promise<ContactDetailsFragment | undefined>;
}

/** First everything that was typed is saved, then the contact is wrapped up as this window has seen it. */
export function useWrapUpForm(open: OpenContact): WrapUpForm {
  const wrapUp = useWrapUp();
  const hindrance = shallowRef<Hindrance>();
  const sentIds = shallowRef<readonly string[]>([]);
  const assumedOutcome = computed(() => (open.form.value.questionIds.length === 1 && open.contact.value.channel !== "EMAIL" ? "ANSWERED" : ""));
  const refusal = computed(() => (wrapUp.state.value.kind === "settled" ? wrapUp.state.value.result : undefined));
  const wrong = computed(() => (refusal.value?.__typename === "InvalidInput" ? refusal.value.fields : []));
  const placed = computed(() => new Set(sentIds.value.flatMap((_, index) => questionFields.flatMap((field) => namesOf(index, field)))));

  function namesOf(index: number, field: string): readonly string[] {
    return sentIds.value.length === 1 ? [field, `questions.${index}.${field}`] : [`questions.${index}.${field}`];
  }

  return {
    state: wrapUp.state,
    hindrance,
    assumedOutcome,
    message: computed(() => {
      if (refusal.value?.__typename === "ContactChangedMeanwhile" || refusal.value?.__typename === "NotFound") return refusal.value.message;
      return wrong.value.find(({ field }) => !placed.value.has(field))?.message;
    }),
    errorOf: (questionId) => (field) => {
      const names = namesOf(sentIds.value.indexOf(questionId), field);
      return wrong.value.find((problem) => names.includes(problem.field))?.message;
    },
    async run() {
      hindrance.value = undefined;
      const isSaved = await open.flush();
      if (hasConflicts(open.form.value)) hindrance.value = "conflict";
      else if (!isSaved) hindrance.value = "not-saved";
      if (hindrance.value) return undefined;
      const input = inputOf(open, assumedOutcome.value);
      sentIds.value = input.questions?.map(({ id }) => id) ?? [];
      const result = await wrapUp.run({ input });
      if (result?.__typename === "ContactChangedMeanwhile" || result?.__typename === "ContactWrappedUp") open.take(result.contact);
      return result?.__typename === "ContactWrappedUp" ? result.contact : undefined;
    },
  };
}

const questionFields = ["subject", "outcome", "departmentId", "leftOpenReason", "text", "answer"];

function inputOf({ contact, form }: OpenContact, assumedOutcome: QuestionOutcome | ""): WrapUpContactInput {
  const filled = form.value.questionIds.filter((id) => isFilled(form.value, id));
  const named = filled.length > 0 ? filled : form.value.questionIds.slice(0, 1);
  return { contactId: contact.value.id, version: contact.value.version, questions: named.map((id) => questionOf(form.value, id, assumedOutcome)) };
}

/** What is empty is left out: the hub has it empty as well, and says what is needed. */
function questionOf(form: ContactForm, id: string, assumedOutcome: QuestionOutcome | ""): WrapUpQuestionInput {
  const read = (field: QuestionField) => valueAt(form, { field, questionId: id }).trim() || undefined;
  const chosen = read("QUESTION_OUTCOME") ?? assumedOutcome;
  return { id, subject: read("QUESTION_SUBJECT"), outcome: outcomes.find((known) => known === chosen) };
}
