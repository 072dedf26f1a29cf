import { ConnectorError, type Appointment as DepartmentAppointment, type AppointmentsPort, type ReadCall } from "@kcc-hub/connectors/sdk";
import DataLoader from "dataloader";
import type { ConnectedDepartment, DepartmentDirectory } from "../departments/department-directory.ts";
import { departmentToGraphql } from "../departments/departments.service.ts";
import { type Abilities, Action, Capability } from "../kernel/abilities.ts";
import type { RequestAudit } from "../kernel/audit.ts";
import { departmentUnavailable, notFound, notPermitted } from "../kernel/department-failure.ts";
import { readHubId } from "../kernel/hub-id.ts";
import { keysOf, writePersonKey } from "../kernel/person-keys.ts";
import type { Ledger } from "../kernel/operations/ledger.ts";
import type { Runner } from "../kernel/operations/runner.ts";
import { type DepartmentUnavailable, NotFound, NotPermitted } from "../kernel/problem.types.ts";
import type { AppointmentIndex } from "./appointment-index.ts";
import { appointmentToGraphql } from "./appointments.mapping.ts";
import type { Appointment } from "./appointments.types.ts";
import type { Catalogue } from "./catalogue.ts";

/** What the services of this slice share for the life of the hub. */
export interface AppointmentsTools {
  readonly directory: DepartmentDirectory;
  readonly catalogue: Catalogue;
  readonly index: AppointmentIndex;
  readonly ledger: Ledger;
  readonly runner: Runner;
  readonly personHashKey: string;
  /** Longest that an answer from several departments may take, in milliseconds. */
  readonly gatherDeadlineMs: number;
  readonly now: () => number;
}

/** What they know of the request at hand. */
export interface AppointmentsRequest {
  readonly abilities: Abilities;
  readonly traceId: string;
  readonly signal: AbortSignal;
  readonly audit: RequestAudit;
}

/** A department that is connected for appointments. */
export type AppointmentsDepartment = ConnectedDepartment & { readonly appointments: AppointmentsPort };

export interface Located {
  readonly department: AppointmentsDepartment;
  readonly id: string;
}

/** Both together, with the questions that every service asks. */
export interface Desk extends AppointmentsTools, AppointmentsRequest {
  readonly call: ReadCall;
  may(department: ConnectedDepartment, action: Action): boolean;
  departments(): readonly AppointmentsDepartment[];
  /** `undefined` also when the user may not see this department's appointments: existence is not told. */
  department(departmentId: string): AppointmentsDepartment | undefined;
  /** For questions about the department itself: everybody may know that it is there, so the refusal names the missing right. */
  departmentFor(departmentId: string): AppointmentsDepartment | NotFound | NotPermitted;
  locate(hubId: string): Located | undefined;
  /** Each appointment is read once a request, however often it is asked for. Throws ConnectorError. */
  read(located: Located): Promise<DepartmentAppointment | undefined>;
  show(appointment: DepartmentAppointment, department: ConnectedDepartment): Appointment;
  /** The same for one appointment on its own, with its entry in the audit log first. */
  present(appointment: DepartmentAppointment, department: ConnectedDepartment): Promise<Appointment>;
}

export function createDesk(tools: AppointmentsTools, request: AppointmentsRequest): Desk {
  const { directory, now } = tools;
  const { abilities, signal, traceId } = request;
  const call: ReadCall = { signal, traceId };
  const may = ({ id }: ConnectedDepartment, action: Action) => abilities.may({ departmentId: id, capability: Capability.APPOINTMENTS, action });
  const reader = new DataLoader<Located, DepartmentAppointment | undefined, string>(
    (all) => Promise.all(all.map((located) => located.department.appointments.read({ id: located.id }, call).catch(asError))),
    { cacheKeyFn: (located) => `${located.department.id}/${located.id}` },
  );

  function department(departmentId: string): AppointmentsDepartment | undefined {
    const found = directory.find(departmentId);
    return found && isForAppointments(found) && may(found, Action.VIEW) ? found : undefined;
  }

  const show = (appointment: DepartmentAppointment, connected: ConnectedDepartment) =>
    appointmentToGraphql(appointment, { department: connected, shown: departmentToGraphql(connected, abilities), abilities, now: now() });

  return {
    ...tools,
    ...request,
    call,
    may,
    department,
    departmentFor: (departmentId) => {
      const found = directory.find(departmentId);
      if (!found || !isForAppointments(found)) return notFound("Deze afdeling is niet gekoppeld voor afspraken. Kies een afdeling uit de lijst.");
      const right = { departmentId, capability: Capability.APPOINTMENTS, action: Action.VIEW };
      return may(found, Action.VIEW) ? found : notPermitted(right, found.name);
    },
    departments: () => directory.all.filter(isForAppointments),
    locate: (hubId) => {
      const parsed = readHubId("appointment", hubId);
      const found = parsed && department(parsed.departmentId);
      return found && { department: found, id: parsed.id };
    },
    read: (located) => reader.load(located),
    show,
    async present(appointment, connected) {
      const [subject] = keysOf(appointment.customers[0] ?? {}).map(writePersonKey);
      await request.audit.record({ action: "appointment.view", outcome: "found", departmentIds: [connected.id], subject });
      return show(appointment, connected);
    },
  };
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

export function isRefusal(answer: AppointmentsDepartment | NotFound | NotPermitted): answer is NotFound | NotPermitted {
  return answer instanceof NotFound || answer instanceof NotPermitted;
}

function isForAppointments(department: ConnectedDepartment): department is AppointmentsDepartment {
  return department.appointments !== undefined;
}

/** A data loader takes an error as the value of one key, without failing the others. */
function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error("a read failed", { cause: error });
}
