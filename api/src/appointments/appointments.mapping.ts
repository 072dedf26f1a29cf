import type {
  Appointment as DepartmentAppointment,
  AppointmentStatus as DepartmentStatus,
  Customer,
  Location,
  Product as DepartmentProduct,
} from "@kcc-hub/connectors/sdk";
import type { ConnectedDepartment } from "../departments/department-directory.ts";
import type { Department } from "../departments/departments.types.ts";
import { type Abilities, Action, Capability } from "../kernel/abilities.ts";
import { writeHubId } from "../kernel/hub-id.ts";
import { make } from "../kernel/make.ts";
import { Address } from "../kernel/address.types.ts";
import {
  Appointment,
  AppointmentCustomer,
  AppointmentLocation,
  AppointmentStatus,
  BookedProduct,
  Cost,
  ItemKind,
  PackageItem,
  Product,
} from "./appointments.types.ts";

export interface MappingContext {
  readonly department: ConnectedDepartment;
  /** The same department as GraphQL shows it to this user. */
  readonly shown: Department;
  readonly abilities: Abilities;
  readonly now: number;
}

export function appointmentToGraphql(appointment: DepartmentAppointment, context: MappingContext): Appointment {
  const { department } = context;
  const departmentId = department.id;
  const { start, end } = appointment;
  return make(Appointment, {
    departmentId,
    id: writeHubId({ kind: "appointment", departmentId, id: appointment.id }),
    department: context.shown,
    reference: appointment.reference,
    caseNumber: appointment.caseNumber,
    status: statuses[appointment.status],
    products: appointment.products.map((product) => make(BookedProduct, { ...product })),
    persons: appointment.persons,
    location: make(AppointmentLocation, { ...appointment.location }),
    start,
    end,
    durationMinutes: end === undefined ? undefined : Math.round((Date.parse(end) - Date.parse(start)) / 60_000),
    customers: appointment.customers.map((customer) => customerToGraphql(customer, departmentId)),
    notes: appointment.notes,
    items: appointment.items?.map((item) => make(PackageItem, { departmentId, ...item })),
    version: appointment.version,
    permittedActions: permittedActions(appointment, context),
  });
}

/** By rights and by state: what a desktop may offer. */
export function permittedActions({ status, start }: DepartmentAppointment, { department, abilities, now }: MappingContext): Action[] {
  const may = (action: Action) => abilities.may({ departmentId: department.id, capability: Capability.APPOINTMENTS, action });
  const isOpen = status === "booked" && Date.parse(start) > now;
  return [Action.VIEW, Action.CHANGE, Action.CANCEL].filter((action) => may(action) && (action === Action.VIEW || isOpen));
}

export function productToGraphql(product: DepartmentProduct): Product {
  return make(Product, {
    ...product,
    requirements: [...product.requirements],
    costs: product.costs.map((cost) => make(Cost, { ...cost })),
    itemKinds: product.itemKinds?.map((kind) => make(ItemKind, { ...kind })),
  });
}

export function locationToGraphql({ address, ...location }: Location): AppointmentLocation {
  return make(AppointmentLocation, { ...location, address: address && make(Address, { ...address }) });
}

const statuses: Readonly<Record<DepartmentStatus, AppointmentStatus>> = {
  booked: AppointmentStatus.BOOKED,
  arrived: AppointmentStatus.ARRIVED,
  "in-progress": AppointmentStatus.IN_PROGRESS,
  completed: AppointmentStatus.COMPLETED,
  "no-show": AppointmentStatus.NO_SHOW,
  cancelled: AppointmentStatus.CANCELLED,
};

/** Whole: the policy withholds what the user may not see. */
function customerToGraphql(customer: Customer, departmentId: string): AppointmentCustomer {
  const { firstName, initials, lastNamePrefix, lastName, bsn, birthDate, email, phone, address } = customer;
  const name = [initials ?? firstName, lastNamePrefix, lastName].filter(Boolean).join(" ");
  return make(AppointmentCustomer, {
    departmentId,
    name,
    firstName,
    initials,
    lastNamePrefix,
    lastName,
    bsn,
    birthDate,
    email,
    phone,
    address: address && make(Address, { ...address }),
  });
}
