import type { FastifyRequest } from "fastify";
import type { Answer } from "./answers.ts";
import { write, writeErrors, type Open311Format } from "./open311-format.ts";

export interface Visit {
  readonly format: Open311Format;
  /** Of the query, or of the form that was sent. */
  readonly given: URLSearchParams;
  /** What stands between the folder and the format in the path: an id, a code, a token. */
  readonly name: string;
}

export interface Open311Desk {
  /** Lets in who names the right jurisdiction, in a format that is spoken here. */
  readonly enter: (request: FastifyRequest, handler: (visit: Visit) => Answer) => Answer;
  /** As `enter`, for who also has the key. */
  readonly enterWithKey: (request: FastifyRequest, handler: (visit: Visit) => Answer) => Answer;
  readonly formatOf: (request: FastifyRequest) => Open311Format | undefined;
}

export interface DeskOptions {
  readonly jurisdictionId: string;
  readonly apiKey: string;
  readonly formats: readonly Open311Format[];
}

export const badFormat: Answer = { status: 404, contentType: "text/plain", body: "Bad extension. We support .xml and .json" };

/** The page that an installation for several jurisdictions shows to who names none; it says so with status 200. */
const page: Answer = {
  status: 200,
  contentType: "text/html; charset=utf-8",
  body: "<!DOCTYPE html>\n<html><head><title>Open311</title></head><body><h1>Open311 API</h1><p>jurisdiction_id is missing</p></body></html>",
};

export function createDesk({ jurisdictionId, apiKey, formats }: DeskOptions): Open311Desk {
  const formatOf = (request: FastifyRequest): Open311Format | undefined => formats.find((format) => pathOf(request).endsWith(`.${format}`));

  function enter(request: FastifyRequest, handler: (visit: Visit) => Answer): Answer {
    const format = formatOf(request);
    if (!format) return badFormat;
    const given = new URLSearchParams(typeof request.body === "string" ? request.body : (request.url.split("?", 2)[1] ?? ""));
    const jurisdiction = given.get("jurisdiction_id");
    if (!jurisdiction) return page;
    if (jurisdiction !== jurisdictionId) return writeErrors(format, 404, "jurisdiction_id provided was not found");
    const file = pathOf(request).split("/").at(-1) ?? "";
    return handler({ format, given, name: decodeURIComponent(file.slice(0, -format.length - 1)) });
  }

  return {
    enter,
    enterWithKey: (request, handler) =>
      enter(request, (visit) => {
        const key = visit.given.get("api_key");
        if (!key) return writeErrors(visit.format, 400, "Error in input", "Failed //rec: no value given for required entry api_key (error: missing at $data)");
        if (key !== apiKey) return writeErrors(visit.format, 403, "Invalid api_key received -- can't proceed with create_request.");
        return handler(visit);
      }),
    formatOf,
  };
}

const pathOf = ({ url }: FastifyRequest): string => url.split("?", 1)[0] ?? "";

const mediaTypes: Readonly<Record<Open311Format, string>> = { xml: "text/xml", json: "application/json" };

export function discoveryAnswer(format: Open311Format, baseUrl: string, formats: readonly Open311Format[]): Answer {
  const changeset = "2026-01-05 12:00";
  return write(format, "discovery", {
    changeset,
    contact: "open311@ravenmeer.example",
    key_service: "Vraag een sleutel aan bij de afdeling.",
    endpoints: [
      {
        specification: "http://wiki.open311.org/GeoReport_v2",
        url: baseUrl,
        changeset,
        type: "production",
        formats: formats.map((each) => mediaTypes[each]),
      },
    ],
  });
}
