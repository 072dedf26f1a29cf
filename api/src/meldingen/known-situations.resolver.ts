import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { PageArgs } from "../kernel/connection.types.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import { KnownSituationInput } from "./known-situations.inputs.ts";
import { KnownSituationResult, KnownSituationsResult } from "./known-situations.types.ts";

/** What the resolvers ask for known situations. */
export interface KnownSituationsApi {
  list(query: { readonly includeEnded: boolean; readonly page: PageArgs }): Promise<typeof KnownSituationsResult>;
  add(input: KnownSituationInput, idempotencyKey: string): Promise<typeof KnownSituationResult>;
  change(
    situation: { readonly id: string; readonly version: number; readonly input: KnownSituationInput },
    idempotencyKey: string,
  ): Promise<typeof KnownSituationResult>;
  end(id: string, idempotencyKey: string): Promise<typeof KnownSituationResult>;
}

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly knownSituations: KnownSituationsApi;
  }
}

@Resolver()
export class KnownSituationsResolver {
  @Query(() => KnownSituationsResult, {
    description: "What is known about places and can be told at once, the newest first. Those that fit a fault come with `likelyDuplicateMeldingen`.",
  })
  knownSituations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("includeEnded", () => Boolean, { defaultValue: false, description: "Whether those that hold no longer, or not yet, are listed too." })
    includeEnded: boolean,
    @Ctx() { services }: RequestContext,
  ) {
    return services.knownSituations.list({ includeEnded, page });
  }

  @Mutation(() => KnownSituationResult, { description: "Adds a situation; agents are told from then on. For kennisbank managers and supervisors." })
  addKnownSituation(
    @Arg("input", () => KnownSituationInput, { description: "The situation." }) input: KnownSituationInput,
    @Arg("idempotencyKey", () => String, { description: "As with every mutation." }) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.knownSituations.add(input, idempotencyKey);
  }

  @Mutation(() => KnownSituationResult, { description: "Replaces a situation by this one. For kennisbank managers and supervisors." })
  changeKnownSituation(
    @Arg("id", () => ID, { description: "The situation." }) id: string,
    @Arg("version", () => Int, { description: "Its version when it was read." }) version: number,
    @Arg("input", () => KnownSituationInput, { description: "How it should be, whole." }) input: KnownSituationInput,
    @Arg("idempotencyKey", () => String, { description: "As with every mutation." }) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.knownSituations.change({ id, version, input }, idempotencyKey);
  }

  @Mutation(() => KnownSituationResult, {
    description: "Ends a situation now: agents are not told any more. Ending an ended one changes nothing. For kennisbank managers and supervisors.",
  })
  endKnownSituation(
    @Arg("id", () => ID, { description: "The situation." }) id: string,
    @Arg("idempotencyKey", () => String, { description: "As with every mutation." }) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.knownSituations.end(id, idempotencyKey);
  }
}
