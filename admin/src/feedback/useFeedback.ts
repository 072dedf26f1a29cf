import {
  FeedbackChangedDocument,
  FeedbackContactDocument,
  FeedbackTasksDocument,
  SettleFeedbackDocument,
  type FeedbackTaskDetailsFragment,
  type FeedbackTasksQueryVariables,
} from "@kcc-hub/schema/admin";
import { useLive } from "../kernel/graphql/useLive.ts";
import { useMutation } from "../kernel/graphql/useMutation.ts";
import { useQuery } from "../kernel/graphql/useQuery.ts";

export type FeedbackTask = FeedbackTaskDetailsFragment;

/** What an agent can look at: the open ones that are late, or all in one state. */
export const views = ["OVERDUE", "OPEN", "REACHED", "LETTER", "NOT_NEEDED", "WITHDRAWN"] as const;
export type View = (typeof views)[number];

export function filterOf(view: View): Pick<FeedbackTasksQueryVariables, "state" | "overdue"> {
  return view === "OVERDUE" ? { state: "OPEN", overdue: true } : { state: view, overdue: false };
}

/** Read anew each time that the hub tells of a change. */
export function useFeedbackTasks(variables: () => FeedbackTasksQueryVariables) {
  const query = useQuery(FeedbackTasksDocument, variables);
  useLive(
    FeedbackChangedDocument,
    () => ({}),
    () => void query.refresh(),
  );
  return query;
}

/** Only from when `taskId` gives one: each time that it is shown is in the audit log. */
export function useContact(taskId: () => string | undefined) {
  return useQuery(FeedbackContactDocument, () => {
    const id = taskId();
    return id === undefined ? undefined : { taskId: id };
  });
}

/** Every answer is final: it is recorded, or certainly not. */
export function useSettle() {
  return useMutation(SettleFeedbackDocument, { pick: (answer) => answer.settleFeedback, isFinal: () => true });
}

/** The page, and the task that somebody is filling in the form of: it stays, also when a colleague settles it meanwhile. */
export function withHeld(tasks: readonly FeedbackTask[], held: FeedbackTask | undefined): readonly FeedbackTask[] {
  if (!held || tasks.some(({ id }) => id === held.id)) return tasks;
  return [...tasks, held].toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

function placeOf({ dueOn, id }: FeedbackTask): string {
  return `${dueOn} ${id}`;
}
