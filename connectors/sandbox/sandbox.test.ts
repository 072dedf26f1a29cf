import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sandboxCredentials, startSandbox, type Sandbox } from "./index.ts";

const now = (): number => Date.parse("2026-11-24T08:00:00+01:00");
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ now });
});
afterAll(() => sandbox.close());

const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(`${sandbox.control.url}${path}`, init);
const send = (path: string, body: unknown): Promise<Response> =>
  ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
const listServices = (key: string): Promise<Response> =>
  fetch(`${sandbox.burgerzaken.baseUrl}/calendar-backend/public/api/v1/services`, { headers: { "X-Api-Key": key } });

describe("the control endpoint", () => {
  test("tells which departments there are, and who the sample persons are", async () => {
    const overview = await (await ask("/")).json();
    expect(overview).toMatchObject({
      city: "Ravenmeer",
      departments: [{ id: "burgerzaken", protocol: "qmatic", baseUrl: sandbox.burgerzaken.baseUrl, faults: [] }, {}, {}, {}],
    });
    expect(Object.keys(Reflect.get(Object(overview), "samples"))).toContain("ondertrouwCouple");
  });

  test("makes a department misbehave, and stop it", async () => {
    const fault = { kind: "status", status: 503 };
    expect((await send("/faults", { department: "burgerzaken", on: "products", fault, times: "until-cleared" })).status).toBe(201);
    expect((await listServices(sandboxCredentials.burgerzaken.apiKey)).status).toBe(503);
    expect(await (await ask("/")).json()).toMatchObject({ departments: [{ faults: [{ on: "products", times: "until-cleared", fault }] }, {}, {}, {}] });
    expect((await ask("/faults?department=burgerzaken", { method: "DELETE" })).status).toBe(204);
    expect((await listServices(sandboxCredentials.burgerzaken.apiKey)).status).toBe(200);
  });

  test("lists the requests that a department got", async () => {
    await listServices("wrong");
    const requests: unknown = await (await ask("/requests?department=burgerzaken")).json();
    expect(requests).toEqual(sandbox.burgerzaken.requests);
    expect(sandbox.burgerzaken.requests.at(-1)).toMatchObject({ method: "GET", on: "products" });
  });

  test("finds bookings by a mark in their notes, without the names of people", async () => {
    const { person, request } = aBooking();
    const made = sandbox.vth.book.book({ ...request, notes: "Kom op tijd\n[KCC-Hub key-42]" });
    const found = await (await ask("/bookings?department=vth&mark=key-42")).text();
    expect(JSON.parse(found)).toMatchObject([{ status: "booked", persons: 1, customers: 1 }]);
    expect(found).not.toContain(person.lastName);
    expect(made.kind).toBe("booked");
  });

  test("lets the department itself move and cancel an appointment", async () => {
    const made = sandbox.vth.book.book(aBooking().request);
    const id = made.kind === "booked" ? made.booking.id : "";
    const moved = await send(`/bookings/vth/${id}/change`, { kind: "move", date: "2026-12-16", time: "09:00" });
    expect([moved.status, await moved.json()]).toMatchObject([200, { result: "done", booking: { id, date: "2026-12-16", time: "09:00" } }]);
    expect((await send(`/bookings/vth/${id}/change`, { kind: "move", date: "2026-12-25", time: "09:00" })).status).toBe(409);
    expect((await send(`/bookings/vth/${id}/change`, { kind: "notes", notes: "Bel even" })).status).toBe(200);
    expect((await send(`/bookings/vth/${id}/change`, { kind: "cancel" })).status).toBe(200);
    expect(sandbox.vth.book.read(id)).toMatchObject({ status: "cancelled", notes: "Bel even" });
    expect((await send(`/bookings/vth/nothing/change`, { kind: "cancel" })).status).toBe(404);
  });

  test.each([
    { department: "burgerzaken", on: "products", fault: { kind: "explode" } },
    { department: "nowhere", on: "products", fault: { kind: "hang" } },
    { department: "vth", on: "book", fault: { kind: "slow" } },
    { department: "vth", on: "book", fault: { kind: "hang" }, times: 0 },
  ])("refuses %j, and says what is wrong", async (body) => {
    const response = await send("/faults", body);
    expect(response.status).toBe(400);
    expect(Reflect.get(Object(await response.json()), "problems")).not.toEqual([]);
  });

  function aBooking() {
    const { persons } = sandbox.city.samples.permitApplicant;
    const selection = { products: [{ productId: "Terrasvergunning", amount: 1 }], persons: 1 };
    const [location] = sandbox.vth.book.locationsFor(["Terrasvergunning"]);
    const [slot] = sandbox.vth.book.freeSlots(selection, location?.id ?? "", "2026-12-15");
    const place = { locationId: location?.id ?? "", date: "2026-12-15", time: slot?.time ?? "" };
    return { person: persons[0], request: { ...place, selection, customers: [{ lastName: persons[0].lastName }] } };
  }
});

describe("the departments", () => {
  test("each speaks its own protocol and lets in whoever has its credentials", async () => {
    const { belastingen, stadsbeheer, vth } = sandbox;
    const basic = Buffer.from(`${sandboxCredentials.vth.user}:${sandboxCredentials.vth.password}`).toString("base64");
    const { clientId, clientSecret } = sandboxCredentials.belastingen;
    const answers = await Promise.all([
      listServices(sandboxCredentials.burgerzaken.apiKey),
      fetch(`${belastingen.baseUrl}/connect/token`, {
        method: "POST",
        body: new URLSearchParams({ grant_type: "client_credentials", scope: "warp-api", client_id: clientId, client_secret: clientSecret }),
      }),
      fetch(`${stadsbeheer.baseUrl}/products`, { headers: { authorization: `Bearer ${sandboxCredentials.stadsbeheer.token}` } }),
      fetch(`${vth.baseUrl}/calendar-backend/public/api/v1/services`, { headers: { authorization: `Basic ${basic}` } }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    expect((await listServices("wrong")).status).toBe(401);
  });
});

describe("as a program", () => {
  const program = fileURLToPath(new URL("main.ts", import.meta.url));

  test("a port in use is told with the remedy", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await once(blocker, "listening");
    const address = blocker.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const child = spawn(process.execPath, [program], { env: { ...process.env, SANDBOX_PORT_BASE: String(port - 2) }, stdio: ["ignore", "ignore", "pipe"] });
    const [[code], complaint] = await Promise.all([once(child, "exit"), text(child.stderr)]);
    blocker.close();
    expect(code).toBe(1);
    expect(complaint).toMatch(/Port \d+ is in use.*SANDBOX_PORT_BASE=/);
  });

  test("it tells where everything is, and closes when asked to", async () => {
    const base = 20_000 + (process.pid % 20_000);
    const child = spawn(process.execPath, [program], { env: { ...process.env, SANDBOX_PORT_BASE: String(base) }, stdio: ["ignore", "pipe", "ignore"] });
    const ended = once(child, "exit");
    let shown = "";
    for await (const chunk of child.stdout) {
      shown += String(chunk);
      if (shown.includes("vth ")) break;
    }
    expect(shown).toContain(`burgerzaken  http://127.0.0.1:${base + 2}/qmatic`);
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  });
});
