import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageInfo } from "../kernel/connection.types.ts";
import { InvalidInput, NotFound } from "../kernel/problem.types.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { AttemptOutcome, NotificationChannel, NotificationEvent, NotificationState } from "./notifications.words.ts";

registerEnumType(NotificationChannel, {
  name: "NotificationChannel",
  description: "How a notification goes out.",
  valuesConfig: {
    WEBHOOK: { description: "An HTTP POST to another system, signed as Standard Webhooks has it." },
    EMAIL: { description: "A mail to people." },
  },
});

registerEnumType(NotificationEvent, {
  name: "NotificationEvent",
  description: "What a notification tells. What is told of one item is told in order, to each receiver.",
  valuesConfig: {
    ITEM_CREATED: { description: "An item came into the inbox." },
    ITEM_DECIDED: { description: "An item was accepted, resolved, rejected or merged." },
    ITEM_REOPENED: { description: "A decision was taken back." },
    ITEM_OVERDUE: { description: "An item passed its date without a decision." },
    OVERDUE_DIGEST: { description: "How many items of a team are overdue; one mail on a working day." },
    TEST: { description: "Somebody tried whether notifications arrive." },
  },
});

registerEnumType(NotificationState, {
  name: "NotificationState",
  description: "How far a notification is.",
  valuesConfig: {
    PENDING: { description: "Waits for its first or its next attempt." },
    DELIVERED: { description: "The receiver took it." },
    FAILED: { description: "Given up. It can be sent again." },
    NOT_NEEDED: { description: "There was no reason left to send it, or nobody to send it to." },
  },
});

registerEnumType(AttemptOutcome, {
  name: "NotificationAttemptOutcome",
  description: "How one attempt to deliver ended.",
  valuesConfig: {
    UNKNOWN: { description: "Begun, and no end is known: it is under way, or the hub was stopped in the middle. It is tried again with the same id." },
    DELIVERED: { description: "The receiver took it." },
    NOT_NEEDED: { description: "There was no reason left to send it, or nobody to send it to." },
    UNREACHABLE: { description: "No connection, or it was lost." },
    TIMED_OUT: { description: "No answer in time." },
    RECEIVER_FAILED: { description: "The receiver answered that it cannot take anything now." },
    REFUSED: { description: "The receiver answered that it does not take this message." },
    REDIRECTED: { description: "The receiver pointed elsewhere. The hub does not follow: change the address in the configuration." },
  },
});

@ObjectType({ simpleResolvers: true, description: "One attempt to deliver a notification." })
export class NotificationAttempt {
  @Field(() => DateTimeScalar, { description: "When it began." })
  at!: string;

  @Field(() => Int, { nullable: true, description: "How long it took, in milliseconds; null while no end is known." })
  durationMs?: number;

  @Field(() => AttemptOutcome, { description: "How it ended." })
  outcome!: AttemptOutcome;

  @Field(() => String, { nullable: true, description: "What the receiver or the network said, as a code: `HTTP 503`. Null when it said none." })
  detail?: string;
}

@ObjectType({ simpleResolvers: true, description: "One message to one receiver. Source: the hub. Holds no personal data and no text that somebody typed." })
export class NotificationDelivery {
  @Field(() => ID, { description: "Id of the message: `webhook-id` at the receiver, the same at every attempt." })
  id!: string;

  @Field(() => ID, { description: "The receiver, by its id in the configuration; `mail` for every mail." })
  target!: string;

  @Field(() => NotificationChannel, { description: "How it goes out." })
  channel!: NotificationChannel;

  @Field(() => NotificationEvent, { description: "What it tells." })
  event!: NotificationEvent;

  @Field(() => ID, { nullable: true, description: "The item that it is about, as in `inboxItem`; null when it is about none." })
  itemId?: string;

  @Field(() => String, { nullable: true, description: "For a mail: `team:` and a team, or `user` for the agent who made the item. Null for a webhook." })
  recipient?: string;

  @Field(() => NotificationState, { description: "How far it is." })
  state!: NotificationState;

  @Field(() => Int, { description: "How often it was tried, since it was made or sent again." })
  attempts!: number;

  @Field(() => DateTimeScalar, { description: "When what it tells happened." })
  madeAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it is tried again at the earliest; null when it is settled." })
  nextAttemptAt?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was delivered or given up; null while it waits." })
  settledAt?: string;

  @Field(() => AttemptOutcome, { nullable: true, description: "How the latest attempt ended; null before the first." })
  lastOutcome?: AttemptOutcome;

  @Field(() => String, { nullable: true, description: "What was said at the latest attempt, as a code: `HTTP 503`." })
  lastDetail?: string;
}

@ObjectType({ simpleResolvers: true, description: "A notification and its place in the list." })
export class NotificationDeliveryEdge {
  @Field(() => String, { description: "Its place: for `after`." })
  cursor!: string;

  @Field(() => NotificationDelivery, { description: "The notification." })
  node!: NotificationDelivery;
}

@ObjectType({ simpleResolvers: true, description: "Notifications, the newest first." })
export class NotificationDeliveryConnection {
  @Field(() => [NotificationDeliveryEdge], { description: "Those of this page." })
  edges!: NotificationDeliveryEdge[];

  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo!: PageInfo;
}

@ObjectType({ simpleResolvers: true, description: "A receiver of notifications, as configured, and how it does." })
export class NotificationTarget {
  @Field(() => ID, { description: "Its id in the configuration; `mail` for every mail." })
  id!: string;

  @Field(() => NotificationChannel, { description: "How it is told." })
  channel!: NotificationChannel;

  @Field(() => String, { description: "Host of its address, or of the mail server. Never the whole address, which may hold a secret." })
  host!: string;

  @Field(() => Int, { description: "How many notifications wait for it." })
  pending!: number;

  @Field(() => Int, { description: "How many were given up, and not sent again since." })
  failed!: number;

  @Field(() => Int, { description: "How many attempts failed in a row because of the receiver; 0 when it does well." })
  failuresInRow!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "Until when it is left alone after failures; null when it is not resting." })
  restsUntil?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it last took something; null when it never did." })
  lastDeliveredAt?: string;
}

@ObjectType({ simpleResolvers: true, description: "The failed notifications that will be sent again." })
export class NotificationsResent {
  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: "Whether the user wants a mail when something that they made is decided, and where." })
export class NotificationWish {
  @Field(() => Boolean, { description: "Whether agents can have such mails here at all." })
  isPossible!: boolean;

  @Field(() => [String], { description: "The domains in which the address must be." })
  domains!: string[];

  @Field(() => String, { nullable: true, description: "The user's own address for these mails; null when they want none." })
  address?: string;
}

export const NotificationDeliveriesResult = createUnionType({
  name: "NotificationDeliveriesResult",
  description: "A page of notifications, or why not.",
  types: () => [NotificationDeliveryConnection, InvalidInput] as const,
});

export const NotificationResult = createUnionType({
  name: "NotificationResult",
  description: "The notification as it is now, or why not.",
  types: () => [NotificationDelivery, NotFound, InvalidInput] as const,
});

export const NotificationsResentResult = createUnionType({
  name: "NotificationsResentResult",
  description: "How many will be sent again, or why not.",
  types: () => [NotificationsResent, NotFound, InvalidInput] as const,
});

export const NotificationWishResult = createUnionType({
  name: "NotificationWishResult",
  description: "The wish as it is now, or why not.",
  types: () => [NotificationWish, InvalidInput] as const,
});
