import { expect, test } from "vitest";
import { demoAccounts as accountsOfSandbox, demoPassword } from "../../connectors/sandbox/oidc-accounts.ts";
import { demoAccounts } from "../../.launch/demo-accounts.mjs";
import { explainInstallFailure } from "../../.launch/install-failures.mjs";
import { readSettings } from "../../.launch/settings.mjs";
import { tryOut, welcome } from "../../.launch/welcome.mjs";

test("the demo accounts that the start names are those that can sign in", () => {
  expect(demoAccounts).toEqual(accountsOfSandbox.map(({ name, roles }) => ({ name, role: roles.join() })));
  expect(demoPassword("anna")).toBe("anna-pw");
});

test("the start tells where everything is, at the ports that were chosen", () => {
  const text = welcome(readSettings({ PORT: "4321", SANDBOX_PORT_BASE: "5000" }));
  for (const address of [
    "http://127.0.0.1:4321/graphql",
    "http://127.0.0.1:4321/explorer",
    "http://127.0.0.1:4321/\n",
    "http://127.0.0.1:5001/sandbox/token",
  ]) {
    expect(text).toContain(address);
  }
});

test("the query to try is one command that a shell takes whole", () => {
  const [first, ...rest] = tryOut(readSettings({}));
  expect(first).toBe("curl -s http://127.0.0.1:4000/graphql");
  expect(rest.join(" ")).toContain("http://127.0.0.1:4101/sandbox/token");
});

test.each([
  ["PORT", "80a"],
  ["PORT", "70000"],
  ["SANDBOX_PORT_BASE", "-1"],
])("a port that is none is named: %s=%s", (name, text) => {
  expect(() => readSettings({ [name]: text })).toThrow(`${name} is "${text}"`);
});

test.each([
  ["npm error code ENOTFOUND\nrequest to https://registry.npmjs.org/pnpm failed", "cannot be reached"],
  [" WARN  GET https://registry.npmjs.org/vite error (EAI_AGAIN). Will retry", "cannot be reached"],
  ["ERR_PNPM_ENOSPC  ENOSPC: no space left on device, write\nconnect ETIMEDOUT", "disk is full"],
  ["ERR_PNPM_TARBALL_INTEGRITY  Got unexpected checksum", "broken off or damaged"],
  ["ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with frozen-lockfile", "do not agree"],
  ["npm error code SELF_SIGNED_CERT_IN_CHAIN", "NODE_EXTRA_CA_CERTS"],
  ["ERR_PNPM_FETCH_401  GET https://npm.example/vite: Unauthorized - 401", "refused us"],
  ["ERR_PNPM_FETCH_404  GET https://npm.example/vite: Not Found - 404", "lacks one of the packages"],
  ["EACCES: permission denied, mkdir '/srv/hub/node_modules'", "may not be written"],
])("what the package tools say is told in plain words: %s", (said, told) => {
  expect(explainInstallFailure(said, "pnpm@10.34.8")).toContain(told);
});

test("what nobody foresaw is shown as it was said", () => {
  expect(explainInstallFailure("something else went wrong\n", "pnpm@10.34.8")).toContain("    something else went wrong");
});
