import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { PageArgs } from "../kernel/connection.types.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import {
  AcceptInboxItemsInput,
  AssignInboxItemsInput,
  CorrectInboxItemsInput,
  HandOverInboxItemsInput,
  InboxFilter,
  MergeInboxItemsInput,
  PostponeInboxItemsInput,
  RejectInboxItemsInput,
  ReopenInboxItemsInput,
  ResolveInboxItemsInput,
} from "./inbox.inputs.ts";
import { InboxCounts, InboxItemsChangedResult, InboxItemsResult } from "./inbox.results.ts";
import { Colleague, InboxItem } from "./inbox.types.ts";
import { InboxKind, InboxSort } from "./inbox.words.ts";

const key = { description: "As with every mutation: chosen for this one action, 8 to 200 characters." };
const forManagers = "For managers of the kennisbank and the website, and supervisors.";
const each = "Each item is changed only when it is still as the user saw it. Can be undone within ten minutes.";

/** The manager's side of the inbox. */
@Resolver()
export class TriageResolver {
  @Query(() => InboxItemsResult, { description: `The inbox. ${forManagers}` })
  inboxItems(
    @Arg("filter", () => InboxFilter, { nullable: true, description: "Which items; all that are open when left out." }) filter: InboxFilter | undefined,
    @Arg("sort", () => InboxSort, { defaultValue: InboxSort.DUE_FIRST, description: "In which order." }) sort: InboxSort,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.list({ filter, sort, page });
  }

  @Query(() => InboxItem, { nullable: true, description: "One item; null when it is not there, or is another agent's." })
  inboxItem(@Arg("id", () => ID, { description: "Id in the hub." }) id: string, @Ctx() { services }: RequestContext) {
    return services.inbox.byId(id);
  }

  @Query(() => InboxCounts, { description: `How much there is, for the navigation. ${forManagers}` })
  inboxCounts(
    @Arg("kinds", () => [InboxKind], { nullable: true, description: "Only these kinds; all when left out." }) kinds: InboxKind[] | undefined,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.counts(kinds);
  }

  @Query(() => [Colleague], { description: `Who can be given work: everybody who ever opened the inbox, at most 200. ${forManagers}` })
  inboxColleagues(@Ctx() { services }: RequestContext) {
    return services.inbox.colleagues();
  }

  @Mutation(() => InboxItemsChangedResult, { description: `Gives items to somebody. ${each}` })
  assignInboxItems(
    @Arg("input", () => AssignInboxItemsInput, { description: "Which, and to whom." }) input: AssignInboxItemsInput,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.triage("assign", input, idempotencyKey);
  }

  @Mutation(() => InboxItemsChangedResult, { description: `Lets another team answer for items. ${each}` })
  handOverInboxItems(
    @Arg("input", () => HandOverInboxItemsInput, { description: "Which, and to which team." }) input: HandOverInboxItemsInput,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.triage("hand-over", input, idempotencyKey);
  }

  @Mutation(() => InboxItemsChangedResult, { description: `Promises that items will be done. ${each}` })
  acceptInboxItems(
    @Arg("input", () => AcceptInboxItemsInput, { description: "Which, and what will be done." }) input: AcceptInboxItemsInput,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.triage("accept", input, idempotencyKey);
  }

  @Mutation(() => InboxItemsChangedResult, { description: `Says that items are done. Whoever made them sees it. ${each}` })
  resolveInboxItems(
    @Arg("input", () => ResolveInboxItemsInput, { description: "Which, and what was done." }) input: ResolveInboxItemsInput,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.triage("resolve", input, idempotencyKey);
  }

  @Mutation(() => InboxItemsChangedResult, { description: `Says that items will not be done, and why. Whoever made them sees it. ${each}` })
  rejectInboxItems(
    @Arg("input", () => RejectInboxItemsInput, { description: "Which, and why." }) input: RejectInboxItemsInput,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.triage("reject", input, idempotencyKey);
  }

  @Mutation(() => InboxItemsChangedResult, { description: `Says that items are the same as another. Their contacts count for that one. ${each}` })
  mergeInboxItems(
    @Arg("input", () => MergeInboxItemsInput, { description: "Which, and into which." }) input: MergeInboxItemsInput,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.triage("merge", input, idempotencyKey);
  }

  @Mutation(() => InboxItemsChangedResult, { description: `Opens items again, and takes merged ones apart. ${each}` })
  reopenInboxItems(
    @Arg("input", () => ReopenInboxItemsInput, { description: "Which, and why." }) input: ReopenInboxItemsInput,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.triage("reopen", input, idempotencyKey);
  }

  @Mutation(() => InboxItemsChangedResult, { description: `Gives items a later date. ${each}` })
  postponeInboxItems(
    @Arg("input", () => PostponeInboxItemsInput, { description: "Which, until when, and why." }) input: PostponeInboxItemsInput,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.triage("postpone", input, idempotencyKey);
  }

  @Mutation(() => InboxItemsChangedResult, { description: `Corrects what items are about. ${each}` })
  correctInboxItems(
    @Arg("input", () => CorrectInboxItemsInput, { description: "Which, and what is right." }) input: CorrectInboxItemsInput,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.triage("correct", input, idempotencyKey);
  }

  @Mutation(() => InboxItemsChangedResult, {
    description:
      "Takes an action of the user back, within ten minutes. What somebody else changed after it stays as it is, and is named. Doing it twice does nothing more.",
  })
  undoInboxChange(
    @Arg("changeId", () => ID, { description: "`changeId` of the answer to the action." }) changeId: string,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.undo(changeId, idempotencyKey);
  }
}
