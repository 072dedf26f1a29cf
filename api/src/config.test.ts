import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const identity = { OIDC_ISSUER: "https://id.example.test", OIDC_AUDIENCE: "hub", OIDC_CLIENT_ID: "hub", OIDC_CLIENT_SECRET: "secret" };

test("without any setting the hub runs with the sandbox, on this machine only", () => {
  const config = readConfig({});
  expect(config).toMatchObject({ host: "127.0.0.1", port: 4000, databaseUrl: undefined, explorer: true, oidc: { issuer: "http://127.0.0.1:4101" } });
  expect(config.departmentsFile).toMatch(/departments\.sandbox\.yaml$/);
  expect(config.secrets("BURGERZAKEN_API_KEY")).toBe("sandbox-burgerzaken-key");
});

test.each([
  ["a port that is none", { PORT: "eighty" }, /PORT/],
  ["a database that is no PostgreSQL", { DATABASE_URL: "mysql://x" }, /DATABASE_URL: must start with postgres/],
  ["real departments without a key for hashes", { DEPARTMENTS_FILE: "departments.yaml" }, /PERSON_HASH_KEY is not set/],
  [
    "real departments with the sandbox's identity provider",
    { DEPARTMENTS_FILE: "departments.yaml", PERSON_HASH_KEY: "k".repeat(32) },
    /OIDC_ISSUER, .* not set/,
  ],
  ["a desktop's address with a path", { DESKTOP_ORIGINS: "https://desktop.example.nl/app" }, /DESKTOP_ORIGINS: must be origins/],
  ["any desktop at all", { DESKTOP_ORIGINS: "*" }, /DESKTOP_ORIGINS: must be origins/],
  ["a short key", { PERSON_HASH_KEY: "short" }, /PERSON_HASH_KEY/],
  ["listening beyond this machine without a public address", { HOST: "0.0.0.0" }, /PUBLIC_URL is not set/],
])("%s is refused with the variable and what to do", (_, variables, text) => {
  expect(() => readConfig(variables)).toThrow(text);
});

test("the desktops that may ask from the browser are those that are named", () => {
  expect(readConfig({}).desktopOrigins).toEqual([]);
  const named = readConfig({ DESKTOP_ORIGINS: "https://desktop.example.nl, http://127.0.0.1:5173" });
  expect(named.desktopOrigins).toEqual(["https://desktop.example.nl", "http://127.0.0.1:5173"]);
});

test("with real departments no sandbox password opens anything", () => {
  const config = readConfig({ ...identity, DEPARTMENTS_FILE: "departments.yaml", PERSON_HASH_KEY: "k".repeat(32), VTH_PASSWORD: "real" });
  expect(config.secrets("VTH_PASSWORD")).toBe("real");
  expect(config.secrets("BURGERZAKEN_API_KEY")).toBeUndefined();
});
