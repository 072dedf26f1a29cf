import { Arg, ID, Resolver, Root, Subscription } from "type-graphql";
import { writeHubId } from "../kernel/hub-id.ts";
import type { LiveEvents } from "../kernel/live-topics.ts";
import { make } from "../kernel/make.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import { MeldingChanged } from "./live.types.ts";

export interface WatchedMeldingen {
  readonly departmentId?: string | null;
  readonly id?: string | null;
}

/** What the resolvers ask for subscriptions to meldingen. */
export interface MeldingenLiveApi {
  /** Throws FORBIDDEN when the viewer may see no meldingen there. */
  watch(wanted: WatchedMeldingen): Promise<AsyncIterableIterator<LiveEvents["meldingChanged"]>>;
}

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly meldingenLive: MeldingenLiveApi;
  }
}

interface Subscribed {
  readonly context: RequestContext;
  readonly args: WatchedMeldingen;
}

@Resolver()
export class MeldingenLiveResolver {
  @Subscription(() => MeldingChanged, {
    description:
      "Tells each time that the hub notices a change of a melding at its department: at once where the department sends word, else within its polling interval. Only meldingen of departments where the user may see them, as the rights are at that moment; ends with FORBIDDEN when no such right is left. Nothing is told of what happened while not connected: read anew after connecting.",
    subscribe: ({ context, args }: Subscribed) => context.services.meldingenLive.watch(args),
  })
  meldingChanged(
    @Root() { departmentId, meldingId }: LiveEvents["meldingChanged"],
    @Arg("departmentId", () => ID, { nullable: true, description: "Only of this department. FORBIDDEN when the user may see no meldingen there." })
    _departmentId?: string,
    @Arg("id", () => ID, { nullable: true, description: "Only this melding, as in `melding`." }) _id?: string,
  ): MeldingChanged {
    return make(MeldingChanged, { id: writeHubId({ kind: "melding", departmentId, id: meldingId }), departmentId });
  }
}
