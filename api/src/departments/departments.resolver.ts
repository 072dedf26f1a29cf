import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Capability } from "../kernel/abilities.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import { ConnectionHealthInfo, Department, DepartmentCapability } from "./departments.types.ts";

/** What the resolvers ask of the departments slice. */
export interface DepartmentsApi {
  all(): Department[];
  byId(id: string): Department | undefined;
  capabilities(departmentId: string): DepartmentCapability[];
  /** Of one capability, or of the one that does worst. */
  health(departmentId: string, capability?: Capability): ConnectionHealthInfo;
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

  // Asked of few of the departments that are shown beside what they gave, so it is not made with them.
  @FieldResolver(() => [DepartmentCapability], { description: "What it is connected for, and what the user may do with each." })
  capabilities(@Root() department: Department, @Ctx() { services }: RequestContext): DepartmentCapability[] {
    return services.departments.capabilities(department.id);
  }

  @FieldResolver(() => ConnectionHealthInfo, {
    description: "Health of the connection that does worst. For supervisors, integrators and auditors; others get the error FORBIDDEN.",
  })
  connection(@Root() department: Department, @Ctx() { services }: RequestContext): ConnectionHealthInfo {
    return services.departments.health(department.id);
  }
}

@Resolver(() => DepartmentCapability)
export class DepartmentCapabilityResolver {
  @FieldResolver(() => ConnectionHealthInfo, {
    description:
      "Health of the connection to the system behind it. A connection that nobody uses is tried every minute. For supervisors, integrators and auditors; others get the error FORBIDDEN.",
  })
  connection(@Root() { departmentId, capability }: DepartmentCapability, @Ctx() { services }: RequestContext): ConnectionHealthInfo {
    return services.departments.health(departmentId, capability);
  }
}
