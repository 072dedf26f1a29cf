import { expect, test } from "vitest";
import { failureOf } from "../sdk/__fixtures__/loopback.ts";
import { call, connectTo, found, personsOf, startScriptedBrp, vera } from "./__fixtures__/scripted-brp.ts";
import { haalCentraalBrp } from "./haal-centraal-brp.connector.ts";

const declare = {
  purpose: "x-doelbinding",
  processing: "x-verwerking",
  user: "x-gebruiker",
  originator: { header: "x-origin-oin", oin: "00000001234567890000" },
};
const query = { search: { kind: "bsn", bsn: "999990019" }, fields: ["name"] } as const;
const declaration = { purpose: "BRPACT-AlgemeneTaken", processing: "Afspraak maken@KCC", user: "u-anna" };

async function ask(told: Partial<typeof declaration>) {
  const brp = await startScriptedBrp(found(vera));
  const persons = personsOf(connectTo(brp.url, undefined, undefined, { declare }));
  const find = () => persons.find({ ...query, declaration: { user: "u-anna", ...told } }, call());
  return { brp, find, persons };
}

test("the gateway in front of the registry is told why, for what and for whom is asked", async () => {
  const { brp, find, persons } = await ask(declaration);
  await find();
  expect(brp.asked[0]?.headers).toMatchObject({
    "x-doelbinding": "BRPACT-AlgemeneTaken",
    "x-verwerking": "Afspraak maken@KCC",
    "x-gebruiker": "u-anna",
    "x-origin-oin": "00000001234567890000",
    "x-api-key": "secret of BRP_API_KEY",
  });
  expect(persons.supports.wants).toEqual(["purpose", "processing"]);
});

test("the registry itself wants nothing, and is told nothing", async () => {
  const brp = await startScriptedBrp(found(vera));
  const persons = personsOf(connectTo(brp.url));
  await persons.find({ ...query, declaration }, call());
  expect(Object.keys(brp.asked[0]?.headers ?? {}).filter((name) => name.startsWith("x-"))).toEqual(["x-api-key"]);
  expect(persons.supports.wants).toEqual([]);
});

test.each([
  ["no purpose", { processing: "Afspraak@KCC" }],
  ["no processing", { purpose: "BRPACT-AlgemeneTaken" }],
  ["a purpose with a second header in it", { ...declaration, purpose: "BRPACT\r\nAuthorization: Bearer stolen" }],
  ["a purpose with a lone line end", { ...declaration, purpose: "BRPACT\nx" }],
  ["two @ in the processing", { ...declaration, processing: "Afspraak@KCC@Beheer" }],
  ["a processing with what no header carries", { ...declaration, processing: "Afspraak\u{1F600}" }],
])("G14, G15 with %s nothing is asked", async (_what, told) => {
  const { brp, find } = await ask(told);
  const failure = await failureOf(find());
  expect(failure).toMatchObject({ code: "NOT_SUPPORTED", applied: "no" });
  expect(failure.message).not.toMatch(/stolen|KCC/);
  expect(brp.asked).toEqual([]);
});

test.each(["user\r\nAuthorization: x", "Zoë@gemeente@nl", "auth0|12 3", "\u{1F600}"])(
  "an account named %j is told in a form that a header carries",
  async (user) => {
    const { brp, find } = await ask({ ...declaration, user });
    await find();
    expect(brp.asked[0]?.headers["x-gebruiker"]).toBe(encodeURIComponent(user));
    expect(brp.asked[0]?.headers.authorization).toBeUndefined();
  },
);

test.each([
  [{ purpose: "authorization" }],
  [{ purpose: "x-doelbinding\r\nx-api-key" }],
  [{ user: "content-type" }],
  [{ originator: { header: "x-origin-oin", oin: "123" } }],
  [{ reason: "x-reden" }],
])("the settings %j are refused", (wrong) => {
  const settings = { baseUrl: "https://brp.example.test", authentication: { kind: "api-key", apiKey: "KEY" }, declare: wrong };
  expect(haalCentraalBrp.configuration.safeParse(settings).success).toBe(false);
});
