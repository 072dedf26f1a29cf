import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from "type-graphql";
import { Action, Capability } from "../kernel/abilities.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import { GrantedRight, Me, SetRightResult } from "./rights.types.ts";

@InputType({ description: "One cell of the table of rights." })
export class SetRightInput {
  @Field(() => String, { description: "The role, as the identity provider names it; 2 to 64 lower-case letters, digits and dashes." })
  role!: string;

  @Field(() => ID, { description: "The department, by its id in the hub." })
  departmentId!: string;

  @Field(() => Capability, { description: "The capability." })
  capability!: Capability;

  @Field(() => Action, { description: "The action." })
  action!: Action;

  @Field(() => Boolean, { description: "True gives the right, false takes it." })
  granted!: boolean;
}

/** What the resolvers ask of the rights slice. */
export interface RightsApi {
  me(): Me;
  all(): Promise<GrantedRight[]>;
  set(input: SetRightInput, idempotencyKey: string): Promise<object>;
}

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly rights: RightsApi;
  }
}

@Resolver()
export class RightsResolver {
  @Query(() => Me, { description: "The user, and everything they may do now. Ask it first: it tells a desktop which buttons to show." })
  me(@Ctx() { services }: RequestContext): Me {
    return services.rights.me();
  }

  @Query(() => [GrantedRight], { description: "The whole table of rights. For supervisors and auditors." })
  grantedRights(@Ctx() { services }: RequestContext): Promise<GrantedRight[]> {
    return services.rights.all();
  }

  @Mutation(() => SetRightResult, { description: "Gives a role a right, or takes it. Takes effect at once. For supervisors; kept in the audit log." })
  setRight(
    @Arg("input", () => SetRightInput, { description: "Which right, and whether it is given." }) input: SetRightInput,
    @Arg("idempotencyKey", () => String, { description: "As with every mutation." }) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.rights.set(input, idempotencyKey);
  }
}
