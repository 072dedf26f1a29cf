import { existsSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..");

/** Tests that need something that this machine may lack, and how they come along after all. */
const needs = [
  { present: Boolean(process.env.DATABASE_URL), left: "tests against a PostgreSQL server run on the embedded database or not at all", how: "DATABASE_URL" },
  { present: Boolean(process.env.OIDC_ISSUER), left: "signing in at a real Keycloak", how: "OIDC_ISSUER" },
  { present: Boolean(process.env.CHROMIUM), left: "the admin app in a real browser", how: "CHROMIUM (path of the browser)" },
  {
    present: existsSync(process.env.KCC_PROTOCOLS ?? path.join(root, "..", "shared", "protocols")),
    left: "comparing with the departments' published specifications",
    how: "KCC_PROTOCOLS (folder)",
  },
];

/** Says once, before the first test, what is left out here, so that a green run is not taken for more than it is. */
export function setup(): void {
  for (const { present, left, how } of needs) {
    if (!present) console.log(`Left out here: ${left}. Set ${how} to include it; .ci/run does.`);
  }
}
