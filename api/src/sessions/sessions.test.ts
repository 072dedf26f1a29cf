import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { migratedData } from "../../../test/support/migrated-data.ts";
import { type Database, openDatabase } from "../database/orm.ts";
import type { Viewer } from "../kernel/abilities.ts";
import type { IdentityProvider } from "./identity-provider.ts";
import { seal, unseal } from "./sealed.ts";
import { createSessions } from "./sessions.ts";

const carla: Viewer = { userId: "carla", name: "Carla Test", roles: ["supervisor"], kind: "person" };
const tokens = { accessToken: "access", refreshToken: "refresh", idToken: "id" };

let database: Database;
let clockMs = Date.parse("2026-11-24T10:00:00Z");
const now = () => new Date(clockMs);
let refreshes = 0;

/** Answers slowly, so that whoever asks at the same moment really is at the same moment. */
const provider: Pick<IdentityProvider, "verify" | "refresh"> = {
  verify: () => Promise.resolve({ viewer: carla, expiresAt: new Date(clockMs + 300_000) }),
  refresh: async () => {
    refreshes += 1;
    await wait(50);
    return tokens;
  },
};

beforeAll(async () => {
  database = await openDatabase(await migratedData());
});
afterAll(() => database.close());
beforeEach(() => {
  refreshes = 0;
});

const unused = () => Promise.reject(new Error("not used here"));
const createProcess = (ofProcess = database) =>
  createSessions({ database: ofProcess, now, provider: { ...provider, signInUrl: unused, completeSignIn: unused, signOutUrl: unused } });

/** The same database, whose changes wait for a moment that the test chooses. */
function changingAfter(moment: Promise<void>): Database {
  const fork = () => {
    const em = database.fork();
    const change = em.nativeUpdate.bind(em);
    vi.spyOn(em, "nativeUpdate").mockImplementation(async (...what) => {
      await moment;
      return await change(...what);
    });
    return em;
  };
  return { ...database, fork };
}

describe("two processes of the hub with one session", () => {
  test("ask the provider once, since a refresh token serves once", async () => {
    const [one, other] = [createProcess(), createProcess()];
    const id = await one.start(tokens);
    clockMs += 60_000;
    expect(await Promise.all([one.viewerOf(id), other.viewerOf(id), one.viewerOf(id)])).toEqual([carla, carla, carla]);
    expect(refreshes).toBe(1);
  });

  test("ask the provider once, also when one read the session just before the other had its answer", async () => {
    const answered = Promise.withResolvers<void>();
    const [one, other] = [createProcess(), createProcess(changingAfter(answered.promise))];
    const id = await one.start(tokens);
    clockMs += 60_000;
    const late = other.viewerOf(id);
    await wait(20);
    expect(await one.viewerOf(id)).toEqual(carla);
    answered.resolve();
    expect(await late).toEqual(carla);
    expect(refreshes).toBe(1);
  });

  test("see in both that it has ended in one", async () => {
    const [one, other] = [createProcess(), createProcess()];
    const id = await one.start(tokens);
    expect(await other.viewerOf(id)).toEqual(carla);
    expect(await one.end(id)).toBe("id");
    expect(await other.viewerOf(id)).toBeUndefined();
    expect(await other.end(id)).toBeUndefined();
  });

  test("go on when the one that was asking the provider has died", async () => {
    const [one, other] = [createProcess(), createProcess()];
    const id = await one.start(tokens);
    clockMs += 60_000;
    void one.viewerOf(id);
    await wait(10);
    // Its claim on the refreshing runs out after ten seconds.
    clockMs += 11_000;
    expect(await other.viewerOf(id)).toEqual(carla);
  });
});

test("what is sealed opens with its own secret id only, and not when it was touched", () => {
  const sealed = seal("token", "secret-one");
  expect(sealed).not.toContain("token");
  expect(unseal(sealed, "secret-one")).toBe("token");
  expect(() => unseal(sealed, "secret-two")).toThrow("authenticate");
  const touched = Buffer.from(sealed, "base64url");
  touched[touched.length - 1] = (touched.at(-1) ?? 0) ^ 1;
  expect(() => unseal(touched.toString("base64url"), "secret-one")).toThrow("authenticate");
});

test("a service account has no session", async () => {
  const service = createSessions({
    database,
    now,
    provider: {
      ...provider,
      verify: () => Promise.resolve({ viewer: { ...carla, kind: "service" }, expiresAt: now() }),
      signInUrl: unused,
      completeSignIn: unused,
      signOutUrl: unused,
    },
  });
  await expect(service.start(tokens)).rejects.toMatchObject({ code: "FORBIDDEN" });
});
