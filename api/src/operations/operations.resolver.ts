import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { PageArguments } from "../kernel/connection.ts";
import { PageArgs } from "../kernel/connection.types.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import { Operation } from "../kernel/operations/operation.types.ts";
import { CloseTaskResult, OpenTasksResult } from "./operations.types.ts";

/** What the resolvers ask of the operations slice. */
export interface OperationsApi {
  byId(id: string): Promise<Operation | undefined>;
  openTasks(page: PageArguments): Promise<object>;
  closeTask(query: { readonly taskId: string; readonly resolution: string; readonly idempotencyKey: string }): Promise<object>;
}

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly operations: OperationsApi;
  }
}

@Resolver()
export class OperationsResolver {
  @Query(() => Operation, {
    nullable: true,
    description:
      "A write to a department, to follow how it ends. Null when it does not exist or is another user's (supervisors see all). Source: the hub's ledger.",
  })
  operation(@Arg("id", () => ID, { description: "Id of the operation." }) id: string, @Ctx() { services }: RequestContext) {
    return services.operations.byId(id);
  }

  @Query(() => OpenTasksResult, {
    description: "What people must look at because the hub could not settle it, oldest first. For what the user may see at each department.",
  })
  openTasks(@Args(() => PageArgs) page: PageArgs, @Ctx() { services }: RequestContext) {
    return services.operations.openTasks(page);
  }

  @Mutation(() => CloseTaskResult, { description: "Closes a task after a person has settled it with the department. Closing a closed one changes nothing." })
  closeTask(
    @Arg("taskId", () => ID, { description: "The task." }) taskId: string,
    @Arg("resolution", () => String, { description: "How it was settled, 3 to 500 characters, without personal data." }) resolution: string,
    @Arg("idempotencyKey", () => String, { description: "As with every mutation." }) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.operations.closeTask({ taskId, resolution, idempotencyKey });
  }
}
