import type { Appointment as DepartmentAppointment, AppointmentsPort, ReadCall } from "@kcc-hub/connectors/sdk";
import DataLoader from "dataloader";
import { asError, type CapabilityDesk, createCapabilityDesk, type Located as LocatedAt } from "../departments/capability-desk.ts";
import type { ConnectedDepartment, DepartmentDirectory } from "../departments/department-directory.ts";
import { departmentToGraphql } from "../departments/departments.service.ts";
import { type Abilities, Capability } from "../kernel/abilities.ts";
import type { RequestAudit } from "../kernel/audit.ts";
import { keysOf, writePersonKey } from "../kernel/person-keys.ts";
import type { Ledger } from "../kernel/operations/ledger.ts";
import type { Runner } from "../kernel/operations/runner.ts";
import type { AppointmentIndex } from "./appointment-index.ts";
import { appointmentToGraphql } from "./appointments.mapping.ts";
import type { Appointment } from "./appointments.types.ts";
import type { Catalogue } from "./catalogue.ts";
import { personalFieldsOf } from "./personal-fields.ts";

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

export type Located = LocatedAt<AppointmentsDepartment>;

/** Both together, with the questions that every service asks. */
export interface Desk extends AppointmentsTools, AppointmentsRequest, CapabilityDesk<AppointmentsDepartment> {
  readonly call: ReadCall;
  /** Each appointment is read once a request, however often it is asked for. Throws ConnectorError. */
  read(located: Located): Promise<DepartmentAppointment | undefined>;
  show(appointment: DepartmentAppointment, department: ConnectedDepartment): Appointment;
  /** The same for one appointment on its own, with its entry in the audit log first. */
  present(appointment: DepartmentAppointment, department: ConnectedDepartment): Promise<Appointment>;
}

export function createDesk(tools: AppointmentsTools, request: AppointmentsRequest): Desk {
  const { now } = tools;
  const { abilities, signal, traceId } = request;
  const call: ReadCall = { signal, traceId };
  const reader = new DataLoader<Located, DepartmentAppointment | undefined, string>(
    (all) => Promise.all(all.map((located) => located.department.appointments.read({ id: located.id }, call).catch(asError))),
    { cacheKeyFn: (located) => `${located.department.id}/${located.id}` },
  );

  const show = (appointment: DepartmentAppointment, connected: ConnectedDepartment) =>
    appointmentToGraphql(appointment, { department: connected, shown: departmentToGraphql(connected), abilities, now: now() });

  return {
    ...tools,
    ...request,
    call,
    ...createCapabilityDesk({
      ...tools,
      abilities,
      call,
      capability: Capability.APPOINTMENTS,
      idKind: "appointment",
      serves: isForAppointments,
      things: "afspraken",
    }),
    read: (located) => reader.load(located),
    show,
    async present(appointment, connected) {
      const [subject] = keysOf(appointment.customers[0] ?? {}).map(writePersonKey);
      const shown = show(appointment, connected);
      const fields = personalFieldsOf([shown], abilities);
      await request.audit.record({ action: "appointment.view", outcome: "found", departmentIds: [connected.id], subject, fields });
      return shown;
    },
  };
}

function isForAppointments(department: ConnectedDepartment): department is AppointmentsDepartment {
  return department.appointments !== undefined;
}
