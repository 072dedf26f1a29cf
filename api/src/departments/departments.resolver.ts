import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/request-context.ts";
import { ConnectionHealthInfo, Department } from "./departments.types.ts";

/** What the resolvers ask of the departments slice. */
export interface DepartmentsApi {
  all(): Department[];
  byId(id: string): Department | undefined;
  health(departmentId: string): ConnectionHealthInfo;
}

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly departments: DepartmentsApi;
  }
}

@Resolver(() => Department)
export class DepartmentsResolver {
  @Query(() => [Department], {
    description: "Every connected department, in the order of the configuration, with what the user may do there. Source: the hub's configuration and rights.",
  })
  departments(@Ctx() { services }: RequestContext): Department[] {
    return services.departments.all();
  }

  @Query(() => Department, { nullable: true, description: "One department; null when it is not connected." })
  department(@Arg("id", () => ID, { description: "Id in the hub." }) id: string, @Ctx() { services }: RequestContext): Department | null {
    return services.departments.byId(id) ?? null;
  }

  @FieldResolver(() => ConnectionHealthInfo, {
    description: "Health of the connection to its system. For supervisors, integrators and auditors; others get the error FORBIDDEN.",
  })
  connection(@Root() department: Department, @Ctx() { services }: RequestContext): ConnectionHealthInfo {
    return services.departments.health(department.id);
  }
}
