import { createHttpClient, type ConnectionHealth, type HttpSettings, type ReadCall, type WriteCall } from "../sdk/index.ts";
import { createJccExchange, type JccOperation, type JccParameter } from "./jcc.exchange.ts";
import { createTokenKeeper } from "./jcc.token.ts";
import {
  wireAcknowledgement,
  wireActivities,
  wireAppointment,
  wireAvailability,
  wireCustomerFields,
  wireDateRange,
  wireDuration,
  wireLocations,
  wireVersion,
  type WireAcknowledgement,
  type WireActivity,
  type WireAppointment,
  type WireAvailability,
  type WireBooking,
  type WireCustomerFields,
  type WireDateRange,
  type WireLocation,
  type WireSelectedActivity,
} from "./jcc.wire.ts";

export interface JccClientOptions {
  readonly departmentId: string;
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly language: string;
  readonly http: HttpSettings;
  readonly now: () => number;
}

type ActivityIds = { readonly activityIds: readonly string[] };

/**
 * JCC answers both its own failures and many a mistake of the caller (an unknown location, a period in the past) with status 500 and an
 * "InternalException". Operations that carry something of the caller therefore give it back as `undefined`, for the adapter to find out
 * which it was. It does not count as a failure of the system: a caller with wrong ids must not be able to open the circuit for everybody.
 */
export interface JccClient {
  readVersion(call: ReadCall): Promise<void>;
  listActivities(query: { readonly locationId?: string }, call: ReadCall): Promise<readonly WireActivity[]>;
  listAdditionalActivities(query: ActivityIds & { readonly locationId?: string }, call: ReadCall): Promise<readonly WireActivity[] | undefined>;
  listLocations(call: ReadCall): Promise<readonly WireLocation[]>;
  listLocationsForActivities(query: ActivityIds, call: ReadCall): Promise<readonly WireLocation[] | undefined>;
  readDateRange(query: ActivityIds, call: ReadCall): Promise<WireDateRange | undefined>;
  /** `toDate` is not included, and at most fifty days after `fromDate`. */
  listAvailableTimes(
    query: { readonly locationId: string; readonly fromDate: string; readonly toDate: string; readonly activities: readonly WireSelectedActivity[] },
    call: ReadCall,
  ): Promise<WireAvailability | undefined>;
  /** In minutes. */
  calculateDuration(query: { readonly activities: readonly WireSelectedActivity[]; readonly date: string }, call: ReadCall): Promise<number | undefined>;
  readCustomerFields(query: ActivityIds, call: ReadCall): Promise<WireCustomerFields | undefined>;
  book(booking: WireBooking, call: WriteCall): Promise<WireAcknowledgement | undefined>;
  readAppointment(query: { readonly id: string }, call: ReadCall): Promise<WireAppointment | "absent" | undefined>;
  cancel(query: { readonly id: string }, call: WriteCall): Promise<WireAcknowledgement | "absent" | undefined>;
  health(): ConnectionHealth;
  close(): Promise<void>;
}

export function createJccClient({ departmentId, baseUrl, clientId, clientSecret, language, http: settings, now }: JccClientOptions): JccClient {
  const system = `${departmentId} (jcc)`;
  const http = createHttpClient({ system, baseUrl, settings, now });
  const tokens = createTokenKeeper({ http, system, clientId, clientSecret, timeoutMs: settings.timeoutMs, now });
  const exchange = createJccExchange({ http, tokens, system, language });

  return {
    async readVersion(call) {
      await exchange.send(get("version"), wireVersion, call);
    },
    listActivities: ({ locationId }, call) => exchange.send(get("activity/listforappointment", optional("locationId", locationId)), wireActivities, call),
    listAdditionalActivities({ activityIds, locationId }, call) {
      const flag: JccParameter = ["includeSelectedActivities", "False"];
      const parameters = [...repeated("selectedActivityId", activityIds), flag, ...optional("locationId", locationId)];
      return exchange.sendGiven(get("activity/listforappointment/additional", parameters), wireActivities, call);
    },
    listLocations: (call) => exchange.send(get("location"), wireLocations, call),
    listLocationsForActivities: ({ activityIds }, call) =>
      exchange.sendGiven(get("location/forappointment", repeated("selectedActivityId", activityIds)), wireLocations, call),
    readDateRange: ({ activityIds }, call) =>
      exchange.sendGiven(get("activity/appointmentdaterange", repeated("activityId", activityIds)), wireDateRange, call),
    listAvailableTimes({ locationId, fromDate, toDate, activities }, call) {
      const parameters: readonly JccParameter[] = [["locationId", locationId], ["fromDate", fromDate], ["toDate", toDate], ...paired(activities)];
      return exchange.sendGiven(get("appointment/availabletimelist", parameters), wireAvailability, call);
    },
    calculateDuration: ({ activities, date }, call) =>
      exchange.sendGiven(get("appointment/calculateduration", [...paired(activities), ["dateTime", date]]), wireDuration, call),
    readCustomerFields: ({ activityIds }, call) =>
      exchange.sendGiven(get("customer/customerfields/required", repeated("selectedActivityId", activityIds)), wireCustomerFields, call),
    book: (booking, call) => exchange.sendGiven({ name: "appointment", method: "POST", body: booking, writes: true }, wireAcknowledgement, call),
    readAppointment: ({ id }, call) => exchange.sendForOne(get("appointment", [["id", id]]), wireAppointment, call),
    cancel: ({ id }, call) => exchange.sendForOne({ name: "appointment", method: "DELETE", parameters: [["id", id]], writes: true }, wireAcknowledgement, call),
    health: () => http.health(),
    close: () => http.close(),
  };
}

function get(name: string, parameters: readonly JccParameter[] = []): JccOperation {
  return { name, method: "GET", parameters };
}

function optional(name: string, value: string | undefined): readonly JccParameter[] {
  return value === undefined ? [] : [[name, value]];
}

function repeated(name: string, values: readonly string[]): readonly JccParameter[] {
  return values.map((value) => [name, value] as const);
}

/** JCC pairs the two lists by position. */
function paired(activities: readonly WireSelectedActivity[]): readonly JccParameter[] {
  return [...activities.map(({ activityId }) => ["activityId", activityId] as const), ...activities.map(({ amount }) => ["amount", amount] as const)];
}
