import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { connectTo, failureOf, findClosedPort, promiseOf, read, startHttp, write } from "./__fixtures__/loopback.ts";

/** A system whose answer can be changed while it runs. */
async function startChanging() {
  const state = { status: 200, silent: false, requests: 0 };
  const { url } = await startHttp((_, response) => {
    state.requests += 1;
    if (!state.silent) response.writeHead(state.status).end("ok");
  });
  return { url, state };
}

describe("the bulkhead", () => {
  test("lets so many calls through at once, as many again wait, and the next is refused at once and unsent", async () => {
    const open = promiseOf<void>();
    let underWay = 0;
    let underWayMost = 0;
    const { url } = await startHttp((_, response) => {
      underWay += 1;
      underWayMost = Math.max(underWayMost, underWay);
      const answer = () => {
        underWay -= 1;
        return response.end("ok");
      };
      void open.promise.then(answer);
    });
    const client = connectTo(url, { callsAtOnceMax: 2 });
    const calls = Array.from({ length: 4 }, () => client.send(write));
    await expect.poll(() => underWay).toBe(2);
    expect(client.health().callsUnderWay).toBe(2);

    expect(await failureOf(client.send(write))).toMatchObject({ code: "OVERLOADED", applied: "no" });
    open.resolve();
    await expect(Promise.all(calls)).resolves.toHaveLength(4);
    expect(underWayMost).toBe(2);
    expect(client.health().callsUnderWay).toBe(0);
  });

  test("a caller whose time is up while it waits goes, and its request is never sent", async () => {
    const { url, state } = await startChanging();
    state.silent = true;
    const client = connectTo(url, { callsAtOnceMax: 1, timeoutMs: 200 });
    const first = failureOf(client.send(write));
    const startedAt = performance.now();
    const second = await failureOf(client.send({ ...write, call: { ...write.call, signal: AbortSignal.timeout(30) } }));

    expect(second).toMatchObject({ code: "TIMED_OUT", applied: "no" });
    expect(performance.now() - startedAt).toBeLessThan(150);
    await first;
    await wait(20);
    expect(state.requests).toBe(1);
  });

  test("refusals for lack of room do not open the circuit", async () => {
    const { url, state } = await startChanging();
    state.silent = true;
    const client = connectTo(url, { callsAtOnceMax: 1, failuresMax: 3, timeoutMs: 150 });
    const calls = Array.from({ length: 8 }, () => failureOf(client.send(read)));
    const failures = await Promise.all(calls);
    expect(failures.filter(({ code }) => code === "OVERLOADED")).toHaveLength(6);
    expect(client.health().circuit).toBe("closed");
  });
});

describe("the circuit", () => {
  const settings = { failuresMax: 3, restMs: 100, timeoutMs: 60 };

  test("opens after failures in a row, sends nothing while open, and closes when one call succeeds again", async () => {
    const { url, state } = await startChanging();
    const client = connectTo(url, settings);
    state.status = 500;
    for (let failure = 0; failure < 3; failure += 1) expect(await failureOf(client.send(read))).toMatchObject({ code: "FAILED" });

    expect(client.health().circuit).toBe("open");
    expect(await failureOf(client.send(write))).toMatchObject({ code: "SWITCHED_OFF", applied: "no" });
    expect(state.requests).toBe(3);
    expect(client.health().lastFailureCode).toBe("FAILED");

    state.status = 200;
    await wait(110);
    await client.send(read);
    expect(client.health().circuit).toBe("closed");
    await Promise.all([client.send(read), client.send(read)]);
  });

  test("opens for silence and for refused connections too", async () => {
    const { url, state } = await startChanging();
    state.silent = true;
    const silent = connectTo(url, settings);
    const absent = connectTo(await findClosedPort(), settings);
    for (let failure = 0; failure < 3; failure += 1) {
      expect(await failureOf(silent.send(read))).toMatchObject({ code: "TIMED_OUT" });
      expect(await failureOf(absent.send(read))).toMatchObject({ code: "UNREACHABLE" });
    }
    expect(silent.health().circuit).toBe("open");
    expect(absent.health().circuit).toBe("open");
  });

  test("opens for answers that are nonsense", async () => {
    const { url } = await startHttp((_, response) => response.end("<html>"));
    const client = connectTo(url, settings);
    const readNonsense = () => client.sendFor(read, ({ text }) => Temporal.Instant.from(text));
    for (let failure = 0; failure < 3; failure += 1) await failureOf(readNonsense());
    expect(client.health().circuit).toBe("open");
  });

  test("opens again when the trial call fails", async () => {
    const { url, state } = await startChanging();
    const client = connectTo(url, settings);
    state.status = 503;
    for (let failure = 0; failure < 3; failure += 1) await failureOf(client.send(read));
    await wait(110);
    expect(await failureOf(client.send(read))).toMatchObject({ code: "FAILED" });
    expect(await failureOf(client.send(read))).toMatchObject({ code: "SWITCHED_OFF" });
    expect(state.requests).toBe(4);
  });

  test.each([400, 401, 403, 404])("stays closed for status %i: a system that refuses is alive", async (status) => {
    const { url, state } = await startChanging();
    const client = connectTo(url, settings);
    state.status = status;
    for (let refusal = 0; refusal < 6; refusal += 1) await failureOf(client.send(read));
    expect(client.health().circuit).toBe("closed");
    expect(state.requests).toBe(6);
  });

  test("counts failures in a row: a refusal in between starts the count anew", async () => {
    const { url, state } = await startChanging();
    const client = connectTo(url, settings);
    for (const status of [500, 500, 404, 500, 500]) {
      state.status = status;
      await failureOf(client.send(read));
    }
    expect(client.health().circuit).toBe("closed");
  });

  test("stays closed when callers lose interest, opens when their deadlines pass", async () => {
    const { url, state } = await startChanging();
    state.silent = true;
    const client = connectTo(url, { ...settings, timeoutMs: 5_000 });
    const sendUntil = (signal: AbortSignal) => failureOf(client.send({ ...read, call: { ...read.call, signal } }));
    for (let call = 0; call < 6; call += 1) {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 15);
      expect(await sendUntil(controller.signal)).toMatchObject({ code: "TIMED_OUT" });
    }
    expect(client.health().circuit).toBe("closed");
    for (let call = 0; call < 3; call += 1) await sendUntil(AbortSignal.timeout(15));
    expect(client.health().circuit).toBe("open");
  });

  test("a trial call that its caller gives up on proves nothing: the circuit stays open", async () => {
    const { url, state } = await startChanging();
    state.silent = true;
    const client = connectTo(url, settings);
    for (let failure = 0; failure < 3; failure += 1) await failureOf(client.send(read));
    await wait(110);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 15);
    await failureOf(client.send({ ...read, call: { ...read.call, signal: controller.signal } }));
    expect(client.health().circuit).toBe("open");
  });
});

describe("health", () => {
  test("counts calls and failures, and gives the median of the answered ones", async () => {
    const { url, state } = await startChanging();
    const client = connectTo(url);
    expect(client.health()).toEqual({ circuit: "closed", callsUnderWay: 0, callsTotal: 0, failuresTotal: 0 });

    for (let call = 0; call < 3; call += 1) await client.send(read);
    state.status = 403;
    await failureOf(client.send(read));

    expect(client.health()).toMatchObject({ callsTotal: 4, failuresTotal: 1, lastFailureCode: "DENIED" });
    expect(client.health().medianMs).toBeGreaterThan(0);
    expect(client.health().lastFailureAt).toBeGreaterThanOrEqual(client.health().lastSuccessAt ?? Infinity);
  });
});
