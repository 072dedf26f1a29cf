import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from "type-graphql";
import { type PageArguments } from "../kernel/connection.ts";
import { PageArgs } from "../kernel/connection.types.ts";
import type { LiveEvents } from "../kernel/live-topics.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import { FeedbackTask, FeedbackTaskResult, FeedbackTasksResult, FeedbackTry, ReporterContactDetails, SettleFeedbackResult } from "./feedback.types.ts";
import { FeedbackOutcome, FeedbackTaskState } from "./feedback.words.ts";

/** What the resolvers ask about telling reporters what became of it. */
export interface FeedbackApi {
  tasks(query: { readonly state: FeedbackTaskState; readonly overdue: boolean; readonly page: PageArguments }): Promise<object>;
  byId(taskId: string): Promise<object>;
  settle(settled: {
    readonly taskId: string;
    readonly outcome: FeedbackOutcome;
    readonly note: string | null | undefined;
    readonly idempotencyKey: string;
  }): Promise<object>;
  contact(task: FeedbackTask): Promise<ReporterContactDetails | null>;
  tries(task: FeedbackTask): Promise<readonly FeedbackTry[]>;
  watch(): Promise<AsyncIterableIterator<LiveEvents["feedbackChanged"]>>;
}

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly feedback: FeedbackApi;
  }
}

interface Subscribed {
  readonly context: RequestContext;
}

@Resolver(() => FeedbackTask)
export class FeedbackResolver {
  @Query(() => FeedbackTasksResult, { description: "Reporters who must be told what became of their melding, the first due first." })
  feedbackTasks(
    @Arg("state", () => FeedbackTaskState, { defaultValue: FeedbackTaskState.OPEN, description: "Only tasks in this state." }) state: FeedbackTaskState,
    @Arg("overdue", () => Boolean, { defaultValue: false, description: "Only open ones whose day has passed." }) overdue: boolean,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { services }: RequestContext,
  ) {
    return services.feedback.tasks({ state, overdue, page: { first, after } });
  }

  @Query(() => FeedbackTaskResult, { description: "One of these tasks: for the contact details, which are asked for only when somebody calls." })
  feedbackTask(@Arg("id", () => ID, { description: "The task." }) id: string, @Ctx() { services }: RequestContext) {
    return services.feedback.byId(id);
  }

  @Mutation(() => SettleFeedbackResult, { description: "Records what came of trying to tell a reporter. A settled task stays as it is." })
  settleFeedback(
    @Arg("taskId", () => ID, { description: "The task." }) taskId: string,
    @Arg("outcome", () => FeedbackOutcome, { description: "What came of it." }) outcome: FeedbackOutcome,
    @Arg("note", () => String, { nullable: true, description: "For colleagues, at most 500 characters; kept sealed." }) note: string | undefined,
    @Arg("idempotencyKey", () => String, { description: "As with every mutation." }) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.feedback.settle({ taskId, outcome, note, idempotencyKey });
  }

  @FieldResolver(() => ReporterContactDetails, {
    nullable: true,
    description:
      "How to reach the reporter; null without PERSONS/VIEW at the department, or when nothing was kept. Each time that it is shown is in the audit log.",
  })
  contact(@Root() task: FeedbackTask, @Ctx() { services }: RequestContext) {
    return services.feedback.contact(task);
  }

  @FieldResolver(() => [FeedbackTry], { description: "Who tried, when, and what they wrote for colleagues: the newest first, at most twenty." })
  tries(@Root() task: FeedbackTask, @Ctx() { services }: RequestContext) {
    return services.feedback.tries(task);
  }

  @Subscription(() => ID, {
    description:
      "Tells, by the id of the department, that its tasks for telling reporters changed: read the list anew. Ends with FORBIDDEN without a right to see meldingen.",
    subscribe: ({ context }: Subscribed) => context.services.feedback.watch(),
  })
  feedbackChanged(@Root() { departmentId }: LiveEvents["feedbackChanged"]): string {
    return departmentId;
  }
}
