import DataLoader from "dataloader";
import { z } from "zod";
import type { Database } from "../database/orm.ts";
import type { DepartmentDirectory } from "../departments/department-directory.ts";
import { type Abilities, Action, Capability } from "../kernel/abilities.ts";
import type { RequestAudit } from "../kernel/audit.ts";
import { beyond, type createCursors } from "../kernel/connection.ts";
import { notFound } from "../kernel/department-failure.ts";
import { check, idempotencyKey, text } from "../kernel/input.ts";
import type { Ledger } from "../kernel/operations/ledger.ts";
import { operationToGraphql, taskToGraphql } from "../kernel/operations/operation.mapping.ts";
import { TaskEntity, type TaskRow } from "../kernel/operations/operation.entity.ts";
import { make } from "../kernel/make.ts";
import { TaskConnection } from "./operations.types.ts";
import type { OperationsApi } from "./operations.resolver.ts";

const taskKey = z.tuple([z.number(), z.uuid()]).readonly();
const uuid = z.uuid();

export interface OperationsServiceOptions {
  readonly database: Database;
  readonly ledger: Ledger;
  readonly directory: DepartmentDirectory;
  readonly abilities: Abilities;
  readonly audit: RequestAudit;
  readonly cursors: ReturnType<typeof createCursors>;
  readonly now: () => number;
}

/** Following writes, and the tasks that come of those that the hub cannot settle. */
export function createOperationsService({ database, ledger, directory, abilities, audit, cursors: cursorsFor, now }: OperationsServiceOptions): OperationsApi {
  const steps = new DataLoader(async (operationIds: readonly string[]) => {
    const rows = await ledger.stepsOfMany(operationIds);
    return operationIds.map((operationId) => rows.filter((row) => row.operationId === operationId));
  });
  const maySee = (departmentId: string, capability: Capability) => abilities.may({ departmentId, capability, action: Action.VIEW });

  return {
    async byId(id) {
      if (!uuid.safeParse(id).success) return undefined;
      const row = await ledger.find(id);
      const isOwn = row?.userId === abilities.viewer.userId;
      if (!row || !(isOwn || abilities.hasRole("supervisor"))) return undefined;
      return operationToGraphql(row, await steps.load(id), await ledger.taskOf(id));
    },

    async openTasks(asked) {
      const cursors = cursorsFor({ list: "open-tasks", userId: abilities.viewer.userId, key: taskKey });
      const page = cursors.readPage(asked);
      if (!page.ok) return page.problem;
      const visible = Object.values(Capability).map((capability) => ({
        capability,
        departmentId: { $in: directory.all.map(({ id }) => id).filter((id) => maySee(id, capability)) },
      }));
      const where = { closedAt: null, $or: visible };
      const [createdAt, id] = page.value.after ?? [];
      const start =
        createdAt === undefined || id === undefined ? {} : beyond({ columns: ["created_at", "id"], values: [new Date(createdAt), id], direction: "ascending" });
      const em = database.fork();
      const rows = await em.find(TaskEntity, { $and: [where, start] }, { orderBy: [{ createdAt: "asc" }, { id: "asc" }], limit: page.value.first + 1 });
      const totalCount = await em.count(TaskEntity, where);
      return make(TaskConnection, { ...cursors.connect(rows, page.value, { key: keyOfTask, node: taskToGraphql }), totalCount });
    },

    async closeTask(input) {
      const checked = check(closeTaskInput, input);
      if (!checked.ok) return checked.problem;
      const { taskId, resolution } = checked.value;
      return await database.fork().transactional(async (em) => {
        const task = await em.findOne(TaskEntity, taskId);
        if (!task || !maySee(task.departmentId, task.capability)) return notFound("Deze taak bestaat niet, of u mag dit van deze afdeling niet zien.");
        if (task.closedAt) return taskToGraphql(task);
        task.closedAt = new Date(now());
        task.closedBy = abilities.viewer.userId;
        task.resolution = resolution;
        await audit.record({ action: "task.close", outcome: "done", departmentIds: [task.departmentId], operationId: task.operationId }, em);
        return taskToGraphql(task);
      });
    },
  };
}

function keyOfTask({ createdAt, id }: TaskRow): readonly [number, string] {
  return [createdAt.getTime(), id];
}

const closeTaskInput = z.object({
  taskId: z.uuid({ error: "Deze taak bestaat niet." }),
  resolution: text({ what: "Oplossing", min: 3, max: 500, lines: true }),
  idempotencyKey,
});
