import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../kernel/request-context.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { SoughtPlaceInput } from "./duplicates.inputs.ts";
import { LikelyDuplicatesResult } from "./duplicates.types.ts";

/** What the resolver asks of the search for duplicates. */
export interface DuplicatesApi {
  find(query: {
    readonly place: SoughtPlaceInput;
    readonly departmentId: string | undefined;
    readonly categoryId: string | undefined;
    readonly text: string | undefined;
    readonly seenAt: string | undefined;
  }): Promise<typeof LikelyDuplicatesResult>;
}

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly duplicates: DuplicatesApi;
  }
}

@Resolver()
export class DuplicatesResolver {
  @Query(() => LikelyDuplicatesResult, {
    description:
      "Ask this before a melding is filed: what is likely reported already, with why and what is known, and situations to tell the caller at once. Source: the departments' systems, now, and the hub's own table where one gives no answer.",
  })
  likelyDuplicateMeldingen(
    @Arg("place", () => SoughtPlaceInput, { description: "Where." }) place: SoughtPlaceInput,
    @Arg("departmentId", () => ID, { nullable: true, description: "Whose category it is; looked up when left out. Meldingen of all departments are compared." })
    departmentId: string | undefined,
    @Arg("categoryId", () => ID, { nullable: true, description: "The category that the agent has in mind, by the department's id." }) categoryId:
      | string
      | undefined,
    @Arg("text", () => String, { nullable: true, description: "What the caller says, at most 3000 characters. Spelling does not matter." }) text:
      | string
      | undefined,
    @Arg("seenAt", () => DateTimeScalar, { nullable: true, description: "When the caller saw it, not in the future: what was closed after that is found too." })
    seenAt: string | undefined,
    @Ctx() { services }: RequestContext,
  ) {
    return services.duplicates.find({ place, departmentId, categoryId, text, seenAt });
  }
}
