import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { PageArgs } from "../kernel/connection.types.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import { ContactMirrorResult, ContactMirrorsResult, RetryMirrorResult } from "./mirror.results.ts";
import { MirrorState } from "./mirror.words.ts";

@Resolver()
export class MirrorResolver {
  @Query(() => ContactMirrorsResult, {
    description:
      "The outbox to the municipality's register of customers, the oldest first: what waits, what is there, and what needs a person. Without personal data. Source: the hub.",
  })
  contactMirrors(
    @Arg("state", () => MirrorState, { description: "Where the contacts stand." }) state: MirrorState,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { services }: RequestContext,
  ) {
    return services.contacts.mirrors({ state }, page);
  }

  @Query(() => ContactMirrorResult, {
    description: "Where one contact stands on its way to the register: to follow it after retryMirror. Without personal data. Source: the hub.",
  })
  contactMirror(@Arg("contactId", () => ID, { description: "Id of the contact." }) contactId: string, @Ctx() { services }: RequestContext) {
    return services.contacts.mirror(contactId);
  }

  @Mutation(() => RetryMirrorResult, {
    description:
      "Sends contacts that failed to the register again, after what was wrong there was mended. What is there already is found and not made twice, so it may be called as often as one likes.",
  })
  retryMirror(
    @Arg("contactId", () => ID, { nullable: true, description: "One contact, by its id; all that failed when left out." }) contactId: string | undefined,
    @Arg("idempotencyKey", () => String, { description: "As with every mutation." }) key: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.contacts.retryMirror(contactId ?? undefined, key);
  }
}
