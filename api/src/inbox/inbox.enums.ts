import { registerEnumType } from "type-graphql";
import { ArticleDefect, InboxEventKind, InboxKind, InboxSort, InboxState, NotChangedReason, RejectionReason } from "./inbox.words.ts";

registerEnumType(InboxKind, {
  name: "InboxKind",
  description: "What came in.",
  valuesConfig: {
    QUESTION_SUGGESTION: { description: "Question suggestion (vraagsuggestie): a question for which agents found no answer." },
    WEBSITE_REPORT: { description: "Something on a page of the website is wrong or unclear, and caused a question." },
    ARTICLE_FEEDBACK: { description: "An article that agents use is wrong, unclear or outdated." },
  },
});

registerEnumType(InboxState, {
  name: "InboxState",
  description: "How far it is. NEW, IN_PROGRESS and ACCEPTED are open.",
  valuesConfig: {
    NEW: { description: "Nobody has taken it up yet." },
    IN_PROGRESS: { description: "Somebody is looking at it." },
    ACCEPTED: { description: "It will be done: an article is being made or changed, a page mended." },
    DONE: { description: "It was done; the outcome says what, with a link to the article or page." },
    REJECTED: { description: "It will not be done; the outcome says why." },
    MERGED: { description: "The same as another item, which now stands for both." },
  },
});

registerEnumType(RejectionReason, {
  name: "RejectionReason",
  description: "Why it is not done.",
  valuesConfig: {
    ALREADY_ANSWERED: { description: "The answer is there; the explanation says where." },
    NOT_OURS: { description: "It is about another organisation." },
    NOT_FEASIBLE: { description: "It cannot be done, or costs too much for what it brings." },
    UNCLEAR: { description: "It is not clear what is meant." },
    OTHER: { description: "Something else; the explanation tells." },
  },
});

registerEnumType(ArticleDefect, {
  name: "ArticleDefect",
  description: "What is the matter with an article.",
  valuesConfig: {
    WRONG: { description: "What it says is not true." },
    UNCLEAR: { description: "It can be misunderstood." },
    OUTDATED: { description: "It was true once." },
  },
});

registerEnumType(InboxEventKind, {
  name: "InboxEventKind",
  description: "What happened to an item.",
  valuesConfig: {
    MADE: { description: "It came in." },
    CONTACT_ADDED: { description: "One more contact came up with the same." },
    ASSIGNED: { description: "Somebody got it; the text is their name, or null for nobody." },
    HANDED_OVER: { description: "Another team answers for it; the text is that team." },
    ACCEPTED: { description: "It will be done." },
    RESOLVED: { description: "It was done." },
    REJECTED: { description: "It will not be done." },
    MERGED: { description: "It was merged into another; the text is the subject of that one." },
    REOPENED: { description: "It was closed, and is open again." },
    POSTPONED: { description: "It got a later date." },
    CORRECTED: { description: "Its subject or department was corrected; the text is the old subject." },
    ESCALATED: { description: "Its date passed: supervisors were told." },
    UNDONE: { description: "The last action was undone." },
  },
});

registerEnumType(InboxSort, {
  name: "InboxSort",
  description: "Order of the inbox.",
  valuesConfig: {
    DUE_FIRST: { description: "What is due first comes first." },
    NEWEST_FIRST: { description: "What came in last comes first." },
    MOST_CONTACTS_FIRST: { description: "What most contacts were about comes first." },
  },
});

registerEnumType(NotChangedReason, {
  name: "InboxNotChangedReason",
  description: "Why an item was left as it was.",
  valuesConfig: {
    CHANGED_MEANWHILE: { description: "Somebody else changed it after the user saw it: look again, then decide." },
    NOT_POSSIBLE: { description: "Its state does not allow it; the message says what to do first." },
    GONE: { description: "It is no longer there." },
  },
});
