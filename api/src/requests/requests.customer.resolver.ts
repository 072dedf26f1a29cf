import { FieldResolver, Resolver, Root } from "type-graphql";
import { CustomerView } from "../departments/customer-view.types.ts";
import { make } from "../kernel/make.ts";
import { type CitizenRequest, PersonRequests } from "./requests.types.ts";

declare module "../departments/customer-view.ts" {
  interface CustomerItems {
    readonly requests: CitizenRequest;
  }
}

@Resolver(() => CustomerView)
export class RequestsOfCustomerResolver {
  @FieldResolver(() => PersonRequests, { description: "What the person asked for at the digital counter, across the departments, the latest first." })
  requests(@Root() { parts }: CustomerView): PersonRequests {
    const { items, sources } = parts.requests ?? notGathered();
    return make(PersonRequests, { items: items.toSorted((one, other) => other.submittedOn.localeCompare(one.submittedOn)), sources: [...sources] });
  }
}

function notGathered(): never {
  throw new Error("requests were not gathered though the field was selected");
}
