import { type Draft, placesOf, valueIn } from "./contact-draft.ts";
import { Channel, CallerField, DraftField, QuestionField, QuestionOutcome, questionsMax, textMax } from "./contact.words.ts";

/** One question as it is kept when the contact is wrapped up. */
export interface WrappedQuestion {
  readonly id: string;
  readonly subject: string;
  readonly outcome: QuestionOutcome;
  readonly departmentId: string | undefined;
  readonly articleId: string | undefined;
  readonly text: string;
  readonly answer: string;
  readonly leftOpenReason: string;
}

/** What the agent says at the end, over what was typed before. What is left out stays as it was typed. */
export interface SaidOfQuestion {
  readonly subject?: string;
  readonly outcome?: QuestionOutcome;
  readonly departmentId?: string;
  readonly articleId?: string;
  readonly text?: string;
  readonly answer?: string;
  readonly leftOpenReason?: string;
}

export interface Said extends SaidOfQuestion {
  readonly questions: readonly (SaidOfQuestion & { readonly id: string })[];
}

export interface FieldWrong {
  readonly field: string;
  readonly message: string;
}

export type WrapUp =
  | { readonly kind: "refused"; readonly wrong: readonly FieldWrong[] }
  | { readonly kind: "ready"; readonly questions: readonly WrappedQuestion[]; readonly notes: string; readonly caller: CallerTexts };

export type CallerTexts = Readonly<Partial<Record<CallerField, string>>>;

export interface WrapUpOptions {
  readonly draft: Draft;
  readonly said: Said;
  readonly channel: Channel;
  readonly isDepartment: (departmentId: string) => boolean;
}

const firstQuestionId = "1";

/**
 * Decides whether a contact can be wrapped up, and what is kept of it. The simplest call needs a subject: one question, answered. In an e-mail nothing is
 * taken for answered: every question has its outcome, or was left open on purpose.
 */
export function decideWrapUp({ draft, said, channel, isDepartment }: WrapUpOptions): WrapUp {
  const typed = draft.questionIds.map((id) => questionIn(draft, id)).filter(hasContent);
  const named = said.questions.map(({ id }) => id);
  const listed = [...typed, ...named.filter((id) => typed.every((question) => question.id !== id)).map(blank)].map((question) =>
    withSaid(
      question,
      said.questions.find(({ id }) => id === question.id),
    ),
  );
  const { questions: _questions, ...ofOnlyOne } = said;
  const [first = blank(firstQuestionId), ...others] = listed;
  if (others.length > 0 && Object.values(ofOnlyOne).some((value) => value !== undefined)) {
    return { kind: "refused", wrong: [{ field: "subject", message: "Dit contact heeft meer vragen. Geef onderwerp en uitkomst per vraag." }] };
  }
  if (listed.length > questionsMax) {
    return {
      kind: "refused",
      wrong: [{ field: "questions", message: `Een contact heeft hoogstens ${questionsMax} vragen. Begin voor de rest een nieuw contact.` }],
    };
  }
  const only = withSaid(first, ofOnlyOne);
  const assumed = others.length === 0 && channel !== Channel.EMAIL ? QuestionOutcome.ANSWERED : undefined;
  const questions = others.length === 0 ? [{ ...only, outcome: only.outcome ?? assumed }] : listed;
  const wrong = questions.flatMap((question, index) => wrongWith(question, { index, isOnly: others.length === 0, isDepartment }));
  const ready = questions.flatMap(({ outcome, ...question }) => (outcome === undefined ? [] : [{ ...question, outcome }]));
  if (wrong.length > 0 || ready.length < questions.length) return { kind: "refused", wrong };
  return { kind: "ready", questions: ready, notes: notesWithAlternatives(draft), caller: callerIn(draft) };
}

export function callerIn(draft: Draft): CallerTexts {
  const filled = Object.values(CallerField).map((field) => [field, valueIn(draft, { field })] as const);
  return Object.fromEntries(filled.filter(([, value]) => value.trim() !== ""));
}

export type OpenQuestion = Omit<WrappedQuestion, "outcome"> & { readonly outcome: QuestionOutcome | undefined };

export function questionIn(draft: Draft, questionId: string): OpenQuestion {
  const read = (field: QuestionField) => valueIn(draft, { field, questionId }).trim();
  const outcome = read(QuestionField.QUESTION_OUTCOME);
  return {
    id: questionId,
    subject: read(QuestionField.QUESTION_SUBJECT),
    outcome: isOutcome(outcome) ? outcome : undefined,
    departmentId: read(QuestionField.QUESTION_DEPARTMENT) || undefined,
    articleId: read(QuestionField.QUESTION_ARTICLE) || undefined,
    text: read(QuestionField.QUESTION_TEXT),
    answer: read(QuestionField.QUESTION_ANSWER),
    leftOpenReason: read(QuestionField.QUESTION_LEFT_OPEN_REASON),
  };
}

export function isOutcome(text: string): text is QuestionOutcome {
  return Object.hasOwn(QuestionOutcome, text);
}

/** A question whose texts were all cleared again was taken back. */
export function hasContent({ subject, text, answer, leftOpenReason }: OpenQuestion): boolean {
  return [subject, text, answer, leftOpenReason].some((part) => part !== "");
}

function blank(id: string): OpenQuestion {
  return { id, subject: "", outcome: undefined, departmentId: undefined, articleId: undefined, text: "", answer: "", leftOpenReason: "" };
}

function withSaid(question: OpenQuestion, said: SaidOfQuestion | undefined): OpenQuestion {
  if (!said) return question;
  return {
    id: question.id,
    subject: said.subject ?? question.subject,
    outcome: said.outcome ?? question.outcome,
    departmentId: said.departmentId ?? question.departmentId,
    articleId: said.articleId ?? question.articleId,
    text: said.text ?? question.text,
    answer: said.answer ?? question.answer,
    leftOpenReason: said.leftOpenReason ?? question.leftOpenReason,
  };
}

const needDepartment: ReadonlySet<QuestionOutcome> = new Set([QuestionOutcome.TRANSFERRED_WARM, QuestionOutcome.TRANSFERRED_COLD, QuestionOutcome.CALLBACK]);

interface Place {
  readonly index: number;
  readonly isOnly: boolean;
  readonly isDepartment: (departmentId: string) => boolean;
}

function wrongWith({ subject, outcome, departmentId, leftOpenReason }: OpenQuestion, { index, isOnly, isDepartment }: Place): readonly FieldWrong[] {
  const at = (field: string) => (isOnly ? field : `questions.${index}.${field}`);
  const start = isOnly ? "" : `Vraag ${index + 1}: `;
  const wrong: FieldWrong[] = [];
  const say = (field: string, message: string) => wrong.push({ field: at(field), message: `${start}${start ? message : capitalised(message)}` });
  if (subject === "" || subject.length > textMax.subject) say("subject", `vul een onderwerp in, van 1 tot ${textMax.subject} tekens.`);
  if (outcome === undefined) say("outcome", "kies een uitkomst, of laat de vraag met opzet open en zeg waarom.");
  if (outcome === QuestionOutcome.LEFT_OPEN && leftOpenReason.length < 3) say("leftOpenReason", "zeg waarom de vraag open blijft, in minstens 3 tekens.");
  if (departmentId !== undefined && !isDepartment(departmentId))
    say("departmentId", "deze afdeling is niet aangesloten op de hub. Kies een afdeling uit de lijst.");
  if (outcome !== undefined && needDepartment.has(outcome) && departmentId === undefined) say("departmentId", "kies naar welke afdeling de vraag ging.");
  return wrong;
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** What two windows typed and nobody chose between is not thrown away at the end. */
function notesWithAlternatives(draft: Draft): string {
  const kept = placesOf(draft).flatMap(({ alternatives }) => alternatives);
  const notes = valueIn(draft, { field: DraftField.NOTES }).trim();
  return kept.length === 0 ? notes : [notes, "Ook getypt, in een ander venster:", ...kept].filter((part) => part !== "").join("\n");
}
