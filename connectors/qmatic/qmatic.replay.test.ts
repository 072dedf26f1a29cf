import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { protocolsFolder, readCassettes, startReplay, type RecordedExchange, type RecordedRequest, type Replay } from "../conformance/replay.ts";
import type { AppointmentsPort, Customer, WriteCall } from "../sdk/index.ts";
import { openPort } from "./__fixtures__/open-port.ts";

const folder = join(protocolsFolder(process.env), "qmatic-orchestra");
const isThere = existsSync(folder);
const root = "/qmatic";
const call: WriteCall = { signal: new AbortController().signal, traceId: "0af7651916cd43dd8448eb211c80319c", key: "replay-1" };

/** Where we differ from the recorded client on purpose. Nothing else may differ. */
const deviations = {
  persons: "the recorded client sends all people but one, we send all: the server's own lengths are computed with all",
  title: "the recorded client puts its own name and the products in it",
  notes: "ours carry the hub's mark",
};

/** Kinds of exchange with how often each was recorded. Together they are all. */
const recordedKinds = [
  { kind: "branches", pattern: /^GET v1\/branches$/, amount: 29 },
  { kind: "branch", pattern: /^GET v1\/branches\/[^/]+$/, amount: 22 },
  { kind: "services", pattern: /^GET v1\/services$/, amount: 18 },
  { kind: "services of a branch", pattern: /^GET v1\/branches\/[^/]+\/services$/, amount: 39 },
  { kind: "groups", pattern: /^GET v1\/services\/groups;/, amount: 6 },
  { kind: "groups of a branch", pattern: /^GET v2\/branches\/[^/]+\/services\/groups;/, amount: 12 },
  { kind: "dates", pattern: /^GET v2\/branches\/[^/]+\/dates;/, amount: 8 },
  { kind: "times", pattern: /^GET v2\/branches\/[^/]+\/dates\/[^/]+\/times;/, amount: 10 },
  { kind: "book", pattern: /^POST .*\/book$/, amount: 4 },
  { kind: "cancel", pattern: /^DELETE v1\/appointments\/[^/]+$/, amount: 4 },
] as const;
type Kind = (typeof recordedKinds)[number]["kind"];

const exchanges: readonly RecordedExchange[] = isThere ? readCassettes(join(folder, "open-forms-recordings")).map(withAllPersons) : [];
const covered = new Set<string>();

function kindOf(exchange: RecordedExchange): Kind {
  const text = `${exchange.request.method} ${exchange.request.path.replace(/^.*\/public\/api\//, "")}`;
  const found = recordedKinds.find(({ pattern }) => pattern.test(text));
  if (!found) throw new Error(`${exchange.name} is of no known kind`);
  return found.kind;
}

function withAllPersons(exchange: RecordedExchange): RecordedExchange {
  const path = exchange.request.path.replace(/;numberOfCustomers=(\d+)/, (_, allButOne: string) => `;numberOfCustomers=${Number(allButOne) + 1}`);
  return { ...exchange, request: { ...exchange.request, path } };
}

interface Filters {
  readonly branchId: string;
  readonly productIds: readonly string[];
  readonly persons: number;
  readonly date: string;
}

/** What the recorded client was after, from its request. */
function filtersOf({ path }: RecordedRequest): Filters {
  return {
    branchId: /\/branches\/([^/;]+)/.exec(path)?.[1] ?? "",
    productIds: [...path.matchAll(/servicePublicId=([^;]+)/g)].map((found) => decodeURIComponent(found[1] ?? "")),
    persons: Number(/numberOfCustomers=(\d+)/.exec(path)?.[1] ?? 1),
    date: /\/dates\/([^/]+)/.exec(path)?.[1] ?? "",
  };
}

const selectionOf = ({ productIds, persons }: Filters) => ({ products: productIds.map((productId) => ({ productId, amount: persons })), persons });

function comparableBody(body: string): unknown {
  if (body === "") return undefined;
  const { title: _, notes: __, ...rest } = JSON.parse(body);
  return rest;
}

describe.skipIf(!isThere)("every recorded exchange with a real Orchestra (skipped without the protocol material)", () => {
  let replay: Replay;

  beforeAll(async () => {
    replay = await startReplay();
  });
  afterAll(() => replay.close());

  test.each(exchanges.map((exchange) => [exchange.name, exchange] as const))("%s is asked and read", async (_, exchange) => {
    // First of all, so that it is this very answer that is read; the others are for what is asked besides.
    replay.load([exchange, ...exchanges.filter((other) => other !== exchange)]);
    const { port, close } = openPort(`${replay.url}${root}`);
    await readers[kindOf(exchange)](port, exchange);
    await close();

    const place = replay.answers.indexOf(exchange);
    expect(replay.answers).not.toContain(undefined);
    const asked = replay.asked[place];
    expect(asked?.method).toBe(exchange.request.method);
    expect(asked?.path).toBe(exchange.request.path);
    expect(comparableBody(asked?.body ?? "")).toEqual(comparableBody(exchange.request.body));
    // The recorded client names the type of bodies that it does not send, too.
    expect(asked?.headers["content-type"]).toBe(exchange.request.body === "" ? undefined : exchange.request.headers["content-type"]);
    covered.add(exchange.name);
  });

  test("is covered, kind by kind", () => {
    const amounts = Object.groupBy(exchanges, kindOf);
    expect(recordedKinds.map(({ kind }) => [kind, amounts[kind]?.length])).toEqual(recordedKinds.map(({ kind, amount }) => [kind, amount]));
    expect(covered.size).toBe(152);
    expect(exchanges).toHaveLength(152);
    expect(Object.keys(deviations)).toEqual(["persons", "title", "notes"]);
  });
});

type Reader = (port: AppointmentsPort, exchange: RecordedExchange) => Promise<void>;

/** Reads each kind with the port, and checks the outcome against the recorded text with other means than the adapter's. */
const readers: Readonly<Record<Kind, Reader>> = {
  async branches(port, { response }) {
    const { branchList } = JSON.parse(response.body);
    const visited = branchList.filter((branch: { addressZip: string | null }) => branch.addressZip);
    expect((await port.listLocations({ productIds: [] }, call)).map(({ id }) => id)).toEqual(visited.map(idOf));
  },
  async branch(port, { request, response }) {
    expect(JSON.parse(response.body).branch.timeZone).toBe("Europe/Amsterdam");
    // A branch is read to know its clock, before a booking is sent: 8:45 there is 6:45 UTC.
    await port.book(bookingAt(filtersOf(request).branchId, "2023-10-23T06:45:00Z"), call);
  },
  async services(port, { response }) {
    expect((await port.listProducts(call)).map(({ id }) => id)).toEqual(JSON.parse(response.body).serviceList.map(idOf));
  },
  async "services of a branch"(port, { request, response }) {
    const products = await port.listCombinableProducts({ productIds: [], locationId: filtersOf(request).branchId }, call);
    const { serviceList } = JSON.parse(response.body);
    expect(products.map(({ id, name, durationMinutes, additionalPersonMinutes }) => [id, name, durationMinutes, additionalPersonMinutes])).toEqual(
      serviceList.map((one: WireShape) => [one.publicId, one.name, one.duration, one.additionalCustomerDuration]),
    );
  },
  async groups(port, { request, response }) {
    const { productIds } = filtersOf(request);
    const [{ serviceGroups }] = JSON.parse(response.body);
    expect((await port.listCombinableProducts({ productIds }, call)).map(({ id }) => id)).toEqual(others(serviceGroups[0].services, productIds));
  },
  async "groups of a branch"(port, { request, response }) {
    const { productIds, branchId } = filtersOf(request);
    const [{ services }] = JSON.parse(response.body);
    const products = await port.listCombinableProducts({ productIds, locationId: branchId }, call);
    expect(products.map(({ id }) => id)).toEqual(others(services, productIds));
  },
  async dates(port, { request, response }) {
    const filters = filtersOf(request);
    const query = { selection: selectionOf(filters), locationId: filters.branchId, from: "2023-10-01", until: "2024-12-31" };
    expect(await port.listDays(query, call)).toEqual(JSON.parse(response.body).dates.map((date: string) => date.slice(0, 10)));
  },
  async times(port, { request, response }) {
    const filters = filtersOf(request);
    const slots = await port.listSlots({ selection: selectionOf(filters), locationId: filters.branchId, date: filters.date }, call);
    expect(slots.map(({ start }) => start.slice(11, 16))).toEqual(JSON.parse(response.body).times);
    expect(slots.every(({ start }) => start.startsWith(filters.date) && start.endsWith("+02:00"))).toBe(true);
    const lengths = slots.map(({ start, end = start }) => (Date.parse(end) - Date.parse(start)) / 60_000);
    expect(new Set(lengths)).toEqual(new Set(slots.length > 0 ? [recordedMinutes(filters)] : []));
  },
  async book(port, { request, response }) {
    const sent = JSON.parse(request.body);
    const answered = JSON.parse(response.body);
    const [customer, ...others] = sent.customers.map(({ lastName, email }: Customer) => ({ lastName, email }));
    const products = sent.services.map((service: WireShape) => ({ productId: service.publicId, amount: sent.customers.length }));
    const [, branchId = "", date = "", time = ""] = /branches\/([^/]+)\/dates\/([^/]+)\/times\/([^/]+)\/book/.exec(request.path) ?? [];
    const outcome = await port.book(
      {
        selection: { products, persons: sent.customers.length },
        locationId: branchId,
        start: `${date}T${time}:00+02:00`,
        customers: [customer, ...others],
        notes: sent.notes,
      },
      call,
    );
    expect(outcome).toMatchObject({
      kind: "booked",
      appointment: {
        id: answered.publicId,
        status: "booked",
        persons: sent.customers.length,
        start: `${date}T${time}:00+02:00`,
        // One person for 10 minutes from 8:45; two people for services of 10+5 and 5+5 minutes from 8:30: everybody counts for each service.
        end: "2023-10-23T08:55:00+02:00",
        location: { id: branchId, name: "KCC" },
        products: sent.services.map((service: WireShape) => ({ productId: service.publicId })),
        customers: [customer, ...others],
        notes: "AUTOMATED TEST APPOINTMENT - can safely be removed.",
      },
    });
  },
  async cancel(port, { request }) {
    expect(await port.cancel({ id: request.path.split("/").at(-1) ?? "", reason: "test" }, call)).toEqual({ kind: "cancelled" });
  },
};

/** The documented formula, over the recorded services. */
function recordedMinutes({ productIds, branchId, persons }: Filters): number {
  const recorded = exchanges.find((exchange) => kindOf(exchange) === "services of a branch" && exchange.request.path.includes(branchId));
  const services: readonly WireShape[] = JSON.parse(recorded?.response.body ?? "{}").serviceList;
  const chosen = services.filter(({ publicId }) => productIds.includes(publicId));
  return chosen.reduce((sum, service) => sum + service.duration + (persons - 1) * service.additionalCustomerDuration, 0);
}

interface WireShape {
  readonly publicId: string;
  readonly name: string;
  readonly duration: number;
  readonly additionalCustomerDuration: number;
}

const idOf = ({ publicId }: WireShape): string => publicId;
const others = (services: readonly WireShape[], productIds: readonly string[]) => services.map(idOf).filter((id) => !productIds.includes(id));

function bookingAt(locationId: string, start: string) {
  const selection = { products: [{ productId: "Identiteitskaart", amount: 1 }], persons: 1 };
  return { selection, locationId, start, customers: [{ lastName: "Test" }] as const };
}
