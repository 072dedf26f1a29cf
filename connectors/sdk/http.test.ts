import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { connectTo, failureOf, findClosedPort, read, startHttp, startTcp, write } from "./__fixtures__/loopback.ts";
import { ConnectorError } from "./connector-error.ts";

const secret = "Jansen 999990019";
const okOverTcp = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";

describe("an answer", () => {
  test("is read as JSON whatever its content type says, and the request carries path, headers, body and trace", async () => {
    const seen: string[] = [];
    const { url } = await startHttp((request, response) => {
      seen.push([request.method, request.url, request.headers["x-api-key"], request.headers["traceparent"]].join(" "));
      request.on("data", (chunk: Buffer) => seen.push(chunk.toString()));
      request.on("end", () => response.writeHead(202, { "content-type": "application/text;charset=UTF-8" }).end('{"id":"a","more":1}'));
    });
    const client = connectTo(`${url}/base/`);

    const answer = await client.sendForJson({ ...write, headers: { "X-Api-Key": "k" } }, z.object({ id: z.string() }));

    expect(answer).toEqual({ id: "a" });
    expect(seen).toEqual(["POST /base/thing k 00-0af7651916cd43dd8448eb211c80319c-0af7651916cd43dd-01", "{}"]);
  });

  test("with a status that the adapter accepts is the adapter's to read", async () => {
    const { url } = await startHttp((_, response) => response.writeHead(404, { error_code: "E440", "Set-Cookie": ["a=1", "b=2"] }).end("gone"));
    const reply = await connectTo(url).send({ ...read, accepts: ({ status }) => status === 404 });
    expect(reply).toMatchObject({ status: 404, text: "gone", headers: { error_code: "E440", "set-cookie": "a=1, b=2" } });
  });

  test.each([
    { status: 302, code: "FAILED", applied: "no" },
    { status: 400, code: "FAILED", applied: "no" },
    { status: 401, code: "DENIED", applied: "no" },
    { status: 403, code: "DENIED", applied: "no" },
    { status: 408, code: "FAILED", applied: "unknown" },
    { status: 429, code: "FAILED", applied: "no" },
    { status: 500, code: "FAILED", applied: "unknown" },
    { status: 502, code: "FAILED", applied: "unknown" },
    { status: 504, code: "FAILED", applied: "unknown" },
  ])("with status $status on a write is $code, applied $applied; on a read nothing was applied", async ({ status, code, applied }) => {
    const { url } = await startHttp((_, response) => response.writeHead(status, { error_message: encodeURI(secret) }).end(secret));
    const client = connectTo(url);
    expect(await failureOf(client.send(write))).toMatchObject({ code, applied });
    expect(await failureOf(client.send(read))).toMatchObject({ code, applied: "no" });
  });

  test.each([
    { kind: "HTML with status 200", text: `<!doctype html><p>Inloggen ${secret}`, says: "HTML" },
    { kind: "half a JSON text", text: `{"name":"${secret}`, says: "no JSON" },
    { kind: "JSON of another shape", text: `{"id":{"name":"${secret}"}}`, says: "id: invalid_type" },
    { kind: "nothing", text: "", says: "no JSON" },
  ])("that is $kind is not understood; a write may have been applied", async ({ text, says }) => {
    const { url } = await startHttp((_, response) => response.end(text));
    const client = connectTo(url);
    const schema = z.object({ id: z.string() });
    const failure = await failureOf(client.sendForJson(write, schema));
    expect(failure).toMatchObject({ code: "NOT_UNDERSTOOD", applied: "unknown" });
    expect(failure.message).toContain(says);
    expect(await failureOf(client.sendForJson(read, schema))).toMatchObject({ code: "NOT_UNDERSTOOD", applied: "no" });
  });

  test("that makes the adapter's reader stumble is not understood, and is not quoted", async () => {
    const { url } = await startHttp((_, response) => response.end(secret));
    const stumble = connectTo(url).sendFor(write, ({ text }) => Temporal.Instant.from(text));
    expect(await failureOf(stumble)).toMatchObject({ code: "NOT_UNDERSTOOD", applied: "unknown" });
  });

  test("larger than the limit is cut off, whether or not it tells its length", async () => {
    const { url } = await startHttp((request, response) => {
      if (request.method === "POST") response.end("x".repeat(5_000));
      else for (let part = 0; part < 5; part += 1) response.write("x".repeat(1_000));
    });
    const client = connectTo(url, { replyBytesMax: 2_000 });
    expect(await failureOf(client.send(write))).toMatchObject({ code: "TOO_LARGE", applied: "unknown" });
    expect(await failureOf(client.send(read))).toMatchObject({ code: "TOO_LARGE", applied: "no" });
  });
});

describe("the deadline", () => {
  test("ends a call that is never answered; a write may have been applied", async () => {
    const { url } = await startHttp(() => undefined);
    const client = connectTo(url, { timeoutMs: 60 });
    const startedAt = performance.now();
    expect(await failureOf(client.send(write))).toMatchObject({ code: "TIMED_OUT", applied: "unknown" });
    expect(await failureOf(client.send(read))).toMatchObject({ code: "TIMED_OUT", applied: "no" });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  test("covers the body: an answer that drips is not waited for", async () => {
    const { url } = await startHttp((_, response) => {
      response.writeHead(200, { "content-length": 1_000 });
      const drip = setInterval(() => response.write("x"), 10);
      response.on("close", () => clearInterval(drip));
    });
    expect(await failureOf(connectTo(url, { timeoutMs: 80 }).send(read))).toMatchObject({ code: "TIMED_OUT" });
  });

  test("is one deadline: a repeated read does not start it anew", async () => {
    const url = await startTcp((socket) => {
      socket.once("data", () => setTimeout(() => socket.destroy(), 70));
    });
    // With a deadline of its own the second attempt would be broken off by the department too.
    expect(await failureOf(connectTo(url, { timeoutMs: 100 }).send(read))).toMatchObject({ code: "TIMED_OUT" });
  });

  test("of the caller comes before ours", async () => {
    const { url } = await startHttp(() => undefined);
    const call = { ...write.call, signal: AbortSignal.timeout(30) };
    expect(await failureOf(connectTo(url).send({ ...write, call }))).toMatchObject({ code: "TIMED_OUT", applied: "unknown" });
  });

  test("that has passed already sends nothing", async () => {
    const { url, connections } = await startHttp((_, response) => response.end());
    const call = { ...write.call, signal: AbortSignal.abort() };
    expect(await failureOf(connectTo(url).send({ ...write, call }))).toMatchObject({ code: "TIMED_OUT", applied: "no" });
    expect(connections).toHaveLength(0);
  });
});

describe("connections", () => {
  test("are kept and used again, up to the limit", async () => {
    const { url, connections } = await startHttp((_, response) => setTimeout(() => response.end("ok"), 5));
    const client = connectTo(url, { connectionsMax: 2 });
    for (let round = 0; round < 8; round += 1) await client.send(read);
    await Promise.all(Array.from({ length: 8 }, () => client.send(write)));
    expect(connections).toHaveLength(2);
  });

  test("refused: nothing was applied", async () => {
    const client = connectTo(await findClosedPort());
    expect(await failureOf(client.send(write))).toMatchObject({ code: "UNREACHABLE", applied: "no" });
    expect(await failureOf(client.send(read))).toMatchObject({ code: "UNREACHABLE", applied: "no" });
  });

  test("to a name that does not exist: nothing was applied", async () => {
    const client = connectTo("http://afspraken.invalid");
    expect(await failureOf(client.send(write))).toMatchObject({ code: "UNREACHABLE", applied: "no" });
  });

  test("lost while a write is under way: it may have been applied, and is not sent again", async () => {
    let requests = 0;
    const url = await startTcp((socket) =>
      socket.once("data", () => {
        requests += 1;
        socket.destroy();
      }),
    );
    expect(await failureOf(connectTo(url).send(write))).toMatchObject({ code: "UNREACHABLE", applied: "unknown" });
    await wait(20);
    expect(requests).toBe(1);
  });

  test("lost on a read: it is sent once more, and no more than once", async () => {
    let requests = 0;
    const flaky = (answeredFrom: number) =>
      startTcp((socket) =>
        socket.on("data", () => {
          requests += 1;
          if (requests >= answeredFrom) socket.write(okOverTcp);
          else socket.destroy();
        }),
      );
    await expect(connectTo(await flaky(2)).send(read)).resolves.toMatchObject({ text: "ok" });
    expect(requests).toBe(2);
    requests = 0;
    expect(await failureOf(connectTo(await flaky(9)).send(read))).toMatchObject({ code: "UNREACHABLE", applied: "no" });
    expect(requests).toBe(2);
  });

  test("that were kept and then closed by the system do not fail a read", async () => {
    const url = await startTcp((socket, place) => {
      let answered = 0;
      socket.on("data", () => {
        answered += 1;
        // The first connection dies exactly when it is used for the second time.
        if (place === 1 && answered === 2) socket.destroy();
        else socket.write(okOverTcp);
      });
    });
    const client = connectTo(url, { connectionsMax: 1 });
    await client.send(write);
    await expect(client.send(read)).resolves.toMatchObject({ text: "ok" });
  });

  test("broken in the middle of an answer leave a write unknown", async () => {
    const url = await startTcp((socket) => socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhal")));
    expect(await failureOf(connectTo(url).send(write))).toMatchObject({ code: "UNREACHABLE", applied: "unknown" });
  });

  test("all in use: a write that never left when its time was up was not applied", async () => {
    const { url } = await startHttp(() => undefined);
    const client = connectTo(url, { connectionsMax: 1, timeoutMs: 80 });
    const [sent, waiting] = await Promise.all([failureOf(client.send(write)), failureOf(client.send(write))]);
    expect(sent).toMatchObject({ code: "TIMED_OUT", applied: "unknown" });
    expect(waiting).toMatchObject({ code: "TIMED_OUT", applied: "no" });
  });
});

describe("a failure's message", () => {
  test("names system and operation, and never quotes path, request or answer", async () => {
    const request = { ...write, path: `/search;text=${encodeURIComponent(secret)}`, body: JSON.stringify({ secret }) };
    const { url } = await startHttp((_, response) => response.writeHead(200).end(`{"id":"${secret}"}`));
    const failures = await Promise.all([
      failureOf(connectTo(url).sendForJson(request, z.object({ id: z.number() }))),
      failureOf(connectTo(url).sendFor(request, ({ text }) => Temporal.PlainDate.from(text))),
      failureOf(connectTo(await findClosedPort()).send(request)),
      failureOf(connectTo(url).send({ ...request, accepts: () => false })),
    ]);
    for (const { message } of failures) {
      expect(message).toContain("burgerzaken (test): writeThing");
      expect(message).not.toMatch(/Jansen|999990019/);
    }
  });

  test("is that of a ConnectorError, recognised without instanceof", async () => {
    const error = await connectTo(await findClosedPort())
      .send(read)
      .catch((thrown: unknown) => thrown);
    expect(ConnectorError.isInstance(error)).toBe(true);
    expect(ConnectorError.isInstance(new Error("other"))).toBe(false);
  });
});
