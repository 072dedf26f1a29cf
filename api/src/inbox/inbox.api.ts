import type { PageArguments } from "../kernel/connection.ts";
import type { GiveArticleFeedbackInput, InboxFilter, InboxItemVersionInput, ReportWebsiteErrorInput, SuggestQuestionInput } from "./inbox.inputs.ts";
import type { Colleague, InboxEvent, InboxItem, InboxItemContact, InboxOutcome } from "./inbox.types.ts";
import type { InboxCounts } from "./inbox.results.ts";
import type { InboxKind, InboxSort } from "./inbox.words.ts";
import type { TriageAction } from "./triage.rules.ts";

/** What the resolvers ask of the inbox; what is `object` answers with a value of the field's GraphQL union. */
export interface InboxApi {
  suggestQuestion(input: SuggestQuestionInput, key: string): Promise<object>;
  reportWebsiteError(input: ReportWebsiteErrorInput, key: string): Promise<object>;
  giveArticleFeedback(input: GiveArticleFeedbackInput, key: string): Promise<object>;
  addContact(input: { readonly itemId: string; readonly contactReference: string }, key: string): Promise<object>;
  markOutcomesSeen(ids: readonly string[], key: string): Promise<object>;

  triage(kind: TriageAction["kind"], input: { readonly items: readonly InboxItemVersionInput[] }, key: string): Promise<object>;
  undo(changeId: string, key: string): Promise<object>;

  list(query: { readonly filter: InboxFilter | undefined; readonly sort: InboxSort; readonly page: PageArguments }): Promise<object>;
  mine(query: { readonly page: PageArguments; readonly unseen: boolean | undefined }): Promise<object>;
  byId(id: string): Promise<InboxItem | undefined>;
  similar(query: { readonly kind: InboxKind; readonly subject: string; readonly text?: string; readonly page?: string }): Promise<object>;
  similarTo(item: InboxItem): Promise<InboxItem[]>;
  counts(kinds: readonly InboxKind[] | undefined): Promise<InboxCounts>;
  unseenOutcomes(): Promise<number>;
  colleagues(): Promise<Colleague[]>;
  historyOf(item: InboxItem): Promise<InboxEvent[]>;
  contactsOf(item: InboxItem): Promise<string[]>;
  contactNumbersOf(item: InboxItem): Promise<InboxItemContact[]>;
  outcomeOf(item: InboxItem): Promise<InboxOutcome | undefined>;
  contactsOfPage(address: string): Promise<number>;

  views(): Promise<object>;
  saveView(input: { readonly name: string; readonly filter: InboxFilter; readonly sort: InboxSort }, key: string): Promise<object>;
  deleteView(name: string, key: string): Promise<object>;
  pageRules(): Promise<object>;
  setPageRule(input: { readonly page: string; readonly team: string }, key: string): Promise<object>;
  deletePageRule(page: string, key: string): Promise<object>;
  statistics(query: { readonly kinds?: readonly InboxKind[]; readonly from: string; readonly until: string }): Promise<object>;
}
