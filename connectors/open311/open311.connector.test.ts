import { describe, expect, test } from "vitest";
import { open311Connector } from "./open311.connector.ts";

const least = { baseUrl: "https://open311.example/open311/v2" };
const refused = (settings: object): boolean => !open311Connector.configuration.safeParse({ ...least, ...settings }).success;

describe("the configuration", () => {
  test("an address is enough: XML, no extension, and patience within limits", () => {
    expect(open311Connector.configuration.parse(least)).toMatchObject({
      format: "xml",
      updates: "none",
      tokens: { waitMs: 2_500, pollMs: 500 },
      openDays: 360,
    });
  });

  test.each([
    ["a key itself instead of its name", { apiKey: "s3cret-key" }],
    ["the address of a file", { baseUrl: "https://open311.example/open311/v2/services.xml" }],
    ["another scheme", { baseUrl: "file:///etc" }],
    ["an unknown member", { apikey: "KEY" }],
    ["a format that is none", { format: "csv" }],
    ["a wait without end", { tokens: { waitMs: 600_000 } }],
  ])("%s is refused", (_what, settings) => {
    expect(refused(settings)).toBe(true);
  });
});
