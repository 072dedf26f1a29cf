import Fastify, { type FastifyReply } from "fastify";
import { z } from "zod";
import type { AppointmentBook, Booking } from "./city/appointment-book.ts";
import type { City } from "./city/city.ts";
import { departmentIds } from "./city/departments.ts";
import type { DepartmentId } from "./city/types.ts";
import { desktopPage } from "./desktop-page.ts";
import type { RecordedRequest } from "./department-server.ts";
import { quirks, requestClasses, type FaultPlan, type Injection } from "./faults.ts";

/** A system as the control endpoint sees it. */
export interface ControlledSystem {
  readonly protocol: string;
  readonly baseUrl: string;
  readonly faults: FaultPlan;
  readonly requests: readonly RecordedRequest[];
}

/** A department with appointments. */
export interface Controlled extends ControlledSystem {
  readonly book: AppointmentBook;
}

export interface ControlOptions {
  readonly city: City;
  readonly departments: Readonly<Record<DepartmentId, Controlled>>;
  /** Systems for other things than appointments, by name. */
  readonly systems: Readonly<Record<string, ControlledSystem>>;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Where the hub is, for the page of an example desktop; without it there is no such page. */
  readonly hubUrl?: string | undefined;
  /** The OpenID provider, when there is one. */
  readonly issuer?: string | undefined;
}

export interface ControlServer {
  readonly url: string;
  close(): Promise<void>;
}

const department = z.enum(departmentIds);
/** Whatever can misbehave: a department, or a system for other things. */
const system = z.string().max(60);
const status = z.number().int().min(200).max(599);
const milliseconds = z.number().int().positive().max(600_000);

const fault = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("slow"), ms: milliseconds }),
  z.strictObject({ kind: z.enum(["hang", "reset", "commit-and-hang", "commit-and-reset", "duplicate", "nonsense", "html", "slot-taken"]) }),
  z.strictObject({ kind: z.literal("late-commit"), ms: milliseconds, reset: z.boolean().optional() }),
  z.strictObject({
    kind: z.literal("status"),
    status,
    body: z.string().optional(),
    contentType: z.string().optional(),
    headers: z.record(z.string(), z.string()).optional(),
  }),
  z.strictObject({ kind: z.literal("commit-and-status"), status, body: z.string().optional(), contentType: z.string().optional() }),
  z.strictObject({ kind: z.literal("huge"), bytes: z.number().int().positive().max(1_000_000_000) }),
  z.strictObject({ kind: z.literal("drip"), bytesPerSecond: z.number().int().positive() }),
  z.strictObject({ kind: z.literal("quirk"), name: z.enum(quirks) }),
]);

const untilCleared = "until-cleared";

const injection = z.strictObject({
  department: system,
  on: z.enum([...requestClasses, "*"]),
  fault,
  times: z.union([z.number().int().positive(), z.literal(untilCleared)]).default(1),
  after: z.number().int().nonnegative().default(0),
});

const oneSystem = z.object({ department: system });
const maybeSystem = z.object({ department: system.optional() });
const whichBookings = z.object({ department, mark: z.string().min(1).optional() });
const whichBooking = z.object({ department, id: z.string() });

/** What the department itself does with an appointment, without the hub knowing. */
const departmentsChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("cancel"), reason: z.string().optional() }),
  z.strictObject({ kind: z.literal("move"), locationId: z.string().optional(), date: z.iso.date(), time: z.string().regex(/^\d\d:\d\d$/) }),
  z.strictObject({ kind: z.literal("notes"), notes: z.string() }),
  z.strictObject({ kind: z.literal("status"), status: z.enum(["booked", "arrived", "in-progress", "completed", "no-show", "cancelled"]) }),
]);

/** HTTP and JSON for the demo, and for tests that run in another process. Listens on this machine only. */
export async function startControl(options: ControlOptions): Promise<ControlServer> {
  const { departments } = options;
  const everything: ReadonlyMap<string, ControlledSystem> = new Map(Object.entries<ControlledSystem>({ ...options.systems, ...departments }));
  const find = (id: string): ControlledSystem => {
    const found = everything.get(id);
    if (!found)
      throw new z.ZodError([{ code: "custom", path: ["department"], message: `There is none of that name: ${[...everything.keys()].join(", ")}`, input: id }]);
    return found;
  };
  const server = Fastify({ forceCloseConnections: true });
  server.setErrorHandler((error, _request, reply) => refuse(reply, error));

  server.get("/", () => overview(options));
  const { hubUrl } = options;
  if (hubUrl !== undefined) server.get("/desktop", (_request, reply) => reply.type("text/html; charset=utf-8").send(desktopPage(hubUrl)));
  server.post("/faults", (request, reply) => {
    const { department: id, times, ...wanted } = injection.parse(request.body);
    const { faults } = find(id);
    faults.inject({ ...wanted, times: times === untilCleared ? Number.POSITIVE_INFINITY : times });
    return reply.status(201).send(faults.active().map(toWireInjection));
  });
  server.delete("/faults", (request, reply) => {
    const { department: id } = maybeSystem.parse(request.query);
    for (const each of id ? [find(id)] : everything.values()) each.faults.clear();
    return reply.status(204).send();
  });
  server.get("/requests", (request) => find(oneSystem.parse(request.query).department).requests);
  server.get("/bookings", (request) => {
    const { department: id, mark } = whichBookings.parse(request.query);
    return departments[id].book.find((booking) => mark === undefined || carries(booking, mark)).map(toWireBooking);
  });
  server.post("/bookings/:department/:id/change", (request, reply) => {
    const { department: departmentId, id } = whichBooking.parse(request.params);
    const { book } = departments[departmentId];
    const result = applyChange(book, id, departmentsChange.parse(request.body));
    const booking = book.read(id);
    if (!booking) return reply.status(404).send({ message: "There is no such appointment." });
    return reply.status(result === "done" ? 200 : 409).send({ result, booking: toWireBooking(booking) });
  });

  const url = await server.listen({ host: "127.0.0.1", port: options.port ?? 0 });
  return { url, close: () => server.close() };
}

function overview({ city, departments, systems, issuer }: ControlOptions): unknown {
  return {
    city: city.name,
    seed: city.seed,
    ...(issuer === undefined ? {} : { issuer }),
    departments: departmentIds.map((id) => {
      const { protocol, baseUrl, book, faults } = departments[id];
      return { id, protocol, baseUrl, bookings: book.bookings().length, faults: faults.active().map(toWireInjection) };
    }),
    systems: Object.entries(systems).map(([id, { protocol, baseUrl, faults }]) => ({ id, protocol, baseUrl, faults: faults.active().map(toWireInjection) })),
    samples: city.samples,
  };
}

function applyChange(book: AppointmentBook, id: string, change: z.infer<typeof departmentsChange>): string {
  switch (change.kind) {
    case "cancel": {
      const { kind } = book.cancel(id, change.reason ?? "Door de afdeling");
      return kind === "cancelled" ? "done" : kind;
    }
    case "move": {
      const { date, time } = change;
      const { kind } = book.move(id, { locationId: change.locationId ?? book.read(id)?.locationId ?? "", date, time });
      return kind === "moved" ? "done" : kind;
    }
    case "notes": {
      const { kind } = book.change(id, { notes: change.notes });
      return kind === "changed" ? "done" : kind;
    }
    case "status":
      return book.setStatus(id, change.status) ? "done" : "gone";
  }
}

function carries(booking: Booking, mark: string): boolean {
  return [booking.notes ?? "", ...Object.values(booking.attributes)].some((text) => text.includes(mark));
}

/** Without who it is for: nobody outside needs to know. */
function toWireBooking({ customers, selection, ...booking }: Booking): unknown {
  const { attributes: _attributes, ...shown } = booking;
  return {
    ...shown,
    customers: customers.length,
    persons: selection.persons,
    products: selection.products,
    ...(selection.items ? { items: selection.items } : {}),
  };
}

function toWireInjection({ times, ...rest }: Required<Injection>): unknown {
  return { ...rest, times: Number.isFinite(times) ? times : untilCleared };
}

function refuse(reply: FastifyReply, error: unknown): FastifyReply {
  if (error instanceof z.ZodError) {
    return reply.status(400).send({
      message: "This is not what the control endpoint expects.",
      problems: error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
    });
  }
  const given: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "statusCode") : undefined;
  const code = typeof given === "number" && given >= 400 ? given : 500;
  return reply.status(code).send({ message: error instanceof Error ? error.message : "Unknown error." });
}
