import { ConnectorError } from "@kcc-hub/connectors/sdk";
import { expect, test } from "vitest";
import { gather } from "./gather.ts";

const options = { signal: new AbortController().signal, deadlineMs: 50, now: () => performance.now() };
const complete = { kind: "complete" } as const;

test("every source is answered for, in order, whatever the others do", async () => {
  const gathered = await gather(
    [
      { departmentId: "one", ask: async () => ({ items: [1], outcome: complete }) },
      { departmentId: "two", ask: () => Promise.reject(new ConnectorError("UNREACHABLE", "two: gone", { applied: "no" })) },
      // It does not heed its signal.
      { departmentId: "three", ask: () => new Promise<never>(() => {}) },
      { departmentId: "four", ask: async () => ({ items: [4], outcome: { kind: "partial", message: "half" } }) },
    ],
    options,
  );
  expect(gathered.map(({ departmentId, items, outcome }) => [departmentId, items, outcome.kind])).toEqual([
    ["one", [1], "complete"],
    ["two", [], "failed"],
    ["three", [], "failed"],
    ["four", [4], "partial"],
  ]);
  expect(gathered[2]?.outcome).toMatchObject({ error: { code: "TIMED_OUT" } });
});

test("a fault of the hub itself is not passed off as a failed department", async () => {
  await expect(gather([{ departmentId: "one", ask: () => Promise.reject(new TypeError("ours")) }], options)).rejects.toThrow("ours");
});
