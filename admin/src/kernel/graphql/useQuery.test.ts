import { OperationDocument } from "@kcc-hub/schema/admin";
import { afterEach, expect, test, vi } from "vitest";
import { nextTick, ref } from "vue";
import { startLoopback, type Answer, type Asked, type Loopback } from "./__fixtures__/loopback.ts";
import { useQuery } from "./useQuery.ts";

let loopback: Loopback | undefined;
afterEach(() => loopback?.close());

const operation = (id: string) => ({ body: { data: { operation: { id } } } });

async function start(answer: (asked: Asked) => Answer | Promise<Answer>) {
  loopback = await startLoopback(answer);
  return loopback;
}

test("nothing is asked while there are no variables", async () => {
  const { run, asked } = await start(() => operation("1"));
  const query = run(() => useQuery(OperationDocument, () => undefined));
  await nextTick();
  expect(query.state.value).toEqual({ kind: "idle" });
  expect(asked).toEqual([]);
});

test("it is loading until the answer comes", async () => {
  const { run } = await start(() => operation("1"));
  const query = run(() => useQuery(OperationDocument, () => ({ id: "1" })));
  expect(query.state.value.kind).toBe("loading");
  await vi.waitFor(() => expect(query.state.value).toMatchObject({ kind: "ready", data: { operation: { id: "1" } }, stale: undefined }));
});

test("an answer that is overtaken by newer variables is dropped", async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const { run } = await start(async ({ variables }) => {
    if (variables["id"] === "old") await held;
    return operation(String(variables["id"]));
  });
  const id = ref("old");
  const query = run(() => useQuery(OperationDocument, () => ({ id: id.value })));
  await nextTick();
  id.value = "new";
  await vi.waitFor(() => expect(query.state.value).toMatchObject({ kind: "ready", data: { operation: { id: "new" } } }));
  release();
  await nextTick();
  expect(query.state.value).toMatchObject({ data: { operation: { id: "new" } } });
});

test("a refresh that fails keeps showing what was known and says so", async () => {
  let isDown = false;
  const { run } = await start(() => (isDown ? undefined : operation("1")));
  const query = run(() => useQuery(OperationDocument, () => ({ id: "1" })));
  await vi.waitFor(() => expect(query.state.value.kind).toBe("ready"));
  isDown = true;
  await query.refresh();
  expect(query.state.value).toMatchObject({ kind: "ready", data: { operation: { id: "1" } }, stale: { kind: "unreachable" } });
  isDown = false;
  await query.refresh();
  expect(query.state.value).toMatchObject({ kind: "ready", stale: undefined });
});

test("a first answer that fails can be asked for again", async () => {
  let isDown = true;
  const { run } = await start(() => (isDown ? undefined : operation("1")));
  const query = run(() => useQuery(OperationDocument, () => ({ id: "1" })));
  await vi.waitFor(() => expect(query.state.value).toEqual({ kind: "failed", failure: { kind: "unreachable" } }));
  isDown = false;
  await query.refresh();
  expect(query.state.value.kind).toBe("ready");
});

test("it asks again by itself, and stops when the page goes", async () => {
  const { run, asked, close } = await start(() => operation("1"));
  run(() => useQuery(OperationDocument, () => ({ id: "1" }), { refreshEveryMs: 10 }));
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(2));
  await close();
  loopback = undefined;
  const count = asked.length;
  await new Promise((resolve) => {
    setTimeout(resolve, 40);
  });
  expect(asked.length).toBe(count);
});
