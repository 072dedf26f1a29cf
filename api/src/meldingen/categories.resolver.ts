import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/request-context.ts";
import { MeldingCategory } from "./categories.types.ts";
import { MeldingQuestionsResult } from "./meldingen.results.ts";
import { MeldingCategoryList } from "./meldingen.types.ts";
import "./meldingen.resolver.ts";

@Resolver(() => MeldingCategory)
export class CategoriesResolver {
  @Query(() => MeldingCategoryList, {
    description: "What can be reported now, at which department, who does the work and how long it takes. Source: the departments' systems, kept for a minute.",
  })
  meldingCategories(
    @Arg("departmentId", () => ID, { nullable: true, description: "Only of this department; of all when left out." }) departmentId: string | undefined,
    @Arg("categoryId", () => ID, { nullable: true, description: "Only the category with this id; all when left out. Ask it so for its questions." })
    categoryId: string | undefined,
    @Ctx() { services }: RequestContext,
  ) {
    return services.meldingen.categories({ departmentId, categoryId });
  }

  @FieldResolver(() => MeldingQuestionsResult, {
    description:
      "What the department also wants to know. Ask it for the category that was chosen, not for all. Source: the department's system, kept for a minute.",
  })
  questions(@Root() category: MeldingCategory, @Ctx() { services }: RequestContext) {
    return services.meldingen.questions(category);
  }
}
