import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createConnector } from "./create.ts";

const connectors = join(import.meta.dirname, "..");
let folder = "";

beforeEach(() => {
  // Inside the package, so that what is created finds the libraries; hidden, so that no other tool looks into it.
  folder = mkdtempSync(join(connectors, ".created-"));
  symlinkSync(join(connectors, "sdk"), join(folder, "sdk"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("I1 one command makes a connector of at most 150 lines, with its test, under its own name", () => {
  const paths = createConnector({ name: "water-board", connectorsFolder: folder });
  expect(paths.map((path) => basename(path)).toSorted()).toEqual(["water-board.connector.test.ts", "water-board.connector.ts"]);
  const texts = paths.map((path) => readFileSync(path, "utf8"));
  for (const text of texts) expect(text).not.toMatch(/example.?system/i);
  const connector = texts.find((text) => text.includes("defineConnector"));
  expect(connector?.trimEnd().split("\n").length).toBeLessThanOrEqual(150);
});

test("I1 what was made runs as it is", () => {
  createConnector({ name: "water-board", connectorsFolder: folder });
  const script = `const { waterBoard } = await import(${JSON.stringify(join(folder, "water-board/water-board.connector.ts"))});
    const configuration = waterBoard.configuration.parse({ baseUrl: "http://127.0.0.1:9", apiKey: "WATER_BOARD_KEY" });
    const connection = waterBoard.connect(configuration, { departmentId: "d", now: Date.now, secret: () => "s" });
    console.log(waterBoard.protocol, connection.health().circuit);
    await connection.close();`;
  expect(execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" })).toBe("water-board closed\n");
});

test("a name that cannot be one, or that exists, is refused in plain words", () => {
  for (const name of ["", "Water", "../water", "water_board", "example-system"]) {
    expect(() => createConnector({ name, connectorsFolder: folder })).toThrow(/cannot be the name/);
  }
  createConnector({ name: "water-board", connectorsFolder: folder });
  expect(() => createConnector({ name: "water-board", connectorsFolder: folder })).toThrow(/already/);
  const run = spawnSync(process.execPath, [join(import.meta.dirname, "create.ts")], { encoding: "utf8" });
  expect(run).toMatchObject({ status: 1, stdout: "" });
  expect(run.stderr).toMatch(/cannot be the name/);
});
