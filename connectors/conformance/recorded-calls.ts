import { readFileSync } from "node:fs";
import { join } from "node:path";
import { protocolsFolder, type RecordedExchange } from "./replay.ts";

/** Where the calls that were recorded at a real server are written down, if they are there. */
export function recordedCallsFile(protocol: string, environment: Readonly<Record<string, string | undefined>>): string {
  return join(protocolsFolder(environment), protocol, "recorded-calls.md");
}

/** The recorded calls by their number. Answers that the recorder cut short, and those that are not JSON, are left out. */
export function readRecordedCalls(file: string): ReadonlyMap<number, RecordedExchange> {
  const parts = readFileSync(file, "utf8").split(/^## (?=\d+\. )/m);
  return new Map(parts.slice(1).flatMap(readCall));
}

function readCall(part: string): readonly (readonly [number, RecordedExchange])[] {
  const [, number, title] = /^(\d+)\. (.*)$/m.exec(part) ?? [];
  const [, method, quoted, bare] = /^curl -sS -X (\w+) (?:'([^']+)'|(\S+))/m.exec(part) ?? [];
  const [, sent = ""] = /--data-binary '(.*)'$/m.exec(part) ?? [];
  const [, status] = /^HTTP\/1\.1 (\d{3})/m.exec(part) ?? [];
  const [, body] = /^```json\n([\s\S]*?)\n```/m.exec(part) ?? [];
  if (number === undefined || method === undefined || status === undefined || body === undefined || body.includes("… cut, ")) return [];
  const { pathname, search } = new URL(quoted ?? bare ?? "");
  const [, contentType = "application/json"] = /^- content-type: (.*)$/m.exec(part) ?? [];
  const request = { method, path: pathname + search, headers: {}, body: sent };
  return [[Number(number), { name: `${number}. ${title}`, request, response: { status: Number(status), headers: { "content-type": contentType }, body } }]];
}
