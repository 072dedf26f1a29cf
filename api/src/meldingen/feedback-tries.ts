import { momentToDateTime } from "@kcc-hub/connectors/sdk";
import DataLoader from "dataloader";
import type { Database } from "../database/orm.ts";
import { make } from "../kernel/make.ts";
import type { Sealer } from "../kernel/sealed.ts";
import { FeedbackAttemptEntity } from "./feedback.entity.ts";
import { FeedbackTry } from "./feedback.types.ts";

/** More than anybody reads before they call. */
const triesMax = 20;

/** What colleagues wrote down of trying to tell a reporter, read for a whole list of tasks at once. */
export function createFeedbackTries({ database, sealer }: { readonly database: Database; readonly sealer: Sealer }) {
  const loader = new DataLoader(async (tasks: readonly Task[]) => {
    const em = database.fork();
    const newest: Record<string, unknown>[] = await em.execute(
      `select own.* from (values ${tasks.map(() => "(?::uuid)").join(", ")}) as asked (id)
       cross join lateral (select * from "feedback_attempt" where "task_id" = asked.id order by "at" desc limit ?) as own`,
      [...tasks.map(({ id }) => id), triesMax],
    );
    const rows = Map.groupBy(
      newest.map((row) => em.map(FeedbackAttemptEntity, row)),
      ({ taskId }) => taskId,
    );
    return tasks.map(({ id, departmentId }) =>
      (rows.get(id) ?? []).map(({ at, outcome, sealedNote }) =>
        make(FeedbackTry, { departmentId, at: momentToDateTime(at.getTime()), outcome, note: sealedNote ? sealer.unseal(sealedNote) : undefined }),
      ),
    );
  });
  return { of: (task: Task): Promise<readonly FeedbackTry[]> => loader.load(task) };
}

interface Task {
  readonly id: string;
  readonly departmentId: string;
}
