import { Field, ID, InputType, Int } from "type-graphql";
import { DateScalar } from "../kernel/scalars.ts";
import "./inbox.enums.ts";
import { ArticleDefect, InboxKind, InboxState, RejectionReason } from "./inbox.words.ts";

const subject = { description: "What it is about, in one line: 3 to 200 characters, without citizens' data." };
const text = { nullable: true, description: "The rest, for whoever takes it up: at most 4,000 characters, without citizens' data." };
const departmentId = { nullable: true, description: "The department that it is about, by its id in the hub." };
const contactReference = {
  nullable: true,
  description:
    "Number of the contact in which it came up, as `startContact` gave it or as it was heard: one typing mistake is corrected, an unknown number refused. Counts as one contact behind the item.",
};

@InputType({ description: "A question for which the agent found no answer." })
export class SuggestQuestionInput {
  @Field(() => String, subject)
  subject!: string;

  @Field(() => String, text)
  text?: string;

  @Field(() => String, { nullable: true, description: "What was searched for in vain, as it was typed: at most 200 characters." })
  searchTerm?: string;

  @Field(() => ID, departmentId)
  departmentId?: string;

  @Field(() => String, contactReference)
  contactReference?: string;
}

@InputType({ description: "A page of the website that is wrong or unclear." })
export class ReportWebsiteErrorInput {
  @Field(() => String, { description: "Address of the page, as the browser shows it. What stands after a question mark is not kept." })
  pageAddress!: string;

  @Field(() => String, { description: "The question that the page caused, in one line: 3 to 200 characters, without citizens' data." })
  subject!: string;

  @Field(() => String, { nullable: true, description: "What is wrong or unclear: at most 4,000 characters, without citizens' data." })
  text?: string;

  @Field(() => ID, departmentId)
  departmentId?: string;

  @Field(() => String, contactReference)
  contactReference?: string;
}

@InputType({ description: "An article that is wrong, unclear or outdated." })
export class GiveArticleFeedbackInput {
  @Field(() => ID, { description: "The article, by its id in the kennisbank." })
  articleId!: string;

  @Field(() => ArticleDefect, { description: "What is the matter." })
  defect!: ArticleDefect;

  @Field(() => String, subject)
  subject!: string;

  @Field(() => String, text)
  text?: string;

  @Field(() => ID, departmentId)
  departmentId?: string;

  @Field(() => String, contactReference)
  contactReference?: string;
}

@InputType({ description: "Which items. Every member narrows; what is left out does not." })
export class InboxFilter {
  @Field(() => [ID], {
    nullable: true,
    description: "Only among these items, at most 100: to see which of those that `inboxChanged` named the list holds now.",
  })
  ids?: string[];

  @Field(() => [InboxKind], { nullable: true, description: "Only of these kinds." })
  kinds?: InboxKind[];

  @Field(() => [InboxState], { nullable: true, description: "Only in these states; those that are open when left out." })
  states?: InboxState[];

  @Field(() => String, { nullable: true, description: "Only what this team answers for: `kennisbank`, `internet` or a department's id." })
  team?: string;

  @Field(() => ID, { nullable: true, description: "Only about this department." })
  departmentId?: string;

  @Field(() => ID, { nullable: true, description: "Only what this colleague has in hand." })
  assigneeId?: string;

  @Field(() => Boolean, { nullable: true, description: "True: only what the user has in hand." })
  mine?: boolean;

  @Field(() => Boolean, { nullable: true, description: "True: only what nobody has in hand." })
  unassigned?: boolean;

  @Field(() => Boolean, { nullable: true, description: "True: only open items whose date has passed." })
  overdue?: boolean;

  @Field(() => String, { nullable: true, description: 'Only with these words, as in a search engine: `paspoort -kind "nieuwe foto"`. At most 200 characters.' })
  words?: string;

  @Field(() => String, { nullable: true, description: "Only about this page and those below it." })
  page?: string;
}

@InputType({ description: "An item as the user saw it." })
export class InboxItemVersionInput {
  @Field(() => ID, { description: "Id of the item." })
  id!: string;

  @Field(() => Int, { description: "Its version then. When somebody else changed it meanwhile it is left as it is, and named in the answer." })
  version!: number;
}

const items = { description: "One to a hundred items, each as the user saw it." };

@InputType({ description: "Give items to somebody, or to nobody." })
export class AssignInboxItemsInput {
  @Field(() => [InboxItemVersionInput], items)
  items!: InboxItemVersionInput[];

  @Field(() => ID, { nullable: true, description: "A colleague of `inboxColleagues`; null or left out for nobody." })
  assigneeId?: string;
}

@InputType({ description: "Let another team answer for items." })
export class HandOverInboxItemsInput {
  @Field(() => [InboxItemVersionInput], items)
  items!: InboxItemVersionInput[];

  @Field(() => String, { description: "`kennisbank`, `internet`, or a department's id." })
  team!: string;
}

@InputType({ description: "Promise that items will be done. They stay open until they are." })
export class AcceptInboxItemsInput {
  @Field(() => [InboxItemVersionInput], items)
  items!: InboxItemVersionInput[];

  @Field(() => String, { nullable: true, description: "What will be done, for whoever made the items: at most 4,000 characters." })
  text?: string;

  @Field(() => String, { nullable: true, description: "Web address of the article or page that is being made." })
  link?: string;
}

@InputType({ description: "Say that items are done." })
export class ResolveInboxItemsInput {
  @Field(() => [InboxItemVersionInput], items)
  items!: InboxItemVersionInput[];

  @Field(() => String, { description: "What was done, for whoever made the items: 3 to 4,000 characters." })
  text!: string;

  @Field(() => String, { nullable: true, description: "Web address of the article or page that resulted." })
  link?: string;
}

@InputType({ description: "Say that items will not be done." })
export class RejectInboxItemsInput {
  @Field(() => [InboxItemVersionInput], items)
  items!: InboxItemVersionInput[];

  @Field(() => RejectionReason, { description: "Why." })
  reason!: RejectionReason;

  @Field(() => String, { description: "Why, for whoever made the items: 3 to 4,000 characters." })
  text!: string;
}

@InputType({ description: "Say that items are the same as another one, which then stands for all of them." })
export class MergeInboxItemsInput {
  @Field(() => [InboxItemVersionInput], items)
  items!: InboxItemVersionInput[];

  @Field(() => ID, { description: "The item that stands for them: of the same kind, and not merged itself." })
  intoId!: string;
}

@InputType({ description: "Open items again: also takes a merged one apart." })
export class ReopenInboxItemsInput {
  @Field(() => [InboxItemVersionInput], items)
  items!: InboxItemVersionInput[];

  @Field(() => String, { description: "Why: 3 to 4,000 characters." })
  text!: string;
}

@InputType({ description: "Give items a later date." })
export class PostponeInboxItemsInput {
  @Field(() => [InboxItemVersionInput], items)
  items!: InboxItemVersionInput[];

  @Field(() => DateScalar, { description: "The new date; not in the past." })
  dueOn!: string;

  @Field(() => String, { description: "Why: 3 to 4,000 characters." })
  text!: string;
}

@InputType({ description: "Correct what items are about. What is left out stays as it is." })
export class CorrectInboxItemsInput {
  @Field(() => [InboxItemVersionInput], items)
  items!: InboxItemVersionInput[];

  @Field(() => String, { nullable: true, description: "New subject: 3 to 200 characters." })
  subject?: string;

  @Field(() => ID, { nullable: true, description: "New department, by its id in the hub." })
  departmentId?: string;
}
