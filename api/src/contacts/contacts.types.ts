import { Field, ID, Int, ObjectType } from "type-graphql";
import { SourceState } from "../departments/departments.types.ts";
import { PageInfo } from "../kernel/connection.types.ts";
import { FieldProblem } from "../kernel/problem.types.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Channel, ContactLinkKind, ContactState, DraftField, QuestionOutcome } from "./contact.words.ts";
import "./contacts.enums.ts";
import { ContactMirror } from "./mirror.types.ts";

@ObjectType({ simpleResolvers: true, description: "Who had the contact, as far as it was said. Everything as the agent typed it." })
export class ContactCaller {
  @Field(() => String, { nullable: true, description: "Name as it was said." })
  name?: string;

  @Field(() => String, { nullable: true, description: "Last name without prefix." })
  lastName?: string;

  @Field(() => String, { nullable: true, description: "Birth date, `yyyy-mm-dd`." })
  birthDate?: string;

  @Field(() => String, { nullable: true, description: "Citizen service number (BSN)." })
  bsn?: string;

  @Field(() => String, { nullable: true, description: "Postcode." })
  postcode?: string;

  @Field(() => String, { nullable: true, description: "House number." })
  houseNumber?: string;

  @Field(() => String, { nullable: true, description: "Addition of the house number." })
  houseNumberAddition?: string;

  @Field(() => String, { nullable: true, description: "E-mail address." })
  email?: string;

  @Field(() => String, { nullable: true, description: "Phone number." })
  phone?: string;

  @Field(() => [FieldProblem], {
    description: "Details that cannot be right, such as a BSN that fails the eleven test: ask the caller again. They are kept, but nobody is found by them.",
  })
  problems!: FieldProblem[];
}

@ObjectType({ simpleResolvers: true, description: "One question within a contact." })
export class ContactQuestion {
  @Field(() => ID, { description: "Id within the contact, as the desktop chose it." })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "The question in the citizen's words. Null when there is none, or when personal data are not shown here.",
  })
  text?: string;

  @Field(() => String, { description: "Subject; empty while it was not filled in." })
  subject!: string;

  @Field(() => ID, { nullable: true, description: "The department that it is about, by its id in the hub; null when none was named." })
  departmentId?: string;

  @Field(() => QuestionOutcome, { nullable: true, description: "How it ended; null while that is not known." })
  outcome?: QuestionOutcome;

  @Field(() => String, { nullable: true, description: "What was answered. Null when nothing was noted, or when personal data are not shown here." })
  answer?: string;

  @Field(() => ID, { nullable: true, description: "The knowledge article that was used; null when none was." })
  articleId?: string;

  @Field(() => String, { nullable: true, description: "Why it was left open. Null when it was not, or when personal data are not shown here." })
  leftOpenReason?: string;
}

@ObjectType({ simpleResolvers: true, description: "Something that belongs to a contact: done by the hub during it, or attached by the agent." })
export class ContactLink {
  @Field(() => ContactLinkKind, { description: "What it is." })
  kind!: ContactLinkKind;

  @Field(() => ID, { description: "Its id in the hub." })
  targetId!: string;

  @Field(() => DateTimeScalar, { description: "When it was linked." })
  linkedAt!: string;

  @Field(() => Boolean, { description: "The hub linked it, because it did the work itself while the contact was named." })
  byHub!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "One field that is being typed, with the version to send back as `baseVersion`." })
export class ContactDraftValue {
  @Field(() => DraftField, { description: "Which field." })
  field!: DraftField;

  @Field(() => ID, { nullable: true, description: "Of which question; null for a field of the whole contact." })
  questionId?: string;

  @Field(() => String, { description: "What was typed last." })
  value!: string;

  @Field(() => Int, { description: "Grows by one with every change." })
  version!: number;

  @Field(() => [String], {
    description:
      "What other windows typed without having seen the value, at most ten: show them beside it. Save with `settles: true` when the agent has chosen.",
  })
  alternatives!: string[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    "A contact with a citizen. Who it was and the free texts are shown to its own agent, and elsewhere where the field says so. Source: the hub, which keeps contacts itself.",
})
export class Contact {
  @Field(() => ID, { description: "Id of the contact. Send it as the header `x-contact` with what is done during the contact: the hub then links it." })
  id!: string;

  @Field(() => String, {
    description: "The number for the citizen: ten digits. One wrong, swapped, missing or surplus digit is forgiven when it is looked up.",
  })
  reference!: string;

  @Field(() => String, { description: "The number in groups, to be read out: `4712 380 596`." })
  spokenReference!: string;

  @Field(() => Channel, { description: "How the citizen came." })
  channel!: Channel;

  @Field(() => ContactState, { description: "Where it stands." })
  state!: ContactState;

  @Field(() => String, { description: "Name of the agent." })
  agentName!: string;

  @Field(() => Boolean, { description: "The contact is the user's own: only the own agent writes in it." })
  isOwn!: boolean;

  @Field(() => String, { nullable: true, description: "Team of the agent when it began: the role `team-<name>` of the identity provider. Null without one." })
  team?: string;

  @Field(() => DateTimeScalar, { description: "When it began." })
  startedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the e-mail or letter came in. Null for other channels." })
  receivedAt?: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "E-mail: when it must have been answered, two working days after it came in. Null for other channels.",
  })
  dueAt?: string;

  @Field(() => Boolean, { description: "The moment in dueAt has passed, and the contact is not wrapped up." })
  isOverdue!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ended; null while it goes on." })
  endedAt?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was wrapped up; null while it was not." })
  wrappedUpAt?: string;

  @Field(() => Int, { description: "Grows with every change of the contact." })
  version!: number;

  @Field(() => ContactCaller, {
    nullable: true,
    description:
      "Who it was. Null when nothing is known, and when personal data are not shown: to others than the own agent in lists, and without PERSONS/VIEW.",
  })
  caller?: ContactCaller;

  @Field(() => String, { nullable: true, description: "The scratchpad. Null when it is empty, and when personal data are not shown, as with caller." })
  notes?: string;

  @Field(() => [ContactQuestion], { description: "The questions, at most twenty; empty when none was noted." })
  questions!: ContactQuestion[];

  @Field(() => [ContactLink], { description: "What belongs to it, the newest first; the hundred newest of each kind when there are more." })
  links!: ContactLink[];

  @Field(() => ContactMirror, {
    nullable: true,
    description: "Where it stands on its way to the municipality's register of customers. Null until it is wrapped up, and where no register is connected.",
  })
  mirror?: ContactMirror;

  @Field(() => [ContactDraftValue], {
    description: "For the own agent until it is wrapped up: every field that was typed in, to go on after a reload. Empty for others.",
  })
  draft!: ContactDraftValue[];
}

@ObjectType({ simpleResolvers: true, description: "A contact in a list." })
export class ContactEdge {
  @Field(() => String, { description: "Where in the list it stands." })
  cursor!: string;

  @Field(() => Contact, { description: "The contact." })
  node!: Contact;
}

@ObjectType({ simpleResolvers: true, description: "A page of contacts." })
export class ContactConnection {
  @Field(() => [ContactEdge], { description: "The contacts of this page." })
  edges!: ContactEdge[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;
}

@ObjectType({ simpleResolvers: true, description: "Earlier contacts with a customer, and how far the list can be relied on. Source: the hub itself." })
export class CustomerContacts {
  @Field(() => [Contact], { description: "The contacts, the newest first, each with who it was and the free texts." })
  items!: Contact[];

  @Field(() => SourceState, { description: "How far the list can be relied on." })
  state!: SourceState;

  @Field(() => String, { nullable: true, description: "When the state is not COMPLETE: what is missing and what to do, in plain Dutch." })
  message?: string;

  @Field(() => Int, { description: "How long it took, in milliseconds; 0 when it was not looked up." })
  tookMs!: number;
}
