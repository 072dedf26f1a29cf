import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readHubId, writeHubId } from "./hub-id.ts";

const departmentId = fc.stringMatching(/^[a-z][a-z0-9-]{1,30}$/);
const id = fc.string({ minLength: 1, maxLength: 100, unit: "grapheme" }).filter((text) => text.isWellFormed() && !/\p{Cc}/u.test(text));

test("what the hub gives out comes back as it was, whatever the department's ids look like", () => {
  fc.assert(
    fc.property(departmentId, id, (department, text) => {
      const hubId = { kind: "appointment", departmentId: department, id: text } as const;
      expect(readHubId("appointment", writeHubId(hubId))).toEqual(hubId);
    }),
  );
});

test("anything else is nothing, and never an error", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 800 }), (text) => {
      const read = readHubId("appointment", text);
      expect(read ? writeHubId(read) : text).toBe(text);
    }),
  );
  for (const hostile of [
    "",
    "..",
    "%2e%2e",
    "A".repeat(5_000),
    Buffer.from("appointment/x/\n").toString("base64url"),
    Buffer.from("right/burgerzaken/1").toString("base64url"),
    writeHubId({ kind: "melding", departmentId: "stadsbeheer", id: "1" }),
  ]) {
    expect(readHubId("appointment", hostile)).toBeUndefined();
  }
});
