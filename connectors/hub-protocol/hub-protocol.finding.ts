import { ConnectorError, momentToDateTime, type Appointment, type AppointmentsPort, type AppointmentsSupport, type ReadCall } from "../sdk/index.ts";
import type { AppointmentQuery, HubProtocolClient } from "./hub-protocol.client.ts";
import type { WireAppointment } from "./hub-protocol.wire.ts";

const referenceLengthMax = 100;

export interface HubProtocolFindingOptions {
  readonly client: HubProtocolClient;
  readonly supports: AppointmentsSupport;
}

export type HubProtocolFinding = Pick<AppointmentsPort, "read" | "findByReference" | "findByPerson" | "findBookings">;

export function createHubProtocolFinding({ client, supports }: HubProtocolFindingOptions): HubProtocolFinding {
  async function search(query: AppointmentQuery, call: ReadCall): Promise<readonly Appointment[]> {
    return (await client.searchAppointments(query, call)).appointments.map(appointmentFrom);
  }

  /** A department may keep no case numbers, and says so. */
  async function searchByCaseNumber(caseNumber: string, call: ReadCall): Promise<readonly Appointment[]> {
    try {
      return await search({ kind: "case-number", caseNumber }, call);
    } catch (error) {
      if (ConnectorError.isInstance(error) && error.code === "NOT_SUPPORTED") return [];
      throw error;
    }
  }

  return {
    async read({ id }, call) {
      if (!isId(id)) return undefined;
      const answer = await client.getAppointment({ id }, call);
      return answer.kind === "done" ? appointmentFrom(answer.value) : undefined;
    },
    async findByReference({ reference }, call) {
      if (reference.length === 0 || reference.length > referenceLengthMax) return [];
      const found = await Promise.all([search({ kind: "reference", reference }, call), searchByCaseNumber(reference, call)]);
      return [...new Map(found.flat().map((appointment) => [appointment.id, appointment])).values()];
    },
    async findByPerson({ person }, call) {
      if (supports.findByPerson.includes(person.kind)) return await search(person, call);
      throw new ConnectorError("NOT_SUPPORTED", `hub-protocol: this department does not search by ${person.kind}`, { applied: "no" });
    },
    async findBookings({ key }, call) {
      const appointments = await search({ kind: "idempotency-key", idempotencyKey: key }, call);
      return appointments.filter(({ status }) => status !== "cancelled");
    },
  };
}

export function appointmentFrom({ idempotencyKey, start, end, ...appointment }: WireAppointment): Appointment {
  return {
    ...appointment,
    start: momentToDateTime(start),
    ...(end ? { end: momentToDateTime(end) } : {}),
    ...(idempotencyKey === undefined ? {} : { bookingKey: idempotencyKey }),
  };
}

/** Ids are the department's, but may come from anywhere: dots alone would be read as a step up in the path. */
export function isId(text: string): boolean {
  return text.length > 0 && text.length <= 200 && !/^\.{1,2}$/.test(text);
}
