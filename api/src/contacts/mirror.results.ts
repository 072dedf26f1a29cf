import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { InvalidInput, NotFound } from "../kernel/problem.types.ts";
import { ContactMirrorConnection } from "./mirror.types.ts";

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
export const RetryMirrorResult = createUnionType({
  name: "RetryMirrorResult",
  description: "How many are sent again, or why not.",
  types: () => [MirrorsRetried, InvalidInput, NotFound] as const,
});
