import { DepartmentsDocument, type DepartmentDetailsFragment } from "@kcc-hub/schema/admin";
import { computed, type ComputedRef } from "vue";
import { useQuery } from "../kernel/graphql/useQuery.ts";

export type Department = DepartmentDetailsFragment;

export function useDepartments() {
  return useQuery(DepartmentsDocument, () => ({}));
}

/** Names of departments by id; the id itself until they are known. */
export function useDepartmentNames(): ComputedRef<(id: string) => string> {
  const { state } = useDepartments();
  return computed(() => {
    const departments = state.value.kind === "ready" ? state.value.data.departments : [];
    return (id) => departments.find((department) => department.id === id)?.name ?? id;
  });
}
