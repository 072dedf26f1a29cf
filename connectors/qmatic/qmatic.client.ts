import { createHttpClient, parseJson, type ConnectionHealth, type HttpReply, type HttpSettings, type ReadCall, type WriteCall } from "../sdk/index.ts";
import { z } from "zod";
import {
  wireAppointment,
  wireAppointmentEnvelope,
  wireAppointmentList,
  wireBranchEnvelope,
  wireBranchGroups,
  wireBranchList,
  wireDates,
  wireFoundCustomers,
  wireGroupsPerBranch,
  wireServiceList,
  wireStaffBranchList,
  wireStaffCustomerList,
  wireStaffRows,
  wireTimes,
  type WireAppointment,
  type WireBooking,
  type WireBranch,
  type WireFoundCustomer,
  type WireService,
  type WireStaffRow,
} from "./qmatic.wire.ts";

export interface QmaticClientOptions {
  readonly departmentId: string;
  /** The address below which `calendar-backend`, `rest` and `qsystem` stand. */
  readonly baseUrl: string;
  /** What proves who we are. */
  readonly headers: Readonly<Record<string, string>>;
  readonly http: HttpSettings;
  readonly now: () => number;
}

interface ServicesAndPersons {
  readonly serviceIds: readonly string[];
  /** All people who come. Clients differ in whether they send this or one less; the server computes with this (its recorded lengths prove it). */
  readonly persons: number;
}

export type BookAnswer = { readonly kind: "booked"; readonly appointment: WireAppointment } | { readonly kind: "slot-taken" };

/** One method per operation of Orchestra's calendar. A `404` on what was asked by id is `undefined`, or "gone". */
export type QmaticClient = ReturnType<typeof createQmaticClient>;

const calendarV1 = "/calendar-backend/public/api/v1";
const calendarV2 = "/calendar-backend/public/api/v2";
const staffV1 = "/calendar-backend/api/v1";
const appointmentRest = "/rest/appointment";
const staffAppointmentRest = "/qsystem/rest/appointment";

export function createQmaticClient({ departmentId, baseUrl, headers, http: settings, now }: QmaticClientOptions) {
  const system = `${departmentId} (qmatic)`;
  const http = createHttpClient({ system, baseUrl, settings, now });
  const common = { ...headers, Accept: "application/json" };

  /** Reads; a `404` is read as absence where `absent` is given. */
  async function get<Schema extends z.ZodType>(operation: string, path: string, schema: Schema, call: ReadCall): Promise<z.infer<Schema>> {
    return await http.sendForJson({ operation, method: "GET", path, headers: common, call, writes: false }, schema);
  }

  async function getIfThere<Schema extends z.ZodType>(operation: string, path: string, schema: Schema, call: ReadCall): Promise<z.infer<Schema> | undefined> {
    const read = (reply: HttpReply) => (reply.status === 404 ? undefined : parseJson(reply, schema, `${system}: ${operation}`, false));
    return await http.sendFor({ operation, method: "GET", path, headers: common, call, writes: false, accepts: isFoundOrNot }, read);
  }

  return {
    async listServices(call: ReadCall): Promise<readonly WireService[]> {
      return (await get("listServices", `${calendarV1}/services`, wireServiceList, call)).serviceList;
    },
    async listBranchServices(branchId: string, call: ReadCall): Promise<readonly WireService[] | undefined> {
      return (await getIfThere("listBranchServices", `${calendarV1}/branches/${encode(branchId)}/services`, wireServiceList, call))?.serviceList;
    },
    /** Services that may be had together with all of the given ones, per branch. */
    async listServiceGroups(serviceIds: readonly string[], call: ReadCall): Promise<z.infer<typeof wireGroupsPerBranch>> {
      const path = `${calendarV1}/services/groups${matrix(serviceIds)}`;
      return (await getIfThere("listServiceGroups", path, wireGroupsPerBranch, call)) ?? [];
    },
    async listBranchServiceGroups(branchId: string, serviceIds: readonly string[], call: ReadCall): Promise<z.infer<typeof wireBranchGroups>> {
      const path = `${calendarV2}/branches/${encode(branchId)}/services/groups${matrix(serviceIds)}`;
      return (await getIfThere("listBranchServiceGroups", path, wireBranchGroups, call)) ?? [];
    },
    async listBranches(call: ReadCall): Promise<readonly WireBranch[]> {
      return (await get("listBranches", `${calendarV1}/branches`, wireBranchList, call)).branchList;
    },
    async readBranch(branchId: string, call: ReadCall): Promise<WireBranch | undefined> {
      return (await getIfThere("readBranch", `${calendarV1}/branches/${encode(branchId)}`, wireBranchEnvelope, call))?.branch;
    },
    async listServiceBranches(serviceId: string, call: ReadCall): Promise<readonly WireBranch[]> {
      const path = `${calendarV1}/services/${encode(serviceId)}/branches`;
      return (await getIfThere("listServiceBranches", path, wireBranchList, call))?.branchList ?? [];
    },
    async listDates(branchId: string, { serviceIds, persons }: ServicesAndPersons, call: ReadCall): Promise<readonly string[]> {
      const path = `${calendarV2}/branches/${encode(branchId)}/dates${matrix(serviceIds, persons)}`;
      return (await get("listDates", path, wireDates, call)).dates;
    },
    async listTimes(branchId: string, date: string, { serviceIds, persons }: ServicesAndPersons, call: ReadCall): Promise<readonly string[]> {
      const path = `${calendarV2}/branches/${encode(branchId)}/dates/${date}/times${matrix(serviceIds, persons)}`;
      return (await get("listTimes", path, wireTimes, call)).times;
    },
    /** How many people come, the server counts from the customers that are sent. */
    async book(at: { branchId: string; date: string; time: string }, booking: WireBooking, call: WriteCall): Promise<BookAnswer> {
      const path = `${calendarV2}/branches/${encode(at.branchId)}/dates/${at.date}/times/${at.time}/book`;
      const request = { operation: "book", method: "POST", path, ...json(common, booking), call, writes: true, accepts: isBookedOrTaken } as const;
      return await http.sendFor(request, (reply): BookAnswer => {
        if (isTaken(reply)) return { kind: "slot-taken" };
        return { kind: "booked", appointment: parseJson(reply, wireAppointment, `${system}: book`, true) };
      });
    },
    async readAppointment(id: string, call: ReadCall): Promise<WireAppointment | undefined> {
      return (await getIfThere("readAppointment", `${calendarV1}/appointments/${encode(id)}`, wireAppointmentEnvelope, call))?.appointment;
    },
    /** Nobody has recorded what an update answers, so only its status is read, and that it is no page. */
    async updateAppointment(id: string, appointment: WireBooking, call: WriteCall): Promise<"updated" | "gone"> {
      const path = `${calendarV1}/appointments/${encode(id)}`;
      const request = { operation: "updateAppointment", method: "PUT", path, ...json(common, appointment), call, writes: true, accepts: isFoundOrNot } as const;
      return await http.sendFor(request, (reply) => (reply.status === 404 ? "gone" : carriedOut(reply, "updated", `${system}: updateAppointment`)));
    },
    async cancelAppointment(id: string, call: WriteCall): Promise<"cancelled" | "gone"> {
      const path = `${calendarV1}/appointments/${encode(id)}`;
      const request = { operation: "cancelAppointment", method: "DELETE", path, headers: common, call, writes: true, accepts: isFoundOrNot } as const;
      return await http.sendFor(request, (reply) => (reply.status === 404 ? "gone" : carriedOut(reply, "cancelled", `${system}: cancelAppointment`)));
    },
    async identifyCustomers(email: string, call: ReadCall): Promise<readonly WireFoundCustomer[]> {
      const path = `${appointmentRest}/customers/identify;email=${encode(email)}`;
      return (await getIfThere("identifyCustomers", path, wireFoundCustomers, call)) ?? [];
    },
    async listCustomerAppointments(customerId: string, call: ReadCall): Promise<readonly WireAppointment[]> {
      const path = `${calendarV1}/customers/${encode(customerId)}/appointments`;
      return (await getIfThere("listCustomerAppointments", path, wireAppointmentList, call))?.appointmentList ?? [];
    },
    /** Staff only: by part of a first name, last name, phone number or e-mail address. */
    async searchCustomers(searched: string, call: ReadCall): Promise<readonly WireFoundCustomer[]> {
      const path = `${staffV1}/customers/searchcustomer?text=${encode(searched)}`;
      return (await getIfThere("searchCustomers", path, wireStaffCustomerList, call))?.customerList ?? [];
    },
    /** Staff only. */
    async listStaffBranches(call: ReadCall): Promise<readonly { readonly publicId: string; readonly id: number }[]> {
      return (await get("listStaffBranches", `${staffV1}/branches`, wireStaffBranchList, call)).branchList;
    },
    /** Staff only. */
    async searchAppointments(query: { fromDate: string; toDate: string; branchNumber: number }, call: ReadCall): Promise<readonly WireStaffRow[]> {
      const parameters = `fromDate=${query.fromDate}&toDate=${query.toDate}&branchId=${query.branchNumber}`;
      return await get("searchAppointments", `${staffAppointmentRest}/appointments/search?${parameters}`, wireStaffRows, call);
    },
    health: (): ConnectionHealth => http.health(),
    close: (): Promise<void> => http.close(),
  };
}

const isSuccess = ({ status }: HttpReply): boolean => status >= 200 && status < 300;
const isFoundOrNot = (reply: HttpReply): boolean => isSuccess(reply) || reply.status === 404;
// Orchestra says so in a header; gateways in front of it are known to leave only the 404.
const isTaken = ({ status, headers }: HttpReply): boolean => status === 404 || headers["error_code"] === "E440";
const isBookedOrTaken = (reply: HttpReply): boolean => isSuccess(reply) || isTaken(reply);

/** Orchestra answers nothing, or JSON. A page with status 200 comes from a proxy before it, and then nothing is known of the appointment. */
function carriedOut<Done extends string>(reply: HttpReply, done: Done, what: string): Done {
  if (reply.text.trim() !== "") parseJson(reply, z.unknown(), what, true);
  return done;
}

function json(headers: Readonly<Record<string, string>>, body: WireBooking) {
  return { headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

/** `;servicePublicId=A;servicePublicId=B;numberOfCustomers=2`; one person is the default and left out. */
function matrix(serviceIds: readonly string[], persons = 1): string {
  const services = serviceIds.map((id) => `;servicePublicId=${encode(id)}`).join("");
  return persons === 1 ? services : `${services};numberOfCustomers=${persons}`;
}

// An id "." or ".." would change the path, and "%2e" means the same to a server: such an id cannot exist.
function encode(part: string): string {
  return /^\.{1,2}$/.test(part) ? "-" : encodeURIComponent(part);
}
