import { createUnionType, Field, Float, ID, Int, ObjectType } from "type-graphql";
import { InvalidInput, NotFound } from "../kernel/problem.types.ts";
import { DateScalar } from "../kernel/scalars.ts";
import "./inbox.enums.ts";
import { InboxItem, InboxItemConnection } from "./inbox.types.ts";
import { InboxSort, NotChangedReason } from "./inbox.words.ts";

@ObjectType({ simpleResolvers: true, description: "It came in. Whoever made it sees its outcome in `myInboxItems`." })
export class InboxItemMade {
  @Field(() => InboxItem, { description: "The item." })
  item!: InboxItem;
}

@ObjectType({ simpleResolvers: true, description: "An item that was left as it was." })
export class InboxItemNotChanged {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => NotChangedReason, { description: "Why, for programs." })
  reason!: NotChangedReason;

  @Field(() => String, { description: "Why, and what to do next, in plain Dutch." })
  message!: string;

  @Field(() => InboxItem, { nullable: true, description: "As it stands now; null when it is gone." })
  item?: InboxItem;
}

@ObjectType({
  simpleResolvers: true,
  description: "What became of an action on one or more items. Each stands in one of the two lists, save those that were already as asked.",
})
export class InboxItemsChanged {
  @Field(() => ID, { description: "Of this action: `undoInboxChange` takes it back, within ten minutes." })
  changeId!: string;

  @Field(() => Boolean, { description: "It was taken back." })
  undone!: boolean;

  @Field(() => [InboxItem], { description: "Those that were changed, as they stand now." })
  changed!: InboxItem[];

  @Field(() => [InboxItemNotChanged], { description: "Those that were left as they were, each with the reason." })
  notChanged!: InboxItemNotChanged[];
}

@ObjectType({ simpleResolvers: true, description: "Outcomes are marked as seen." })
export class OutcomesSeen {
  @Field(() => Int, { description: "How many were not seen before." })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: "Items of the inbox." })
export class InboxItemList {
  @Field(() => [InboxItem], { description: "The items, at most ten." })
  items!: InboxItem[];
}

@ObjectType({ simpleResolvers: true, description: "How much there is, for the navigation." })
export class InboxCounts {
  @Field(() => Int, { description: "Open items." })
  open!: number;

  @Field(() => Int, { description: "Open items that nobody has in hand." })
  unassigned!: number;

  @Field(() => Int, { description: "Open items that the user has in hand." })
  mine!: number;

  @Field(() => Int, { description: "Open items whose date has passed." })
  overdue!: number;
}

@ObjectType({ simpleResolvers: true, description: "The filter of a kept view, as `inboxItems` takes it." })
export class InboxView {
  @Field(() => String, { description: "Name that the user gave it; unique for the user." })
  name!: string;

  @Field(() => String, { description: "The filter as JSON: the same members as InboxFilter." })
  filterJson!: string;

  @Field(() => InboxSort, { description: "The order." })
  sort!: InboxSort;
}

@ObjectType({ simpleResolvers: true, description: "Which team answers for the pages below an address. The most precise rule holds." })
export class WebsitePageRule {
  @Field(() => ID, { description: "Host and path: `gemeente.nl/afval`. Holds for that page and all pages below it." })
  prefix!: string;

  @Field(() => String, { description: "`kennisbank`, `internet`, or a department's id." })
  team!: string;

  @Field(() => String, { description: "Name of who made or changed the rule last." })
  changedBy!: string;
}

@ObjectType({ simpleResolvers: true, description: "How many on one day." })
export class CountOfDay {
  @Field(() => DateScalar, { description: "The day, Europe/Amsterdam." })
  date!: string;

  @Field(() => Int, { description: "Items that came in." })
  made!: number;

  @Field(() => Int, { description: "Items that were decided on; merged ones too." })
  decided!: number;
}

@ObjectType({ simpleResolvers: true, description: "How many open items are of some age." })
export class CountOfAge {
  @Field(() => Int, { description: "Youngest age of the group, in whole days." })
  fromDays!: number;

  @Field(() => Int, { nullable: true, description: "Oldest age of the group, in whole days; null for the last group, which has no end." })
  toDays?: number;

  @Field(() => Int, { description: "Open items of that age now." })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: "A page or a topic, and how often it came up in the period." })
export class CountOfTopic {
  @Field(() => String, { description: "Address of the page, or the topic: the subject in lower case." })
  topic!: string;

  @Field(() => Int, { description: "Items about it." })
  reports!: number;

  @Field(() => Int, { description: "Contacts behind them." })
  contacts!: number;
}

@ObjectType({ simpleResolvers: true, description: "The inbox in figures. Source: the hub, now." })
export class InboxStatistics {
  @Field(() => [CountOfDay], { description: "Every day of the period, the first first." })
  days!: CountOfDay[];

  @Field(() => [CountOfAge], { description: "Open items by age now, whatever the period." })
  ages!: CountOfAge[];

  @Field(() => Float, {
    nullable: true,
    description: "Median time from coming in to the decision, in hours, of what was decided in the period; null when nothing was.",
  })
  medianHours?: number;

  @Field(() => Float, { nullable: true, description: "Of what was decided in the period, the share decided before its date: 0 to 1; null when nothing was." })
  inTimeShare?: number;

  @Field(() => [CountOfTopic], { description: "Pages with most contacts in the period, at most ten." })
  pages!: CountOfTopic[];

  @Field(() => [CountOfTopic], { description: "Topics with most contacts in the period, at most ten." })
  topics!: CountOfTopic[];
}

@ObjectType({ simpleResolvers: true, description: "The user's kept views." })
export class InboxViewList {
  @Field(() => [InboxView], { description: "By name." })
  items!: InboxView[];
}

@ObjectType({ simpleResolvers: true, description: "Who owns which pages." })
export class WebsitePageRuleList {
  @Field(() => [WebsitePageRule], { description: "By address." })
  items!: WebsitePageRule[];
}

export const InboxItemMadeResult = createUnionType({
  name: "InboxItemMadeResult",
  description: "The answer to something sent to the inbox.",
  types: () => [InboxItemMade, InvalidInput, NotFound] as const,
});
export const InboxItemsChangedResult = createUnionType({
  name: "InboxItemsChangedResult",
  description: "The answer to an action on items of the inbox.",
  types: () => [InboxItemsChanged, InvalidInput, NotFound] as const,
});
export const InboxItemsResult = createUnionType({
  name: "InboxItemsResult",
  description: "A page of the inbox, or what is wrong with the question.",
  types: () => [InboxItemConnection, InvalidInput] as const,
});
export const SimilarInboxItemsResult = createUnionType({
  name: "SimilarInboxItemsResult",
  description: "Items like it, or what is wrong with the question.",
  types: () => [InboxItemList, InvalidInput] as const,
});
export const OutcomesSeenResult = createUnionType({
  name: "OutcomesSeenResult",
  description: "The answer to `markInboxOutcomesSeen`.",
  types: () => [OutcomesSeen, InvalidInput] as const,
});
export const InboxViewsResult = createUnionType({
  name: "InboxViewsResult",
  description: "The user's views as they are now.",
  types: () => [InboxViewList, InvalidInput] as const,
});
export const WebsitePageRulesResult = createUnionType({
  name: "WebsitePageRulesResult",
  description: "The rules as they are now.",
  types: () => [WebsitePageRuleList, InvalidInput] as const,
});
export const InboxStatisticsResult = createUnionType({
  name: "InboxStatisticsResult",
  description: "The figures, or what is wrong with the question.",
  types: () => [InboxStatistics, InvalidInput] as const,
});
