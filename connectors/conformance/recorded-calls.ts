import { readFileSync } from "node:fs";
import { join } from "node:path";
import { protocolsFolder, type RecordedExchange } from "./replay.ts";

/** Where the calls that were recorded at a real server are written down, if they are there. */
export function recordedCallsFile(protocol: string, environment: Readonly<Record<string, string | undefined>>): string {
  return join(protocolsFolder(environment), protocol, "recorded-calls.md");
}

/** The recorded calls by their number. Answers that the recorder cut short, and those without a body, are left out. */
export function readRecordedCalls(file: string): ReadonlyMap<number, RecordedExchange> {
  const parts = readFileSync(file, "utf8").split(/^## (?=\d+\. )/m);
  return new Map(parts.slice(1).flatMap(readCall));
}

function readCall(part: string): readonly (readonly [number, RecordedExchange])[] {
  const [, number, title] = /^(\d+)\. (.*)$/m.exec(part) ?? [];
  // curl posts what it is given with -d, and asks otherwise.
  const [, sent] = / (?:--data-binary|-d) '(.*)'$/m.exec(part) ?? [];
  const [, method = sent === undefined ? "GET" : "POST", quoted, bare] = /^curl -sS (?:-X (\w+) )?(?:'([^']+)'|(\S+))/m.exec(part) ?? [];
  const [answer = "", status] = /^HTTP\/1\.1 (\d{3})[\s\S]*/m.exec(part) ?? [];
  const [, body] = /^```(?:json)?\n([\s\S]*?)\n```/m.exec(answer) ?? [];
  if (number === undefined || status === undefined || body === undefined || body.includes("… cut, ")) return [];
  const { pathname, search } = new URL(quoted ?? bare ?? "");
  const [, contentType = body.startsWith("<?xml") ? "text/xml" : "application/json"] = /^- content-type: (.*)$/m.exec(answer) ?? [];
  const request = { method, path: pathname + search, headers: {}, body: sent ?? "" };
  return [[Number(number), { name: `${number}. ${title}`, request, response: { status: Number(status), headers: { "content-type": contentType }, body } }]];
}
