import { registerEnumType } from "type-graphql";
import { InformChannel, Informer, ReportKind } from "./melding-report.words.ts";

export enum MeldingStatus {
  REPORTED = "REPORTED",
  WAITING = "WAITING",
  PLANNED = "PLANNED",
  IN_PROGRESS = "IN_PROGRESS",
  ON_HOLD = "ON_HOLD",
  WAITING_FOR_REPORTER = "WAITING_FOR_REPORTER",
  REPORTER_ANSWERED = "REPORTER_ANSWERED",
  WITH_OUTSIDE_PARTY = "WITH_OUTSIDE_PARTY",
  CLOSURE_ASKED = "CLOSURE_ASKED",
  RESOLVED = "RESOLVED",
  CANCELLED = "CANCELLED",
  SPLIT = "SPLIT",
  REOPEN_ASKED = "REOPEN_ASKED",
  REOPENED = "REOPENED",
  OTHER = "OTHER",
}

registerEnumType(MeldingStatus, {
  name: "MeldingStatus",
  description: "Where a melding stands. The department's own word is in `statusName`.",
  valuesConfig: {
    REPORTED: { description: "Came in; nobody looked at it yet." },
    WAITING: { description: "Looked at; waits for its turn." },
    PLANNED: { description: "The work is planned." },
    IN_PROGRESS: { description: "Being worked on." },
    ON_HOLD: { description: "Held up." },
    WAITING_FOR_REPORTER: { description: "The department asked the reporter something." },
    REPORTER_ANSWERED: { description: "The reporter answered." },
    WITH_OUTSIDE_PARTY: { description: "Handed on to an outside party, such as the grid operator; still followed here." },
    CLOSURE_ASKED: { description: "Whoever did the work says that it is done; the department must still agree." },
    RESOLVED: { description: "Dealt with, or decided about: read `statusText`." },
    CANCELLED: { description: "Closed without anything having been done." },
    SPLIT: { description: "Closed; its parts go on by themselves." },
    REOPEN_ASKED: { description: "The reporter asks to take it up again." },
    REOPENED: { description: "Taken up again." },
    OTHER: { description: "A state that the hub has no word for: show `statusName`." },
  },
});

export enum MeldingPriority {
  LOW = "LOW",
  NORMAL = "NORMAL",
  HIGH = "HIGH",
}

registerEnumType(MeldingPriority, {
  name: "MeldingPriority",
  description: "How soon the department should take it up.",
  valuesConfig: {
    LOW: { description: "It can wait." },
    NORMAL: { description: "In its turn." },
    HIGH: { description: "Before others: danger, or many people are hindered." },
  },
});

export enum MeldingEventKind {
  CREATED = "CREATED",
  STATUS = "STATUS",
  CATEGORY = "CATEGORY",
  PLACE = "PLACE",
  NOTE = "NOTE",
  REPORTER = "REPORTER",
  FEEDBACK = "FEEDBACK",
  PART = "PART",
  OTHER = "OTHER",
}

registerEnumType(MeldingEventKind, {
  name: "MeldingEventKind",
  description: "What kind of thing happened to a melding.",
  valuesConfig: {
    CREATED: { description: "It was made." },
    STATUS: { description: "Its status changed." },
    CATEGORY: { description: "It was put in another category." },
    PLACE: { description: "Its place was changed." },
    NOTE: { description: "Somebody added a note." },
    REPORTER: { description: "A reporter was added or changed." },
    FEEDBACK: { description: "The reporter said what they thought of how it was handled." },
    PART: { description: "A part of it was made, or changed." },
    OTHER: { description: "Something else: read the title." },
  },
});

registerEnumType(InformChannel, {
  name: "InformChannel",
  description: "How a reporter wants to hear what became of a melding.",
  valuesConfig: {
    EMAIL: { description: "By e-mail. Needs an e-mail address." },
    PHONE: { description: "By phone. Needs a phone number." },
  },
});

registerEnumType(Informer, {
  name: "Informer",
  description: "Who tells a reporter what became of a melding.",
  valuesConfig: {
    DEPARTMENT: { description: "The department, by its own system." },
    CONTACT_CENTRE: { description: "The contact centre: the hub sees to it that it is not forgotten." },
    NOBODY: { description: "Nobody: the reporter does not want to, or cannot be told." },
  },
});

registerEnumType(ReportKind, {
  name: "ReportKind",
  description: "How somebody became a reporter of a melding.",
  valuesConfig: {
    CREATED: { description: "The melding was made for them." },
    JOINED: { description: "They were added to a melding that was there already." },
  },
});
