import { ConnectionsDocument, DepartmentsDocument, type ConnectionsQuery, type DepartmentsQuery } from "@kcc-hub/schema/admin";
import { computed } from "vue";
import type { TypedDocument } from "../kernel/graphql/client.ts";
import { useQuery, type Query } from "../kernel/graphql/useQuery.ts";
import { useSession } from "../kernel/session/session.ts";

export type Health = ConnectionsQuery["departments"][number]["connection"];
type Department = DepartmentsQuery["departments"][number];
export type ConnectedCapability = Department["capabilities"][number] & { readonly connection?: Health };
export type ConnectedDepartment = Omit<Department, "capabilities"> & { readonly capabilities: readonly ConnectedCapability[]; readonly connection?: Health };

const refreshEveryMs = 10_000;

/** What is connected; with the health of each connection for those who may see it, refreshed by itself. */
export function useConnections() {
  const session = useSession();
  const seesHealth = computed(() => session.hasRole("supervisor", "integrator"));
  const document: TypedDocument<{ readonly departments: readonly ConnectedDepartment[] }, Record<string, never>> = seesHealth.value
    ? ConnectionsDocument
    : DepartmentsDocument;
  const query: Query<{ readonly departments: readonly ConnectedDepartment[] }> = useQuery(document, () => ({}), { refreshEveryMs });
  return { query, seesHealth };
}

export function isUnwell(department: ConnectedDepartment): boolean {
  return department.connection?.state === "FAILING" || department.connection?.state === "LEFT_ALONE";
}
