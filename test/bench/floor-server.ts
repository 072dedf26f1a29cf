import fastify from "fastify";
import { Pool } from "undici";

// What a programmer would write by hand for this one question and nothing else: Fastify in front, undici behind, no GraphQL, no checks, no rights, no audit
// log. `PORT`, `UPSTREAM` and `JCC_IDS` come from the environment. Its answer must equal the hub's.
const { PORT, UPSTREAM = "", JCC_IDS = "" } = process.env;
const pool = new Pool(UPSTREAM, { connections: 64 });
const jccIds = JCC_IDS.split(",");

// What is read of an answer is trusted: a hand-written endpoint would check nothing.
interface QmaticAppointment {
  publicId: string;
  start: string;
  end: string;
  numberOfCustomers?: number;
  services: { name: string }[];
  customers: { firstName?: string; lastName: string }[];
  branch: { name: string; timeZone: string };
}
interface JccAppointment {
  id: string;
  number?: string | number;
  startDateTime: string;
  endDateTime: string;
  activityList: { amount: number; activity: { description: string } }[];
  location: { description: string };
  customerList: { initials?: string; firstName?: string; lastNamePrefix?: string; lastName: string }[];
}
interface HubAppointment {
  id: string;
  reference: string;
  start: string;
  end: string;
  products: { name: string; amount: number }[];
  location: { name: string };
  customers: { initials?: string; firstName?: string; lastNamePrefix?: string; lastName: string }[];
}

async function ask<Answer>(method: "GET" | "POST", path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
  const reply = await pool.request({ method, path, headers, ...(body !== undefined && { body }) });
  if (reply.statusCode !== 200) throw new Error(`${path} answered ${reply.statusCode}`);
  return (await reply.body.json()) as Answer; // oxlint-disable-line typescript/no-unsafe-type-assertion
}

const departments = {
  burgerzaken: { id: "burgerzaken", name: "Burgerzaken" },
  belastingen: { id: "belastingen", name: "Belastingen" },
  stadsbeheer: { id: "stadsbeheer", name: "Stadsbeheer" },
  vth: { id: "vth", name: "Vergunningen, Toezicht en Handhaving" },
};
type Department = (typeof departments)[keyof typeof departments];

const sources = Object.values(departments).map((department) => ({ department, state: "INCOMPLETE" }));

async function ofQmatic(department: Department, authentication: Record<string, string>, email: string) {
  const headers = { ...authentication, accept: "application/json" };
  const found = await ask<{ publicId: string }[]>("GET", `/${department.id}/rest/appointment/customers/identify;email=${encodeURIComponent(email)}`, headers);
  const lists = await Promise.all(
    found.map(({ publicId }) =>
      ask<{ appointmentList: QmaticAppointment[] }>("GET", `/${department.id}/calendar-backend/public/api/v1/customers/${publicId}/appointments`, headers),
    ),
  );
  return lists
    .flatMap(({ appointmentList }) => appointmentList)
    .map((appointment) => ({
      id: hubId(department, appointment.publicId),
      reference: appointment.publicId,
      status: "BOOKED",
      start: inZone(appointment.start, appointment.branch.timeZone),
      end: inZone(appointment.end, appointment.branch.timeZone),
      department,
      products: appointment.services.map(({ name }) => ({ name, amount: appointment.numberOfCustomers ?? appointment.customers.length })),
      location: { name: appointment.branch.name },
      customers: appointment.customers.map(({ firstName, lastName }) => ({ name: nameOf([firstName, lastName]) })),
    }));
}

async function ofJcc() {
  const headers = { authorization: "Bearer recorded", accept: "application/json" };
  const found = await Promise.all(jccIds.map((id) => ask<JccAppointment>("GET", `/belastingen/appointment?id=${id}`, headers)));
  return found.map((appointment) => ({
    id: hubId(departments.belastingen, appointment.id),
    reference: String(appointment.number ?? appointment.id),
    status: "BOOKED",
    start: inZone(appointment.startDateTime, "Europe/Amsterdam"),
    end: inZone(appointment.endDateTime, "Europe/Amsterdam"),
    department: departments.belastingen,
    products: appointment.activityList.map(({ amount, activity }) => ({ name: activity.description, amount })),
    location: { name: appointment.location.description },
    customers: appointment.customerList.map(({ initials, firstName, lastNamePrefix, lastName }) => ({
      name: nameOf([initials ?? firstName, lastNamePrefix, lastName]),
    })),
  }));
}

async function ofHubProtocol(email: string) {
  const headers = { authorization: "Bearer recorded", accept: "application/json", "content-type": "application/json" };
  const { appointments } = await ask<{ appointments: HubAppointment[] }>(
    "POST",
    "/stadsbeheer/appointments/search",
    headers,
    JSON.stringify({ kind: "email", email }),
  );
  return appointments.map(({ id, reference, start, end, products, location, customers }) => ({
    id: hubId(departments.stadsbeheer, id),
    reference,
    status: "BOOKED",
    start,
    end,
    department: departments.stadsbeheer,
    products: products.map(({ name, amount }) => ({ name, amount })),
    location: { name: location.name },
    customers: customers.map(({ initials, firstName, lastNamePrefix, lastName }) => ({ name: nameOf([initials ?? firstName, lastNamePrefix, lastName]) })),
  }));
}

function hubId(department: Department, id: string): string {
  return Buffer.from(`appointment/${department.id}/${id}`).toString("base64url");
}

function nameOf(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(" ");
}

/** A moment, or a local time of the zone, as `2026-12-01T09:00:00+01:00`. */
function inZone(found: string, zone: string): string {
  const hasOffset = /(?:Z|[+-]\d{2}:?\d{2})$/.test(found);
  const zoned = hasOffset ? Temporal.Instant.from(found).toZonedDateTimeISO(zone) : Temporal.PlainDateTime.from(found).toZonedDateTime(zone);
  return zoned.toString({ timeZoneName: "never", smallestUnit: "second" });
}

const app = fastify({ logger: false });
app.post<{ Body: { variables: { person: { email: string } } } }>("/graphql", async (request, reply) => {
  const { email } = request.body.variables.person;
  const found = await Promise.all([
    ofQmatic(departments.burgerzaken, { "x-api-key": "recorded" }, email),
    ofJcc(),
    ofHubProtocol(email),
    ofQmatic(departments.vth, { authorization: "Basic recorded" }, email),
  ]);
  const items = found.flat().toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start));
  reply.header("content-type", "application/json; charset=utf-8");
  return JSON.stringify({ data: { appointmentsOfPerson: { items, sources } } });
});
await app.listen({ port: Number(PORT), host: "127.0.0.1" });
