import { ConnectorError, type Appointment, type AppointmentsPort, type AppointmentsSupport, type Booking } from "@kcc-hub/connectors/sdk";

/**
 * - `ok`: done and answered
 * - `refused-connection`: certainly not done
 * - `lost-request`: not done, no answer
 * - `lost-answer`: done, no answer
 * - `late`: no answer, done some seconds later
 * - `twice`: done twice, answered once, as a proxy that repeats a request
 */
export type ModelFault = "ok" | "refused-connection" | "lost-request" | "lost-answer" | "late" | "twice";

export interface ModelOptions {
  readonly supports: Pick<AppointmentsSupport, "idempotencyKeys" | "rescheduling" | "findBookings">;
  /** Takes the fault for the next write. After the list every write is `ok`. */
  readonly nextFault: () => ModelFault;
  readonly nextReadFails: () => boolean;
  readonly lateMs: number;
  /** The department itself changes every appointment that stands, whenever it books a new one. */
  readonly changesMeanwhile?: boolean;
  readonly now: () => number;
}

export interface ModelDepartment {
  readonly port: AppointmentsPort;
  /** What stands now, late arrivals included. */
  live(): readonly Appointment[];
  add(booking: Booking, id: string): void;
}

/** A department without a network: for the property tests, where thousands of histories with crashes are played. The real protocols are tested elsewhere. */
export function createModelDepartment({ supports, nextFault, nextReadFails, lateMs, changesMeanwhile = false, now }: ModelOptions): ModelDepartment {
  const appointments = new Map<string, Appointment>();
  const answers = new Map<string, unknown>();
  const late: { readonly at: number; readonly apply: () => void }[] = [];
  let issued = 0;

  function arrive(): void {
    for (const entry of late.filter(({ at }) => at <= now())) {
      entry.apply();
      late.splice(late.indexOf(entry), 1);
    }
  }

  function add(booking: Booking, id: string, bookingKey?: string): Appointment {
    const appointment: Appointment = {
      id,
      reference: id,
      status: "booked",
      products: booking.selection.products.map((product) => ({ ...product, name: product.productId })),
      persons: booking.selection.persons,
      location: { id: booking.locationId, name: booking.locationId },
      start: booking.start,
      customers: booking.customers,
      version: "1",
      bookingKey,
    };
    if (changesMeanwhile) for (const [standing, changed] of appointments) appointments.set(standing, { ...changed, version: "2" });
    appointments.set(id, appointment);
    return appointment;
  }

  /** Carries a write out, or not, under the next fault. With native keys a repeated key gives the first answer. */
  async function write<Answer>(key: string, apply: () => Answer): Promise<Answer> {
    arrive();
    const once = (): Answer => {
      if (!supports.idempotencyKeys) return apply();
      if (!answers.has(key)) answers.set(key, apply());
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same key always asks for the same kind of answer
      return answers.get(key) as Answer;
    };
    const noAnswer = () => new ConnectorError("TIMED_OUT", "model: no answer", { applied: "unknown" });
    switch (nextFault()) {
      case "ok":
        return once();
      case "refused-connection":
        throw new ConnectorError("UNREACHABLE", "model: refused", { applied: "no" });
      case "lost-request":
        throw noAnswer();
      case "lost-answer":
        once();
        throw noAnswer();
      case "late":
        late.push({ at: now() + lateMs, apply: once });
        throw noAnswer();
      case "twice": {
        const answer = once();
        once();
        return answer;
      }
    }
  }

  async function read<Answer>(answer: () => Answer): Promise<Answer> {
    arrive();
    if (nextReadFails()) throw new ConnectorError("UNREACHABLE", "model: read failed", { applied: "no" });
    return answer();
  }

  const isLive = ({ status }: Appointment) => status === "booked";
  const notAsked = async (): Promise<never> => {
    throw new Error("not part of the model");
  };

  const port: AppointmentsPort = {
    supports: { findByPerson: [], findByReference: [], changes: [], severalProducts: true, severalPersons: true, cancellationReasons: true, ...supports },
    listProducts: notAsked,
    listCombinableProducts: notAsked,
    listLocations: notAsked,
    listDays: notAsked,
    listSlots: notAsked,
    findByReference: notAsked,
    findByPerson: notAsked,
    change: notAsked,
    read: ({ id }) => read(() => appointments.get(id)),
    findBookings: ({ key }) => read(() => [...appointments.values()].filter((appointment) => appointment.bookingKey === key && isLive(appointment))),
    book: (booking, { key }) => write(key, () => ({ kind: "booked", appointment: add(booking, `new-${(issued += 1)}`, key) })),
    cancel: ({ id }, { key }) =>
      write(key, () => {
        const appointment = appointments.get(id);
        if (!appointment || !isLive(appointment)) return { kind: "gone" };
        appointments.set(id, { ...appointment, status: "cancelled" });
        return { kind: "cancelled" };
      }),
    reschedule: ({ id, start, locationId }, { key }) =>
      write(key, () => {
        const appointment = appointments.get(id);
        if (!appointment || !isLive(appointment)) return { kind: "gone" };
        const moved = { ...appointment, start, location: { id: locationId, name: locationId } };
        appointments.set(id, moved);
        return { kind: "rescheduled", appointment: moved };
      }),
  };

  return {
    port,
    add,
    live() {
      arrive();
      return [...appointments.values()].filter(isLive);
    },
  };
}
