import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { createLog } from "./log.ts";

const folder = mkdtempSync(path.join(tmpdir(), "kcc-log-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a warning is on disk before the hub goes on, after what came before it", () => {
  const to = path.join(folder, "hub.log");
  const log = createLog({ level: "info", to: openSync(to, "a") });
  log.info({ event: "request" });
  expect(readFileSync(to, "utf8")).toBe("");
  log.child({ part: "http" }).warn({ event: "refused" });
  log.info({ event: "later" });
  expect(eventsIn(to)).toEqual(["request", "refused"]);
  log.error({ event: "failed" });
  expect(eventsIn(to)).toEqual(["request", "refused", "later", "failed"]);
});

function eventsIn(file: string): readonly unknown[] {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line): unknown => JSON.parse(line).event);
}
