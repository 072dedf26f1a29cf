import { z } from "zod";
import {
  ConnectorError,
  createHttpClient,
  defineConnector,
  httpSettings,
  parseJson,
  readMark,
  toDateTime,
  writeMark,
  type Appointment,
  type AppointmentsPort,
  type AvailabilityQuery,
  type BookOutcome,
  type HttpClient,
  type HttpReply,
  type HttpRequest,
  type ReadCall,
} from "../sdk/index.ts";

/** What the hub reads of the system's answers: only these members, tolerant of more. Its own words stay in here. */
const text = z.string();
const localTime = z.iso.datetime({ local: true });
const wireNamed = z.object({ code: text, naam: text });
const wireProducts = z.array(wireNamed.extend({ minuten: z.int().positive(), meenemen: z.array(text) }));
const wireOffices = z.array(wireNamed);
const wireDays = z.array(z.iso.date());
const wireTimes = z.array(text.regex(/^\d{2}:\d{2}$/));
const wireBooking = z.object({ nummer: text, begin: localTime, eind: localTime, product: wireNamed, loket: wireNamed, naam: text, opmerking: text });

const configuration = z.strictObject({
  baseUrl: z.url({ protocol: /^https?$/ }),
  /** The name of the environment variable that holds the key, never the key itself. */
  apiKey: z.string().regex(/^[A-Z][A-Z0-9_]*$/, "must be the name of an environment variable, in capitals"),
  http: httpSettings,
});

/** Example system: one capability, appointments for one product and one person. Replace its words and calls by those of your system. */
export const exampleSystem = defineConnector({
  protocol: "example-system",
  title: "Example system",
  capabilities: ["appointments"],
  configuration,
  connect({ baseUrl, apiKey, http: settings }, { departmentId, now, secret }) {
    const http = createHttpClient({ system: `${departmentId} (example-system)`, baseUrl, settings, now });
    const headers = { "x-api-key": secret(apiKey), accept: "application/json" };
    return {
      appointments: createAppointments(http, headers),
      async checkHealth(call) {
        await http.sendForJson({ operation: "listOffices", method: "GET", path: "/loketten", headers, call, writes: false }, wireOffices);
      },
      health: () => http.health(),
      close: () => http.close(),
    };
  },
});

function createAppointments(http: HttpClient, headers: Readonly<Record<string, string>>): AppointmentsPort {
  const get = (operation: string, path: string, call: ReadCall): HttpRequest => ({ operation, method: "GET", path, headers, call, writes: false });

  /** Status 404 is how this system says that there is none. A failure is thrown, and never comes back as nothing. */
  function read(id: string, call: ReadCall): Promise<Appointment | undefined> {
    const request = get("readBooking", `/afspraken/${encodeURIComponent(id)}`, call);
    return http.sendFor({ ...request, accepts: ({ status }) => status === 200 || status === 404 }, (reply) =>
      reply.status === 404 ? undefined : appointmentIn(reply, "readBooking", false),
    );
  }

  return {
    // Declared, not guessed: the hub plans its steps by it, and the conformance kit proves it.
    supports: {
      idempotencyKeys: false,
      rescheduling: "none",
      findByPerson: [],
      findByReference: ["reference"],
      findBookings: false,
      changes: [],
      severalProducts: false,
      severalPersons: false,
      cancellationReasons: false,
    },
    async listProducts(call) {
      const products = await http.sendForJson(get("listProducts", "/producten", call), wireProducts);
      return products.map(({ code, naam, minuten, meenemen }) => ({ id: code, name: naam, durationMinutes: minuten, requirements: meenemen, costs: [] }));
    },
    listCombinableProducts: () => Promise.resolve([]),
    async listLocations(_query, call) {
      const offices = await http.sendForJson(get("listOffices", "/loketten", call), wireOffices);
      return offices.map(({ code, naam }) => ({ id: code, name: naam }));
    },
    listDays: ({ from, until, ...query }, call) =>
      http.sendForJson(get("listDays", `/dagen?${search({ ...where(query), van: from, tot: until })}`, call), wireDays),
    async listSlots({ date, ...query }, call) {
      const times = await http.sendForJson(get("listTimes", `/tijden?${search({ ...where(query), dag: date })}`, call), wireTimes);
      return times.toSorted().map((time) => ({ start: toDateTime(`${date}T${time}`) }));
    },
    read: ({ id }, call) => read(id, call),
    async findByReference({ reference }, call) {
      const appointment = await read(reference, call);
      return appointment ? [appointment] : [];
    },
    findByPerson: () => refuse("search by person"),
    findBookings: () => refuse("search by key"),
    book({ selection, locationId, start, customers, notes }, call) {
      const opmerking = writeMark(notes, call.key);
      const order = { product: selection.products[0]?.productId, loket: locationId, begin: start, naam: customers[0].lastName, opmerking };
      const json = { ...headers, "content-type": "application/json" };
      const request = { operation: "book", method: "POST", path: "/afspraken", headers: json, body: JSON.stringify(order), call, writes: true } as const;
      // What the department may rightly answer is an outcome; what went wrong on the way is a ConnectorError, which the client throws.
      return http.sendFor<BookOutcome>({ ...request, accepts: ({ status }) => status === 201 || status === 409 }, (reply) =>
        reply.status === 409 ? { kind: "slot-taken" } : { kind: "booked", appointment: appointmentIn(reply, "book", true) },
      );
    },
    change: () => refuse("change"),
    reschedule: () => refuse("move"),
    async cancel({ id }, call) {
      const request = { operation: "cancel", method: "DELETE", path: `/afspraken/${encodeURIComponent(id)}`, headers, call, writes: true } as const;
      const reply = await http.send({ ...request, accepts: ({ status }) => status === 204 || status === 404 });
      return { kind: reply.status === 404 ? "gone" : "cancelled" };
    },
  };
}

function appointmentIn(reply: HttpReply, operation: string, writes: boolean): Appointment {
  const { nummer, begin, eind, product, loket, naam, opmerking } = parseJson(reply, wireBooking, `example-system: ${operation}`, writes);
  return {
    id: nummer,
    reference: nummer,
    status: "booked",
    products: [{ productId: product.code, name: product.naam, amount: 1 }],
    persons: 1,
    location: { id: loket.code, name: loket.naam },
    start: toDateTime(begin),
    end: toDateTime(eind),
    customers: [{ lastName: naam }],
    ...readMark(opmerking),
  };
}

function search(parameters: Readonly<Record<string, string>>): string {
  return new URLSearchParams(parameters).toString();
}

function where({ selection, locationId }: AvailabilityQuery): Readonly<Record<string, string>> {
  return { product: selection.products[0]?.productId ?? "", loket: locationId };
}

function refuse(what: string): Promise<never> {
  return Promise.reject(new ConnectorError("NOT_SUPPORTED", `example-system: the protocol has no ${what}`, { applied: "no" }));
}
