import { readFileSync } from "node:fs";
import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { book, one } from "../support/desk.ts";
import * as documents from "../support/documents.ts";
import { type Account, startTestHub, type TestHub } from "../support/hub.ts";
import { canaryBsns } from "./support/ask.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs: 1500, gatherDeadlineMs: 2500 });
});
afterAll(() => hub?.close());

const [bsn = "", ...bsns] = canaryBsns(20);
const departmentsOf = ({ sandbox }: TestHub) => [sandbox.burgerzaken, sandbox.belastingen, sandbox.stadsbeheer, sandbox.vth];
const callsToDepartments = () => departmentsOf(hub).reduce((total, { requests }) => total + requests.length, 0);

describe("hostile input", () => {
  const schema = buildSchema(readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8"));
  const roots = [
    ["query", schema.getQueryType()],
    ["mutation", schema.getMutationType()],
  ] as const;
  const rootFields = roots.flatMap(([kind, type]) => Object.values(type?.getFields() ?? {}).map((field) => [field.name, kind, field] as const));
  const hostileTexts = [
    "",
    "\u0000",
    "a\u0000b",
    "\uD800",
    "\u202Egro.live",
    "a\u0301".repeat(10_000),
    "x".repeat(20_000),
    `'; drop table "operation"; --`,
    "<img src=x onerror=alert(1)>",
    "]]></x><x xmlns:e='evil'>&e;",
    "../../etc/passwd",
    `\r\n{"event":"forged"}`,
    "999990019' or '1'='1",
    "__proto__",
    "9".repeat(400),
    "YXBwb2ludG1lbnQvYnVyZ2VyemFrZW4v",
  ];

  /** A value of the type with this text wherever a text can be. */
  function fill(type: GraphQLInputType, text: string): unknown {
    const inner = getNullableType(type);
    if (isListType(inner)) return [fill(inner.ofType, text)];
    const named = getNamedType(inner);
    if (isInputObjectType(named)) return Object.fromEntries(Object.values(named.getFields()).map((field) => [field.name, fill(field.type, text)]));
    if (isEnumType(named)) return named.getValues()[0]?.name;
    if (named.name === "Int" || named.name === "Float") return 2_147_483_647;
    return named.name === "Boolean" ? true : text;
  }

  function documentFor(kind: string, field: GraphQLField<unknown, unknown>): string {
    const variables = field.args.map(({ name, type }) => `$${name}: ${type.toString()}`).join(", ");
    const values = field.args.map(({ name }) => `${name}: $${name}`).join(", ");
    const type = getNamedType(field.type);
    const selection = "getFields" in type && type.name === "Me" ? "{ id }" : "{ __typename }";
    return field.args.length > 0 ? `${kind}(${variables}) { ${field.name}(${values}) ${selection} }` : `${kind} { ${field.name} ${selection} }`;
  }

  test.each(rootFields)("G06 G09 G19 %s answers it as a mistake of who sent it, never as one of its own", async (_name, kind, field) => {
    const document = documentFor(kind, field);
    for (const text of hostileTexts) {
      for (const account of ["anna", "carla"] satisfies Account[]) {
        const variables = Object.fromEntries(field.args.map(({ name, type }) => [name, fill(type, text)]));
        const reply = await hub.ask(account, document, variables);
        const codes = reply.errors?.map((error) => error.extensions?.code) ?? [];
        expect({ text: text.slice(0, 20), status: reply.status < 500, codes: codes.filter((code) => code === "INTERNAL" || code === undefined) }).toEqual({
          text: text.slice(0, 20),
          status: true,
          codes: [],
        });
      }
    }
  });

  test("G06 leaves one well-formed line in the log for each event", () => {
    for (const line of hub.logLines) {
      expect(() => JSON.parse(line)).not.toThrow();
      expect(line.trimEnd()).not.toMatch(/[\n\u2028]/);
      expect(JSON.parse(line).event).not.toBe("forged");
    }
  });

  test("every argument that holds texts was tried", () => {
    expect(rootFields.length).toBeGreaterThan(15);
    expect(rootFields.some(([, , { args }]) => args.some(({ type }) => isNonNullType(type)))).toBe(true);
  });
});

describe("keys of a person", () => {
  test.each(["9999900", "99999001", "9999900199", "-99999001", "999990018", "999990019x", "٩٩٩٩٩٠٠١٩", ""])(
    "G01 a BSN of %j is refused, and no department hears of it",
    async (wrong) => {
      const before = callsToDepartments();
      const { data } = await hub.ask("anna", documents.appointmentsOfPerson, { person: { bsn: wrong } });
      expect(data.appointmentsOfPerson).toMatchObject({ __typename: "InvalidInput", fields: [{ field: expect.stringContaining("person") }] });
      expect(JSON.stringify(data)).not.toContain(wrong || "9999");
      expect(callsToDepartments()).toBe(before);
    },
  );

  test.each([
    ["nothing", {}],
    ["a last name alone", { lastName: "Jansen" }],
    ["one letter with a birth date", { lastName: "J", birthDate: "1980-01-01" }],
    ["a birth date alone", { birthDate: "1980-01-01" }],
    ["a postcode alone", { postcode: "1234AB" }],
    ["a wildcard", { lastName: "%", birthDate: "1980-01-01" }],
  ])("G21 %s is too little to look somebody up by", async (_what, person) => {
    const before = callsToDepartments();
    const { data } = await hub.ask("anna", documents.appointmentsOfPerson, { person });
    expect(data.appointmentsOfPerson.__typename).toBe("InvalidInput");
    expect(callsToDepartments()).toBe(before);
  });

  test("G04 and free texts with a BSN come to stand in no log line", async () => {
    const { data } = await hub.ask("anna", documents.products, { departmentId: "burgerzaken" });
    const [product] = data.products.items;
    for (const canary of [bsn, ...bsns]) {
      await hub.ask("anna", documents.appointmentsOfPerson, { person: { bsn: canary } });
      await hub.ask("anna", documents.appointmentsByReference, { reference: canary });
    }
    const customer = { lastName: "Canary", initials: "C.", bsn, birthDate: "1980-01-01", email: `bsn${bsn}@example.test`, phone: "0612345678" };
    const booked = await book(hub, { departmentId: "burgerzaken", selection: one(product.id), customer });
    expect(booked.__typename).toBe("AppointmentBooked");
    const log = hub.logLines.join("");
    for (const canary of [bsn, ...bsns]) expect(log).not.toContain(canary);
    expect(log).not.toContain("Canary");
  });
});

describe("F07 an appointment that is not the user's to see", () => {
  test("is answered as one that does not exist, also under the name of another department", async () => {
    const { data } = await hub.ask("anna", documents.products, { departmentId: "burgerzaken" });
    const { appointment } = await book(hub, { departmentId: "burgerzaken", selection: one(data.products.items[0].id) });
    const read = async (account: Account, id: string) => (await hub.ask(account, documents.appointmentById, { id })).data;
    const unknown = await read("bram", "YXBwb2ludG1lbnQvYnVyZ2VyemFrZW4vMQ");
    expect(unknown).toMatchObject({ appointment: { __typename: "NotFound" } });
    expect(await read("bram", appointment.id)).toEqual(unknown);
    expect(await read("anna", appointment.id)).toMatchObject({ appointment: { __typename: "Appointment" } });
    const elsewhere = Buffer.from(Buffer.from(appointment.id, "base64url").toString().replace("burgerzaken", "vth")).toString("base64url");
    expect(await read("anna", elsewhere)).toEqual(await read("anna", "YXBwb2ludG1lbnQvdnRoLzE"));
    for (const forged of [`${appointment.id}=`, `${appointment.id} `, appointment.id.slice(1), "burgerzaken"])
      expect(await read("anna", forged)).toEqual(unknown);
  });
});

describe("H04 the key of a write", () => {
  test.each(["k", "k".repeat(300), "key 0000001", "key-0001\u0000"])("is refused when it is %j, and nothing is done", async (key) => {
    const before = callsToDepartments();
    const { data } = await hub.ask("anna", documents.cancelAppointment, { id: "YXBwb2ludG1lbnQvYnVyZ2VyemFrZW4vMQ", reason: "op verzoek", key });
    expect(data.cancelAppointment).toMatchObject({
      __typename: "InvalidInput",
      fields: expect.arrayContaining([expect.objectContaining({ field: "idempotencyKey" })]),
    });
    expect(callsToDepartments()).toBe(before);
  });
});
