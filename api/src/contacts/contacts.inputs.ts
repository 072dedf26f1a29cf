import { Field, ID, InputType, Int } from "type-graphql";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Channel, DraftField, QuestionOutcome } from "./contact.words.ts";
import "./contacts.enums.ts";

@InputType({
  description:
    "What is known of the caller when the contact begins, such as the number that the phone shows. Kept as it is sent; nothing is refused for being half.",
})
export class ContactCallerInput {
  @Field(() => String, { nullable: true, description: "Name, at most 254 characters." })
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
}

@InputType({ description: "A contact that begins." })
export class StartContactInput {
  @Field(() => Channel, { description: "How the citizen came." })
  channel!: Channel;

  @Field(() => ContactCallerInput, { nullable: true, description: "What is known of the caller." })
  caller?: ContactCallerInput;

  @Field(() => [String], {
    nullable: true,
    description: "The questions, at most twenty, each 1 to 1,000 characters: of an e-mail, all that are in it. They get the ids 1, 2, and so on.",
  })
  questions?: string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "E-mail and letter: when it came in, at most a year ago; now when left out. The two working days count from here.",
  })
  receivedAt?: string;
}

@InputType({ description: "One field as it was just typed." })
export class ContactDraftChangeInput {
  @Field(() => DraftField, { description: "Which field." })
  field!: DraftField;

  @Field(() => ID, {
    nullable: true,
    description: "Of which question: 1 to 40 letters, digits and dashes, chosen by the desktop. A new id is a new question. Only with a field of a question.",
  })
  questionId?: string;

  @Field(() => String, { description: "The whole new value; empty to clear it." })
  value!: string;

  @Field(() => Int, { description: "The version of the field that the window had read when this was typed; 0 for a field that was never filled in." })
  baseVersion!: number;

  @Field(() => Boolean, { defaultValue: false, description: "The agent has seen all alternatives of the field: this value replaces them." })
  settles!: boolean;
}

@InputType({ description: "How one question ended. What is left out stays as it was typed." })
export class WrapUpQuestionInput {
  @Field(() => ID, { description: "The question, by its id in the contact; a new id is a new question." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Subject, 1 to 200 characters, without personal data." })
  subject?: string;

  @Field(() => ID, { nullable: true, description: "The department that it is about, by its id in the hub." })
  departmentId?: string;

  @Field(() => QuestionOutcome, { nullable: true, description: "How it ended." })
  outcome?: QuestionOutcome;

  @Field(() => String, { nullable: true, description: "The question in the citizen's words, at most 1,000 characters." })
  text?: string;

  @Field(() => String, { nullable: true, description: "What was answered, at most 4,000 characters." })
  answer?: string;

  @Field(() => ID, { nullable: true, description: "The knowledge article that was used, at most 200 characters." })
  articleId?: string;

  @Field(() => String, { nullable: true, description: "Why it was left open, 3 to 500 characters. Needed with LEFT_OPEN." })
  leftOpenReason?: string;
}

@InputType({
  description: "How a contact ended. For the simplest one the subject is enough: one question, answered. Give the questions instead when there are several.",
})
export class WrapUpContactInput {
  @Field(() => ID, { description: "The contact." })
  contactId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Subject of the only question, 1 to 200 characters, without personal data; as it was typed when left out.",
  })
  subject?: string;

  @Field(() => QuestionOutcome, {
    nullable: true,
    description: "How the only question ended; as it was typed when left out, and else ANSWERED, save for an e-mail.",
  })
  outcome?: QuestionOutcome;

  @Field(() => ID, { nullable: true, description: "The department that the only question is about, by its id in the hub." })
  departmentId?: string;

  @Field(() => ID, { nullable: true, description: "The knowledge article that was used for the only question." })
  articleId?: string;

  @Field(() => String, { nullable: true, description: "Why the only question was left open, 3 to 500 characters. Needed with LEFT_OPEN." })
  leftOpenReason?: string;

  @Field(() => [WrapUpQuestionInput], {
    nullable: true,
    description: "How each question ended, at most twenty. Questions that are not named stay as they were typed.",
  })
  questions?: WrapUpQuestionInput[];

  @Field(() => Int, {
    nullable: true,
    description: "The version of the contact that the agent saw: when another window changed it since, that is shown first. Not looked at when left out.",
  })
  version?: number;
}
