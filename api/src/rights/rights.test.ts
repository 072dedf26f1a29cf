import "reflect-metadata";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { migratedData } from "../../../test/support/migrated-data.ts";
import { type Database, openDatabase } from "../database/orm.ts";
import { Action, Capability, createAbilities, type Viewer } from "../kernel/abilities.ts";
import { AuditEntryEntity } from "../kernel/audit.entity.ts";
import { createAudit, type RequestAudit } from "../kernel/audit.ts";
import { HubError } from "../kernel/errors.ts";
import { InvalidInput, NotFound } from "../kernel/problem.types.ts";
import { RightChangeEntity, RightEntity } from "./rights.entity.ts";
import { createRightsService } from "./rights.service.ts";
import { createRightsStore, seedRights } from "./rights.store.ts";
import { RightsChanged } from "./rights.types.ts";

const carla: Viewer = { userId: "carla", name: "Carla Test", roles: ["supervisor"], kind: "person" };
const anna: Viewer = { userId: "anna", name: "Anna Test", roles: ["agent"], kind: "person" };
const view = { departmentId: "burgerzaken", capability: Capability.APPOINTMENTS, action: Action.VIEW };
const cell = { role: "agent", ...view };
const traceId = "0".repeat(32);

let database: Database;
let clockMs = Date.parse("2026-11-24T10:00:00Z");
const now = () => new Date(clockMs);

beforeAll(async () => {
  database = await openDatabase(await migratedData());
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.fork().nativeDelete(RightEntity, {});
  await database.fork().nativeDelete(RightChangeEntity, {});
});

const isDepartment = (id: string) => id === "burgerzaken";

function rights(audit: RequestAudit = createAudit({ database, personHashKey: "k".repeat(32), now }).forRequest({ viewer: carla, traceId })) {
  const store = createRightsStore({ database, now });
  return { store, service: createRightsService({ database, store, abilities: createAbilities(carla, []), audit, isDepartment, now }) };
}

describe("a right that is given or taken", () => {
  test("is effective at once in this process, and within a second in another", async () => {
    const { store, service } = rights();
    const other = createRightsStore({ database, now });
    expect((await other.loadAbilities(anna)).may(view)).toBe(false);
    expect(await service.set({ ...cell, granted: true }, "key-00000001")).toBeInstanceOf(RightsChanged);
    expect((await store.loadAbilities(anna)).may(view)).toBe(true);
    clockMs += 1000;
    expect((await other.loadAbilities(anna)).may(view)).toBe(true);
    await service.set({ ...cell, granted: false }, "key-00000002");
    expect((await store.loadAbilities(anna)).may(view)).toBe(false);
  });

  test("is not given again by a request that is sent twice", async () => {
    const { store, service } = rights();
    await service.set({ ...cell, granted: true }, "key-00000001");
    await service.set({ ...cell, granted: false }, "key-00000002");
    await service.set({ ...cell, granted: true }, "key-00000001");
    expect((await store.loadAbilities(anna)).may(view)).toBe(false);
  });

  test("is kept once when the same request comes twice at the same moment", async () => {
    const { service } = rights();
    const set = () => service.set({ ...cell, granted: true }, "key-00000001");
    for (const answer of await Promise.all([set(), set()])) expect(answer).toBeInstanceOf(RightsChanged);
    expect(await database.fork().count(RightEntity)).toBe(1);
  });

  test("is refused when the key was used for another change", async () => {
    const { service } = rights();
    await service.set({ ...cell, granted: true }, "key-00000001");
    expect(await service.set({ ...cell, granted: false }, "key-00000001")).toBeInstanceOf(InvalidInput);
  });

  test("stands in the audit log, and is not kept when the log cannot be written", async () => {
    await rights().service.set({ ...cell, granted: true }, "key-00000001");
    const entry = await database.fork().findOneOrFail(AuditEntryEntity, { action: "right.grant" });
    expect(entry).toMatchObject({
      userId: "carla",
      outcome: "done",
      departmentIds: ["burgerzaken"],
      fields: ["role:agent", "capability:APPOINTMENTS", "action:VIEW"],
    });
    const failing: RequestAudit = { record: () => Promise.reject(new HubError("AUDIT_UNAVAILABLE", "test")) };
    await expect(rights(failing).service.set({ ...cell, action: Action.CANCEL, granted: true }, "key-00000002")).rejects.toThrow(HubError);
    expect(await database.fork().count(RightEntity, { action: Action.CANCEL })).toBe(0);
  });

  test.each([
    ["an unknown department", { ...cell, departmentId: "elders", granted: true }, "key-00000001", NotFound],
    ["a role that cannot exist", { ...cell, role: "Agent; drop table", granted: true }, "key-00000001", InvalidInput],
    ["a key that is too short", { ...cell, granted: true }, "k", InvalidInput],
  ])("is refused for %s", async (_case, input, key, expected) => {
    expect(await rights().service.set(input, key)).toBeInstanceOf(expected);
    expect(await database.fork().count(RightEntity)).toBe(0);
  });
});

describe("what is granted", () => {
  const defaults = [{ role: "agent", departmentId: "burgerzaken", capability: Capability.APPOINTMENTS, actions: [Action.VIEW, Action.CREATE] }];

  test("comes from the configuration at the first start only", async () => {
    await seedRights(database.fork(), { defaults, now: now() });
    const { store, service } = rights();
    expect((await service.all()).map(({ action, grantedBy, grantedAt }) => `${action} ${grantedBy} ${grantedAt.slice(-6)}`)).toEqual([
      "CREATE configuration +01:00",
      "VIEW configuration +01:00",
    ]);
    await service.set({ ...cell, granted: false }, "key-00000001");
    await service.set({ ...cell, action: Action.CREATE, granted: false }, "key-00000002");
    await seedRights(database.fork(), { defaults, now: now() });
    store.forget();
    expect(await service.all()).toEqual([]);
  });

  test("F18 opens nothing for a service account", async () => {
    await seedRights(database.fork(), { defaults, now: now() });
    const abilities = await rights().store.loadAbilities({ ...anna, kind: "service" });
    expect(abilities.may(view)).toBe(false);
    expect(abilities.granted).toEqual([]);
  });
});
