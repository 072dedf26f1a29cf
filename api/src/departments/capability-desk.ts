import { ConnectorError, type ReadCall } from "@kcc-hub/connectors/sdk";
import { type Abilities, Action, type Capability } from "../kernel/abilities.ts";
import { departmentUnavailable, notFound, notPermitted } from "../kernel/department-failure.ts";
import { gather, type Gathered, type SourceOutcome } from "../kernel/gather.ts";
import { type HubIdKind, readHubId } from "../kernel/hub-id.ts";
import { type DepartmentUnavailable, NotFound, NotPermitted } from "../kernel/problem.types.ts";
import type { ConnectedDepartment, DepartmentDirectory } from "./department-directory.ts";

/** The departments that serve one capability, as one request may see them. */
export interface CapabilityDesk<Department extends ConnectedDepartment> {
  may(department: ConnectedDepartment, action: Action): boolean;
  departments(): readonly Department[];
  /** `undefined` also when the user may not see this of the department: existence is not told. */
  department(departmentId: string): Department | undefined;
  /** For questions about the department itself: everybody may know that it is there, so the refusal names the missing right. */
  departmentFor(departmentId: string): Department | NotFound | NotPermitted;
  locate(hubId: string): Located<Department> | undefined;
  /** Asks these departments at once, each named with how it did. Those that may not be seen are not asked. `until` ends it before the hub's own deadline. */
  gatherFrom<Item>(
    departments: readonly Department[],
    ask: (department: Department, call: ReadCall) => Promise<Answer<Item>>,
    until?: AbortSignal,
  ): Promise<readonly Gathered<Item>[]>;
}

export interface Located<Department extends ConnectedDepartment> {
  readonly department: Department;
  /** The department's own id. */
  readonly id: string;
}

export interface Answer<Item> {
  readonly items: readonly Item[];
  readonly outcome: SourceOutcome;
}

export interface CapabilityDeskOptions<Department extends ConnectedDepartment> {
  readonly capability: Capability;
  /** Of the ids that the hub gives out for it. */
  readonly idKind: HubIdKind;
  readonly serves: (department: ConnectedDepartment) => department is Department;
  /** What a department that does not serve it lacks: `afspraken`. */
  readonly things: string;
  readonly directory: DepartmentDirectory;
  readonly abilities: Abilities;
  readonly call: ReadCall;
  /** Longest that an answer from several departments may take, in milliseconds. */
  readonly gatherDeadlineMs: number;
  readonly now: () => number;
}

export function createCapabilityDesk<Department extends ConnectedDepartment>(options: CapabilityDeskOptions<Department>): CapabilityDesk<Department> {
  const { capability, idKind, serves, things, directory, abilities, call, gatherDeadlineMs, now } = options;
  const may = ({ id }: ConnectedDepartment, action: Action) => abilities.may({ departmentId: id, capability, action });

  function department(departmentId: string): Department | undefined {
    const found = directory.find(departmentId);
    return found && serves(found) && may(found, Action.VIEW) ? found : undefined;
  }

  return {
    may,
    department,
    departments: () => directory.all.filter(serves),
    departmentFor(departmentId) {
      const found = directory.find(departmentId);
      if (!found || !serves(found)) return notFound(`Deze afdeling is niet gekoppeld voor ${things}. Kies een afdeling uit de lijst.`);
      return may(found, Action.VIEW) ? found : notPermitted({ departmentId, capability, action: Action.VIEW }, found.name);
    },
    locate(hubId) {
      const parsed = readHubId(idKind, hubId);
      const found = parsed && department(parsed.departmentId);
      return found && { department: found, id: parsed.id };
    },
    async gatherFrom(departments, ask, until = call.signal) {
      const sources = departments.map((each) => ({
        departmentId: each.id,
        ask: async (signal: AbortSignal) => {
          if (may(each, Action.VIEW)) return await ask(each, { ...call, signal });
          const message = `U mag geen ${things} van ${each.name} zien. Een supervisor kan u dit recht geven.`;
          return { items: [], outcome: { kind: "not-permitted" as const, message } };
        },
      }));
      return await gather(sources, { signal: until, deadlineMs: gatherDeadlineMs, now });
    },
  };
}

export function complete<Item>(items: readonly Item[]): Answer<Item> {
  return { items, outcome: { kind: "complete" } };
}

/** Runs a read and turns a failed department into the answer for it. Faults of the hub itself pass through. */
export async function orUnavailable<Value>(department: ConnectedDepartment, read: () => Promise<Value>): Promise<Value | DepartmentUnavailable> {
  try {
    return await read();
  } catch (error) {
    if (ConnectorError.isInstance(error)) return departmentUnavailable(error, department);
    throw error;
  }
}

export function isRefusal(answer: object): answer is NotFound | NotPermitted {
  return answer instanceof NotFound || answer instanceof NotPermitted;
}

/** A data loader takes an error as the value of one key, without failing the others. */
export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error("a read failed", { cause: error });
}
