import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/request-context.ts";
import { make } from "../kernel/make.ts";
import { InboxEvent, InboxItem, InboxItemConnection, InboxItemContact, InboxOutcome, WebsitePage } from "./inbox.types.ts";

/** What of an item is read only when it is asked. */
@Resolver(() => InboxItem)
export class InboxItemResolver {
  @FieldResolver(() => WebsitePage, { nullable: true, description: "Website reports: the page." })
  async page(@Root() { pageAddress }: InboxItem, @Ctx() { services }: RequestContext): Promise<WebsitePage | undefined> {
    if (pageAddress === undefined) return undefined;
    return make(WebsitePage, { address: pageAddress, contactsCount: await services.inbox.contactsOfPage(pageAddress) });
  }

  @FieldResolver(() => InboxOutcome, {
    nullable: true,
    description: "What became of it; null while nothing is decided. Of a merged one: what became of the item that stands for it.",
  })
  outcome(@Root() item: InboxItem, @Ctx() { services }: RequestContext): Promise<InboxOutcome | undefined> {
    return services.inbox.outcomeOf(item);
  }

  @FieldResolver(() => [InboxEvent], { description: "What happened to it, the newest first, at most 200. Empty for another agent's item." })
  history(@Root() item: InboxItem, @Ctx() { services }: RequestContext): Promise<InboxEvent[]> {
    return services.inbox.historyOf(item);
  }

  @FieldResolver(() => [String], { description: "Numbers of the contacts in which it came up, the newest first, at most 100. Empty for another agent's item." })
  contactReferences(@Root() item: InboxItem, @Ctx() { services }: RequestContext): Promise<string[]> {
    return services.inbox.contactsOf(item);
  }

  @FieldResolver(() => [InboxItemContact], {
    description: "The contacts in which it came up, the newest first, at most 100: without whom they were with. Empty for another agent's item.",
  })
  contacts(@Root() item: InboxItem, @Ctx() { services }: RequestContext): Promise<InboxItemContact[]> {
    return services.inbox.contactNumbersOf(item);
  }

  @FieldResolver(() => [InboxItem], { description: "Items of the last year that are about the same, at most five: candidates for merging." })
  similar(@Root() item: InboxItem, @Ctx() { services }: RequestContext): Promise<InboxItem[]> {
    return services.inbox.similarTo(item);
  }
}

@Resolver(() => InboxItemConnection)
export class InboxItemConnectionResolver {
  @FieldResolver(() => Int, { description: "How many items the filter holds in all." })
  totalCount(@Root() { count }: InboxItemConnection): Promise<number> {
    return count();
  }
}
