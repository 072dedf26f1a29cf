import { CloseTaskDocument, OpenTasksDocument, type TaskDetailsFragment } from "@kcc-hub/schema/admin";
import { useMutation } from "../kernel/graphql/useMutation.ts";
import { useQuery } from "../kernel/graphql/useQuery.ts";

export type Task = TaskDetailsFragment;

export function useOpenTasks() {
  return useQuery(OpenTasksDocument, () => ({}), { refreshEveryMs: 30_000 });
}

/** Every answer to a close is final: it is closed, or certainly not. */
export function useCloseTask() {
  return useMutation(CloseTaskDocument, { pick: (answer) => answer.closeTask, isFinal: () => true });
}
