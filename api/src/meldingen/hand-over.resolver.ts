import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { PageArguments } from "../kernel/connection.ts";
import { PageArgs } from "../kernel/connection.types.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import { ComplaintHandOverResult, ComplaintHandOversResult, RaiseMeldingResult } from "./hand-over.types.ts";

/** What the resolvers ask about meldingen that become complaints. */
export interface HandOverApi {
  raise(raised: {
    readonly meldingId: string;
    readonly displeasure: string;
    readonly wishes: string | null | undefined;
    readonly idempotencyKey: string;
  }): Promise<object>;
  byReference(reference: string): Promise<object>;
  list(page: PageArguments): Promise<object>;
}

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly handOvers: HandOverApi;
  }
}

@Resolver()
export class HandOverResolver {
  @Mutation(() => RaiseMeldingResult, {
    description:
      "Raises a melding to a complaint in one step: what the citizen is displeased about, with the melding, its history and all earlier reports as they are at this moment. Gives a reference to read out.",
  })
  raiseMelding(
    @Arg("meldingId", () => ID, { description: "The melding, as in `melding`." }) meldingId: string,
    @Arg("displeasure", () => String, { description: "What the citizen is displeased about, in their words, 3 to 4000 characters." }) displeasure: string,
    @Arg("wishes", () => String, { nullable: true, description: "What the citizen wants to happen, at most 2000 characters; null when nothing was said." })
    wishes: string | undefined,
    @Arg("idempotencyKey", () => String, { description: "As with every mutation." }) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.handOvers.raise({ meldingId, displeasure, wishes, idempotencyKey });
  }

  @Query(() => ComplaintHandOverResult, {
    description: "What was handed over under the number that the citizen was given. For departments where the user may see meldingen.",
  })
  complaintHandOver(
    @Arg("reference", () => String, { description: "The number, `KL-7K4Q-9WXM`: spaces, dashes, small letters and a missing KL are forgiven." })
    reference: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.handOvers.byReference(reference);
  }

  @Query(() => ComplaintHandOversResult, { description: "Meldingen that were raised to complaints, newest first." })
  complaintHandOvers(@Args(() => PageArgs) { first, after }: PageArgs, @Ctx() { services }: RequestContext) {
    return services.handOvers.list({ first, after });
  }
}
