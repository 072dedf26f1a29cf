import { type Customer, momentToDateTime, type RegisterContact, type RegisterLimits, type RegisterPart } from "@kcc-hub/connectors/sdk";
import { readHubId } from "../kernel/hub-id.ts";
import { readCaller } from "./caller.ts";
import type { ContactContent, ContactSeals, QuestionDetails } from "./contact-content.ts";
import type { ContactQuestionRow, ContactRow } from "./contact.entity.ts";
import { CallerField, Channel, ContactLinkKind, QuestionOutcome } from "./contact.words.ts";
import { linksOf } from "./contacts.mapping.ts";
import type { Belongings } from "./contacts.store.ts";
import { charactersOf, fitText } from "./fit-text.ts";
import type { PersonShare } from "./mirror.words.ts";
import type { CallerTexts } from "./wrap-up.ts";

/** What the register is told of one contact. */
export interface MirrorContent {
  readonly contact: RegisterContact;
  /** Looked up there to tie the contact to the person, where that may be done. */
  readonly bsn: string | undefined;
  readonly addresses: readonly RegisterAddress[];
  readonly subjects: readonly RegisterPart[];
  readonly tasks: readonly PlannedTask[];
}

export type RegisterAddress = Extract<RegisterPart, { readonly kind: "address" }>;

/** A task for a department; where none is named, for the agent who left it open. */
export interface PlannedTask {
  readonly departmentId: string | undefined;
  readonly task: Omit<Extract<RegisterPart, { readonly kind: "task" }>, "actorId">;
}

export interface MirrorContentOptions {
  readonly row: ContactRow;
  readonly belongings: Belongings;
  readonly seals: ContactSeals;
  readonly limits: RegisterLimits;
  readonly takes: (part: RegisterPart) => boolean;
  readonly person: PersonShare;
  readonly departmentName: (departmentId: string) => string;
  readonly now: () => number;
}

type Question = ContactQuestionRow & QuestionDetails;

const channels = { PHONE: "phone", EMAIL: "email", COUNTER: "counter", LETTER: "letter", CHAT: "chat" } as const satisfies Record<Channel, unknown>;

/** The scratchpad is the agent's own and stays here; the person is told as far as the configuration says. */
export function mirrorContentOf(options: MirrorContentOptions): MirrorContent {
  const { row, belongings, seals, limits, now } = options;
  const content = seals.openContent(row);
  const questions = belongings.questions.filter(({ contactId }) => contactId === row.id).map((each) => ({ ...each, ...seals.openDetails(each) }));
  const { name, bsn, addresses, untold } = personIn(content, options);
  const marker = ` … [ingekort; alles staat in KCC Hub, contact ${row.reference}]`;
  const shortened: string[] = [];
  const fit = (field: string, text: string, max: number, end = "") => {
    const fitted = fitText(text, { max: max - charactersOf(end), marker });
    if (fitted.isShortened) shortened.push(field);
    return fitted.text + end;
  };
  const contact: RegisterContact = {
    reference: row.reference,
    hubId: row.id,
    channel: channels[row.channel],
    at: momentToDateTime((row.receivedAt ?? row.startedAt).getTime()),
    subject: fit("subject", questions.map(({ subject }) => subject).join("; "), limits.subject),
    content: fit(
      "content",
      numbered(questions, contentOf),
      limits.content,
      untold.length > 0 ? `\n[${untold.join(" en ")} staat alleen in KCC Hub, contact ${row.reference}]` : "",
    ),
    answer: fit(
      "answer",
      numbered(questions, (question) => answerOf(question, options)),
      limits.answer,
    ),
    ...(name !== undefined && { person: { name: fit("name", name, limits.name) } }),
    shortened,
  };
  const tasks = questions.flatMap((question, index) => {
    const action = actions[question.outcome];
    if (action === undefined) return [];
    const reference = `${row.reference.slice(0, countingDigits)}${String(index + 1).padStart(2, "0")}`;
    const text = [question.text, question.outcome === QuestionOutcome.LEFT_OPEN ? `Waarom open: ${question.leftOpenReason}` : question.answer];
    const explanation = text.filter((part) => part !== "").join("\n");
    const task = {
      kind: "task",
      reference,
      action: fit("task", `${action}: ${question.subject}`, limits.action),
      explanation: fit("task", explanation, limits.explanation),
    } as const;
    return [{ departmentId: question.departmentId ?? undefined, task }];
  });
  return { contact, bsn, addresses, subjects: subjectsOf(row, belongings), tasks };

  function personIn(kept: ContactContent, { person: share, takes }: MirrorContentOptions) {
    const texts: CallerTexts = kept.kind === "kept" ? kept.caller : {};
    if (share === "nothing" || Object.keys(texts).length === 0) return { name: undefined, bsn: undefined, addresses: [], untold: [] };
    const { person } = readCaller(texts, now);
    const all = addressesOf(person);
    const said = texts[CallerField.CALLER_NAME]?.trim() || texts[CallerField.CALLER_LAST_NAME]?.trim() || "";
    return {
      name: said,
      bsn: person.bsn,
      addresses: all.filter(takes),
      untold: all.filter((address) => !takes(address)).map(({ channel }) => (channel === "email" ? "E-mailadres" : "Telefoonnummer")),
    };
  }
}

/** Of a reference eight digits count and two check; with the question's place instead of those, each task has a number of its own. */
const countingDigits = 8;

const actions: Readonly<Partial<Record<QuestionOutcome, string>>> = {
  [QuestionOutcome.CALLBACK]: "Terugbellen",
  [QuestionOutcome.LEFT_OPEN]: "Vraag beantwoorden",
};

function addressesOf({ email, phone }: Partial<Customer>): readonly RegisterAddress[] {
  return [
    ...(email === undefined ? [] : [{ kind: "address", channel: "email", value: email } as const]),
    ...(phone === undefined ? [] : [{ kind: "address", channel: "phone", value: phone } as const]),
  ];
}

function numbered(questions: readonly Question[], textOf: (question: Question) => string): string {
  const texts = questions.map(textOf);
  return texts.length === 1 ? (texts[0] ?? "") : texts.map((text, index) => `${index + 1}. ${text}`).join("\n");
}

function contentOf({ subject, text }: Question): string {
  return text === "" ? subject : text;
}

function answerOf({ outcome, departmentId, answer, leftOpenReason }: Question, { departmentName }: MirrorContentOptions): string {
  const department = departmentId ? departmentName(departmentId) : "een afdeling";
  const outcomes: Readonly<Record<QuestionOutcome, string>> = {
    [QuestionOutcome.ANSWERED]: "Beantwoord.",
    [QuestionOutcome.ASKED_SENIOR]: "Beantwoord na overleg met een ervaren collega.",
    [QuestionOutcome.TRANSFERRED_WARM]: `Doorverbonden met ${department}, en aangekondigd.`,
    [QuestionOutcome.TRANSFERRED_COLD]: `Doorverbonden met ${department}.`,
    [QuestionOutcome.CALLBACK]: `${department} belt terug.`,
    [QuestionOutcome.REFERRED]: "Doorverwezen.",
    [QuestionOutcome.LEFT_OPEN]: `Opengelaten: ${leftOpenReason}`,
  };
  return answer === "" ? outcomes[outcome] : `${outcomes[outcome]} ${answer}`;
}

const subjectKinds = { APPOINTMENT: "appointment", MELDING: "melding", REQUEST: "request" } as const;

function subjectsOf({ id }: ContactRow, belongings: Belongings): readonly RegisterPart[] {
  return linksOf(id, belongings).flatMap(({ kind, targetId }): readonly RegisterPart[] => {
    if (kind === ContactLinkKind.OPERATION) return [];
    if (kind === ContactLinkKind.ARTICLE) return [{ kind: "subject", of: "article", id: targetId }];
    const of = subjectKinds[kind];
    const known = readHubId(of, targetId);
    return known ? [{ kind: "subject", of, id: known.id, departmentId: known.departmentId }] : [{ kind: "subject", of, id: targetId }];
  });
}
