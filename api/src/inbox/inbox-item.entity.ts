import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import { ArticleDefect, InboxEventKind, InboxKind, InboxState, RejectionReason } from "./inbox.words.ts";

/** A question suggestion, a website report or feedback on an article. Its text is kept without what looks like somebody's number or address. */
export const InboxItemEntity = defineEntity({
  name: "InboxItem",
  tableName: "inbox_item",
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(() => InboxKind),
    state: p.enum(() => InboxState),
    subject: p.string().length(200),
    text: p.text(),
    /** What was searched for in vain, where it came from a search. */
    searchTerm: p.string().length(200).nullable(),
    /** Normalised: `www.example.nl/paspoort`. */
    pageAddress: p.string().length(500).nullable(),
    articleId: p.string().length(200).nullable(),
    articleDefect: p.enum(() => ArticleDefect).nullable(),
    departmentId: p.string().length(64).nullable(),
    /** Which team answers for it: a name of `teams`, or a department. */
    team: p.string().length(64),
    assigneeId: p.string().length(255).nullable(),
    assigneeName: p.string().length(255).nullable(),
    dueAt: p.datetime(),
    madeAt: p.datetime(),
    madeById: p.string().length(255),
    madeByName: p.string().length(255),
    /** Contacts behind it and behind what was merged into it. */
    contactsCount: p.integer(),
    /** Itself and what was merged into it. */
    reportsCount: p.integer(),
    mergedIntoId: p.uuid().nullable(),
    outcomeText: p.text().nullable(),
    outcomeLink: p.string().length(500).nullable(),
    rejectionReason: p.enum(() => RejectionReason).nullable(),
    decidedAt: p.datetime().nullable(),
    decidedByName: p.string().length(255).nullable(),
    /** Names the decision that stands, by the version that it made; the same again when undoing restores it. Null when none stands. */
    decisionVersion: p.integer().nullable(),
    escalatedAt: p.datetime().nullable(),
    /** When whoever made it saw the outcome. */
    outcomeSeenAt: p.datetime().nullable(),
    version: p.integer(),
  },
});
export type InboxItemRow = InferEntity<typeof InboxItemEntity>;

/** What happened to an item: never changed, never removed before the item is. */
export const InboxEventEntity = defineEntity({
  name: "InboxEvent",
  tableName: "inbox_event",
  properties: {
    id: p.uuid().primary(),
    itemId: p.uuid(),
    at: p.datetime(),
    kind: p.enum(() => InboxEventKind),
    /** Empty for what the hub did by itself. */
    byId: p.string().length(255),
    byName: p.string().length(255),
    text: p.text().nullable(),
  },
});
export type InboxEventRow = InferEntity<typeof InboxEventEntity>;

/** The contacts during which an item came up, by the number that was given to the citizen. */
export const InboxContactEntity = defineEntity({
  name: "InboxContact",
  tableName: "inbox_contact",
  primaryKeys: ["itemId", "reference"],
  properties: {
    itemId: p.uuid().primary(),
    reference: p.string().length(12).primary(),
    addedAt: p.datetime(),
  },
});

/** One triage action on one or more items, with how they were before: what `undo` restores. */
export const InboxChangeEntity = defineEntity({
  name: "InboxChange",
  tableName: "inbox_change",
  properties: {
    id: p.uuid().primary(),
    userId: p.string().length(255),
    at: p.datetime(),
    before: p.json<unknown>(),
    /** Which could not be changed, and why, so that the same key gives the same answer. */
    refused: p.json<unknown>(),
    undoneAt: p.datetime().nullable(),
  },
});
export type InboxChangeRow = InferEntity<typeof InboxChangeEntity>;

/** Somebody who works in the inbox: seen when they opened it. The identity provider knows everybody; this is who can be given work. */
export const InboxColleagueEntity = defineEntity({
  name: "InboxColleague",
  tableName: "inbox_colleague",
  properties: {
    userId: p.string().length(255).primary(),
    name: p.string().length(255),
    seenAt: p.datetime(),
  },
});

/** A filter that somebody keeps. */
export const InboxViewEntity = defineEntity({
  name: "InboxView",
  tableName: "inbox_view",
  primaryKeys: ["userId", "name"],
  properties: {
    userId: p.string().length(255).primary(),
    name: p.string().length(60).primary(),
    filter: p.json<unknown>(),
    sort: p.string().length(30),
  },
});

/** Which team owns the pages below an address. */
export const PageRuleEntity = defineEntity({
  name: "PageRule",
  tableName: "website_page_rule",
  properties: {
    /** Normalised: host and path, without a slash at the end. */
    prefix: p.string().length(500).primary(),
    team: p.string().length(64),
    changedAt: p.datetime(),
    changedByName: p.string().length(255),
  },
});
