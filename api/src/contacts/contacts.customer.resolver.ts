import { FieldResolver, Resolver, Root } from "type-graphql";
import { CustomerView } from "../departments/customer-view.types.ts";
import { make } from "../kernel/make.ts";
import { type Contact, CustomerContacts } from "./contacts.types.ts";

declare module "../departments/customer-view.ts" {
  interface CustomerItems {
    readonly contacts: Contact;
  }
}

@Resolver(() => CustomerView)
export class ContactsOfCustomerResolver {
  @FieldResolver(() => CustomerContacts, {
    description:
      "Earlier contacts with the person, over all channels and agents, the newest first. For agents and supervisors with PERSONS/VIEW. When there are more than twenty, the state says that older ones are left out.",
  })
  contacts(@Root() { parts }: CustomerView): CustomerContacts {
    const { items, own } = parts.contacts ?? notGathered();
    if (!own) return notGathered();
    return make(CustomerContacts, { items: items.toSorted((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt)), ...own });
  }
}

function notGathered(): never {
  throw new Error("contacts were not gathered though the field was selected");
}
