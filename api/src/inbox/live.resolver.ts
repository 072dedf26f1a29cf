import { Field, ID, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import type { LiveEvents } from "../kernel/live-topics.ts";
import { make } from "../kernel/make.ts";
import type { RequestContext } from "../kernel/request-context.ts";

/** What the resolver asks for its subscription. */
export interface InboxLiveApi {
  watch(): Promise<AsyncIterableIterator<LiveEvents["inboxChanged"]>>;
}

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly inboxLive: InboxLiveApi;
  }
}

@ObjectType({ simpleResolvers: true, description: "Items of the inbox changed: read them anew." })
export class InboxChanged {
  @Field(() => [ID], { description: "Which: at most a hundred and one." })
  itemIds!: string[];
}

@Resolver()
export class InboxLiveResolver {
  @Subscription(() => InboxChanged, {
    description:
      "Tells each time that items of the inbox come in or change: all of them to managers and supervisors, their own to agents. Nothing is told of what happened while not connected: read anew after connecting.",
    subscribe: ({ context }: { readonly context: RequestContext }) => context.services.inboxLive.watch(),
  })
  inboxChanged(@Root() { itemIds }: LiveEvents["inboxChanged"]): InboxChanged {
    return make(InboxChanged, { itemIds: [...itemIds] });
  }
}
