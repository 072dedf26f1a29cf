import { createUnionType, Field, ID, ObjectType } from "type-graphql";
import { InvalidInput, NotFound, Right } from "../kernel/problem.types.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";

@ObjectType({ simpleResolvers: true, description: "The user, as the identity provider vouches for them." })
export class Me {
  @Field(() => ID, { description: "Stable id of the account." })
  id!: string;

  @Field(() => String, { description: "Name for people." })
  name!: string;

  @Field(() => [String], { description: "Roles, from the identity provider: `agent`, `kennisbank-manager`, `supervisor`, `integrator`, `auditor`." })
  roles!: string[];

  @Field(() => [Right], { description: "Everything that the user may do now. Changes take effect at once: ask again rather than keep it." })
  rights!: Right[];
}

@ObjectType({ simpleResolvers: true, description: "A right that a role has been given." })
export class GrantedRight extends Right {
  @Field(() => String, { description: "The role that has it." })
  role!: string;

  @Field(() => DateTimeScalar, { description: "Since when." })
  grantedAt!: string;

  @Field(() => String, { description: "Who gave it: name of the supervisor, or `configuration` for what the hub started with." })
  grantedBy!: string;
}

@ObjectType({ simpleResolvers: true, description: "The rights as they are after the change." })
export class RightsChanged {
  @Field(() => [GrantedRight], { description: "Everything that the role has now." })
  rights!: GrantedRight[];
}

export const SetRightResult = createUnionType({
  name: "SetRightResult",
  description: "The rights as they are now, or why not.",
  types: () => [RightsChanged, NotFound, InvalidInput] as const,
});
