import { buildSchema, execute, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { buildHubSchema } from "../schema.ts";
import { Action, Capability, createAbilities, type RightKey, type Viewer } from "./abilities.ts";
import { applyPolicy, type FieldRule, maySendInput, type PolicyTable } from "./policy.ts";
import { policyTable } from "./policy-table.ts";

const open: FieldRule = { kind: "signed-in" };
const anna: Viewer = { userId: "anna", name: "Anna", roles: ["agent"], kind: "person" };

function contextOf(viewer: Viewer, granted: readonly RightKey[] = []): object {
  return { viewer, abilities: createAbilities(viewer, granted), traceId: "0".repeat(32), signal: new AbortController().signal, services: {} };
}

describe("the table", () => {
  test("covers every field of the hub, and nothing else", () => {
    expect(() => applyPolicy(buildHubSchema(), policyTable)).not.toThrow();
  });

  test("F19 a field without a rule stops the start, with its name", () => {
    const schema = buildSchema("type Query { known: String, forgotten: String }");
    expect(() => applyPolicy(schema, { Query: { known: open } })).toThrow("Query.forgotten");
  });

  test("F04 F19 an input field without a rule stops the start too", () => {
    const schema = buildSchema("type Query { find(key: Key): String } input Key { bsn: String }");
    expect(() => applyPolicy(schema, { Query: { find: open } })).toThrow("Key.bsn");
  });

  test("a rule for a field that is gone stops the start", () => {
    expect(() => applyPolicy(buildSchema("type Query { known: String }"), { Query: { known: open, gone: open } })).toThrow("Query.gone");
  });
});

describe("what it guards", () => {
  const sdl = "type Query { secret: String, write: String, person(name: String): Person } type Person { name: String, bsn: String }";
  const table: PolicyTable = {
    Query: { secret: { kind: "role", roles: ["supervisor"] }, write: { kind: "by-service" }, person: open },
    Person: { name: { kind: "with-parent" }, bsn: { kind: "department-right", capability: Capability.PERSONS, action: Action.VIEW } },
  };
  const right: RightKey = { departmentId: "burgerzaken", capability: Capability.PERSONS, action: Action.VIEW };
  const run = (text: string, context: object, person: object = { name: "Jansen", bsn: "999990019", departmentId: "burgerzaken" }) =>
    execute({ schema: applyPolicy(buildSchema(sdl), table), document: parse(text), contextValue: context, rootValue: { secret: "s", write: "w", person } });

  test("F01 an alias does not hide which field it is", async () => {
    expect(await run("{ person { x: bsn } }", contextOf(anna))).toMatchObject({ data: { person: { x: null } } });
    expect(await run("{ person { x: bsn } }", contextOf(anna, [right]))).toMatchObject({ data: { person: { x: "999990019" } } });
  });

  test("a right at one department opens nothing of another, and an object without a department is closed", async () => {
    const elsewhere = { ...right, departmentId: "belastingen" };
    expect(await run("{ person { bsn } }", contextOf(anna, [elsewhere]))).toMatchObject({ data: { person: { bsn: null } } });
    expect(await run("{ person { bsn } }", contextOf(anna, [right]), { bsn: "999990019" })).toMatchObject({ data: { person: { bsn: null } } });
  });

  test("a field for a role is refused to others", async () => {
    expect(await run("{ secret }", contextOf(anna))).toMatchObject({ data: { secret: null }, errors: [{ originalError: { code: "FORBIDDEN" } }] });
    expect(await run("{ secret }", contextOf({ ...anna, roles: ["supervisor"] }))).toEqual({ data: { secret: "s" } });
  });

  test("F18 a service account gets nothing that is for people, whatever roles its token names", async () => {
    const service: Viewer = { ...anna, kind: "service", roles: ["supervisor"] };
    const answer = await run("{ secret write person { bsn } }", contextOf(service, [right]));
    expect(answer).toMatchObject({ data: { secret: null, write: null, person: { bsn: null } } });
    expect(maySendInput({ kind: "by-service" }, service)).toBe(false);
    expect(maySendInput({ kind: "role", roles: ["supervisor"] }, service)).toBe(false);
  });

  test("F04 an input field for a role may not be sent by others, and one without a rule by nobody", () => {
    expect(maySendInput({ kind: "role", roles: ["supervisor"] }, anna)).toBe(false);
    expect(maySendInput({ kind: "role", roles: ["agent"] }, anna)).toBe(true);
    expect(maySendInput(undefined, anna)).toBe(false);
  });
});
