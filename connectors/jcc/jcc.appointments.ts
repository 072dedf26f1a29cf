import { ConnectorError, type AppointmentsPort, type AppointmentsSupport } from "../sdk/index.ts";
import { createJccAvailability } from "./jcc.availability.ts";
import { bookInJcc, cancelInJcc } from "./jcc.booking.ts";
import type { JccClient } from "./jcc.client.ts";
import { createJccReading } from "./jcc.reading.ts";
import { locationFrom, productFrom } from "./jcc.translate.ts";

const supports: AppointmentsSupport = {
  idempotencyKeys: false,
  rescheduling: "none",
  findByPerson: [],
  // The number that citizens are given cannot be searched for; the id can be read, but nobody reads out a UUID.
  findByReference: [],
  findBookings: false,
  changes: [],
  severalProducts: true,
  severalPersons: true,
  cancellationReasons: false,
};

export interface JccAppointmentsOptions {
  readonly client: JccClient;
  readonly departmentId: string;
  readonly now: () => number;
}

export function createJccAppointments({ client, departmentId, now }: JccAppointmentsOptions): AppointmentsPort {
  const reading = createJccReading({ client, departmentId });
  const availability = createJccAvailability({ client, reading, now });
  const refuse = (what: string): Promise<never> =>
    Promise.reject(new ConnectorError("NOT_SUPPORTED", `${departmentId} (jcc): the protocol has no ${what}`, { applied: "no" }));

  return {
    supports,
    listProducts: async (call) => (await client.listActivities({}, call)).map(productFrom),
    async listCombinableProducts({ productIds, locationId }, call) {
      if (productIds.length === 0) return [];
      const activities = await client.listAdditionalActivities({ activityIds: productIds, locationId }, call);
      if (!activities) await reading.assertUnknown("activity/listforappointment/additional", { productIds, locationId }, call);
      return (activities ?? []).map(productFrom);
    },
    async listLocations({ productIds }, call) {
      const locations = productIds.length === 0 ? await client.listLocations(call) : await client.listLocationsForActivities({ activityIds: productIds }, call);
      if (!locations) await reading.assertUnknown("location/forappointment", { productIds }, call);
      return (locations ?? []).filter(({ isActive }) => isActive !== false).map(locationFrom);
    },
    listDays: (query, call) => availability.listDays(query, call),
    listSlots: (query, call) => availability.listSlots(query, call),
    read: ({ id }, call) => reading.read(id, call),
    /** JCC can look up by its UUID only. The number that people read out is shown by it, and cannot be searched for. */
    async findByReference({ reference }, call) {
      const appointment = await reading.read(withDashes(reference), call);
      return appointment ? [appointment] : [];
    },
    findByPerson: () => refuse("search for the appointments of a person"),
    findBookings: () => refuse("search for bookings"),
    book: (booking, call) => bookInJcc(booking, call, { client, reading, availability }),
    change: () => refuse("change of an appointment"),
    reschedule: () => refuse("move of an appointment"),
    /** JCC keeps no reason for a cancellation. */
    cancel: ({ id }, call) => cancelInJcc(id, call, { client, reading, availability }),
  };
}

/** References come freed of their dashes, and perhaps in capitals. */
function withDashes(reference: string): string {
  return reference.replace(/^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/i, "$1-$2-$3-$4-$5").toLowerCase();
}
