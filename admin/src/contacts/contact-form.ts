import type { ContactDetailsFragment, ContactDraftChangeInput, DraftField } from "@kcc-hub/schema/admin";

export type ContactDetails = ContactDetailsFragment;
export type QuestionField = Extract<DraftField, `QUESTION_${string}`>;

/** One field of a contact, or of one of its questions. */
export interface Place {
  readonly field: DraftField;
  readonly questionId?: string;
}

interface FieldState extends Place {
  /** What stands in this window. */
  readonly value: string;
  /** What the hub has of it; while they differ there is something to save. */
  readonly saved: string;
  /** The version that this window has read. */
  readonly base: number;
  /** What stands at the hub, which is something else while another window was first. */
  readonly theirs: string;
  readonly theirVersion: number;
  readonly alternatives: readonly string[];
  /** The agent has seen all texts and chose this one. */
  readonly settles: boolean;
}

/** Everything that is typed about a contact, as this window has it. Values do not change: each step gives another one. */
export interface ContactForm {
  /** In the order in which they are shown; the first one is always there. */
  readonly questionIds: readonly string[];
  readonly fields: Readonly<Record<string, FieldState>>;
}

export type Change = ContactDraftChangeInput;

/** The id that the hub gives to the only question too, so that two windows that begin to type mean the same one. */
const firstQuestionId = "1";
export const changesMax = 50;
const emptyForm: ContactForm = { questionIds: [firstQuestionId], fields: {} };

export function formOf(contact: ContactDetails): ContactForm {
  return withHub(emptyForm, contact);
}

export function valueAt(form: ContactForm, place: Place): string {
  return form.fields[keyOf(place)]?.value ?? "";
}

export function withValue(form: ContactForm, place: Place, value: string): ContactForm {
  return withField(form, { ...fieldAt(form, place), value });
}

/** The other texts of a field that stand beside what is in this window: from another window, until the agent has chosen. */
export function othersAt(form: ContactForm, place: Place): readonly string[] {
  const { value, settles, alternatives, theirs, theirVersion, base } = fieldAt(form, place);
  if (settles) return [];
  const others = theirVersion === base ? alternatives : [theirs, ...alternatives];
  return [...new Set(others)].filter((text) => text !== value);
}

export function withChoice(form: ContactForm, place: Place, value: string): ContactForm {
  return withField(form, { ...fieldAt(form, place), value, settles: true });
}

export function hasConflicts(form: ContactForm): boolean {
  return Object.values(form.fields).some((field) => othersAt(form, field).length > 0);
}

export function withQuestion(form: ContactForm, questionId: string): ContactForm {
  return { ...form, questionIds: [...form.questionIds, questionId] };
}

/** Its texts are cleared, which takes it back at the hub too. */
export function withoutQuestion(form: ContactForm, questionId: string): ContactForm {
  const fields = Object.entries(form.fields).map(([key, field]) => [key, field.questionId === questionId ? { ...field, value: "" } : field] as const);
  return { questionIds: form.questionIds.filter((id) => id !== questionId), fields: Object.fromEntries(fields) };
}

/** What the hub does not have yet, at most as much as it takes at once. */
export function changesOf(form: ContactForm): readonly Change[] {
  return Object.values(form.fields)
    .filter(({ value, saved, settles }) => settles || value !== saved)
    .slice(0, changesMax)
    .map(({ field, questionId, value, base, theirVersion, settles }) => ({
      field,
      questionId: questionId ?? null,
      value,
      baseVersion: settles ? theirVersion : base,
      settles,
    }));
}

/** After the hub has answered to changes: those that met no other text are the hub's now; the others are kept there beside it. */
export function withSaved(form: ContactForm, sent: readonly Change[], { contact, conflicts }: Saved): ContactForm {
  const met = new Set(conflicts.map((conflict) => keyOf(placeOf(conflict))));
  const fields = { ...form.fields };
  for (const change of sent) {
    const key = keyOf(placeOf(change));
    const field = fields[key];
    if (!field) continue;
    const stands = contact.draft.find((draft) => keyOf(placeOf(draft)) === key);
    // Another window may have been next already: then ours was the one before.
    const base = stands?.value === change.value ? stands.version : change.baseVersion + 1;
    const read = met.has(key) ? { theirVersion: stands?.version ?? field.theirVersion } : { base };
    fields[key] = { ...field, saved: change.value, settles: field.settles && field.value !== change.value, ...read };
  }
  return withHub({ ...form, fields }, contact);
}

/** As it will be when what was sent has arrived and has met no other text: what is sent right behind it is meant on top of it. */
export function withSent(form: ContactForm, sent: readonly Change[]): ContactForm {
  return withKnown(form, sent, ({ value, baseVersion }) => ({ saved: value, base: baseVersion + 1 }));
}

/** What an earlier page had and perhaps did not save, beside what the hub has now. What it had sent and the hub has is no other text. */
export function withUnsaved(unsaved: ContactForm, sent: readonly Change[], contact: ContactDetails): ContactForm {
  const known = withKnown(unsaved, sent, (change) => {
    const stands = contact.draft.find((draft) => keyOf(placeOf(draft)) === keyOf(placeOf(change)));
    return stands?.value === change.value ? { saved: stands.value, base: stands.version } : {};
  });
  return withHub(known, contact);
}

function withKnown(form: ContactForm, sent: readonly Change[], known: (change: Change) => Partial<FieldState>): ContactForm {
  return sent.reduce((before, change) => {
    const field = fieldAt(before, placeOf(change));
    return withField(before, { ...field, settles: field.settles && field.value !== change.value, ...known(change) });
  }, form);
}

interface Saved {
  readonly contact: ContactDetails;
  readonly conflicts: readonly { readonly field: DraftField; readonly questionId: string | null }[];
}

/** What the hub has now. A field in which nothing was typed here takes it over; in another one it is shown beside. */
export function withHub(form: ContactForm, contact: ContactDetails): ContactForm {
  const fields = { ...form.fields };
  for (const draft of contact.draft) {
    const place = placeOf(draft);
    const field = fieldAt(form, place);
    const isUntouched = field.value === field.saved && field.base === field.theirVersion;
    const agrees = field.value === draft.value;
    const read = isUntouched || agrees ? { value: draft.value, saved: draft.value, base: draft.version } : {};
    fields[keyOf(place)] = { ...field, theirs: draft.value, theirVersion: draft.version, alternatives: draft.alternatives, ...read };
  }
  const filled = new Set(Object.values(fields).flatMap(({ questionId, value }) => (questionId === undefined || value === "" ? [] : [questionId])));
  const listed = contact.draft.flatMap(({ questionId }) => (questionId !== null && filled.has(questionId) ? [questionId] : []));
  const known = form.questionIds.filter((id) => filled.has(id) || id !== firstQuestionId || listed.length === 0);
  const questionIds = [...new Set([...known, ...listed])];
  return { questionIds: questionIds.length > 0 ? questionIds : [firstQuestionId], fields };
}

/** Whether anything is written in a question that the hub would keep. */
export function isFilled(form: ContactForm, questionId: string): boolean {
  const texts: readonly QuestionField[] = ["QUESTION_SUBJECT", "QUESTION_TEXT", "QUESTION_ANSWER", "QUESTION_LEFT_OPEN_REASON"];
  return texts.some((field) => valueAt(form, { field, questionId }).trim() !== "");
}

function fieldAt(form: ContactForm, place: Place): FieldState {
  const untouched = { value: "", saved: "", base: 0, theirs: "", theirVersion: 0, alternatives: [], settles: false };
  return form.fields[keyOf(place)] ?? { ...placeOf(place), ...untouched };
}

function withField(form: ContactForm, field: FieldState): ContactForm {
  return { ...form, fields: { ...form.fields, [keyOf(field)]: field } };
}

function placeOf({ field, questionId }: { readonly field: DraftField; readonly questionId?: string | null | undefined }): Place {
  return questionId === undefined || questionId === null ? { field } : { field, questionId };
}

function keyOf({ field, questionId }: Place): string {
  return questionId === undefined ? field : `${questionId}/${field}`;
}
