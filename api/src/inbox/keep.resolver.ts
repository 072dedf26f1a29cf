import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../kernel/request-context.ts";
import { DateScalar } from "../kernel/scalars.ts";
import { InboxFilter } from "./inbox.inputs.ts";
import { InboxStatisticsResult, InboxViewsResult, WebsitePageRulesResult } from "./inbox.results.ts";
import { InboxKind, InboxSort } from "./inbox.words.ts";

const key = { description: "As with every mutation: chosen for this one action, 8 to 200 characters." };

/** Views, page rules and figures. */
@Resolver()
export class InboxKeepResolver {
  @Query(() => InboxViewsResult, { description: "The filters that the user keeps." })
  inboxViews(@Ctx() { services }: RequestContext) {
    return services.inbox.views();
  }

  @Mutation(() => InboxViewsResult, { description: "Keeps a filter under a name; one of the same name is replaced. At most thirty a user." })
  saveInboxView(
    @Arg("name", () => String, { description: "1 to 60 characters." }) name: string,
    @Arg("filter", () => InboxFilter, { description: "The filter." }) filter: InboxFilter,
    @Arg("sort", () => InboxSort, { description: "The order." }) sort: InboxSort,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.saveView({ name, filter, sort }, idempotencyKey);
  }

  @Mutation(() => InboxViewsResult, { description: "Forgets a kept filter." })
  deleteInboxView(
    @Arg("name", () => String, { description: "Its name." }) name: string,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.deleteView(name, idempotencyKey);
  }

  @Query(() => WebsitePageRulesResult, { description: "Which team answers for which pages of the website." })
  websitePageRules(@Ctx() { services }: RequestContext) {
    return services.inbox.pageRules();
  }

  @Mutation(() => WebsitePageRulesResult, { description: "Says which team answers for a page and those below it. For reports that come in from now on." })
  setWebsitePageRule(
    @Arg("page", () => String, { description: "Address of the page, as the browser shows it." }) page: string,
    @Arg("team", () => ID, { description: "`kennisbank`, `internet`, or a department's id." }) team: string,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.setPageRule({ page, team }, idempotencyKey);
  }

  @Mutation(() => WebsitePageRulesResult, { description: "Drops a rule." })
  deleteWebsitePageRule(
    @Arg("page", () => String, { description: "Its `prefix`." }) page: string,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.deletePageRule(page, idempotencyKey);
  }

  @Query(() => InboxStatisticsResult, { description: "The inbox in figures over a period of at most 366 days." })
  inboxStatistics(
    @Arg("from", () => DateScalar, { description: "First day." }) from: string,
    @Arg("until", () => DateScalar, { description: "Last day." }) until: string,
    @Arg("kinds", () => [InboxKind], { nullable: true, description: "Only these kinds; all when left out." }) kinds: InboxKind[] | undefined,
    @Ctx() { services }: RequestContext,
  ) {
    return services.inbox.statistics({ from, until, kinds });
  }
}
