import { randomUUID } from "node:crypto";
import { contactDesk } from "../contacts/desk.ts";
import type { Account, TestHub } from "../support/hub.ts";

export const itemFields = `
  id kind state subject text searchTerm departmentId team dueAt isOverdue contactsCount reportsCount mergedIntoId version
  page { address contactsCount } article { articleId defect } assignee { id name } madeBy { name }
  outcome { text link rejectionReason decidedBy seenAt }
`;
const made = `{ __typename ... on InboxItemMade { item { ${itemFields} } } ... on InvalidInput { fields { field message } } ... on NotFound { message } }`;
const changed = `{ __typename
  ... on InboxItemsChanged { changeId undone changed { ${itemFields} } notChanged { id reason message item { version state } } }
  ... on InvalidInput { fields { field message } } ... on NotFound { message } }`;

type Hub = Pick<TestHub, "ask">;
type Input = Readonly<Record<string, unknown>>;

async function mutate(hub: Hub, account: Account, { field, type, input, key }: { field: string; type: string; input: Input; key: string }, selection: string) {
  const { data, errors } = await hub.ask(account, `mutation ($input: ${type}!, $key: String!) { ${field}(input: $input, idempotencyKey: $key) ${selection} }`, {
    input,
    key,
  });
  return data?.[field] ?? { errors };
}

export const suggest = (hub: Hub, input: Input, { account = "anna", key = randomUUID() }: { account?: Account; key?: string } = {}) =>
  mutate(hub, account, { field: "suggestQuestion", type: "SuggestQuestionInput", input, key }, made);
export const report = (hub: Hub, input: Input, { account = "anna", key = randomUUID() }: { account?: Account; key?: string } = {}) =>
  mutate(hub, account, { field: "reportWebsiteError", type: "ReportWebsiteErrorInput", input, key }, made);
export const complain = (hub: Hub, input: Input, { account = "anna", key = randomUUID() }: { account?: Account; key?: string } = {}) =>
  mutate(hub, account, { field: "giveArticleFeedback", type: "GiveArticleFeedbackInput", input, key }, made);

const actions = {
  assign: ["assignInboxItems", "AssignInboxItemsInput"],
  handOver: ["handOverInboxItems", "HandOverInboxItemsInput"],
  accept: ["acceptInboxItems", "AcceptInboxItemsInput"],
  resolve: ["resolveInboxItems", "ResolveInboxItemsInput"],
  reject: ["rejectInboxItems", "RejectInboxItemsInput"],
  merge: ["mergeInboxItems", "MergeInboxItemsInput"],
  reopen: ["reopenInboxItems", "ReopenInboxItemsInput"],
  postpone: ["postponeInboxItems", "PostponeInboxItemsInput"],
  correct: ["correctInboxItems", "CorrectInboxItemsInput"],
} as const;

export async function act(
  hub: Hub,
  action: keyof typeof actions,
  input: Input,
  { account = "bram", key = randomUUID() }: { account?: Account; key?: string } = {},
) {
  const [field, type] = actions[action];
  return await mutate(hub, account, { field, type, input, key }, changed);
}

export async function undo(hub: Hub, changeId: string, { account = "bram", key = randomUUID() }: { account?: Account; key?: string } = {}) {
  const { data } = await hub.ask(account, `mutation ($id: ID!, $key: String!) { undoInboxChange(changeId: $id, idempotencyKey: $key) ${changed} }`, {
    id: changeId,
    key,
  });
  return data.undoInboxChange;
}

const list = `query ($filter: InboxFilter, $sort: InboxSort = DUE_FIRST, $first: Int = 25, $after: String) { inboxItems(filter: $filter, sort: $sort, first: $first, after: $after) {
  __typename ... on InboxItemConnection { totalCount edges { node { ${itemFields} } } pageInfo { hasNextPage endCursor } } ... on InvalidInput { fields { field message } } } }`;

export async function inbox(hub: Hub, variables: Input = {}, account: Account = "bram") {
  const { data, errors } = await hub.ask(account, list, variables);
  return data?.inboxItems ?? { errors };
}

export async function itemById(hub: Hub, id: string, account: Account = "bram") {
  const query = `query ($id: ID!) { inboxItem(id: $id) { ${itemFields} contactReferences contacts { spokenReference startedAt } history { kind by text } similar { id subject } } }`;
  return (await hub.ask(account, query, { id })).data.inboxItem;
}

/** The number of a contact that an agent has just begun. */
export async function contactNumber(hub: Hub, account: Account = "anna"): Promise<string> {
  return (await contactDesk(hub, account).start()).contact.reference;
}

export const versionOf = ({ id, version }: { id: string; version: number }) => ({ id, version });
