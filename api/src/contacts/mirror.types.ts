import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ConnectionHealthInfo } from "../departments/departments.types.ts";
import { PageInfo } from "../kernel/connection.types.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { MirrorState } from "./mirror.words.ts";

registerEnumType(MirrorState, {
  name: "MirrorState",
  description: "Where a contact stands on its way to the register of customers.",
  valuesConfig: {
    WAITING: { description: "In the outbox: the hub delivers it by itself, as soon as the register answers." },
    MIRRORED: { description: "The register has all that the hub knows of it." },
    FAILED: { description: "The register refuses it or part of it, or the hub gave up: a person looks, has it mended, and sends it again with retryMirror." },
  },
});

@ObjectType({ simpleResolvers: true, description: "What became of a contact at the register of customers (Open Klant)." })
export class ContactMirror {
  @Field(() => MirrorState, { description: "Where it stands." })
  state!: MirrorState;

  @Field(() => Int, { description: "How often it was tried." })
  attempts!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was last tried; null when not yet." })
  lastAttemptAt?: string;

  @Field(() => String, {
    nullable: true,
    description: "What went wrong and what happens next, in plain Dutch; for a refusal the register's own names of fields and errors. Null when nothing did.",
  })
  message?: string;

  @Field(() => String, { nullable: true, description: "Address of the contact in the register's API; null until it is known to be there." })
  url?: string;

  @Field(() => Boolean, {
    description: "A text was too long for the register: it stands there shortened, marked as such and with the number of the contact. Whole it stands here.",
  })
  isShortened!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "A contact in the outbox to the register of customers. Without personal data." })
export class MirroredContact {
  @Field(() => ID, { description: "Id of the contact." })
  contactId!: string;

  @Field(() => String, { description: "Its number: `referentienummer` in the register." })
  reference!: string;

  @Field(() => DateTimeScalar, { description: "When it was wrapped up, and so put into the outbox." })
  wrappedUpAt!: string;

  @Field(() => ContactMirror, { description: "Where it stands." })
  mirror!: ContactMirror;
}

@ObjectType({ simpleResolvers: true, description: "A contact in a list of the outbox." })
export class MirroredContactEdge {
  @Field(() => String, { description: "Where in the list it stands." })
  cursor!: string;

  @Field(() => MirroredContact, { description: "The contact." })
  node!: MirroredContact;
}

@ObjectType({ simpleResolvers: true, description: "A page of the outbox to the register of customers, the oldest first." })
export class ContactMirrorConnection {
  @Field(() => [MirroredContactEdge], { description: "The contacts of this page." })
  edges!: MirroredContactEdge[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many contacts wait." })
  waitingTotal!: number;

  @Field(() => Int, { description: "How many need a person." })
  failedTotal!: number;

  @Field(() => ConnectionHealthInfo, { description: "How the connection to the register does, seen from this process." })
  connection!: ConnectionHealthInfo;
}
