import { expect, test } from "vitest";
import { failureOf } from "../sdk/__fixtures__/loopback.ts";
import { call, connectTo, declaration, found, personsOf, refusal, startScriptedBrp, vera } from "./__fixtures__/scripted-brp.ts";
import { haalCentraalBrp } from "./haal-centraal-brp.connector.ts";

const query = { search: { kind: "bsn", bsn: "999990019" }, fields: ["name"], declaration } as const;
const credentials = (tokenUrl: string) => ({
  kind: "client-credentials",
  tokenUrl: `${tokenUrl}/oauth/token`,
  clientId: "kcc",
  clientSecret: "BRP_SECRET",
  scope: "brp",
});

test("a token is got once, kept while it is good, and got anew when it has expired", async () => {
  const clock = { now: 0 };
  const issuer = await startScriptedBrp({ json: { access_token: "one", expires_in: 600 } }, { json: { access_token: "two", expires_in: 600 } });
  const brp = await startScriptedBrp(found(vera));
  const persons = personsOf(connectTo(brp.url, credentials(issuer.url), () => clock.now));
  await Promise.all([persons.find(query, call()), persons.find(query, call())]);
  clock.now = 580_000;
  await persons.find(query, call());
  expect(brp.asked.map(({ headers }) => headers.authorization)).toEqual(["Bearer one", "Bearer one", "Bearer two"]);
  expect(issuer.asked[0]).toMatchObject({ url: "/oauth/token", body: "grant_type=client_credentials&scope=brp" });
  expect(issuer.asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from("kcc:secret%20of%20BRP_SECRET").toString("base64")}`);
});

test("a refused token is got anew once; a refused fresh one is a denial", async () => {
  const issuer = await startScriptedBrp({ json: { access_token: "one" } });
  const once = await startScriptedBrp({ status: 401, json: {} }, found(vera));
  expect(await personsOf(connectTo(once.url, credentials(issuer.url))).find(query, call())).toMatchObject({ kind: "found" });
  const always = await startScriptedBrp({ status: 401, json: {} });
  expect(await failureOf(personsOf(connectTo(always.url, credentials(issuer.url))).find(query, call()))).toMatchObject({ code: "DENIED" });
  expect(always.asked).toHaveLength(2);
});

test("refused credentials are a denial, before anything about a person is sent", async () => {
  const issuer = await startScriptedBrp({ status: 400, json: { error: "invalid_client" } });
  const brp = await startScriptedBrp(found(vera));
  expect(await failureOf(personsOf(connectTo(brp.url, credentials(issuer.url))).find(query, call()))).toMatchObject({ code: "DENIED" });
  expect(brp.asked).toEqual([]);
});

test("health is asked with nobody's number", async () => {
  const brp = await startScriptedBrp(refusal(400, "paramsValidation", "burgerservicenummer"));
  await connectTo(brp.url).checkHealth(call());
  expect(brp.bodies()).toEqual([{ type: "RaadpleegMetBurgerservicenummer", fields: ["burgerservicenummer"], burgerservicenummer: [] }]);
  const closed = await startScriptedBrp({ status: 401, json: {} });
  expect(await failureOf(connectTo(closed.url).checkHealth(call()))).toMatchObject({ code: "DENIED" });
});

test.each([
  [{ baseUrl: "https://brp.example.test/personen", authentication: { kind: "api-key", apiKey: "KEY" } }],
  [{ baseUrl: "https://brp.example.test", authentication: { kind: "api-key", apiKey: "the-key-itself" } }],
  [{ baseUrl: "https://brp.example.test", authentication: { kind: "api-key", apiKey: "KEY", header: "x\r\nAuthorization" } }],
  [{ baseUrl: "https://brp.example.test" }],
])("the configuration %j is refused", (configuration) => {
  expect(haalCentraalBrp.configuration.safeParse(configuration).success).toBe(false);
});
