import type { Melding, ReadCall } from "../sdk/index.ts";
import type { Open311Client, Period } from "./open311.client.ts";
import { listAll } from "./open311.periods.ts";
import { toMelding } from "./open311.translate.ts";
import type { WireRequest, WireUpdate } from "./open311.wire.ts";

/** A request with its updates, oldest first. */
export interface Whole {
  readonly request: WireRequest;
  readonly updates: readonly WireUpdate[];
}

export interface Open311Reading {
  readonly readWhole: (id: string, call: ReadCall) => Promise<Whole | undefined>;
  readonly read: (id: string, call: ReadCall) => Promise<Melding | undefined>;
  /** As meldingen, with what updates tell of them. Those that the department did not number yet are left out: nobody could ask for them. */
  readonly complete: (requests: readonly WireRequest[], call: ReadCall) => Promise<readonly Melding[]>;
  readonly listMade: (from: number, filter: { readonly status?: "open" }, call: ReadCall) => Promise<readonly WireRequest[]>;
  readonly listUpdates: (from: number, call: ReadCall) => Promise<readonly WireUpdate[]>;
}

export interface ReadingOptions {
  readonly client: Open311Client;
  readonly system: string;
  readonly now: () => number;
  /** Whether the server speaks the extension for updates. */
  readonly hasUpdates: boolean;
}

/** Clocks of two organisations may differ by this much. */
const clockMarginMs = 300_000;
/** Updates of older meldingen than this are not looked for: they come for all meldingen at once, and the request tells the outcome. */
const updatesBackMs = 730 * 86_400_000;

export function createReading({ client, system, now, hasUpdates }: ReadingOptions): Open311Reading {
  const since = (from: number): Period => ({ from: from - clockMarginMs, until: now() + clockMarginMs });

  async function listUpdates(from: number, call: ReadCall): Promise<readonly WireUpdate[]> {
    if (!hasUpdates) return [];
    const period = since(Math.max(from, now() - updatesBackMs));
    const found = await listAll(period, (part) => client.listUpdates(part, call), system);
    const known = new Map(found.map((update) => [`${update.service_request_id ?? ""}/${update.update_id ?? update.updated_datetime ?? ""}`, update]));
    return [...known.values()].toSorted((one, other) => momentOf(one.updated_datetime) - momentOf(other.updated_datetime));
  }

  async function wholesOf(requests: readonly WireRequest[], call: ReadCall): Promise<readonly Whole[]> {
    if (requests.length === 0) return [];
    const updates = await listUpdates(Math.min(...requests.map((request) => momentOf(request.requested_datetime))), call);
    const byId = Map.groupBy(updates, (update) => update.service_request_id);
    return requests.map((request) => ({ request, updates: byId.get(request.service_request_id) ?? [] }));
  }

  async function readWhole(id: string, call: ReadCall): Promise<Whole | undefined> {
    const request = await client.readRequest(id, call);
    return request && (await wholesOf([request], call))[0];
  }

  return {
    readWhole,
    async read(id, call) {
      const whole = await readWhole(id, call);
      return whole && toMelding(whole.request, whole.updates);
    },
    async complete(requests, call) {
      const wholes = await wholesOf(requests, call);
      return wholes.flatMap(({ request, updates }) => toMelding(request, updates) ?? []);
    },
    async listMade(from, filter, call) {
      const found = await listAll(since(from), (part) => client.listMade(part, filter, call), system);
      // Periods meet in a second that both have.
      return [...new Map(found.map((request) => [request.service_request_id ?? request, request])).values()];
    },
    listUpdates,
  };
}

/** A moment that is not told counts as long ago. */
function momentOf(moment: string | undefined): number {
  return moment === undefined ? 0 : Temporal.Instant.from(moment).epochMilliseconds;
}
