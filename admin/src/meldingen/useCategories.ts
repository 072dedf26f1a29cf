import { MeldingCategoriesDocument, type MeldingCategoriesQuery } from "@kcc-hub/schema/admin";
import { useQuery } from "../kernel/graphql/useQuery.ts";

export type Category = MeldingCategoriesQuery["meldingCategories"]["items"][number];

/** What can be reported, at all departments or at one. */
export function useCategories(departmentId: () => string | undefined) {
  return useQuery(MeldingCategoriesDocument, () => {
    const only = departmentId();
    return only === undefined ? {} : { departmentId: only };
  });
}

/** Ids of categories are the department's own: two departments may have the same one for different things. */
export function keyOf({ id, department }: Pick<Category, "id" | "department">): string {
  return `${department.id} ${id}`;
}

export function categoryOptions(categories: readonly Category[]) {
  return categories.map((category) => ({
    value: keyOf(category),
    label: category.name,
    group: category.group ? `${category.department.name}: ${category.group}` : category.department.name,
  }));
}
