import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { InvalidInput, NotFound } from "../kernel/problem.types.ts";
import { ContactMirrorConnection, MirroredContact } from "./mirror.types.ts";

@ObjectType({ simpleResolvers: true, description: "These contacts are sent to the register again, the oldest first." })
export class MirrorsRetried {
  @Field(() => Int, { description: "How many. Nought when none had failed." })
  count!: number;
}

export const ContactMirrorsResult = createUnionType({
  name: "ContactMirrorsResult",
  description: "A page of the outbox, or why not: NotFound where no register of customers is connected.",
  types: () => [ContactMirrorConnection, InvalidInput, NotFound] as const,
});
export const ContactMirrorResult = createUnionType({
  name: "ContactMirrorResult",
  description: "One contact of the outbox, or NotFound: it was never put there, or no register of customers is connected.",
  types: () => [MirroredContact, NotFound] as const,
});
export const RetryMirrorResult = createUnionType({
  name: "RetryMirrorResult",
  description: "How many are sent again, or why not.",
  types: () => [MirrorsRetried, InvalidInput, NotFound] as const,
});
