import {
  ConnectorError,
  momentToDateTime,
  type AppointmentChange,
  type AppointmentsPort,
  type AppointmentsSupport,
  type AvailabilityQuery,
  type PlainDate,
  type ReadCall,
  type Rejected,
} from "../sdk/index.ts";
import type { AppointmentPatch, HubProtocolClient } from "./hub-protocol.client.ts";
import type { Answer } from "./hub-protocol.exchange.ts";
import { appointmentFrom, createHubProtocolFinding, isId } from "./hub-protocol.finding.ts";
import { rejectedFrom } from "./hub-protocol.refusals.ts";
import type { WireProblem } from "./hub-protocol.wire.ts";

/** First and last day of one question may be this far apart. */
const windowDays = 62;
const windowsMax = 12;

export interface HubProtocolAppointmentsOptions {
  readonly client: HubProtocolClient;
  readonly supports: AppointmentsSupport;
}

export function createHubProtocolAppointments({ client, supports }: HubProtocolAppointmentsOptions): AppointmentsPort {
  const finding = createHubProtocolFinding({ client, supports });

  /** What a refused change or move means; `current` should be there, and is read where it is not. */
  async function refusedChange(id: string, problem: WireProblem, call: ReadCall) {
    if (problem.code === "version-conflict") {
      const appointment = problem.current ? appointmentFrom(problem.current) : await finding.read({ id }, call);
      return appointment ? ({ kind: "conflict", appointment } as const) : ({ kind: "gone" } as const);
    }
    return refusedSlot(problem);
  }

  return {
    supports,
    listProducts: async (call) => (await client.listProducts(call)).products,
    async listCombinableProducts({ productIds, locationId }, call) {
      if (!supports.severalProducts || productIds.length === 0) return [];
      return orNothing(await client.listCombinableProducts({ productIds, locationId }, call))?.products ?? [];
    },
    async listLocations({ productIds, address }, call) {
      return orNothing(await client.searchLocations({ productIds, address }, call))?.locations ?? [];
    },
    listDays: (query, call) => listDays(client, query, call),
    async listSlots({ selection, locationId, date }, call) {
      const slots = orNothing(await client.searchSlots({ selection, locationId, date }, call))?.slots ?? [];
      return slots.map(({ start, end }) => ({ start: momentToDateTime(start), ...(end ? { end: momentToDateTime(end) } : {}) }));
    },
    ...finding,
    async book({ selection, locationId, start, customers, notes }, call) {
      const answer = await client.createAppointment({ selection, locationId, start, customers, notes }, call);
      if (answer.kind === "done") return { kind: "booked", appointment: appointmentFrom(answer.value) };
      return answer.problem.code === "slot-taken" ? { kind: "slot-taken" } : rejectedFrom(answer.problem);
    },
    async change(change, call) {
      if (!isId(change.id)) return { kind: "gone" };
      const answer = await client.changeAppointment(change, patchFrom(change), call);
      if (answer.kind === "done") return { kind: "changed", appointment: appointmentFrom(answer.value) };
      return await refusedChange(change.id, answer.problem, call);
    },
    async reschedule({ id, version, start, locationId }, call) {
      if (!isId(id)) return { kind: "gone" };
      const answer = await client.rescheduleAppointment({ id, version }, { start, locationId }, call);
      if (answer.kind === "done") return { kind: "rescheduled", appointment: appointmentFrom(answer.value) };
      return await refusedChange(id, answer.problem, call);
    },
    async cancel({ id, reason }, call) {
      if (!isId(id)) return { kind: "gone" };
      const answer = await client.cancelAppointment({ id }, reason, call);
      if (answer.kind === "done") return { kind: "cancelled" };
      return isGone(answer.problem) ? { kind: "gone" } : rejectedFrom(answer.problem);
    },
  };
}

async function listDays(
  client: HubProtocolClient,
  { selection, locationId, from, until }: AvailabilityQuery & { readonly from: PlainDate; readonly until: PlainDate },
  call: ReadCall,
): Promise<readonly PlainDate[]> {
  const days: PlainDate[] = [];
  const last = Temporal.PlainDate.from(until);
  let windows = 0;
  for (let first = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(first, last) <= 0; first = first.add({ days: windowDays + 1 })) {
    windows += 1;
    if (windows > windowsMax) {
      throw new ConnectorError("NOT_SUPPORTED", `hub-protocol: availability is asked for more than ${windowsMax * windowDays} days`, { applied: "no" });
    }
    const end = first.add({ days: windowDays });
    const window = { from: first.toString(), until: (Temporal.PlainDate.compare(end, last) < 0 ? end : last).toString() };
    days.push(...(orNothing(await client.searchDays({ selection, locationId, ...window }, call))?.days ?? []));
  }
  return [...new Set(days)].toSorted();
}

/**
 * What is refused cannot be had, so that none of it is offered: an address outside the area, a package that never fits, a product that is no
 * longer there. Failures do not come by here; they are thrown.
 */
function orNothing<Value>(answer: Answer<Value>): Value | undefined {
  return answer.kind === "done" ? answer.value : undefined;
}

function patchFrom({ notes, customer, items }: AppointmentChange): AppointmentPatch {
  return { ...(notes === undefined ? {} : { notes: notes === "" ? null : notes }), customer, items };
}

function isGone({ code }: WireProblem): boolean {
  return code === "not-found" || code === "already-cancelled";
}

function refusedSlot(problem: WireProblem): { readonly kind: "gone" } | { readonly kind: "slot-taken" } | Rejected {
  if (isGone(problem)) return { kind: "gone" };
  return problem.code === "slot-taken" ? { kind: "slot-taken" } : rejectedFrom(problem);
}
