import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFaultPlan, type Fault, type FaultPlan } from "./faults.ts";
import { startDepartmentServer, type DepartmentServer } from "./department-server.ts";

describe("the plan", () => {
  test("a fault strikes once unless told otherwise, and only requests of its class", () => {
    const plan = createFaultPlan();
    plan.inject({ on: "book", fault: { kind: "hang" } });
    expect(plan.strike("days")).toBeUndefined();
    expect(plan.strike("book")).toEqual({ kind: "hang" });
    expect(plan.strike("book")).toBeUndefined();
    expect(plan.active()).toEqual([]);
  });

  test("it lets as many requests pass first as it is told to", () => {
    const plan = createFaultPlan();
    plan.inject({ on: "slots", fault: { kind: "reset" }, after: 2, times: 2 });
    expect([1, 2, 3, 4, 5].map(() => plan.strike("slots")?.kind)).toEqual([undefined, undefined, "reset", "reset", undefined]);
  });

  test("one for every class goes on until it is cleared", () => {
    const plan = createFaultPlan();
    plan.inject({ on: "*", fault: { kind: "html" }, times: Number.POSITIVE_INFINITY });
    expect([plan.strike("book")?.kind, plan.strike("token")?.kind, plan.strike("days")?.kind]).toEqual(["html", "html", "html"]);
    plan.clear();
    expect(plan.strike("book")).toBeUndefined();
  });

  test("of two the first goes first", () => {
    const plan = createFaultPlan();
    plan.inject({ on: "book", fault: { kind: "hang" } });
    plan.inject({ on: "*", fault: { kind: "reset" } });
    expect([plan.strike("book")?.kind, plan.strike("book")?.kind]).toEqual(["hang", "reset"]);
  });
});

describe("a server under a plan", () => {
  const now = (): number => 1_800_000_000_000;
  let faults: FaultPlan;
  let server: DepartmentServer;
  let carriedOut: { readonly slotTaken: boolean; readonly quirk: string | undefined }[];

  beforeEach(async () => {
    faults = createFaultPlan();
    carriedOut = [];
    server = await startDepartmentServer({
      faults,
      now,
      register(fastify, withFaults) {
        fastify.get(
          "/appointments/:id",
          withFaults("read", (_request, circumstances) => {
            carriedOut.push(circumstances);
            return { status: 200, body: { count: carriedOut.length, text: "x".repeat(40) } };
          }),
        );
      },
    });
  });
  afterEach(() => server.close());

  const ask = (timeoutMs = 2000): Promise<Response> => fetch(`${server.origin}/appointments/very-secret-1`, { signal: AbortSignal.timeout(timeoutMs) });
  /** How a call ended that got no answer. */
  async function failure(call: Promise<Response>): Promise<string> {
    try {
      return `answered ${(await call).status}`;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return error.name === "TimeoutError" ? "no answer" : error.cause instanceof Error ? String(Reflect.get(error.cause, "code")) : error.name;
    }
  }
  const inject = (fault: Fault): void => faults.inject({ on: "read", fault });

  test("without a fault the request is carried out and answered", async () => {
    const response = await ask();
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual({ count: 1, text: "x".repeat(40) });
  });

  test("slow: carried out late, and answered", async () => {
    inject({ kind: "slow", ms: 60 });
    const call = ask();
    await new Promise((resolve) => void setTimeout(resolve, 20));
    expect(carriedOut).toHaveLength(0);
    expect((await call).status).toBe(200);
  });

  test.each<[Fault, string, number]>([
    [{ kind: "hang" }, "no answer", 0],
    [{ kind: "reset" }, "ECONNRESET", 0],
    [{ kind: "commit-and-hang" }, "no answer", 1],
    [{ kind: "commit-and-reset" }, "ECONNRESET", 1],
  ])("%j: %s, carried out %i times", async (fault, ending, times) => {
    inject(fault);
    expect(await failure(ask(80))).toBe(ending);
    expect(carriedOut).toHaveLength(times);
  });

  test.each([
    [false, "no answer"],
    [true, "ECONNRESET"],
  ])("late-commit with reset %j: %s, and carried out after the caller gave up", async (reset, ending) => {
    inject({ kind: "late-commit", ms: 120, reset });
    expect(await failure(ask(60))).toBe(ending);
    expect(carriedOut).toHaveLength(0);
    await expect.poll(() => carriedOut.length).toBe(1);
  });

  test("duplicate: carried out twice, and the second answer is given", async () => {
    inject({ kind: "duplicate" });
    expect(await (await ask()).json()).toMatchObject({ count: 2 });
  });

  test("status: the given answer, nothing done", async () => {
    inject({ kind: "status", status: 503, body: "bezig", contentType: "text/plain", headers: { "retry-after": "7" } });
    const response = await ask();
    expect([response.status, response.headers.get("retry-after"), await response.text()]).toEqual([503, "7", "bezig"]);
    expect(carriedOut).toHaveLength(0);
  });

  test("commit-and-status: done all the same", async () => {
    inject({ kind: "commit-and-status", status: 502 });
    expect((await ask()).status).toBe(502);
    expect(carriedOut).toHaveLength(1);
  });

  test("nonsense: 200 with an answer that breaks off", async () => {
    inject({ kind: "nonsense" });
    const response = await ask();
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow(SyntaxError);
    expect(carriedOut).toHaveLength(1);
  });

  test("html: 200 with a page, nothing done", async () => {
    inject({ kind: "html" });
    const response = await ask();
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(carriedOut).toHaveLength(0);
  });

  test("huge: as many bytes as asked, and valid JSON still", async () => {
    inject({ kind: "huge", bytes: 300_000 });
    const text = await (await ask()).text();
    expect(text).toHaveLength(300_000);
    expect(JSON.parse(text)).toMatchObject({ count: 1 });
  });

  test("drip: the true answer, a little at a time", async () => {
    inject({ kind: "drip", bytesPerSecond: 300 });
    const start = performance.now();
    expect(await (await ask()).json()).toMatchObject({ count: 1 });
    expect(performance.now() - start).toBeGreaterThan(100);
  });

  test("slot-taken and quirks are handed to the department's own handler", async () => {
    inject({ kind: "slot-taken" });
    inject({ kind: "quirk", name: "jcc-token-expired" });
    await ask();
    await ask();
    expect(carriedOut).toEqual([
      { slotTaken: true, quirk: undefined },
      { slotTaken: false, quirk: "jcc-token-expired" },
    ]);
  });

  test("what it remembers of a request holds neither address nor content", async () => {
    inject({ kind: "slow", ms: 1 });
    await ask();
    await fetch(`${server.origin}/elsewhere/very-secret-2`);
    expect(server.requests).toEqual([
      { at: now(), method: "GET", route: "/appointments/:id", on: "read", fault: "slow" },
      { at: now(), method: "GET", route: "unknown", on: "unknown" },
    ]);
  });

  test("it closes at once, even while a caller still waits", async () => {
    inject({ kind: "hang" });
    const waiting = failure(ask(5000));
    await expect.poll(() => server.requests.length).toBe(1);
    const start = performance.now();
    await server.close();
    expect(performance.now() - start).toBeLessThan(1000);
    expect(await waiting).not.toBe("no answer");
  });
});
