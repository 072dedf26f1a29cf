import { createUnionType, Field, Float, ID, Int, ObjectType } from "type-graphql";
import { InvalidInput, NotFound, NotPermitted, Problem } from "../kernel/problem.types.ts";
import { DateScalar } from "../kernel/scalars.ts";
import { DraftField } from "./contact.words.ts";
import "./contacts.enums.ts";
import { Contact, ContactConnection } from "./contacts.types.ts";

@ObjectType({ simpleResolvers: true, description: "A contact has begun: tell the citizen its number." })
export class ContactStarted {
  @Field(() => Contact, { description: "The contact." })
  contact!: Contact;

  @Field(() => [Contact], {
    description:
      "Contacts of the user that ended without a wrap-up, the newest first, at most ten: ask for it. A phone call that this one ended is among them.",
  })
  withoutWrapUp!: Contact[];
}

@ObjectType({ simpleResolvers: true, description: "Everything that was sent is saved." })
export class ContactDraftSaved {
  @Field(() => Contact, { description: "The contact, with the new version of each field." })
  contact!: Contact;
}

@ObjectType({ simpleResolvers: true, description: "A field in which another window typed something else meanwhile." })
export class ContactConflict {
  @Field(() => DraftField, { description: "Which field." })
  field!: DraftField;

  @Field(() => ID, { nullable: true, description: "Of which question; null for a field of the whole contact." })
  questionId?: string;

  @Field(() => String, { description: "What was sent now. Kept among the alternatives of the field, unless the contact is wrapped up." })
  yours!: string;

  @Field(() => String, { description: "What stands." })
  theirs!: string;

  @Field(() => Int, { description: "Version of what stands: the `baseVersion` for the next change." })
  version!: number;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description:
    "Another window changed the same fields, or wrapped the contact up. The other fields that were sent are saved; in these, both versions are kept and shown. Nothing is lost.",
})
export class ContactChangedMeanwhile extends Problem {
  @Field(() => Contact, { description: "The contact as it stands." })
  contact!: Contact;

  @Field(() => [ContactConflict], { description: "The fields, with both versions. Empty when the contact as a whole was changed." })
  conflicts!: ContactConflict[];
}

@ObjectType({ simpleResolvers: true, description: "The contact has ended. When its state is ENDED it still needs a wrap-up: ask the agent." })
export class ContactEnded {
  @Field(() => Contact, { description: "The contact." })
  contact!: Contact;
}

@ObjectType({ simpleResolvers: true, description: "The contact is wrapped up." })
export class ContactWrappedUp {
  @Field(() => Contact, { description: "The contact." })
  contact!: Contact;
}

@ObjectType({ simpleResolvers: true, description: "The contact with what now belongs to it." })
export class ContactLinked {
  @Field(() => Contact, { description: "The contact." })
  contact!: Contact;
}

@ObjectType({ simpleResolvers: true, description: "The contacts whose number may be meant." })
export class ContactsFound {
  @Field(() => [Contact], {
    description:
      "Nearly always one or none. Several, the newest first, when a mistake in the number can have been made in several ways: let the citizen say which.",
  })
  items!: Contact[];

  @Field(() => Boolean, { description: "The number was not quite right: read the right one back to the citizen." })
  isCorrected!: boolean;

  @Field(() => String, { nullable: true, description: "When none was found: what to try next, in plain Dutch. Null otherwise." })
  advice?: string;
}

@ObjectType({ simpleResolvers: true, description: "How many contacts were wrapped up, of one day, team or agent." })
export class WrapUpShare {
  @Field(() => DateScalar, { nullable: true, description: "The day on which they began; null when counted by team or agent." })
  day?: string;

  @Field(() => String, { nullable: true, description: "The team; null when counted otherwise, and for agents without a team." })
  team?: string;

  @Field(() => ID, { nullable: true, description: "The agent's account; null when counted otherwise." })
  agentId?: string;

  @Field(() => String, { nullable: true, description: "The agent's name; null when counted otherwise." })
  agentName?: string;

  @Field(() => Int, {
    description: "Contacts that are over: ended or wrapped up, and those that should be: began twelve hours ago, or an e-mail past its due time.",
  })
  contacts!: number;

  @Field(() => Int, { description: "Of these, wrapped up." })
  wrappedUp!: number;

  @Field(() => Float, { description: "wrappedUp / contacts, from 0 to 1. The goal is 1." })
  share!: number;
}

@ObjectType({ simpleResolvers: true, description: "Shares of wrap-ups (snelmeldingen) in a period." })
export class WrapUpShares {
  @Field(() => [WrapUpShare], { description: "In order of day, team or agent, at most a thousand. Without a row there were no contacts." })
  items!: WrapUpShare[];
}

export const StartContactResult = createUnionType({
  name: "StartContactResult",
  description: "The contact that has begun, or why not.",
  types: () => [ContactStarted, InvalidInput] as const,
});
export const SaveContactDraftResult = createUnionType({
  name: "SaveContactDraftResult",
  description: "The contact with what was saved, or why not, or what stood in the way.",
  types: () => [ContactDraftSaved, ContactChangedMeanwhile, InvalidInput, NotFound] as const,
});
export const EndContactResult = createUnionType({
  name: "EndContactResult",
  description: "The contact that ended, or why not.",
  types: () => [ContactEnded, InvalidInput, NotFound] as const,
});
export const WrapUpContactResult = createUnionType({
  name: "WrapUpContactResult",
  description: "The contact that was wrapped up, or which question still lacks what.",
  types: () => [ContactWrappedUp, ContactChangedMeanwhile, InvalidInput, NotFound] as const,
});
export const LinkContactResult = createUnionType({
  name: "LinkContactResult",
  description: "The contact with its links, or why not.",
  types: () => [ContactLinked, InvalidInput, NotFound] as const,
});
export const ContactResult = createUnionType({
  name: "ContactResult",
  description: "The contact, or that there is none.",
  types: () => [Contact, NotFound] as const,
});
export const ContactByReferenceResult = createUnionType({
  name: "ContactByReferenceResult",
  description: "The contacts whose number may be meant, or why it cannot be a number.",
  types: () => [ContactsFound, InvalidInput] as const,
});
export const ContactsResult = createUnionType({
  name: "ContactsResult",
  description: "A page of contacts, or why not.",
  types: () => [ContactConnection, InvalidInput] as const,
});
export const ContactsOfPersonResult = createUnionType({
  name: "ContactsOfPersonResult",
  description: "A page of a person's contacts, or why not.",
  types: () => [ContactConnection, InvalidInput, NotPermitted] as const,
});
export const WrapUpSharesResult = createUnionType({
  name: "WrapUpSharesResult",
  description: "The shares, or why not.",
  types: () => [WrapUpShares, InvalidInput] as const,
});
