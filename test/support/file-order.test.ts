import { globSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { inOrder, slowest } from "./file-order.ts";

const root = path.join(import.meta.dirname, "..", "..");
const exclude = (name: string) => ["node_modules", "dist"].includes(path.basename(name));
const files = globSync("{api,connectors,schema,admin,test}/**/*.test.ts", { cwd: root, exclude }).map((file) => ({
  name: file.replaceAll(path.sep, "/"),
  bytes: statSync(path.join(root, file)).size,
}));

test("every test file is run, and once", () => {
  const ordered = inOrder(files);
  expect(ordered.length).toBeGreaterThan(200);
  expect(ordered.toSorted((one, other) => files.indexOf(one) - files.indexOf(other))).toEqual(files);
  expect(inOrder(files.slice(0, 1))).toEqual(files.slice(0, 1));
  expect(inOrder([])).toEqual([]);
});

test("every file on the list is there", () => {
  expect(slowest.filter((name) => !files.some((file) => file.name === name))).toEqual([]);
});

test("those on the list begin first, and the rest follow by size", () => {
  const names = ["api/src/log.test.ts", "api/src/config.test.ts", "test/browser/embed.test.ts", "test/contacts/crash.test.ts", "test/faults/book.test.ts"];
  expect(inOrder(names.map((name, bytes) => ({ name, bytes }))).map(({ name }) => name)).toEqual([
    "test/contacts/crash.test.ts",
    "test/faults/book.test.ts",
    "test/browser/embed.test.ts",
    "api/src/config.test.ts",
    "api/src/log.test.ts",
  ]);
});
