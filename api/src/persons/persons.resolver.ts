import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Purpose } from "../kernel/purpose.ts";
import "../kernel/purpose.types.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import type { PersonsApi } from "./persons.api.ts";
import { PersonSearchInput } from "./persons.inputs.ts";
import { PersonsResult } from "./persons.types.ts";

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly persons: PersonsApi;
  }
}

@Resolver()
export class PersonsResolver {
  @Query(() => PersonsResult, {
    description:
      "Looks up people in a department's registry of persons (BRP). Only what the purpose allows is asked. One such look-up a request, together with appointmentsOfPerson; " +
      "kept in the audit log, and each person in the processing log: when these cannot be kept, nothing is given. Needs PERSONS/VIEW at the department.",
  })
  persons(
    @Arg("person", () => PersonSearchInput, { description: "Whom." }) person: PersonSearchInput,
    @Arg("purpose", () => Purpose, { description: "Why the person is looked up." }) purpose: Purpose,
    @Arg("departmentId", () => ID, { nullable: true, description: "Whose registry; the first that is connected when left out." }) departmentId:
      | string
      | undefined,
    @Ctx() { services }: RequestContext,
  ) {
    return services.persons.find({ person, purpose, departmentId });
  }
}
