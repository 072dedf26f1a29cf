import {
  isClosedMelding,
  meldingStatuses,
  type Melding as DepartmentMelding,
  type MeldingCategory as DepartmentCategory,
  type MeldingEvent as DepartmentEvent,
  type MeldingPlace as DepartmentPlace,
  type MeldingPriority as DepartmentPriority,
  type MeldingQuestion as DepartmentQuestion,
  type MeldingStatus as DepartmentStatus,
} from "@kcc-hub/connectors/sdk";
import type { ConnectedMeldingen } from "../departments/department-directory.ts";
import type { Department } from "../departments/departments.types.ts";
import { type Abilities, Action, Capability } from "../kernel/abilities.ts";
import { Address } from "../kernel/address.types.ts";
import { GeoPoint } from "../kernel/geo-point.types.ts";
import { writeHubId } from "../kernel/hub-id.ts";
import { make } from "../kernel/make.ts";
import { DayKind, HandlingBody, MeldingCategory, MeldingQuestion, MeldingQuestionKind, MeldingQuestionOption, ServiceLevel } from "./categories.types.ts";
import { MeldingEventKind, MeldingPriority, MeldingStatus } from "./melding-words.types.ts";
import { Melding, MeldingCategoryName, MeldingEvent, MeldingNote, MeldingPlace, MeldingReporter } from "./meldingen.types.ts";

/** For sorting. Departments tell moments to the second: of two in the same one, the higher number came later. */
export function newestFirst(one: Melding, other: Melding): number {
  return Date.parse(other.reportedAt) - Date.parse(one.reportedAt) || other.reference.localeCompare(one.reference, "nl", { numeric: true });
}

export interface MappingContext {
  readonly department: { readonly id: string; readonly meldingen: ConnectedMeldingen };
  /** The same department as GraphQL shows it to this user. */
  readonly shown: Department;
  readonly abilities: Abilities;
}

export function meldingToGraphql(melding: DepartmentMelding, context: MappingContext): Melding {
  const departmentId = context.department.id;
  const { id, status, category, place, priority, reporter, notes, parentId, creationKey: _key, ...rest } = melding;
  return make(Melding, {
    ...rest,
    departmentId,
    id: writeHubId({ kind: "melding", departmentId, id }),
    department: context.shown,
    status: statuses[status],
    category: make(MeldingCategoryName, { ...category }),
    place: placeToGraphql(place),
    priority: priority && priorities[priority],
    reporter: reporter && make(MeldingReporter, { ...reporter, hidden: [...reporter.hidden], departmentId }),
    notes: notes.map((note) => make(MeldingNote, { ...note })),
    parentId: parentId === undefined ? undefined : writeHubId({ kind: "melding", departmentId, id: parentId }),
    permittedActions: permittedActions(melding, context),
  });
}

/** By rights, by status and by what the system can: what a desktop may offer. */
export function permittedActions({ status }: Pick<DepartmentMelding, "status">, { department, abilities }: Omit<MappingContext, "shown">): Action[] {
  const { supports } = department.meldingen.port;
  const isOpen = !isClosedMelding(status);
  const can: Readonly<Record<Action, boolean>> = {
    [Action.VIEW]: true,
    [Action.CREATE]: false,
    [Action.CHANGE]: isOpen && (supports.changes.length > 0 || supports.notes),
    [Action.CANCEL]: isOpen && supports.statuses.includes("cancelled"),
  };
  const may = (action: Action) => abilities.may({ departmentId: department.id, capability: Capability.MELDINGEN, action });
  return [Action.VIEW, Action.CHANGE, Action.CANCEL].filter((action) => can[action] && may(action));
}

export function categoryToGraphql(category: DepartmentCategory, { department, shown }: Omit<MappingContext, "abilities">): MeldingCategory {
  const { hasQuestions: _told, serviceLevel, handledBy, ...rest } = category;
  const { outsideParties } = department.meldingen;
  return make(MeldingCategory, {
    ...rest,
    department: shown,
    serviceLevel: serviceLevel && make(ServiceLevel, { days: serviceLevel.days, dayKind: dayKinds[serviceLevel.dayKind] }),
    handledBy: handledBy.map(({ name, isOutsideParty }) => {
      const known = outsideParties.find((party) => party.name === name);
      return make(HandlingBody, { name, isOutsideParty, advice: known?.advice, phone: known?.phone });
    }),
  });
}

export function questionToGraphql({ kind, options = [], ...question }: DepartmentQuestion): MeldingQuestion {
  return make(MeldingQuestion, {
    ...question,
    kind: questionKinds[kind],
    options: options.map((option) => make(MeldingQuestionOption, { ...option })),
  });
}

export function eventToGraphql({ kind, ...event }: DepartmentEvent): MeldingEvent {
  return make(MeldingEvent, { ...event, kind: eventKinds[kind] });
}

export function placeToGraphql({ point, address }: DepartmentPlace): MeldingPlace {
  return make(MeldingPlace, { point: point && make(GeoPoint, { ...point }), address: address && make(Address, { ...address }) });
}

/** Of a status that the hub kept as the port's word. */
export function statusToGraphql(kept: string): MeldingStatus {
  const known = meldingStatuses.find((status) => status === kept);
  return known ? statuses[known] : MeldingStatus.OTHER;
}

const statuses: Readonly<Record<DepartmentStatus, MeldingStatus>> = {
  reported: MeldingStatus.REPORTED,
  waiting: MeldingStatus.WAITING,
  planned: MeldingStatus.PLANNED,
  "in-progress": MeldingStatus.IN_PROGRESS,
  "on-hold": MeldingStatus.ON_HOLD,
  "waiting-for-reporter": MeldingStatus.WAITING_FOR_REPORTER,
  "reporter-answered": MeldingStatus.REPORTER_ANSWERED,
  "with-outside-party": MeldingStatus.WITH_OUTSIDE_PARTY,
  "closure-asked": MeldingStatus.CLOSURE_ASKED,
  resolved: MeldingStatus.RESOLVED,
  cancelled: MeldingStatus.CANCELLED,
  split: MeldingStatus.SPLIT,
  "reopen-asked": MeldingStatus.REOPEN_ASKED,
  reopened: MeldingStatus.REOPENED,
  other: MeldingStatus.OTHER,
};

const priorities: Readonly<Record<DepartmentPriority, MeldingPriority>> = {
  low: MeldingPriority.LOW,
  normal: MeldingPriority.NORMAL,
  high: MeldingPriority.HIGH,
};

const dayKinds = { calendar: DayKind.CALENDAR, working: DayKind.WORKING } as const;

const questionKinds: Readonly<Record<DepartmentQuestion["kind"], MeldingQuestionKind>> = {
  text: MeldingQuestionKind.TEXT,
  number: MeldingQuestionKind.NUMBER,
  date: MeldingQuestionKind.DATE,
  "one-of": MeldingQuestionKind.ONE_OF,
  "several-of": MeldingQuestionKind.SEVERAL_OF,
  information: MeldingQuestionKind.INFORMATION,
};

const eventKinds: Readonly<Record<DepartmentEvent["kind"], MeldingEventKind>> = {
  created: MeldingEventKind.CREATED,
  status: MeldingEventKind.STATUS,
  category: MeldingEventKind.CATEGORY,
  place: MeldingEventKind.PLACE,
  note: MeldingEventKind.NOTE,
  reporter: MeldingEventKind.REPORTER,
  feedback: MeldingEventKind.FEEDBACK,
  part: MeldingEventKind.PART,
  other: MeldingEventKind.OTHER,
};

export const departmentPriorities: Readonly<Record<MeldingPriority, DepartmentPriority>> = {
  [MeldingPriority.LOW]: "low",
  [MeldingPriority.NORMAL]: "normal",
  [MeldingPriority.HIGH]: "high",
};
