import { CloseTaskDocument, OpenTasksDocument, type OpenTasksQuery, type TaskDetailsFragment } from "@kcc-hub/schema/admin";
import { useMutation } from "../kernel/graphql/useMutation.ts";
import { useQuery } from "../kernel/graphql/useQuery.ts";

export type Task = TaskDetailsFragment;

const tasksShownMax = 100;

export type OpenTasks = OpenTasksQuery["openTasks"];

/** The oldest ones; how many there are in all is told beside them. */
export function useOpenTasks() {
  return useQuery(OpenTasksDocument, () => ({ first: tasksShownMax, after: null }), { refreshEveryMs: 30_000 });
}

export function tasksOf(found: OpenTasks): readonly Task[] {
  return found.__typename === "TaskConnection" ? found.edges.map(({ node }) => node) : [];
}

export function countOf(found: OpenTasks): number {
  return found.__typename === "TaskConnection" ? found.totalCount : 0;
}

/** Every answer to a close is final: it is closed, or certainly not. */
export function useCloseTask() {
  return useMutation(CloseTaskDocument, { pick: (answer) => answer.closeTask, isFinal: () => true });
}
