import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { PageArgs } from "../kernel/connection.types.ts";
import { PersonKeyInput } from "../kernel/person-key.inputs.ts";
import { Purpose } from "../kernel/purpose.ts";
import "../kernel/purpose.types.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import { DateScalar } from "../kernel/scalars.ts";
import { ContactLinkKind, ShareBy } from "./contact.words.ts";
import type { ContactsApi } from "./contacts.api.ts";
import { ContactDraftChangeInput, StartContactInput, WrapUpContactInput } from "./contacts.inputs.ts";
import {
  ContactByReferenceResult,
  ContactResult,
  ContactsOfPersonResult,
  ContactsResult,
  EndContactResult,
  LinkContactResult,
  SaveContactDraftResult,
  StartContactResult,
  WrapUpContactResult,
  WrapUpSharesResult,
} from "./contacts.results.ts";

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly contacts: ContactsApi;
  }
}

const idempotencyKey = {
  description:
    "Chosen by the desktop for this one action, 8 to 200 letters, digits, dashes, dots, colons or underscores. The same key with the same input does nothing twice, and answers with the contact as it is by then.",
};
const ownContact = { description: "The contact, by its id. One of the user's own." };

@Resolver()
export class ContactsResolver {
  @Query(() => ContactResult, {
    description:
      "One contact. Who it was and the free texts are shown to its own agent, and to others with PERSONS/VIEW at a department; that they looked is kept in the audit log.",
  })
  contact(@Arg("id", () => ID, { description: "Id of the contact." }) id: string, @Ctx() { services }: RequestContext) {
    return services.contacts.byId(id);
  }

  @Query(() => ContactByReferenceResult, {
    description:
      "Finds a contact by the number that a citizen reads out. Spaces, dashes and O, I or L for 0 and 1 are forgiven, and so is one wrong, swapped, missing or surplus digit. Shows personal data as `contact` does.",
  })
  contactByReference(
    @Arg("reference", () => String, { description: "What the citizen reads out, 2 to 100 characters." }) reference: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.contacts.byReference(reference);
  }

  @Query(() => ContactsOfPersonResult, {
    description:
      "What happened in earlier contacts of a person, over all channels and agents, the newest first. Needs PERSONS/VIEW at a department. One look-up of a person a request; kept in the audit log with its purpose. Source: the hub.",
  })
  contactsOfPerson(
    @Arg("person", () => PersonKeyInput, { description: "What is known of the person." }) person: PersonKeyInput,
    @Arg("purpose", () => Purpose, { description: "Why the person is looked up." }) purpose: Purpose,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { services }: RequestContext,
  ) {
    return services.contacts.ofPerson({ person, purpose }, page);
  }

  @Query(() => ContactsResult, { description: "The user's contacts that go on, the newest first: to open them all again after a reload." })
  myOpenContacts(@Args(() => PageArgs) page: PageArgs, @Ctx() { services }: RequestContext) {
    return services.contacts.mineOpen(page);
  }

  @Query(() => ContactsResult, {
    description:
      "Contacts that ended without a wrap-up, the latest first: ask for it. Agents see their own; supervisors those of their teams, or all when they have no team. Without personal data of others' contacts.",
  })
  contactsWithoutWrapUp(@Args(() => PageArgs) page: PageArgs, @Ctx() { services }: RequestContext) {
    return services.contacts.withoutWrapUp(page);
  }

  @Query(() => ContactsResult, {
    description: "E-mails that were to be answered by now and are not, the longest overdue first, of all agents. Without personal data of others' contacts.",
  })
  overdueContacts(@Args(() => PageArgs) page: PageArgs, @Ctx() { services }: RequestContext) {
    return services.contacts.overdue(page);
  }

  @Query(() => WrapUpSharesResult, {
    description:
      "Which share of the contacts was wrapped up. Agents see only their own contacts counted; supervisors those of their teams, or all when they have no team.",
  })
  wrapUpShares(
    @Arg("from", () => DateScalar, { description: "First day on which contacts began." }) from: string,
    @Arg("to", () => DateScalar, { description: "Last day, at most 365 days after the first." }) to: string,
    @Arg("by", () => ShareBy, { description: "What to count by." }) by: ShareBy,
    @Ctx() { services }: RequestContext,
  ) {
    return services.contacts.shares({ from, to, by });
  }

  @Query(() => [String], {
    description:
      "Subjects to offer while the agent types one, at most fifty: those of the user's own latest contacts, the most frequent first, and then what at least three agents use. Source: the hub.",
  })
  contactSubjects(@Ctx() { services }: RequestContext) {
    return services.contacts.subjects();
  }

  @Mutation(() => StartContactResult, {
    description:
      "Begins a contact: its number is there at once, for simple calls too. A phone call ends the user's phone call that still goes on; it then needs a wrap-up.",
  })
  startContact(
    @Arg("input", () => StartContactInput, { description: "How it began." }) input: StartContactInput,
    @Arg("idempotencyKey", () => String, idempotencyKey) key: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.contacts.start(input, key);
  }

  @Mutation(() => SaveContactDraftResult, {
    description:
      "Saves what was just typed, field by field, until the contact is wrapped up. Fields that no other window changed are saved, whatever happens to the others; where another window typed something else meanwhile, both texts are kept and shown.",
  })
  saveContactDraft(
    @Arg("contactId", () => ID, ownContact) contactId: string,
    @Arg("changes", () => [ContactDraftChangeInput], { description: "The fields that changed since the last save, 1 to 50." })
    changes: ContactDraftChangeInput[],
    @Arg("idempotencyKey", () => String, idempotencyKey) key: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.contacts.saveDraft({ contactId, changes }, key);
  }

  @Mutation(() => EndContactResult, {
    description: "The call or visit is over. Without a wrap-up the contact stays among contactsWithoutWrapUp. Ending it twice changes nothing.",
  })
  endContact(
    @Arg("contactId", () => ID, ownContact) contactId: string,
    @Arg("idempotencyKey", () => String, idempotencyKey) key: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.contacts.end(contactId, key);
  }

  @Mutation(() => WrapUpContactResult, {
    description:
      "The snelmelding: keeps what was asked and how it ended, and ends the contact. For a simple call the subject is enough. An e-mail is refused while a question has neither an outcome nor a reason why it is left open; the answer says which.",
  })
  wrapUpContact(
    @Arg("input", () => WrapUpContactInput, { description: "How it ended, over what was typed before." }) input: WrapUpContactInput,
    @Arg("idempotencyKey", () => String, idempotencyKey) key: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.contacts.wrapUp(input, key);
  }

  @Mutation(() => LinkContactResult, {
    description:
      "Attaches something to a contact that was looked at or spoken of. What the hub does itself while the contact is named (`x-contact`) is linked without this.",
  })
  linkToContact(
    @Arg("contactId", () => ID, ownContact) contactId: string,
    @Arg("kind", () => ContactLinkKind, { description: "What it is; not OPERATION." }) kind: ContactLinkKind,
    @Arg("targetId", () => ID, { description: "Its id in the hub." }) targetId: string,
    @Arg("idempotencyKey", () => String, idempotencyKey) key: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.contacts.link({ contactId, kind, targetId }, key);
  }
}
