import { randomUUID } from "node:crypto";
import type { Account, TestHub } from "../support/hub.ts";

/** What an agent desktop asks about contacts. */

export const contactFields = `
  id reference spokenReference channel state agentName isOwn team startedAt receivedAt dueAt isOverdue endedAt wrappedUpAt version notes
  caller { name lastName birthDate bsn postcode houseNumber houseNumberAddition email phone problems { field message } }
  questions { id text subject departmentId outcome answer articleId leftOpenReason }
  links { kind targetId byHub }
  mirror { state attempts lastAttemptAt message url isShortened }
  draft { field questionId value version alternatives }`;

const problemFields = `... on Problem { code message } ... on InvalidInput { fields { field message } }`;
const conflictFields = `... on ContactChangedMeanwhile { contact { ${contactFields} } conflicts { field questionId yours theirs version } }`;
const pageFields = `... on ContactConnection { edges { cursor node { ${contactFields} } } pageInfo { hasNextPage endCursor } }`;

const startContact = `mutation ($input: StartContactInput!, $key: String!) { startContact(input: $input, idempotencyKey: $key) {
  __typename ... on ContactStarted { contact { ${contactFields} } withoutWrapUp { id reference state } } ${problemFields} } }`;
const saveContactDraft = `mutation ($id: ID!, $changes: [ContactDraftChangeInput!]!, $key: String!) { saveContactDraft(contactId: $id, changes: $changes, idempotencyKey: $key) {
  __typename ... on ContactDraftSaved { contact { ${contactFields} } } ${conflictFields} ${problemFields} } }`;
const endContact = `mutation ($id: ID!, $key: String!) { endContact(contactId: $id, idempotencyKey: $key) {
  __typename ... on ContactEnded { contact { ${contactFields} } } ${problemFields} } }`;
const wrapUpContact = `mutation ($input: WrapUpContactInput!, $key: String!) { wrapUpContact(input: $input, idempotencyKey: $key) {
  __typename ... on ContactWrappedUp { contact { ${contactFields} } } ${conflictFields} ${problemFields} } }`;
const linkToContact = `mutation ($id: ID!, $kind: ContactLinkKind!, $target: ID!, $key: String!) { linkToContact(contactId: $id, kind: $kind, targetId: $target, idempotencyKey: $key) {
  __typename ... on ContactLinked { contact { ${contactFields} } } ${problemFields} } }`;
const contactById = `query ($id: ID!) { contact(id: $id) { __typename ... on Contact { ${contactFields} } ... on Problem { code message } } }`;
const contactByReference = `query ($reference: String!) { contactByReference(reference: $reference) {
  __typename ... on ContactsFound { items { ${contactFields} } isCorrected advice } ${problemFields} } }`;
const contactsOfPerson = `query ($person: PersonKeyInput!, $purpose: Purpose! = QUESTION, $first: Int, $after: String) {
  contactsOfPerson(person: $person, purpose: $purpose, first: $first, after: $after) {
    __typename ${pageFields} ${problemFields} ... on NotPermitted { missingRight { departmentId capability action } } } }`;
const listOf = (name: string) => `query ($first: Int, $after: String) { ${name}(first: $first, after: $after) { __typename ${pageFields} ${problemFields} } }`;
const wrapUpShares = `query ($from: Date!, $to: Date!, $by: ShareBy!) { wrapUpShares(from: $from, to: $to, by: $by) {
  __typename ... on WrapUpShares { items { day team agentId agentName contacts wrappedUp share } } ${problemFields} } }`;

type Values = Readonly<Record<string, unknown>>;

/** What one agent does with contacts. Each answer is the member of the union; a refusal by the policy throws. */
export function contactDesk(hub: Pick<TestHub, "ask">, account: Account = "anna") {
  const ask = async (document: string, variables: Values) => {
    const { data, errors } = await hub.ask(account, document, variables);
    const [name] = Object.keys(data ?? {});
    if (name === undefined || !data[name]) throw new Error(errors?.[0]?.extensions?.code ?? "no answer");
    return data[name];
  };
  return {
    start: (input: Values = { channel: "PHONE" }, key: string = randomUUID()) => ask(startContact, { input, key }),
    save: (id: string, changes: readonly Values[], key: string = randomUUID()) => ask(saveContactDraft, { id, changes, key }),
    end: (id: string, key: string = randomUUID()) => ask(endContact, { id, key }),
    wrapUp: (input: Values, key: string = randomUUID()) => ask(wrapUpContact, { input, key }),
    link: (id: string, kind: string, target: string, key: string = randomUUID()) => ask(linkToContact, { id, kind, target, key }),
    byId: (id: string) => ask(contactById, { id }),
    byReference: (reference: string) => ask(contactByReference, { reference }),
    ofPerson: (person: Values, rest: Values = {}) => ask(contactsOfPerson, { person, ...rest }),
    list: (name: "myOpenContacts" | "contactsWithoutWrapUp" | "overdueContacts", page: Values = {}) => ask(listOf(name), page),
    shares: (query: Values) => ask(wrapUpShares, query),
  };
}

export type ContactDesk = ReturnType<typeof contactDesk>;

/** A contact that has begun. */
export async function begun(desk: ContactDesk, input: Values = { channel: "PHONE" }) {
  const { contact } = await desk.start(input);
  return contact;
}

/** One field of a contact, as a window sends it that has read the version. */
export const typed = (field: string, value: string, baseVersion = 0, questionId?: string) => ({ field, value, baseVersion, questionId });
