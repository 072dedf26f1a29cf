import { MeDocument } from "@kcc-hub/schema/admin";
import { afterEach, expect, test, vi } from "vitest";
import { startLoopback, type Answer, type Loopback } from "./__fixtures__/loopback.ts";
import { RequestFailed } from "./client.ts";

let loopback: Loopback | undefined;
afterEach(() => loopback?.close());

async function failureOf(answer: Answer, options = {}) {
  loopback = await startLoopback(() => answer, options);
  const error: unknown = await loopback.client.send(MeDocument, {}).catch((thrown: unknown) => thrown);
  return error instanceof RequestFailed ? error.failure : error;
}

test("an answer is given as the document says it is", async () => {
  const me = { id: "1", name: "Anna", roles: [], rights: [] };
  loopback = await startLoopback(() => ({ body: { data: { me } } }));
  expect(await loopback.client.send(MeDocument, {})).toEqual({ me });
});

test("no session is told to the session before the request fails", async () => {
  const onSignedOut = vi.fn<() => void>();
  const body = { errors: [{ message: "Log opnieuw in.", extensions: { code: "UNAUTHENTICATED", traceId: "t1" } }] };
  expect(await failureOf({ status: 401, body }, { onSignedOut })).toEqual({ kind: "signed-out" });
  expect(onSignedOut).toHaveBeenCalledOnce();
});

test("no session behind a proxy that answers with a page is no session all the same", async () => {
  expect(await failureOf({ status: 401, body: "<html>" })).toEqual({ kind: "signed-out" });
});

test("a question that the role may not ask is told apart from a fault", async () => {
  expect(await failureOf({ body: { data: null, errors: [{ message: "Nee.", extensions: { code: "FORBIDDEN", traceId: "t1" } }] } })).toEqual({
    kind: "not-permitted",
  });
});

test("a fault of the hub carries the trace id that finds it in the logs", async () => {
  const body = { data: null, errors: [{ message: "Fout.", extensions: { code: "INTERNAL", traceId: "abc123" } }] };
  expect(await failureOf({ status: 500, body })).toEqual({ kind: "unexpected", traceId: "abc123" });
});

test("an answer with data and an error is no success: half of it may be missing", async () => {
  const body = { data: { me: null }, errors: [{ message: "Fout.", extensions: { code: "INTERNAL", traceId: "abc123" } }] };
  expect(await failureOf({ body })).toEqual({ kind: "unexpected", traceId: "abc123" });
});

test.each([
  ["a connection that breaks off", undefined],
  ["a proxy's page instead of JSON", { status: 502, body: "<html>Bad gateway</html>" }],
  ["a body that breaks off", { body: '{"data":' }],
] satisfies [string, Answer][])("%s means that nothing is known", async (_what, answer) => {
  expect(await failureOf(answer)).toEqual({ kind: "unreachable" });
});

test("an answer that takes too long is given up", async () => {
  loopback = await startLoopback(() => new Promise<never>(() => {}), { timeoutMs: 30 });
  const error: unknown = await loopback.client.send(MeDocument, {}).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ failure: { kind: "unreachable" } });
});
