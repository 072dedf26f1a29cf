import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { PersonKeyInput } from "../kernel/person-key.inputs.ts";
import { Purpose } from "../kernel/purpose.ts";
import "../kernel/purpose.types.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import type { RequestsApi } from "./requests.api.ts";
import { PersonRequestsResult, RequestResult, RequestsByNumberResult } from "./requests.types.ts";

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly requests: RequestsApi;
  }
}

@Resolver()
export class RequestsResolver {
  @Query(() => PersonRequestsResult, {
    description:
      "All requests that one person made, across the departments, with how each source did. Only requests that the person made: not those in which the person has another part. " +
      "Needs REQUESTS/VIEW at the department. One look-up of a person a request; kept in the audit log.",
  })
  requestsOfPerson(
    @Arg("person", () => PersonKeyInput, { description: "What is known of the person. Most systems for requests search by BSN only." }) person: PersonKeyInput,
    @Arg("purpose", () => Purpose, { description: "Why the person is looked up." }) purpose: Purpose,
    @Ctx() { services }: RequestContext,
  ) {
    return services.requests.ofPerson({ person, purpose });
  }

  @Query(() => RequestsByNumberResult, {
    description:
      "Finds requests by the case number (zaaknummer) that a citizen reads out. Spaces, dashes, lower case, look-alikes (O and 0), missing noughts and a missing year are forgiven. Needs REQUESTS/VIEW at the department; kept in the audit log.",
  })
  requestsByNumber(
    @Arg("number", () => String, { description: "What the citizen reads out, 2 to 100 characters." }) number: string,
    @Arg("departmentIds", () => [ID], { nullable: true, description: "Only these departments; all when left out." }) departmentIds: string[] | undefined,
    @Ctx() { services }: RequestContext,
  ) {
    return services.requests.byNumber({ number, departmentIds });
  }

  @Query(() => RequestResult, { description: "One request by its id in the hub, with all steps that it went through. Kept in the audit log." })
  request(@Arg("id", () => ID, { description: "Id in the hub." }) id: string, @Ctx() { services }: RequestContext) {
    return services.requests.byId(id);
  }
}
