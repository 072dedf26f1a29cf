import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/request-context.ts";
import { PackageItem } from "./appointments.types.ts";

@Resolver(() => PackageItem)
export class PackageItemResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Name of the kind for people: `Bank of fauteuil`. Null when the department's list of kinds lacks it or cannot be read now. Source: the department's list of products, kept for a minute.",
  })
  name(@Root() { departmentId, kindId }: PackageItem, @Ctx() { services }: RequestContext): Promise<string | undefined> {
    return services.appointments.itemKindName({ departmentId, kindId });
  }
}
