import { Field, ID, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../kernel/connection.types.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import "./inbox.enums.ts";
import { ArticleDefect, InboxEventKind, InboxKind, InboxState, RejectionReason } from "./inbox.words.ts";

@ObjectType({ simpleResolvers: true, description: "Somebody who works with the hub. Source: the identity provider, when they last signed in." })
export class Colleague {
  @Field(() => ID, { description: "Stable id of the account." })
  id!: string;

  @Field(() => String, { description: "Name for people." })
  name!: string;
}

@ObjectType({ simpleResolvers: true, description: "A page of the website." })
export class WebsitePage {
  @Field(() => String, { description: "Address without protocol, `www.`, query or slash at the end: `gemeente.nl/paspoort`." })
  address!: string;

  @Field(() => Int, { description: "Contacts that this page caused, over all reports about it, open or closed." })
  contactsCount!: number;
}

@ObjectType({ simpleResolvers: true, description: "A contact in which an item came up, without whom it was with. Source: the hub." })
export class InboxItemContact {
  @Field(() => ID, { description: "Its id in the hub: ask `contact`, with the right to." })
  id!: string;

  @Field(() => String, { description: "Its number, in the groups in which it is read out: `4712 380 596`." })
  spokenReference!: string;

  @Field(() => DateTimeScalar, { description: "When it began." })
  startedAt!: string;
}

@ObjectType({ simpleResolvers: true, description: "What is the matter with which article." })
export class ArticleComplaint {
  @Field(() => ID, { description: "The article, by its id in the kennisbank." })
  articleId!: string;

  @Field(() => ArticleDefect, { description: "What is the matter." })
  defect!: ArticleDefect;
}

@ObjectType({ simpleResolvers: true, description: "What became of an item, for whoever made it." })
export class InboxOutcome {
  @Field(() => String, { nullable: true, description: "What was done, or why not, in plain Dutch." })
  text?: string;

  @Field(() => String, { nullable: true, description: "Web address of the article or page that resulted." })
  link?: string;

  @Field(() => RejectionReason, { nullable: true, description: "Only when it was rejected." })
  rejectionReason?: RejectionReason;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was decided; null while it is only accepted." })
  decidedAt?: string;

  @Field(() => String, { nullable: true, description: "Name of who decided." })
  decidedBy?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When whoever made the item saw this; null when not yet." })
  seenAt?: string;
}

@ObjectType({ simpleResolvers: true, description: "Something that happened to an item." })
export class InboxEvent {
  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => InboxEventKind, { description: "What." })
  kind!: InboxEventKind;

  @Field(() => String, { nullable: true, description: "Name of who did it; null for the hub itself." })
  by?: string;

  @Field(() => String, { nullable: true, description: "What was written with it; see the kind." })
  text?: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "A question suggestion, a website report, or feedback on an article. Holds no citizens' data: what looks like a citizen service number, a phone number or an e-mail address is replaced when it comes in. Source: the hub.",
})
export class InboxItem {
  @Field(() => ID, { description: "Id in the hub." })
  id!: string;

  @Field(() => InboxKind, { description: "What came in." })
  kind!: InboxKind;

  @Field(() => InboxState, { description: "How far it is." })
  state!: InboxState;

  @Field(() => String, { description: "What it is about, in one line of at most 200 characters." })
  subject!: string;

  @Field(() => String, { description: "The rest, at most 4,000 characters; may be empty." })
  text!: string;

  @Field(() => String, { nullable: true, description: "Question suggestions: what was searched for in vain." })
  searchTerm?: string;

  /** Not in the schema: the resolver counts the contacts behind it only when asked. */
  pageAddress?: string;

  @Field(() => ArticleComplaint, { nullable: true, description: "Feedback on an article: which, and what is the matter." })
  article?: ArticleComplaint;

  @Field(() => ID, { nullable: true, description: "The department that it is about, by its id in the hub." })
  departmentId?: string;

  @Field(() => String, { description: "Which team answers for it: `kennisbank`, `internet`, or a department's id." })
  team!: string;

  @Field(() => Colleague, { nullable: true, description: "Who has it in hand; null for nobody yet." })
  assignee?: Colleague;

  @Field(() => DateTimeScalar, { description: "When it must be decided on: the end of a working day." })
  dueAt!: string;

  @Field(() => Boolean, { description: "It is open, and that moment has passed." })
  isOverdue!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: "When supervisors were told that it is overdue." })
  escalatedAt?: string;

  @Field(() => DateTimeScalar, { description: "When it came in." })
  madeAt!: string;

  @Field(() => Colleague, { description: "The agent who made it." })
  madeBy!: Colleague;

  @Field(() => Int, { description: "Contacts behind it and behind what was merged into it." })
  contactsCount!: number;

  @Field(() => Int, { description: "How often it was reported: itself and what was merged into it." })
  reportsCount!: number;

  @Field(() => ID, { nullable: true, description: "The item that now stands for it; only when it was merged." })
  mergedIntoId?: string;

  /** Not in the schema: what was decided of this item itself; of a merged one the resolver tells what became of the one that stands for it. */
  ownOutcome?: InboxOutcome;

  /** Not in the schema: part of the outcome. */
  outcomeSeenAt?: string;

  @Field(() => Int, { description: "Goes up with every change: send it along with an action." })
  version!: number;
}

@ObjectType({ simpleResolvers: true, description: "An item in a list." })
export class InboxItemEdge {
  @Field(() => String, { description: "For `after`." })
  cursor!: string;

  @Field(() => InboxItem, { description: "The item." })
  node!: InboxItem;
}

@ObjectType({ simpleResolvers: true, description: "A page of the inbox." })
export class InboxItemConnection {
  @Field(() => [InboxItemEdge], { description: "The items, in the order that was asked for." })
  edges!: InboxItemEdge[];

  @Field(() => PageInfo, { description: "Whether there are more." })
  pageInfo!: PageInfo;

  /** Not in the schema: counted only when asked. */
  count!: () => Promise<number>;
}
