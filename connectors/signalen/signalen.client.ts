import { ConnectorError, type HttpReply, type ReadCall, type WriteCall } from "../sdk/index.ts";
import { isSuccess, type SignalenExchange, type SignalenOperation } from "./signalen.exchange.ts";
import {
  wireAttachment,
  wireAttachments,
  wireCategories,
  wireChildren,
  wireFeatures,
  wireHistory,
  wireMe,
  wirePrivateCategories,
  wireQuestions,
  wireReporter,
  wireReporterContext,
  wireSignal,
  wireSignals,
  type WireAttachment,
  type WireFeature,
  type WireMainCategory,
  type WireNewSignal,
  type WirePatch,
  type WirePrivateCategory,
  type WireQuestion,
  type WireSignal,
} from "./signalen.wire.ts";
import type { z } from "zod";

/** `invalid` carries Signalen's own words of what is wrong with the request. */
export type WriteAnswer<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "invalid"; readonly errors: unknown }
  | { readonly kind: "gone" };

/** A PATCH that finds the melding locked by another one fails with a 500 and has done nothing. */
export type PatchAnswer = WriteAnswer<WireSignal> | { readonly kind: "failed" };

/** One method per operation. A `404` on what was asked by id is `undefined`, or "gone". */
export type SignalenClient = ReturnType<typeof createSignalenClient>;

/** Of the server's standard size of 4000 places each. */
const mapPagesMax = 30;

export function createSignalenClient({ exchange, system }: { readonly exchange: SignalenExchange; readonly system: string }) {
  const { ask, get, getIfThere, getAll, parse } = exchange;

  function write<Schema extends z.ZodType>(operation: SignalenOperation, schema: Schema, call: WriteCall): Promise<WriteAnswer<z.infer<Schema>>> {
    return ask(operation, call, (reply) => readWritten(operation, schema, reply), isAnswerToWrite);
  }

  function readWritten<Schema extends z.ZodType>(operation: SignalenOperation, schema: Schema, reply: HttpReply): WriteAnswer<z.infer<Schema>> {
    if (reply.status === 404) return { kind: "gone" };
    if (reply.status === 400) return { kind: "invalid", errors: readErrors(reply) };
    return { kind: "done", value: parse(reply, schema, operation) };
  }

  return {
    listCategories: (call: ReadCall): Promise<readonly WireMainCategory[]> => getAll("listCategories", "/public/terms/categories/", wireCategories, call),
    listPrivateCategories: (call: ReadCall): Promise<readonly WirePrivateCategory[]> =>
      getAll("listPrivateCategories", "/private/categories/?page_size=500", wirePrivateCategories, call),
    listQuestions: async (query: { main: string; sub: string }, call: ReadCall): Promise<readonly WireQuestion[]> => {
      const path = `/public/questions/?${parameters({ main_slug: query.main, sub_slug: query.sub })}`;
      return (await getIfThere("listQuestions", path, wireQuestions, call))?.results ?? [];
    },
    readSignal: (id: string, call: ReadCall): Promise<WireSignal | undefined> => getIfThere("readSignal", signalPath(id), wireSignal, call),
    /** Newest first, as Signalen orders unless asked otherwise. */
    listSignals: (filter: Readonly<Record<string, string>>, call: ReadCall): Promise<readonly WireSignal[]> =>
      getAll("listSignals", `/private/signals/?${parameters({ ...filter, page_size: "100" })}`, wireSignals, call),
    /** Only ids and places, for the whole city: this list takes no box (it ignores `bbox`). */
    async listPlaces(filters: readonly (readonly [name: string, value: string])[], call: ReadCall): Promise<readonly WireFeature[]> {
      const name = "listPlaces";
      const features: WireFeature[] = [];
      for (let page = 1; page <= mapPagesMax; page += 1) {
        const query = new URLSearchParams([...filters.map(([key, value]) => [key, value]), ...(page === 1 ? [] : [["geopage", String(page)]])]);
        const path = `/private/signals/geography?${query.toString()}`;
        const answer = await ask({ name, method: "GET", path }, call, (reply) => ({
          found: parse(reply, wireFeatures, { name, method: "GET" }).features ?? [],
          hasNext: /rel="next"/.test(reply.headers["link"] ?? ""),
        }));
        features.push(...answer.found);
        if (!answer.hasNext) return features;
      }
      throw new ConnectorError("TOO_LARGE", `${system}: ${name} has more than ${mapPagesMax} pages`, { applied: "no" });
    },
    readHistory: (id: string, call: ReadCall) => getIfThere("readHistory", `${signalPath(id)}/history`, wireHistory, call),
    /** A melding without children answers 404. */
    listChildren: async (id: string, call: ReadCall) => (await getIfThere("listChildren", `${signalPath(id)}/children/`, wireChildren, call))?.results ?? [],
    listAttachments: async (id: string, call: ReadCall): Promise<readonly WireAttachment[]> =>
      (await getIfThere("listAttachments", `${signalPath(id)}/attachments/`, wireAttachments, call))?.results ?? [],
    /** All meldingen of the reporter of this one, itself included; none when it has no reporter. */
    listOfSameReporter: async (id: string, call: ReadCall) =>
      (await getIfThere("listOfSameReporter", `${signalPath(id)}/context/reporter/?page_size=500`, wireReporterContext, call))?.results ?? [],
    readMe: (call: ReadCall) => get("readMe", "/private/me/", wireMe, call),

    createSignal: (signal: WireNewSignal, call: WriteCall): Promise<WriteAnswer<WireSignal>> =>
      write({ name: "createSignal", method: "POST", path: "/private/signals/", json: signal }, wireSignal, call),
    patchSignal(id: string, patch: WirePatch, call: WriteCall): Promise<PatchAnswer> {
      const operation: SignalenOperation = { name: "patchSignal", method: "PATCH", path: signalPath(id), json: patch };
      return ask(
        operation,
        call,
        (reply): PatchAnswer => (reply.status === 500 ? { kind: "failed" } : readWritten(operation, wireSignal, reply)),
        (reply) => isAnswerToWrite(reply) || reply.status === 500,
      );
    },
    createReporter: (id: string, reporter: { email?: string; phone?: string; sharing_allowed: boolean }, call: WriteCall) =>
      write({ name: "createReporter", method: "POST", path: `${signalPath(id)}/reporters/`, json: reporter }, wireReporter, call),
    async createAttachment(id: string, file: File, call: WriteCall): Promise<WriteAnswer<WireAttachment>> {
      const form = new FormData();
      form.set("file", file);
      // The platform's own way to write a multipart body.
      const multipart = new Response(form);
      const contentType = multipart.headers.get("content-type") ?? "";
      const bytes = new Uint8Array(await multipart.arrayBuffer());
      return await write(
        { name: "createAttachment", method: "POST", path: `${signalPath(id)}/attachments/`, form: { contentType, bytes } },
        wireAttachment,
        call,
      );
    },
  };
}

function readErrors(reply: HttpReply): unknown {
  try {
    return JSON.parse(reply.text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isAnswerToWrite = (reply: HttpReply): boolean => isSuccess(reply) || reply.status === 400 || reply.status === 404;

function signalPath(id: string): string {
  // Ids are numbers; anything else would lead to another address, and exists as little as number nought.
  return `/private/signals/${/^[1-9]\d{0,17}$/.test(id) ? id : "0"}`;
}

function parameters(of: Readonly<Record<string, string>>): string {
  return new URLSearchParams(of).toString();
}
