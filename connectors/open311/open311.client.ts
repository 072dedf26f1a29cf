import { ConnectorError, type ReadCall, type WriteCall } from "../sdk/index.ts";
import type { Open311Answer, Open311Exchange, Open311Operation } from "./open311.exchange.ts";
import {
  wireDefinition,
  wireReceipts,
  wireRequests,
  wireServices,
  wireUpdates,
  type WireAttribute,
  type WireReceipt,
  type WireRequest,
  type WireService,
  type WireUpdate,
} from "./open311.wire.ts";
import type { z } from "zod";

/** From and until, in epoch milliseconds. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

export type FormFields = readonly (readonly [name: string, value: string])[];

/** One method per operation. */
export type Open311Client = ReturnType<typeof createOpen311Client>;

const idLengthMax = 200;

export function createOpen311Client({ exchange: { ask }, system }: { readonly exchange: Open311Exchange; readonly system: string }) {
  function refused({ name }: Open311Operation, { status, reasons }: Refused): ConnectorError {
    const told = reasons.length === 0 ? "without a reason" : `with ${reasons.length === 1 ? "a reason" : `${reasons.length} reasons`}`;
    return new ConnectorError("FAILED", `${system}: ${name} was refused with status ${status}, ${told}`, { applied: "no" });
  }

  async function get<Schema extends z.ZodType>(operation: Open311Operation, schema: Schema, call: ReadCall): Promise<z.infer<Schema>> {
    const answer = await ask(operation, schema, call);
    if (answer.kind === "done") return answer.value;
    throw refused(operation, answer);
  }

  async function getIfThere<Schema extends z.ZodType>(operation: Open311Operation, schema: Schema, call: ReadCall): Promise<z.infer<Schema> | undefined> {
    const answer = await ask(operation, schema, call);
    if (answer.kind === "done") return answer.value;
    if (answer.status === 404) return undefined;
    throw refused(operation, answer);
  }

  function listRequests(filter: Readonly<Record<string, string>>, call: ReadCall): Promise<readonly WireRequest[]> {
    return get({ name: "listRequests", path: "requests", query: filter }, wireRequests, call);
  }

  return {
    listServices: (call: ReadCall): Promise<readonly WireService[]> => get({ name: "listServices", path: "services" }, wireServices, call),
    readDefinition: async (code: string, call: ReadCall): Promise<readonly WireAttribute[]> =>
      (await getIfThere({ name: "readDefinition", path: `services/${encodeURIComponent(code)}` }, wireDefinition, call))?.attributes ?? [],
    async readRequest(id: string, call: ReadCall): Promise<WireRequest | undefined> {
      if (!isId(id)) return undefined;
      const operation: Open311Operation = { name: "readRequest", path: `requests/${encodeURIComponent(id)}` };
      const answer = await ask(operation, wireRequests, call);
      if (answer.kind === "done") return only(id, answer.value, system);
      if (answer.status === 404) return undefined;
      if (answer.status !== 500) throw refused(operation, answer);
      // One known server breaks over a number that does not exist. Its list tells whether that is why.
      const listed = await listRequests({ service_request_id: id }, call);
      return listed.length === 0 ? undefined : only(id, listed, system);
    },
    /** What was made in a period, newest first or not. */
    listMade: (period: Period, filter: { readonly status?: "open" | "closed" }, call: ReadCall): Promise<readonly WireRequest[]> =>
      listRequests({ ...datesOf(period), ...filter }, call),
    listByIds: (ids: readonly string[], call: ReadCall): Promise<readonly WireRequest[]> => listRequests({ service_request_id: ids.join(",") }, call),
    /** Nothing for a token that nobody knows; a receipt without a number for one that still waits. */
    readToken: async (token: string, call: ReadCall): Promise<WireReceipt | undefined> =>
      (await getIfThere({ name: "readToken", path: `tokens/${encodeURIComponent(token)}` }, wireReceipts, call))?.[0],
    createRequest: (form: FormFields, call: WriteCall): Promise<Open311Answer<readonly WireReceipt[]>> =>
      ask({ name: "createRequest", path: "requests", form }, wireReceipts, call),
    listUpdates: (period: Period, call: ReadCall): Promise<readonly WireUpdate[]> =>
      get({ name: "listUpdates", path: "servicerequestupdates", query: datesOf(period) }, wireUpdates, call),
    createUpdate: (form: FormFields, call: WriteCall): Promise<Open311Answer<readonly WireUpdate[]>> =>
      ask({ name: "createUpdate", path: "servicerequestupdates", form }, wireUpdates, call),
  };
}

type Refused = Extract<Open311Answer<unknown>, { kind: "refused" }>;

/** Ids are the department's own; only what can be none is not asked for. A comma would make two of one. */
function isId(id: string): boolean {
  return id.trim() !== "" && id.length <= idLengthMax && !id.includes(",");
}

/** An answer about another melding than the one that was asked for may be about somebody else: it is not passed on. */
function only(id: string, found: readonly WireRequest[], system: string): WireRequest {
  const request = found.find((each) => each.service_request_id !== undefined && isSameNumber(each.service_request_id, id));
  if (request) return request;
  throw new ConnectorError("NOT_UNDERSTOOD", `${system}: readRequest was answered without the request that was asked for`, { applied: "no" });
}

/** JSON may have lost the zeros in front. */
function isSameNumber(one: string, other: string): boolean {
  const bare = (id: string): string => id.replace(/^0+(?=\d)/, "");
  return bare(one) === bare(other);
}

function datesOf({ from, until }: Period): Readonly<Record<string, string>> {
  return { start_date: dateOf(from), end_date: dateOf(until) };
}

export function dateOf(moment: number): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).round("second").toString();
}
