import { demoAccounts } from "./demo-accounts.mjs";

/** What a newcomer sees when everything runs: where things are, who to be, and one query to try. */
export function welcome({ hubUrl, controlUrl, issuer, messagesUrl, adminUrl = hubUrl }) {
  return `
KCC Hub is running.

  Admin app          ${adminUrl}/
  GraphQL endpoint   ${hubUrl}/graphql
  GraphQL explorer   ${hubUrl}/explorer
  Example desktop    ${controlUrl}/desktop (pages of the hub in a frame)
  Departments        four of a sandbox city; make them slow or fail at ${controlUrl}/
  Mail and webhooks  what the hub sends out, kept here: ${messagesUrl}/

  Sign in as         ${demoAccounts.map(({ name, role }) => `${name} (${role})`).join(", ")}
  Password           the name and -pw: anna-pw

  A query to try, in another terminal:
    ${tryOut({ hubUrl, issuer }).join(" \\\n      ")}

  The hub's log is .data/logs/hub.log. Data stays in .data (npm run reset deletes it). Ctrl-C stops everything.
`;
}

/** The parts of a shell command that signs in as Anna and asks the hub which departments there are. */
export function tryOut({ hubUrl, issuer }) {
  return [
    `curl -s ${hubUrl}/graphql`,
    `-H "authorization: Bearer $(curl -s -H 'accept: text/plain' -d account=anna -d password=anna-pw ${issuer}/sandbox/token)"`,
    `-H 'content-type: application/json' -d '{"query":"{ departments { name } }"}'`,
  ];
}
