import { FieldResolver, Resolver, Root } from "type-graphql";
import { CustomerView } from "../departments/customer-view.types.ts";
import { CustomerPerson } from "./persons.types.ts";

@Resolver(() => CustomerView)
export class PersonOfCustomerResolver {
  @FieldResolver(() => CustomerPerson, {
    description: "Who it is, by the registry of persons: only when exactly one person fits, and only the fields that the purpose allows.",
  })
  person(@Root() { person }: CustomerView): object {
    if (!person) throw new Error("the registry was not asked though the field was selected");
    return person;
  }
}
