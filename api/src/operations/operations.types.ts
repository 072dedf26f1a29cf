import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../kernel/connection.types.ts";
import { Task } from "../kernel/operations/operation.types.ts";
import { InvalidInput, NotFound } from "../kernel/problem.types.ts";

@ObjectType({ simpleResolvers: true, description: "A task in a list." })
export class TaskEdge {
  @Field(() => String, { description: "For `after`." })
  cursor!: string;

  @Field(() => Task, { description: "The task." })
  node!: Task;
}

@ObjectType({ simpleResolvers: true, description: "A page of the open tasks, oldest first." })
export class TaskConnection {
  @Field(() => [TaskEdge], { description: "The tasks." })
  edges!: TaskEdge[];

  @Field(() => PageInfo, { description: "Whether there are more." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many are open in all, of what the user may see." })
  totalCount!: number;
}

export const OpenTasksResult = createUnionType({
  name: "OpenTasksResult",
  description: "Open tasks, or what is wrong with the question.",
  types: () => [TaskConnection, InvalidInput] as const,
});

export const CloseTaskResult = createUnionType({
  name: "CloseTaskResult",
  description: "The closed task, or why not.",
  types: () => [Task, NotFound, InvalidInput] as const,
});
