import { expect, test } from "vitest";
import { describeError, logSafe } from "./log-safe.ts";

test.each([
  ["a BSN", "key (bsn)=(999990019) exists", "999990019"],
  ["a BSN with dots", "bsn 9999.90.019", "9999.90.019"],
  ["a phone number", "call 06-12345678 now", "12345678"],
  ["an e-mail address", "user jan.jansen@example.test failed", "jansen"],
  ["a password", "host=x password=hunter2 failed", "hunter2"],
  ["a bearer token", "authorization: Bearer", "Bearer"],
  ["a line of its own", 'x\r\n{"event":"forged"}', "\n"],
])("%s does not get into the log", (_what, text, secret) => {
  expect(logSafe(text)).not.toContain(secret);
});

test("what an error says stays readable, and bounded", () => {
  expect(logSafe("connect ECONNREFUSED 127.0.0.1:5432")).toBe("connect ECONNREFUSED 127.0.0.1:5432");
  expect(logSafe("x".repeat(10_000))).toHaveLength(300);
  const described = describeError(new Error("no answer", { cause: new TypeError("bsn 999990019") }));
  expect(described).toMatchObject({ error: "Error: no answer", cause: "TypeError: bsn <number>" });
  expect(described.where[0]).toContain("log-safe.test");
});
