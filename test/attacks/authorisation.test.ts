import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getIntrospectionQuery } from "graphql";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { Action } from "../../api/src/kernel/abilities.ts";
import { AuditEntryEntity } from "../../api/src/kernel/audit.entity.ts";
import { RightChangeEntity } from "../../api/src/rights/rights.entity.ts";
import { bearer, expectRefused, graphql, json, send } from "./support/ask.ts";
import { openBrowser } from "./support/browser.ts";
import { citizenBsn, startTestHub, type TestHub } from "./support/hub.ts";
import { type Issuer, startIssuer } from "./support/issuer.ts";

let issuer: Issuer;
let hub: TestHub;

beforeAll(async () => {
  issuer = await startIssuer();
  hub = await startTestHub({ issuer: issuer.url });
});
afterAll(async () => {
  await hub.close();
  await issuer.close();
});
afterEach(() => {
  Object.assign(hub.behaviour, { departments: "good", audit: "good" });
});

const tokenOf = (role: string) => issuer.token({ claims: { sub: `${role}-id`, name: role, realm_access: { roles: [role] } } });
const serviceToken = () => issuer.token({ claims: { sub: "service", azp: "service", realm_access: { roles: ["agent", "supervisor"] } } });

async function ask(token: string, query: string, variables?: Readonly<Record<string, unknown>>) {
  const answer = await send(hub.url, { headers: [json, bearer(token)], body: graphql(query, variables) });
  return { ...answer, body: JSON.parse(answer.text) };
}

const lookUp = `{ appointmentsOfPerson(person: { bsn: "${citizenBsn}" }, purpose: QUESTION) { ... on PersonAppointments { items { department { id } x: notes customers { name y: bsn ...E } } } } } fragment E on AppointmentCustomer { email phone }`;

describe("F01 F02 F07 what identifies a person", () => {
  test("is shown where the agent has the right, and null elsewhere, whatever it is called in the document", async () => {
    const { body } = await ask(await tokenOf("agent"), lookUp);
    expect(body.data.appointmentsOfPerson.items).toEqual([
      {
        department: { id: "burgerzaken" },
        x: `bsn ${citizenBsn}`,
        customers: [{ name: "J. Jansen", y: citizenBsn, email: "jansen@example.test", phone: null }],
      },
      { department: { id: "belastingen" }, x: null, customers: [{ name: "J. Jansen", y: null, email: null, phone: null }] },
    ]);
  });

  test.each(["supervisor", "integrator", "auditor", "kennisbank-manager"])("F17 is never shown to a %s, whose role is about the hub", async (role) => {
    const { text } = await ask(await tokenOf(role), lookUp);
    expect(text).not.toContain(citizenBsn);
    expect(text).not.toContain("jansen@");
  });

  test("stands in the audit log, and nowhere in the technical one", async () => {
    const before = await hub.database.fork().count(AuditEntryEntity);
    await ask(await tokenOf("agent"), lookUp);
    expect(await hub.database.fork().count(AuditEntryEntity)).toBe(before + 1);
    expect(hub.logLines.join("")).not.toContain(citizenBsn);
  });

  test("G16 is not handed out when the audit log cannot be written", async () => {
    hub.behaviour.audit = "down";
    const { status, text, body } = await ask(await tokenOf("agent"), lookUp);
    expect(status).toBe(503);
    expect(body).toMatchObject({ data: null, errors: [{ extensions: { code: "AUDIT_UNAVAILABLE" } }] });
    expect(text).not.toContain(citizenBsn);
  });
});

describe("C06 C10 what goes wrong inside", () => {
  test("is told with a fixed text, a code and a trace id that leads to the log", async () => {
    hub.behaviour.departments = "talkative error";
    const { status, text, body } = await ask(await tokenOf("agent"), lookUp);
    expect(status).toBe(200);
    expect(body.errors).toEqual([
      {
        message: expect.stringContaining("Er ging iets mis"),
        path: ["appointmentsOfPerson"],
        extensions: { code: "INTERNAL", traceId: expect.stringMatching(/^[0-9a-f]{32}$/) },
      },
    ]);
    for (const secret of ["10.0.0.5", "hunter2", citizenBsn, "select", "ECONNREFUSED", " at "]) expect(text).not.toContain(secret);
    const line = hub.logLines.find((entry) => entry.includes("field-failed") && entry.includes(body.errors[0].extensions.traceId)) ?? "";
    expect(line).toContain("ECONNREFUSED");
    expect(line).not.toContain(citizenBsn);
    expect(line).not.toContain("hunter2");
  });
});

describe("who may do what with the hub itself", () => {
  const setRight = `mutation($i: SetRightInput!) { setRight(input: $i, idempotencyKey: "key-00000001") { __typename } }`;
  const right = { role: "agent", departmentId: "belastingen", capability: "PERSONS", action: "VIEW", granted: true };
  const literal = `mutation { setRight(input: { role: "agent", departmentId: "belastingen", capability: PERSONS, action: VIEW, granted: true }, idempotencyKey: "key-00000002") { __typename } }`;

  test.each(["agent", "integrator", "auditor"])("F04 F16 a %s may not even send what sets a right, in a variable or in the document", async (role) => {
    const headers = [json, bearer(await tokenOf(role))] as const;
    await expectRefused(hub, { headers, body: graphql(setRight, { i: right }) }, { code: "FORBIDDEN" });
    await expectRefused(hub, { headers, body: graphql(literal) }, { code: "FORBIDDEN" });
    expect(await hub.database.fork().count(RightChangeEntity)).toBe(0);
  });

  test("a supervisor gives a right, and it is effective with the next question", async () => {
    const agent = await tokenOf("agent");
    const shownAt = async () => (await ask(agent, lookUp)).body.data.appointmentsOfPerson.items[1].customers[0].y;
    expect(await shownAt()).toBeNull();
    expect((await ask(await tokenOf("supervisor"), setRight, { i: right })).body).toEqual({ data: { setRight: { __typename: "RightsChanged" } } });
    expect(await shownAt()).toBe(citizenBsn);
    const taken = setRight.replace("key-00000001", "key-00000009");
    await ask(await tokenOf("supervisor"), taken, { i: { ...right, granted: false } });
    expect(await shownAt()).toBeNull();
  });

  test.each([
    ["one letter", "k"],
    ["three hundred letters", "k".repeat(300)],
    ["a line end", "key-0000\n0001"],
  ])("H04 a key of %s changes nothing and says which field is wrong", async (_what, key) => {
    const query = `mutation($i: SetRightInput!, $k: String!) { setRight(input: $i, idempotencyKey: $k) { __typename ... on InvalidInput { fields { field } } } }`;
    const { body } = await ask(await tokenOf("supervisor"), query, { i: { ...right, action: "CANCEL" }, k: key });
    expect(body).toEqual({ data: { setRight: { __typename: "InvalidInput", fields: [{ field: "idempotencyKey" }] } } });
    expect(await hub.database.fork().count(RightChangeEntity, { action: Action.CANCEL })).toBe(0);
  });

  test.each([
    ["grantedRights", "{ grantedRights { role } }", ["supervisor", "auditor"], ["agent", "integrator"]],
    ["openTasks", "{ openTasks { __typename } }", ["agent", "supervisor"], ["integrator", "auditor"]],
    ["the health of connections", "{ departments { connection { state } } }", ["supervisor", "integrator", "auditor"], ["agent", "kennisbank-manager"]],
  ])("%s is for some roles and refused to others", async (_what, query, allowed, denied) => {
    for (const role of allowed) expect((await ask(await tokenOf(role), query)).body.errors).toBeUndefined();
    for (const role of denied)
      expect((await ask(await tokenOf(role), query)).body).toMatchObject({ data: null, errors: [{ extensions: { code: "FORBIDDEN" } }] });
  });
});

describe("F18 a service account", () => {
  test("is told which departments there are", async () => {
    expect((await ask(await serviceToken(), "{ departments { id } me { roles } }")).status).toBe(200);
  });

  test.each([
    ["a person", lookUp],
    ["a write", `mutation { cancelAppointment(appointmentId: "1", reason: "reden", idempotencyKey: "key-00000001") { __typename } }`],
    ["products", `{ products(departmentId: "burgerzaken") { __typename } }`],
    ["rights", "{ grantedRights { role } }"],
    ["tasks", "{ openTasks { __typename } }"],
  ])("gets nothing of %s", async (_what, query) => {
    const before = hub.calls();
    const { status, text } = await ask(await serviceToken(), query);
    expect(status).toBe(403);
    expect(text).toContain("FORBIDDEN");
    expect(hub.calls()).toBe(before);
  });
});

describe("the explorer", () => {
  test("is not there unless it is switched on", async () => {
    await expectRefused(hub, { method: "GET", path: "/explorer", headers: [["accept", "text/html"]] }, { code: "NOT_FOUND" });
  });

  test("is for who is signed in, works without any other host, and shows the schema to people only", async () => {
    const open = await startTestHub({ issuer: issuer.url, explorer: true });
    try {
      const browser = openBrowser();
      const stranger = await browser.get(`${open.url}/explorer`);
      expect(stranger.location).toBe("/auth/login?returnTo=/explorer");
      const page = await browser.follow(`${open.url}/auth/login?returnTo=/explorer`);
      expect(page.url.pathname).toBe("/explorer");
      expect(page.text).toContain("GraphiQL");
      expect(page.text).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="https?:/);
      const introspection = graphql(getIntrospectionQuery());
      const answer = await browser.send(`${open.url}/graphql`, { body: introspection, headers: { "content-type": "application/json" } });
      expect(JSON.parse(answer.text).data.__schema.queryType.name).toBe("Query");
      await expectRefused(open, { headers: [json, bearer(await serviceToken())], body: introspection }, { code: "BAD_REQUEST" });
    } finally {
      await open.close();
    }
  });
});

describe("D06 when only registered documents are accepted", () => {
  test("any other is unknown, however little it differs", async () => {
    const known = "query Me { me { id } }";
    const strict = await startTestHub({ issuer: issuer.url, registeredDocuments: new Set([createHash("sha256").update(known).digest("hex")]) });
    try {
      const headers = [json, bearer(await tokenOf("agent"))] as const;
      expect((await send(strict.url, { headers, body: graphql(known) })).status).toBe(200);
      await expectRefused(
        strict,
        {
          headers,
          body: graphql(`
            ${known}
          `),
        },
        { code: "DOCUMENT_UNKNOWN" },
      );
    } finally {
      await strict.close();
    }
  });
});

describe("C16 G07 the site of the admin", () => {
  test("serves its files and its pages, and nothing beside them", async () => {
    const folder = await mkdtemp(join(tmpdir(), "hub-admin-"));
    await mkdir(join(folder, "assets"));
    await Promise.all([
      writeFile(join(folder, "index.html"), "<!doctype html><title>KCC Hub</title>"),
      writeFile(join(folder, "assets", "app-1a2b.js"), "export {};"),
      writeFile(join(folder, "assets", "app-1a2b.js.map"), "{}"),
      writeFile(join(folder, ".env"), "SECRET=1"),
    ]);
    const site = await startTestHub({ issuer: issuer.url, adminFolder: folder });
    try {
      const html = [["accept", "text/html,*/*"]] as const;
      const get = (path: string) => send(site.url, { method: "GET", path, headers: html });
      for (const path of ["/", "/rechten", "/afspraken/123"]) {
        const page = await get(path);
        expect(page.status).toBe(200);
        expect(page.text).toContain("<title>KCC Hub</title>");
        expect(page.headers["cache-control"]).toBe("no-cache");
        expect(page.headers["content-security-policy"]).toMatch(/default-src 'none';script-src 'self';/);
        expect(page.headers["content-security-policy"]).not.toContain("unsafe");
      }
      expect((await get("/assets/app-1a2b.js")).headers["cache-control"]).toContain("immutable");
      const hidden = ["/.env", "/assets/app-1a2b.js.map", "/.git/HEAD", "/metrics", "/assets/nope.js", "/..%2f..%2fetc/passwd", "/graphql", "/auth/nope"];
      for (const path of hidden) expect({ path, status: (await get(path)).status }).toEqual({ path, status: 404 });
      // Steps out of the folder are refused before anything is looked for.
      expect((await get("/%2e%2e/%2e%2e/etc/passwd")).status).toBe(400);
    } finally {
      await site.close();
      await rm(folder, { recursive: true });
    }
  });
});
