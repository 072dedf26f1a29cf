import {
  createHttpClient,
  type Address,
  type Appointment,
  type AvailabilityQuery,
  type Booking,
  type ConnectionHealth,
  type Customer,
  type DateTime,
  type HttpSettings,
  type Location,
  type PackageItem,
  type PersonKey,
  type PlainDate,
  type Product,
  type ReadCall,
  type WriteCall,
} from "../sdk/index.ts";
import { createHubExchange, type Answer, type HubOperation } from "./hub-protocol.exchange.ts";
import {
  wireAppointment,
  wireAppointments,
  wireDays,
  wireHealth,
  wireLocations,
  wireProducts,
  wireSlots,
  type WireAppointment,
  type WireHealth,
} from "./hub-protocol.wire.ts";

export type AppointmentQuery =
  | { readonly kind: "reference"; readonly reference: string }
  | { readonly kind: "case-number"; readonly caseNumber: string }
  | { readonly kind: "idempotency-key"; readonly idempotencyKey: string }
  | PersonKey;

/** What PATCH takes: only what is to change. `null` removes. */
export interface AppointmentPatch {
  readonly notes?: string | null;
  readonly customer?: Customer;
  readonly items?: readonly PackageItem[];
}

interface Target {
  readonly id: string;
  readonly version?: string;
}

export interface HubProtocolClient {
  getHealth(call: ReadCall): Promise<WireHealth>;
  listProducts(call: ReadCall): Promise<{ readonly products: readonly Product[] }>;
  listCombinableProducts(
    query: { readonly productIds: readonly string[]; readonly locationId?: string },
    call: ReadCall,
  ): Promise<Answer<{ readonly products: readonly Product[] }>>;
  searchLocations(
    query: { readonly productIds: readonly string[]; readonly address?: Address },
    call: ReadCall,
  ): Promise<Answer<{ readonly locations: readonly Location[] }>>;
  searchDays(
    query: AvailabilityQuery & { readonly from: PlainDate; readonly until: PlainDate },
    call: ReadCall,
  ): Promise<Answer<{ readonly days: readonly PlainDate[] }>>;
  searchSlots(
    query: AvailabilityQuery & { readonly date: PlainDate },
    call: ReadCall,
  ): Promise<Answer<{ readonly slots: readonly { readonly start: DateTime; readonly end?: DateTime }[] }>>;
  createAppointment(booking: Booking, call: WriteCall): Promise<Answer<WireAppointment>>;
  searchAppointments(query: AppointmentQuery, call: ReadCall): Promise<{ readonly appointments: readonly WireAppointment[] }>;
  getAppointment(query: { readonly id: string }, call: ReadCall): Promise<Answer<WireAppointment>>;
  changeAppointment(target: Target, patch: AppointmentPatch, call: WriteCall): Promise<Answer<WireAppointment>>;
  rescheduleAppointment(target: Target, to: Pick<Appointment, "start"> & { readonly locationId: string }, call: WriteCall): Promise<Answer<WireAppointment>>;
  cancelAppointment(target: Target, reason: string, call: WriteCall): Promise<Answer<WireAppointment>>;
  health(): ConnectionHealth;
  close(): Promise<void>;
}

export interface HubProtocolClientOptions {
  readonly departmentId: string;
  readonly baseUrl: string;
  readonly token: string;
  readonly http: HttpSettings;
  readonly now: () => number;
}

/** One method for each operation of `openapi.yaml` that the hub uses, under the same name. */
export function createHubProtocolClient({ departmentId, baseUrl, token, http: settings, now }: HubProtocolClientOptions): HubProtocolClient {
  const system = `${departmentId} (hub-protocol)`;
  const http = createHttpClient({ system, baseUrl, settings, now });
  const exchange = createHubExchange({ http, system, token });

  return {
    getHealth: (call) => exchange.read({ name: "getHealth", method: "GET", path: "/health" }, wireHealth, call),
    listProducts: (call) => exchange.read({ name: "listProducts", method: "GET", path: "/products" }, wireProducts, call),
    listCombinableProducts({ productIds, locationId }, call) {
      const query = new URLSearchParams(productIds.map((productId) => ["productId", productId]));
      if (locationId !== undefined) query.append("locationId", locationId);
      const path = `/products/combinable?${query.toString()}`;
      return exchange.ask({ name: "listCombinableProducts", method: "GET", path, refusals: [422] }, wireProducts, call);
    },
    searchLocations: (body, call) =>
      exchange.ask({ name: "searchLocations", method: "POST", path: "/locations/search", body, refusals: [422] }, wireLocations, call),
    searchDays: (body, call) => exchange.ask({ name: "searchDays", method: "POST", path: "/days/search", body, refusals: [422] }, wireDays, call),
    searchSlots: (body, call) => exchange.ask({ name: "searchSlots", method: "POST", path: "/slots/search", body, refusals: [422] }, wireSlots, call),
    createAppointment: (body, call) =>
      exchange.write({ name: "createAppointment", method: "POST", path: "/appointments", body, refusals: [409, 422] }, wireAppointment, call),
    searchAppointments: (body, call) =>
      exchange.read({ name: "searchAppointments", method: "POST", path: "/appointments/search", body }, wireAppointments, call),
    getAppointment: ({ id }, call) => exchange.ask({ name: "getAppointment", method: "GET", path: pathOf(id), refusals: [404] }, wireAppointment, call),
    changeAppointment({ id, version }, body, call) {
      const contentType = "application/merge-patch+json";
      const operation: HubOperation = { name: "changeAppointment", method: "PATCH", path: pathOf(id), body, contentType, version, refusals: changeRefusals };
      return exchange.write(operation, wireAppointment, call);
    },
    rescheduleAppointment({ id, version }, body, call) {
      const path = `${pathOf(id)}/reschedule`;
      return exchange.write({ name: "rescheduleAppointment", method: "POST", path, body, version, refusals: changeRefusals }, wireAppointment, call);
    },
    cancelAppointment({ id, version }, reason, call) {
      const path = `${pathOf(id)}/cancel`;
      return exchange.write({ name: "cancelAppointment", method: "POST", path, body: { reason }, version, refusals: changeRefusals }, wireAppointment, call);
    },
    health: () => http.health(),
    close: () => http.close(),
  };
}

const changeRefusals = [404, 409, 412, 422];

function pathOf(id: string): string {
  return `/appointments/${encodeURIComponent(id)}`;
}
