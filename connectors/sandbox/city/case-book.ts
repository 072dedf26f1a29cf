import type { Calendar } from "./calendar.ts";
import type { CaseResultType, CaseStepType, CaseType } from "./case-types.ts";
import type { Person } from "./persons.ts";
import type { PlainDate } from "./types.ts";

export type CasePart = "initiator" | "mede_initiator" | "belanghebbende";

export interface StoredRole {
  readonly uuid: string;
  readonly part: CasePart;
  readonly person: Pick<Person, "bsn" | "firstName" | "initials" | "lastNamePrefix" | "lastName">;
  readonly atMs: number;
}

export interface StoredStep {
  readonly uuid: string;
  readonly type: CaseStepType;
  readonly remark: string;
  readonly atMs: number;
}

export interface StoredCase {
  readonly uuid: string;
  readonly number: string;
  readonly type: CaseType;
  readonly description: string;
  readonly submittedOn: PlainDate;
  readonly plannedEndOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly endedOn: PlainDate | null;
  readonly suspendedBecause: string | null;
  readonly extendedBecause: string | null;
  readonly isArchived: boolean;
  readonly roles: readonly StoredRole[];
  /** Oldest first. */
  readonly steps: readonly StoredStep[];
  readonly result: { readonly uuid: string; readonly type: CaseResultType; readonly remark: string } | null;
  readonly changedMs: number;
}

export interface NewCase {
  /** The next one when absent. */
  readonly number?: string;
  readonly type: CaseType;
  readonly description?: string;
  readonly submittedOn: PlainDate;
  readonly roles: readonly { readonly part: CasePart; readonly person: StoredRole["person"] }[];
  readonly suspendedBecause?: string;
  readonly extendedBecause?: string;
  readonly isArchived?: boolean;
}

/** The cases of the city. Knows nothing of HTTP. */
export interface CaseBook {
  /** Latest first. */
  all(): readonly StoredCase[];
  read(uuid: string): StoredCase | undefined;
  /** `undefined` when the number is taken: it is unique within the organisation. */
  create(wanted: NewCase): StoredCase | undefined;
  /** A case ends with its last step, and then it must have a result. `undefined` when that, or the case, is missing. */
  takeStep(uuid: string, step: { readonly name: string; readonly remark?: string; readonly atMs?: number }): StoredCase | undefined;
  setResult(uuid: string, result: { readonly name: string; readonly remark?: string }): StoredCase | undefined;
}

export interface CaseBookOptions {
  readonly now: () => number;
  readonly calendar: Calendar;
  readonly uuidOf: (text: string) => string;
}

const firstNumber = 1001;
const numberDigits = 7;

export function createCaseBook({ now, calendar, uuidOf }: CaseBookOptions): CaseBook {
  const cases = new Map<string, StoredCase>();
  const numbers = new Set<string>();
  let made = 0;

  function nextNumber(year: string): string {
    for (let sequence = firstNumber; ; sequence += 1) {
      const number = `ZAAK-${year}-${String(sequence).padStart(numberDigits, "0")}`;
      if (!numbers.has(number)) return number;
    }
  }

  function keep(changed: StoredCase): StoredCase {
    cases.set(changed.uuid, changed);
    return changed;
  }

  return {
    all: () => [...cases.values()].toReversed(),
    read: (uuid) => cases.get(uuid),
    create({ number, type, submittedOn, roles, ...rest }) {
      const chosen = number ?? nextNumber(submittedOn.slice(0, 4));
      if (numbers.has(chosen)) return undefined;
      numbers.add(chosen);
      made += 1;
      const uuid = uuidOf(`case ${made}`);
      const atMs = calendar.toEpochMs(submittedOn, "09:00");
      return keep({
        uuid,
        number: chosen,
        type,
        description: rest.description ?? type.name,
        submittedOn,
        plannedEndOn: calendar.addDays(submittedOn, type.serviceDays),
        dueOn: calendar.addDays(submittedOn, type.termDays),
        endedOn: null,
        suspendedBecause: rest.suspendedBecause ?? null,
        extendedBecause: rest.extendedBecause ?? null,
        isArchived: rest.isArchived ?? false,
        roles: roles.map((role, place) => ({ ...role, uuid: uuidOf(`case ${made} role ${place}`), atMs })),
        steps: [],
        result: null,
        changedMs: atMs,
      });
    },
    takeStep(uuid, { name, remark = "", atMs = now() }) {
      const found = cases.get(uuid);
      const type = found?.type.steps.find((step) => step.name === name);
      if (!found || !type) return undefined;
      const isLast = type.order === found.type.steps.length;
      if (isLast && !found.result) return undefined;
      const step = { uuid: uuidOf(`${uuid} step ${found.steps.length}`), type, remark, atMs };
      return keep({ ...found, steps: [...found.steps, step], endedOn: isLast ? calendar.dateOf(atMs) : null, changedMs: atMs });
    },
    setResult(uuid, { name, remark = "" }) {
      const found = cases.get(uuid);
      const type = found?.type.results.find((result) => result.name === name);
      if (!found || !type) return undefined;
      return keep({ ...found, result: { uuid: uuidOf(`${uuid} result`), type, remark }, changedMs: now() });
    },
  };
}
