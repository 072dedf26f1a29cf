import { z } from "zod";
import { CallerField, DraftField, QuestionField, questionsMax } from "./contact.words.ts";

/** One field that is being typed, with its own version, so that two windows that edit different fields never meet. */
export interface DraftValue {
  readonly value: string;
  /** 0: never filled in. Grows by one with every change. */
  readonly version: number;
  /** What other windows typed without having seen the value: kept until an agent settles it. */
  readonly alternatives: readonly string[];
}

/** What an agent has typed about a contact that is not wrapped up yet. */
export interface Draft {
  /** In the order in which they were first mentioned. */
  readonly questionIds: readonly string[];
  /** By `NOTES`, `CALLER_PHONE`, `<question>/QUESTION_SUBJECT`. */
  readonly values: Readonly<Record<string, DraftValue>>;
}

export interface FieldPlace {
  readonly field: DraftField;
  /** Only for a field of a question. */
  readonly questionId?: string;
}

export interface DraftChange extends FieldPlace {
  readonly value: string;
  /** The version that the window had read when the agent typed this. */
  readonly baseVersion: number;
  /** The agent has seen all versions of the field: this value replaces them. */
  readonly settles: boolean;
}

/** A change that met a newer value: both are kept. */
export interface Conflict extends FieldPlace {
  readonly yours: string;
  readonly theirs: string;
  readonly version: number;
}

export interface Merged {
  readonly draft: Draft;
  readonly conflicts: readonly Conflict[];
}

export const emptyDraft: Draft = { questionIds: [], values: {} };
const untouched: DraftValue = { value: "", version: 0, alternatives: [] };
const alternativesMax = 10;

export const draftSchema: z.ZodType<Draft> = z.object({
  questionIds: z.array(z.string()),
  values: z.record(z.string(), z.object({ value: z.string(), version: z.int(), alternatives: z.array(z.string()) })),
});

/** Merges changes into a draft, field by field. A change never undoes what its window had not read: that value stands, and the change is kept beside it. */
export function mergeDraft(draft: Draft, changes: readonly DraftChange[]): Merged {
  const values: Record<string, DraftValue> = { ...draft.values };
  const conflicts: Conflict[] = [];
  for (const change of changes) {
    const key = keyOf(change);
    const current = values[key] ?? untouched;
    if (change.baseVersion === current.version && (change.settles || change.value !== current.value)) {
      values[key] = { value: change.value, version: current.version + 1, alternatives: change.settles ? [] : current.alternatives };
    } else if (change.value !== current.value) {
      values[key] = { ...current, alternatives: withAlternative(current.alternatives, change.value) };
      conflicts.push({ ...placeOf(change), yours: change.value, theirs: current.value, version: current.version });
    }
  }
  const mentioned = changes.flatMap(({ questionId }) => (questionId === undefined ? [] : [questionId]));
  return { draft: { questionIds: [...new Set([...draft.questionIds, ...mentioned])], values }, conflicts };
}

/** Whether changes name more questions than a contact may have. */
export function hasRoomFor(draft: Draft, changes: readonly DraftChange[]): boolean {
  return mergeDraft(draft, changes).draft.questionIds.length <= questionsMax;
}

export function valueIn(draft: Draft, place: FieldPlace): string {
  return draft.values[keyOf(place)]?.value ?? "";
}

/** Every field that was ever filled in, with where it belongs. */
export function placesOf(draft: Draft): readonly (FieldPlace & DraftValue)[] {
  const single: readonly FieldPlace[] = [{ field: DraftField.NOTES }, ...Object.values(CallerField).map((field) => ({ field }))];
  const ofQuestions = draft.questionIds.flatMap((questionId) => Object.values(QuestionField).map((field) => ({ field, questionId })));
  return [...single, ...ofQuestions].flatMap((place) => {
    const kept = draft.values[keyOf(place)];
    return kept ? [{ ...place, ...kept }] : [];
  });
}

export function isQuestionField(field: DraftField): field is QuestionField {
  return Object.hasOwn(QuestionField, field);
}

function keyOf({ field, questionId }: FieldPlace): string {
  return questionId === undefined ? field : `${questionId}/${field}`;
}

function placeOf({ field, questionId }: FieldPlace): FieldPlace {
  return questionId === undefined ? { field } : { field, questionId };
}

/** A window that goes on typing sends the same text, longer each time: the longer one takes its place. */
function withAlternative(alternatives: readonly string[], value: string): readonly string[] {
  if (value === "" || alternatives.some((kept) => kept.startsWith(value))) return alternatives;
  return [...alternatives.filter((kept) => !value.startsWith(kept)), value].slice(-alternativesMax);
}
