import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Action, Capability } from "../kernel/abilities.ts";
import { GeoPoint } from "../kernel/geo-point.types.ts";
import { PersonDetail } from "../kernel/person-detail.ts";
import "../kernel/person-detail.types.ts";
import { Purpose } from "../kernel/purpose.ts";
import "../kernel/purpose.types.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";

export enum SourceState {
  COMPLETE = "COMPLETE",
  INCOMPLETE = "INCOMPLETE",
  NOT_PERMITTED = "NOT_PERMITTED",
  NOT_SUPPORTED = "NOT_SUPPORTED",
  UNAVAILABLE = "UNAVAILABLE",
  TIMED_OUT = "TIMED_OUT",
}

registerEnumType(SourceState, {
  name: "SourceState",
  description: "How far the answer of one source can be relied on.",
  valuesConfig: {
    COMPLETE: { description: "The source answered; what it has is here." },
    INCOMPLETE: { description: "Only part of what the source has can be here; the message says which part and how to get the rest." },
    NOT_PERMITTED: { description: "Not asked: the user lacks the right." },
    NOT_SUPPORTED: { description: "Not asked: the source cannot answer this question; the message says what it can." },
    UNAVAILABLE: { description: "The source failed or could not be reached. What it has is NOT here." },
    TIMED_OUT: { description: "The source did not answer in time. What it has is NOT here." },
  },
});

@ObjectType({ simpleResolvers: true, description: "The department's promise about how soon an appointment can be had." })
export class ServicePromise {
  @Field(() => Int, { description: "Within how many working days; weekends, Dutch public holidays and the department's closing days do not count." })
  workingDays!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "What the system behind a capability can do. Declared by its connector; a desktop can hide what is not there.",
})
export class AppointmentsSupportInfo {
  @Field(() => Boolean, { description: "One call moves an appointment. Otherwise the hub books the new one and cancels the old one, safely." })
  atomicRescheduling!: boolean;

  @Field(() => [String], {
    description:
      "By what the system itself can find a person: `bsn`, `name-and-birth-date`, `postcode-and-house-number`, `email`, `phone`. Empty: only the hub's own index can.",
  })
  findByPerson!: string[];

  @Field(() => [String], { description: "What of an existing appointment can be changed in place: `notes`, `customer`, `items`." })
  changes!: string[];

  @Field(() => Boolean, { description: "Several products in one appointment." })
  severalProducts!: boolean;

  @Field(() => Boolean, { description: "Several people in one appointment." })
  severalPersons!: boolean;

  @Field(() => Boolean, {
    description: "The department's system keeps why an appointment was cancelled. Where it does not, the reason belongs in the contact.",
  })
  cancellationReasons!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: "What the system for meldingen can do. Declared by its connector; a desktop can hide what is not there.",
})
export class MeldingenSupportInfo {
  @Field(() => [String], {
    description:
      "By what the system itself can find a person: `bsn`, `name-and-birth-date`, `postcode-and-house-number`, `email`, `phone`. Empty: only the hub's own index can.",
  })
  findByPerson!: string[];

  @Field(() => Boolean, { description: "Open meldingen near a point can be found." })
  findNear!: boolean;

  @Field(() => [String], { description: "What of an existing melding can be changed: `category`, `place`, `priority`." })
  changes!: string[];

  @Field(() => Boolean, { description: "Notes can be added." })
  notes!: boolean;

  @Field(() => Boolean, { description: "A melding can be cancelled." })
  cancelling!: boolean;

  @Field(() => String, {
    description: "How many reporters a melding has there: `several`, `one` or `none`. Joining works with each: the hub itself keeps who joined.",
  })
  reporters!: string;

  @Field(() => Boolean, { description: "What happened to a melding is kept." })
  history!: boolean;

  @Field(() => [String], { description: "Media types of the photos that may be attached; empty when none may." })
  attachmentTypes!: string[];

  @Field(() => Boolean, { description: "Categories may have questions." })
  questions!: boolean;

  @Field(() => [GeoPoint], {
    description: "Corners of the area on the map within which one may report, in order; empty when the configuration has none. What lies outside is refused.",
  })
  area!: GeoPoint[];
}

@ObjectType({ simpleResolvers: true, description: "What may be known of a person when they are looked up for one purpose." })
export class PersonPurposeInfo {
  @Field(() => Purpose, { description: "The purpose." })
  purpose!: Purpose;

  @Field(() => [PersonDetail], { description: "Fields that are asked of the registry for it, and no other." })
  fields!: PersonDetail[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    "What a registry of persons can do, and what it may be asked for. From its connector and the configuration; a desktop can hide what is not there.",
})
export class PersonsSupportInfo {
  @Field(() => [String], {
    description:
      "By what people can be found: `bsn`, `name-and-birth-date`, `postcode-and-house-number`, `name-and-municipality`, `street-and-house-number`. See PersonSearchInput.",
  })
  findBy!: string[];

  @Field(() => [PersonPurposeInfo], { description: "For which purposes people may be looked up here. Any other is refused before anything is sent." })
  purposes!: PersonPurposeInfo[];
}

@ObjectType({
  simpleResolvers: true,
  description: "What the system for requests can do. Declared by its connector; a desktop can hide what is not there.",
})
export class RequestsSupportInfo {
  @Field(() => [String], { description: "By what it can find a person's requests: `bsn` and so on. Empty: only by number." })
  findByPerson!: string[];

  @Field(() => Boolean, { description: "It leaves out kinds of request that the hub may not see, without saying so: finding nothing proves nothing." })
  mayHideKinds!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "How a department is connected for one capability." })
export class DepartmentCapability {
  /** Not in the schema: whose it is, for the health of its connection. */
  departmentId!: string;

  @Field(() => Capability, { description: "The capability." })
  capability!: Capability;

  @Field(() => String, { description: "The protocol that its system speaks: `qmatic`, `jcc`, `signalen`, `hub-protocol`." })
  protocol!: string;

  @Field(() => [Action], { description: "What the user may do here now. Anything not listed would be answered with NotPermitted." })
  permittedActions!: Action[];

  @Field(() => AppointmentsSupportInfo, { nullable: true, description: "What the appointment system can do; null for other capabilities." })
  appointmentsSupport?: AppointmentsSupportInfo;

  @Field(() => MeldingenSupportInfo, { nullable: true, description: "What the system for meldingen can do; null for other capabilities." })
  meldingenSupport?: MeldingenSupportInfo;

  @Field(() => PersonsSupportInfo, { nullable: true, description: "What the registry of persons can do; null for other capabilities." })
  personsSupport?: PersonsSupportInfo;

  @Field(() => RequestsSupportInfo, { nullable: true, description: "What the system can do, for the capability REQUESTS; null for others." })
  requestsSupport?: RequestsSupportInfo;
}

export enum ConnectionState {
  WORKING = "WORKING",
  FAILING = "FAILING",
  LEFT_ALONE = "LEFT_ALONE",
  NOT_USED_YET = "NOT_USED_YET",
}

registerEnumType(ConnectionState, {
  name: "ConnectionState",
  description: "How a connection does, judged by the latest calls.",
  valuesConfig: {
    WORKING: { description: "The latest call was answered." },
    FAILING: { description: "The latest call failed." },
    LEFT_ALONE: { description: "It failed repeatedly: the hub leaves it alone for a moment and answers at once that it is unavailable." },
    NOT_USED_YET: { description: "Nothing was asked since the hub started." },
  },
});

@ObjectType({ simpleResolvers: true, description: "The health of the connection to a department's system, seen from the hub since it started." })
export class ConnectionHealthInfo {
  @Field(() => ConnectionState, { description: "How it does now." })
  state!: ConnectionState;

  @Field(() => Int, { description: "Calls since the hub started." })
  callsTotal!: number;

  @Field(() => Int, { description: "Calls of those that failed or were refused." })
  failuresTotal!: number;

  @Field(() => Float, { nullable: true, description: "Median of the last hundred answered calls, in milliseconds; null before the first." })
  medianMs?: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When a call was last answered; null when never." })
  lastSuccessAt?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When a call last failed; null when never." })
  lastFailureAt?: string;

  @Field(() => String, { nullable: true, description: "Code of the last failure: `TIMED_OUT`, `UNREACHABLE`, `NOT_UNDERSTOOD` and so on." })
  lastFailureCode?: string;
}

@ObjectType({ simpleResolvers: true, description: "A department of the municipality, as it is connected to the hub." })
export class Department {
  @Field(() => ID, { description: "Id in the hub, from the configuration: `burgerzaken`." })
  id!: string;

  @Field(() => String, { description: "Name that agents know: `Burgerzaken`." })
  name!: string;

  @Field(() => Boolean, { description: "True when the system behind it is a sandbox one: nothing in it is real. Show it." })
  sandbox!: boolean;

  @Field(() => String, { nullable: true, description: "Phone number for agents, where configured." })
  phone?: string;

  @Field(() => ServicePromise, { nullable: true, description: "How soon an appointment is promised; null when nothing is." })
  servicePromise?: ServicePromise;
}

@ObjectType({ simpleResolvers: true, description: "One source behind an answer: how it did. A list from departments is only as complete as its sources." })
export class Source {
  @Field(() => Department, { description: "The department that was, or was not, asked." })
  department!: Department;

  @Field(() => SourceState, { description: "How far its part of the answer can be relied on." })
  state!: SourceState;

  @Field(() => String, { nullable: true, description: "What to know or do, in plain Dutch; null when the state is COMPLETE." })
  message?: string;

  @Field(() => Int, { description: "How long it took, in milliseconds; 0 when it was not asked." })
  tookMs!: number;
}
