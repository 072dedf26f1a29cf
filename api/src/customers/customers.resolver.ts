import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Query, Resolver } from "type-graphql";
import { PersonKeyInput } from "../kernel/person-key.inputs.ts";
import { Purpose } from "../kernel/purpose.ts";
import "../kernel/purpose.types.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import { selectedFields } from "../kernel/selected-fields.ts";
import type { CustomersApi } from "./customers.api.ts";
import { CustomerResult } from "./customers.types.ts";

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly customers: CustomersApi;
  }
}

@Resolver()
export class CustomersResolver {
  @Query(() => CustomerResult, {
    description:
      "One customer, from every source at once and within one deadline: the first thing to ask when a call comes in. Only the parts that are selected are asked. When the registry of persons knows exactly one who fits, " +
      "their BSN is used within the hub to ask the sources that know only that; the remarks say so. One such look-up a request; one entry in the audit log names all departments and fields.",
  })
  customer(
    @Arg("person", () => PersonKeyInput, { description: "What is known of the person. The more keys, the more sources can search." }) person: PersonKeyInput,
    @Arg("purpose", () => Purpose, { description: "Why the person is looked up." }) purpose: Purpose,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return services.customers.view({ person, purpose }, selectedFields(info));
  }
}
