import { ConnectorError, metersBetween, type Melding, type MeldingenPort, type ReadCall } from "../sdk/index.ts";
import type { Open311Client } from "./open311.client.ts";
import type { Open311Reading } from "./open311.reading.ts";
import { readDescription } from "./open311.description.ts";
import { toAttachments, toCategories, toHistory, toQuestions } from "./open311.translate.ts";
import type { WireRequest } from "./open311.wire.ts";

type Finding = Omit<MeldingenPort, "supports" | "create" | "change" | "setStatus" | "addNote" | "addReporter" | "addAttachment">;

export interface FindingOptions {
  readonly client: Open311Client;
  readonly reading: Open311Reading;
  readonly system: string;
  readonly now: () => number;
  readonly hasUpdates: boolean;
  /** How many days back a melding that is still open is looked for. */
  readonly openDays: number;
}

const dayMs = 86_400_000;
/** Numbers in one address: what servers take without complaint. */
const idsAtOnce = 50;

export function createFinding({ client, reading, system, now, hasUpdates, openDays }: FindingOptions): Finding {
  const notSupported = (what: string): ConnectorError =>
    new ConnectorError("NOT_SUPPORTED", `${system}: ${what} is not possible in Open311`, { applied: "no" });

  /** Only a service that numbers and lists at once can prove by its absence that a melding is not there. */
  async function provesAbsence(categoryId: string, call: ReadCall): Promise<boolean> {
    const service = (await client.listServices(call)).find(({ service_code: code }) => code === categoryId);
    return service?.type?.toLowerCase() === "realtime";
  }

  async function readByIds(ids: readonly string[], call: ReadCall): Promise<readonly WireRequest[]> {
    const found: WireRequest[] = [];
    for (let from = 0; from < ids.length; from += idsAtOnce) found.push(...(await client.listByIds(ids.slice(from, from + idsAtOnce), call)));
    return found;
  }

  return {
    async listCategories(call) {
      return toCategories(await client.listServices(call));
    },
    async questionsFor({ categoryId }, call) {
      return toQuestions(await client.readDefinition(categoryId, call));
    },
    read: ({ id }, call) => reading.read(id, call),
    async findByReference({ reference }, call) {
      const melding = await reading.read(reference.replaceAll(/\s/g, ""), call);
      return melding ? [melding] : [];
    },
    findByPerson: async () => {
      throw notSupported("finding by person");
    },
    async findNear({ point, radiusMeters, categoryId, limit }, call) {
      const open = await reading.listMade(now() - openDays * dayMs, { status: "open" }, call);
      const near = open
        .filter(({ service_code: code }) => categoryId === undefined || code === categoryId)
        .map((request) => ({ request, meters: metersTo(request, point) }))
        .filter(({ meters }) => meters <= radiusMeters)
        .toSorted((one, other) => one.meters - other.meters)
        .slice(0, limit);
      return await reading.complete(
        near.map(({ request }) => request),
        call,
      );
    },
    async findCreated({ key, categoryId, since }, call) {
      const made = await reading.listMade(Temporal.Instant.from(since).epochMilliseconds, {}, call);
      const found = made.filter(({ description }) => readDescription(description).creationKey === key);
      if (found.length === 0 && !(await provesAbsence(categoryId, call))) {
        throw notSupported("proving that a melding was not made, in a category that is not listed at once,");
      }
      return await reading.complete(found, call);
    },
    async findAccepted({ receipt }, call) {
      const number = (await client.readToken(receipt, call))?.service_request_id;
      return number === undefined ? undefined : await reading.read(number, call);
    },
    async listChanged({ since }, call) {
      if (!hasUpdates) throw notSupported("telling what changed");
      const from = Temporal.Instant.from(since).epochMilliseconds;
      const [updates, made] = await Promise.all([reading.listUpdates(from, call), reading.listMade(from, {}, call)]);
      const madeIds = new Set(made.map(({ service_request_id: id }) => id));
      const others = new Set(updates.flatMap(({ service_request_id: id }) => (id === undefined || madeIds.has(id) ? [] : [id])));
      const changed = await reading.complete([...made, ...(await readByIds([...others], call))], call);
      const momentOf = ({ changedAt, reportedAt }: Melding): number => Temporal.Instant.from(changedAt ?? reportedAt).epochMilliseconds;
      // Moments have no fractions of a second on the wire.
      return changed.filter((melding) => momentOf(melding) >= Math.floor(from / 1000) * 1000).toSorted((one, other) => momentOf(other) - momentOf(one));
    },
    async history({ id }, call) {
      if (!hasUpdates) throw notSupported("telling the history");
      const whole = await reading.readWhole(id, call);
      return whole && toHistory(whole.request, whole.updates);
    },
    listParts: async () => {
      throw notSupported("having parts");
    },
    async listAttachments({ id }, call) {
      const request = await client.readRequest(id, call);
      return request ? toAttachments(request) : [];
    },
    readFeedback: async () => {
      throw notSupported("asking for feedback");
    },
  };
}

function metersTo({ lat, long }: WireRequest, point: Parameters<typeof metersBetween>[0]): number {
  return lat === undefined || long === undefined ? Number.POSITIVE_INFINITY : metersBetween(point, { latitude: lat, longitude: long });
}
