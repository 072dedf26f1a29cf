import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { PageArgs } from "../kernel/connection.types.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import type { InboxApi } from "./inbox.api.ts";
import { GiveArticleFeedbackInput, ReportWebsiteErrorInput, SuggestQuestionInput } from "./inbox.inputs.ts";
import { InboxItemMadeResult, InboxItemsResult, OutcomesSeenResult, SimilarInboxItemsResult } from "./inbox.results.ts";
import { InboxKind } from "./inbox.words.ts";

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly inbox: InboxApi;
  }
}

const key = { description: "As with every mutation: chosen by the desktop for this one action of the agent, 8 to 200 characters." };

/** The agent's side of the inbox. */
@Resolver()
export class SubmitResolver {
  @Query(() => SimilarInboxItemsResult, {
    description:
      "Items that are about the same, of the last year, at most five: offer them before a new one is made, and add the contact to one of them instead.",
  })
  similarInboxItems(
    @Arg("kind", () => InboxKind, { description: "Of which kind." }) kind: InboxKind,
    @Arg("subject", () => String, { description: "What it is about: 3 to 200 characters." }) subject: string,
    @Arg("text", () => String, { nullable: true, description: "The rest, as far as it is written." }) text: string | undefined,
    @Arg("page", () => String, { nullable: true, description: "Website reports: address of the page." }) page: string | undefined,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.similar({ kind, subject, text, page });
  }

  @Query(() => InboxItemsResult, { description: "What the user sent in, the newest first, with what became of it." })
  myInboxItems(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("unseen", () => Boolean, {
      nullable: true,
      description: "True: only what was decided on since the user last looked, as `unseenInboxOutcomes` counts. False: only the rest. All when left out.",
    })
    unseen: boolean | undefined,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.mine({ page, unseen: unseen ?? undefined });
  }

  @Query(() => Int, { description: "How many items of the user were decided on since they last looked: for a badge." })
  unseenInboxOutcomes(@Ctx() { services }: RequestContext): Promise<number> {
    return services.inbox.unseenOutcomes();
  }

  @Mutation(() => InboxItemMadeResult, { description: "Sends a question suggestion (vraagsuggestie) to the managers of the kennisbank." })
  suggestQuestion(
    @Arg("input", () => SuggestQuestionInput, { description: "What was asked." }) input: SuggestQuestionInput,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.suggestQuestion(input, idempotencyKey);
  }

  @Mutation(() => InboxItemMadeResult, { description: "Reports an error on the website to the team that owns the page." })
  reportWebsiteError(
    @Arg("input", () => ReportWebsiteErrorInput, { description: "Which page, and what is wrong." }) input: ReportWebsiteErrorInput,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.reportWebsiteError(input, idempotencyKey);
  }

  @Mutation(() => InboxItemMadeResult, { description: "Tells the managers of the kennisbank that an article is wrong, unclear or outdated." })
  giveArticleFeedback(
    @Arg("input", () => GiveArticleFeedbackInput, { description: "Which article, and what is the matter." }) input: GiveArticleFeedbackInput,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.giveArticleFeedback(input, idempotencyKey);
  }

  @Mutation(() => InboxItemMadeResult, { description: "Counts one more contact behind an item, instead of making another one about the same." })
  addContactToInboxItem(
    @Arg("itemId", () => ID, { description: "The item." }) itemId: string,
    @Arg("contactReference", () => String, { description: "Number of the contact, as `startContact` gave it." }) contactReference: string,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.addContact({ itemId, contactReference }, idempotencyKey);
  }

  @Mutation(() => OutcomesSeenResult, { description: "The user has seen what became of these items." })
  markInboxOutcomesSeen(
    @Arg("ids", () => [ID], { description: "One to a hundred items of the user." }) ids: string[],
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.markOutcomesSeen(ids, idempotencyKey);
  }
}
