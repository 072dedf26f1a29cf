import { momentToDateTime, type ConnectionHealth } from "@kcc-hub/connectors/sdk";
import { type Abilities, Action, Capability } from "../kernel/abilities.ts";
import { GeoPoint } from "../kernel/geo-point.types.ts";
import { make } from "../kernel/make.ts";
import { detailOf } from "../kernel/person-detail.ts";
import { Purpose } from "../kernel/purpose.ts";
import type { ConnectedDepartment, DepartmentDirectory } from "./department-directory.ts";
import type { DepartmentsApi } from "./departments.resolver.ts";
import {
  AppointmentsSupportInfo,
  ConnectionHealthInfo,
  ConnectionState,
  Department,
  DepartmentCapability,
  MeldingenSupportInfo,
  PersonPurposeInfo,
  PersonsSupportInfo,
  RequestsSupportInfo,
  ServicePromise,
} from "./departments.types.ts";

const actions = [Action.VIEW, Action.CREATE, Action.CHANGE, Action.CANCEL];

export function createDepartmentsService({ directory, abilities }: { readonly directory: DepartmentDirectory; readonly abilities: Abilities }): DepartmentsApi {
  return {
    all: () => directory.all.map((department) => departmentToGraphql(department)),
    byId: (id) => {
      const department = directory.find(id);
      return department && departmentToGraphql(department);
    },
    capabilities: (departmentId) => {
      const department = directory.find(departmentId);
      return department ? showCapabilities(department, abilities) : [];
    },
    health: (departmentId, capability) => {
      const department = directory.find(departmentId);
      const connection = capability === undefined ? department : department?.capabilities.find((connected) => connected.capability === capability);
      if (!connection) throw new Error(`no connection of ${departmentId} ${capability ?? ""}`);
      return healthToGraphql(connection.health());
    },
  };
}

const shown = new WeakMap<ConnectedDepartment, Department>();

/** A department as everybody sees it. It changes only with the configuration, so it is made once. */
export function departmentToGraphql(department: ConnectedDepartment): Department {
  const known = shown.get(department) ?? showDepartment(department);
  shown.set(department, known);
  return known;
}

function showDepartment({ id, name, sandbox, phone, servicePromise }: ConnectedDepartment): Department {
  return make(Department, { id, name, sandbox, phone, servicePromise: servicePromise && make(ServicePromise, { ...servicePromise }) });
}

function showCapabilities(department: ConnectedDepartment, abilities: Abilities): DepartmentCapability[] {
  const departmentId = department.id;
  return department.capabilities.map(({ capability, protocol }) =>
    make(DepartmentCapability, {
      departmentId,
      capability,
      protocol,
      permittedActions: actions.filter((action) => abilities.may({ departmentId, capability, action })),
      appointmentsSupport: capability === Capability.APPOINTMENTS ? supportToGraphql(department) : undefined,
      meldingenSupport: capability === Capability.MELDINGEN ? meldingenSupportToGraphql(department) : undefined,
      personsSupport: capability === Capability.PERSONS ? personsSupportToGraphql(department) : undefined,
      requestsSupport: capability === Capability.REQUESTS ? requestsSupportToGraphql(department) : undefined,
    }),
  );
}

function supportToGraphql({ appointments }: ConnectedDepartment): AppointmentsSupportInfo | undefined {
  if (!appointments) return undefined;
  const { rescheduling, findByPerson, changes, severalProducts, severalPersons, cancellationReasons } = appointments.supports;
  return make(AppointmentsSupportInfo, {
    atomicRescheduling: rescheduling === "atomic",
    findByPerson: [...findByPerson],
    changes: [...changes],
    severalProducts,
    severalPersons,
    cancellationReasons,
  });
}

function meldingenSupportToGraphql({ meldingen }: ConnectedDepartment): MeldingenSupportInfo | undefined {
  if (!meldingen) return undefined;
  const { findByPerson, findNear, changes, notes, statuses, reporters, history, attachments, questions } = meldingen.port.supports;
  return make(MeldingenSupportInfo, {
    findByPerson: [...findByPerson],
    findNear,
    changes: [...changes],
    notes,
    cancelling: statuses.includes("cancelled"),
    reporters,
    history,
    attachmentTypes: [...attachments],
    questions,
    area: (meldingen.area ?? []).map((corner) => make(GeoPoint, { ...corner })),
  });
}

function personsSupportToGraphql({ persons }: ConnectedDepartment): PersonsSupportInfo | undefined {
  if (!persons) return undefined;
  const purposes = Object.values(Purpose).flatMap((purpose) => {
    const allowed = persons.purposes[purpose];
    return allowed ? [make(PersonPurposeInfo, { purpose, fields: allowed.fields.map((field) => detailOf[field]) })] : [];
  });
  return make(PersonsSupportInfo, { findBy: [...persons.port.supports.findBy], purposes });
}

function requestsSupportToGraphql({ requests }: ConnectedDepartment): RequestsSupportInfo | undefined {
  if (!requests) return undefined;
  const { findByPerson, hidesKinds } = requests.port.supports;
  return make(RequestsSupportInfo, { findByPerson: [...findByPerson], mayHideKinds: hidesKinds });
}

export function healthToGraphql(health: ConnectionHealth): ConnectionHealthInfo {
  const { callsTotal, failuresTotal, medianMs, lastSuccessAt, lastFailureAt, lastFailureCode } = health;
  return make(ConnectionHealthInfo, {
    state: stateOf(health),
    callsTotal,
    failuresTotal,
    medianMs,
    lastSuccessAt: lastSuccessAt === undefined ? undefined : momentToDateTime(lastSuccessAt),
    lastFailureAt: lastFailureAt === undefined ? undefined : momentToDateTime(lastFailureAt),
    lastFailureCode,
  });
}

function stateOf({ circuit, callsTotal, lastSuccessAt = 0, lastFailureAt = 0 }: ConnectionHealth): ConnectionState {
  if (circuit === "open") return ConnectionState.LEFT_ALONE;
  if (callsTotal === 0) return ConnectionState.NOT_USED_YET;
  return lastSuccessAt >= lastFailureAt ? ConnectionState.WORKING : ConnectionState.FAILING;
}
