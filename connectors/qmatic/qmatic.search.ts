import {
  ConnectorError,
  plainDateOf,
  readMark,
  type Appointment,
  type AppointmentsPort,
  type BookingFacts,
  type PersonKey,
  type PersonKeyKind,
  type ReadCall,
} from "../sdk/index.ts";
import type { QmaticClient } from "./qmatic.client.ts";
import { createMemory } from "./qmatic.memory.ts";
import { toAppointment, toBirthDate, type Dialect } from "./qmatic.translate.ts";
import type { WireAppointment, WireFoundCustomer, WireStaffRow } from "./qmatic.wire.ts";

export interface SearchOptions {
  readonly client: QmaticClient;
  readonly departmentId: string;
  readonly dialect: Dialect;
  readonly staffAccess: boolean;
  readonly now: () => number;
  readonly readBranchZone: (branchId: string, call: ReadCall) => Promise<string | undefined>;
}

type Search = Pick<AppointmentsPort, "findByPerson" | "findBookings"> & { readonly findByPersonKinds: readonly PersonKeyKind[] };

/** Every booking makes new customer records, so one person may have many. More than these are no person's. */
const customersMax = 100;
const readsAtOnceMax = 6;

/** Finding what is there already, by person and by the hub's mark. */
export function createSearch({ client, departmentId, dialect, staffAccess, now, readBranchZone }: SearchOptions): Search {
  const branchNumbers = createMemory<number | undefined>(now);

  function notSupported(what: string): ConnectorError {
    return new ConnectorError("NOT_SUPPORTED", `${departmentId} (qmatic): ${what}`, { applied: "no" });
  }

  async function findCustomers(person: PersonKey, call: ReadCall): Promise<readonly WireFoundCustomer[]> {
    if (person.kind === "email") return (await client.identifyCustomers(person.email, call)).filter((found) => hasEmail(found, person.email));
    if (staffAccess && person.kind === "name-and-birth-date") {
      return (await client.searchCustomers(person.lastName, call)).filter((found) => hasName(found, person.lastName) && hasBirthDate(found, person.birthDate));
    }
    if (staffAccess && person.kind === "phone") {
      const found = await Promise.all(spellingsOf(person.phone).map((spelling) => client.searchCustomers(spelling, call)));
      return found.flat().filter((customer) => hasPhone(customer, person.phone));
    }
    throw notSupported(`persons cannot be found by ${person.kind}`);
  }

  async function listAppointmentsOf(customers: readonly WireFoundCustomer[], call: ReadCall): Promise<readonly WireAppointment[]> {
    const ids = [...new Set(customers.map(({ publicId }) => publicId))];
    if (ids.length > customersMax) {
      throw new ConnectorError("TOO_LARGE", `${departmentId} (qmatic): the person has more than ${customersMax} customer records`, { applied: "no" });
    }
    const appointments = new Map<string, WireAppointment>();
    for (let place = 0; place < ids.length; place += readsAtOnceMax) {
      const lists = await Promise.all(ids.slice(place, place + readsAtOnceMax).map((id) => client.listCustomerAppointments(id, call)));
      for (const appointment of lists.flat()) appointments.set(appointment.publicId, appointment);
    }
    return [...appointments.values()];
  }

  async function readBranchNumber(branchId: string, call: ReadCall): Promise<number> {
    const branchNumber = await branchNumbers.recall(branchId, async () => {
      return (await client.listStaffBranches(call)).find(({ publicId }) => publicId === branchId)?.id;
    });
    if (branchNumber !== undefined) return branchNumber;
    // Our account does not see the branch: an empty list would claim that nothing was booked there.
    throw new ConnectorError("DENIED", `${departmentId} (qmatic): the branch is not among those of our account`, { applied: "no" });
  }

  /** The staff's list of the branch around the day, with a day to spare on both sides: whether its end is included was never seen. */
  async function findMarkedAtBranch({ key, locationId, start }: BookingFacts, call: ReadCall): Promise<readonly WireAppointment[]> {
    const [branchNumber, zone] = await Promise.all([readBranchNumber(locationId, call), readBranchZone(locationId, call)]);
    const day = Temporal.PlainDate.from(plainDateOf(start, zone ?? dialect.timeZone));
    const query = { fromDate: day.subtract({ days: 1 }).toString(), toDate: day.add({ days: 1 }).toString(), branchNumber };
    const rows = (await client.searchAppointments(query, call)).filter((row) => readMark(row.notes).bookingKey === key && !row.isCancelled);
    return await Promise.all(rows.map((row) => readRow(row, call)));
  }

  /** A booking of ours that is listed but cannot be read is there all the same: leaving it out would claim that it is not. */
  async function readRow({ publicId }: WireStaffRow, call: ReadCall): Promise<WireAppointment> {
    const appointment = publicId === undefined ? undefined : await client.readAppointment(publicId, call);
    if (appointment) return appointment;
    throw new ConnectorError("NOT_UNDERSTOOD", `${departmentId} (qmatic): searchAppointments lists a booking of ours that cannot be read`, { applied: "no" });
  }

  return {
    // A staff search by citizen service number was never seen, and Qmatic's own search field does not offer it.
    findByPersonKinds: staffAccess ? ["email", "name-and-birth-date", "phone"] : ["email"],

    async findByPerson({ person }, call) {
      const found = await listAppointmentsOf(await findCustomers(person, call), call);
      return inOrder(found.map((appointment) => toAppointment(appointment, dialect)));
    },

    async findBookings(facts, call) {
      const { email } = facts.customer;
      if (!staffAccess && email === undefined) throw notSupported("a booking cannot be found without staff access or e-mail address");
      const found = staffAccess
        ? await findMarkedAtBranch(facts, call)
        : await listAppointmentsOf(await findCustomers({ kind: "email", email: email ?? "" }, call), call);
      const appointments = found.map((appointment) => toAppointment(appointment, dialect));
      return inOrder(appointments.filter(({ bookingKey, status }) => bookingKey === facts.key && status !== "cancelled"));
    },
  };
}

function inOrder(appointments: readonly Appointment[]): readonly Appointment[] {
  return appointments.toSorted((one, other) => Temporal.Instant.compare(Temporal.Instant.from(one.start), Temporal.Instant.from(other.start)));
}

const fold = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();

function hasEmail(found: WireFoundCustomer, email: string): boolean {
  const known = found.properties?.email ?? found.email;
  return known === undefined || fold(known) === fold(email);
}

/** The prefix may be part of the last name there, and not here, or the other way round. */
function hasName(found: WireFoundCustomer, lastName: string): boolean {
  const [known, wanted] = [fold(found.lastName ?? ""), fold(lastName)];
  return known !== "" && (known === wanted || known.endsWith(` ${wanted}`) || wanted.endsWith(` ${known}`));
}

function hasBirthDate(found: WireFoundCustomer, birthDate: string): boolean {
  return toBirthDate(found.dateOfBirthWithoutTime ?? found.dateOfBirth ?? found.properties?.dateOfBirth) === birthDate;
}

function hasPhone(found: WireFoundCustomer, phone: string): boolean {
  const known = found.phone ?? found.properties?.phoneNumber;
  return known !== undefined && subscriberOf(known) === subscriberOf(phone);
}

/** The digits after the trunk nought or the country code of the Netherlands. */
function subscriberOf(phone: string): string {
  return phone.replaceAll(/\D/g, "").replace(/^(?:0031|31(?=\d{9}$)|0)/, "");
}

/** The search is by text, and people write a number in many ways. */
function spellingsOf(phone: string): readonly string[] {
  const subscriber = subscriberOf(phone);
  const mobile = /^6(?<rest>\d{8})$/.exec(subscriber)?.groups?.["rest"];
  return [`0${subscriber}`, `+31${subscriber}`, `31${subscriber}`, subscriber, ...(mobile ? [`06-${mobile}`, `06 ${mobile}`] : [])];
}
