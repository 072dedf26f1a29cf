import { momentToDateTime } from "@kcc-hub/connectors/sdk";
import { writeHubId } from "../kernel/hub-id.ts";
import { make } from "../kernel/make.ts";
import type { OperationRow } from "../kernel/operations/operation.entity.ts";
import { FieldProblem } from "../kernel/problem.types.ts";
import { spokenReference } from "../kernel/speakable-reference.ts";
import { callerDetails, readCaller } from "./caller.ts";
import type { ContactContent, ContactSeals } from "./contact-content.ts";
import { placesOf, valueIn } from "./contact-draft.ts";
import type { ContactRow } from "./contact.entity.ts";
import { mirrorToGraphql } from "./mirror.mapping.ts";
import type { ContactMirrorRow } from "./mirror.entity.ts";
import { ContactLinkKind, ContactState, DraftField } from "./contact.words.ts";
import type { Belongings } from "./contacts.store.ts";
import { Contact, ContactCaller, ContactDraftValue, ContactLink, ContactQuestion } from "./contacts.types.ts";
import { callerIn, type CallerTexts, hasContent, type OpenQuestion, questionIn } from "./wrap-up.ts";

export interface Shown {
  readonly seals: ContactSeals;
  readonly now: () => number;
  readonly viewerId: string;
  /** Who it was and the free texts are shown to others than the own agent too. */
  readonly withPersonal: boolean;
}

/** A contact as GraphQL shows it to one user. */
export function contactToGraphql(
  row: ContactRow,
  belongings: Belongings & { readonly mirrors: readonly ContactMirrorRow[] },
  { seals, now, viewerId, withPersonal }: Shown,
): Contact {
  const isOwn = row.agentId === viewerId;
  const isShown = isOwn || withPersonal;
  const content = isShown || !row.wrappedUpAt ? seals.openContent(row) : undefined;
  const mirror = belongings.mirrors.find(({ contactId }) => contactId === row.id);
  const questions = questionsOf(row, content, { belongings, seals, isShown });
  return make(Contact, {
    id: row.id,
    reference: row.reference,
    spokenReference: spokenReference(row.reference),
    channel: row.channel,
    state: stateOf(row),
    agentName: row.agentName,
    isOwn,
    team: row.team ?? undefined,
    startedAt: moment(row.startedAt),
    receivedAt: row.receivedAt ? moment(row.receivedAt) : undefined,
    dueAt: row.dueAt ? moment(row.dueAt) : undefined,
    isOverdue: !row.wrappedUpAt && row.dueAt instanceof Date && row.dueAt.getTime() < now(),
    endedAt: row.endedAt ? moment(row.endedAt) : undefined,
    wrappedUpAt: row.wrappedUpAt ? moment(row.wrappedUpAt) : undefined,
    version: row.version,
    caller: isShown && content ? callerToGraphql(callerOf(content), now) : undefined,
    notes: (isShown && content && notesOf(content)) || undefined,
    questions: questions.map((question) => questionToGraphql(question, isShown)),
    links: linksOf(row.id, belongings),
    mirror: mirror && mirrorToGraphql(mirror),
    draft:
      isOwn && content?.kind === "draft"
        ? placesOf(content.draft).map((place) => make(ContactDraftValue, { ...place, alternatives: [...place.alternatives] }))
        : [],
  });
}

export function stateOf({ endedAt, wrappedUpAt }: ContactRow): ContactState {
  if (wrappedUpAt) return ContactState.WRAPPED_UP;
  return endedAt ? ContactState.ENDED : ContactState.OPEN;
}

export function callerOf(content: ContactContent): CallerTexts {
  return content.kind === "draft" ? callerIn(content.draft) : content.caller;
}

function notesOf(content: ContactContent): string {
  return content.kind === "draft" ? valueIn(content.draft, { field: DraftField.NOTES }) : content.notes;
}

interface QuestionSource {
  readonly belongings: Belongings;
  readonly seals: ContactSeals;
  readonly isShown: boolean;
}

function questionsOf({ id }: ContactRow, content: ContactContent | undefined, { belongings, seals, isShown }: QuestionSource): readonly OpenQuestion[] {
  if (content?.kind === "draft") return content.draft.questionIds.map((questionId) => questionIn(content.draft, questionId)).filter(hasContent);
  return belongings.questions
    .filter(({ contactId }) => contactId === id)
    .map((row) => ({
      id: row.id,
      subject: row.subject,
      outcome: row.outcome,
      departmentId: row.departmentId ?? undefined,
      articleId: row.articleId ?? undefined,
      ...(isShown ? seals.openDetails(row) : { text: "", answer: "", leftOpenReason: "" }),
    }));
}

function questionToGraphql({ text, answer, leftOpenReason, ...question }: OpenQuestion, isShown: boolean): ContactQuestion {
  const personal = (value: string) => (isShown && value !== "" ? value : undefined);
  return make(ContactQuestion, { ...question, text: personal(text), answer: personal(answer), leftOpenReason: personal(leftOpenReason) });
}

function callerToGraphql(texts: CallerTexts, now: () => number): ContactCaller | undefined {
  if (Object.keys(texts).length === 0) return undefined;
  return make(ContactCaller, { ...callerDetails(texts), problems: readCaller(texts, now).wrong.map((wrong) => make(FieldProblem, wrong)) });
}

/** What was attached to a contact and what the hub did during it, the newest first. */
export function linksOf(id: string, { links, operations }: Belongings): ContactLink[] {
  const attached = links.filter(({ contactId }) => contactId === id).map(({ kind, targetId, linkedAt }) => ({ kind, targetId, at: linkedAt, byHub: false }));
  const done = operations.filter(({ contactId }) => contactId === id).flatMap(linksOfOperation);
  const known = new Map([...attached, ...done].map((link) => [`${link.kind}/${link.targetId}`, link]));
  return [...known.values()]
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .map(({ at, ...link }) => make(ContactLink, { ...link, linkedAt: moment(at) }));
}

const outcomeMembers = [
  { member: "appointmentId", kind: ContactLinkKind.APPOINTMENT, hubKind: "appointment" },
  { member: "meldingId", kind: ContactLinkKind.MELDING, hubKind: "melding" },
  { member: "requestId", kind: ContactLinkKind.REQUEST, hubKind: "request" },
] as const;

/** The operation itself, and what came of it as far as the ledger knows by now. */
function linksOfOperation({ id, departmentId, outcome, startedAt }: OperationRow) {
  const members: Readonly<Record<string, unknown>> = typeof outcome === "object" && outcome !== null ? { ...outcome } : {};
  const made = outcomeMembers.flatMap(({ member, kind, hubKind }) => {
    const known = members[member];
    return typeof known === "string" ? [{ kind, targetId: writeHubId({ kind: hubKind, departmentId, id: known }), at: startedAt, byHub: true }] : [];
  });
  return [{ kind: ContactLinkKind.OPERATION, targetId: id, at: startedAt, byHub: true }, ...made];
}

function moment(date: Date): string {
  return momentToDateTime(date.getTime());
}
