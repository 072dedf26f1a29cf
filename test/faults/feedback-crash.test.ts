import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Sandbox, sendWebhook, startSandbox } from "@kcc-hub/connectors/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../../api/src/database/orm.ts";
import { FeedbackTaskEntity } from "../../api/src/meldingen/feedback.entity.ts";
import { MeldingReportEntity } from "../../api/src/meldingen/melding-report.entity.ts";
import { closeAtDepartment } from "../meldingen/reported.ts";
import { reportForCaller } from "../meldingen/told.ts";
import { secrets, type TestHubOptions } from "../support/hub.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { type HubHome, type HubProcess, startHubProcess } from "./hub-process.ts";

/** The embedded database has one process only. */
const hasServer = process.env.DATABASE_URL !== undefined;
/** Another hub may ask the department when the lease of the dead one is over; the embedded hub at once. */
const noticedMsMax = hasServer ? 60_000 : 20_000;

let sandbox: Sandbox;
let database: TestDatabase;
let home: HubHome;
let hub: HubProcess;

const start = () => startHubProcess([sandbox], home, { watchIntervalMs: 200, change: withWebhook });

beforeAll(async () => {
  sandbox = await startSandbox({ oidc: true });
  database = await createTestDatabase();
  home = database.url ? { databaseUrl: database.url } : { dataFolder: await mkdtemp(path.join(tmpdir(), "kcc-feedback-crash-")) };
  hub = await start();
}, 120_000);

afterAll(async () => {
  await hub?.kill();
  await sandbox?.close();
  await database?.drop();
  if (home?.dataFolder) await rm(home.dataFolder, { recursive: true, force: true });
});

const withWebhook: NonNullable<TestHubOptions["change"]> = (configuration) => ({
  ...configuration,
  departments: configuration.departments.map((department) => {
    const { meldingen } = department.capabilities;
    if (department.id !== "stadsbeheer" || !meldingen) return department;
    return { ...department, capabilities: { ...department.capabilities, meldingen: { ...meldingen, webhookSecret: "STADSBEHEER_WEBHOOK_SECRET" } } };
  }),
});

type Report = Awaited<ReturnType<typeof reportForCaller>>;

async function reports(count: number): Promise<readonly Report[]> {
  const made: Report[] = [];
  for (let number = 0; number < count; number += 1) made.push(await reportForCaller(hub));
  return made;
}

function closeAll(reported: readonly Report[]): void {
  for (const { number } of reported) closeAtDepartment({ sandbox }, number, "Het glas is opgeruimd.");
}

const lists = () => sandbox.stadsbeheerMeldingen.requests.filter(({ on }) => on === "find").length;

async function untilListed(): Promise<void> {
  const before = lists();
  while (lists() === before) await pause(5);
}

interface Task {
  readonly reference: string;
  readonly closedAt: string;
}

/** All tasks, without the contact details: each of those would be written in the audit log. */
async function allTasks(asked: Pick<HubProcess, "ask">): Promise<readonly Task[]> {
  const { data, errors } = await asked.ask(
    "anna",
    "{ feedbackTasks(first: 100) { ... on FeedbackTaskConnection { edges { node { reference closedAt } } pageInfo { hasNextPage } } } }",
  );
  if (!data || data.feedbackTasks.pageInfo.hasNextPage) throw new Error(`not all tasks were told: ${JSON.stringify(errors)}`);
  return data.feedbackTasks.edges.map(({ node }: { node: Task }) => node);
}

/** When each has a task, and some time after that: the tasks of each. */
async function tasksPerReport(asked: Pick<HubProcess, "ask">, reported: readonly Report[]): Promise<readonly (readonly Task[])[]> {
  const perReport = async () => {
    const tasks = await allTasks(asked);
    return reported.map((report) => tasks.filter(({ reference }) => reference === report.reference));
  };
  const deadline = performance.now() + noticedMsMax;
  while ((await perReport()).some((tasks) => tasks.length === 0) && performance.now() < deadline) await pause(300);
  await untilListed();
  await pause(500);
  return await perReport();
}

const counted = (tasks: readonly (readonly Task[])[]) => tasks.map(({ length }) => length);
const ones = (reported: readonly Report[]) => reported.map(() => 1);

describe("M6 the hub is killed with kill -9 when a department closes meldingen", { timeout: 180_000 }, () => {
  test("M6 wherever it dies, each caller who wants to be called becomes one task", async () => {
    const moments: readonly (readonly [name: string, when: (reported: readonly Report[]) => Promise<unknown>])[] = [
      ["the department was asked", untilListed],
      ["a little later", async () => await untilListed().then(() => pause(15))],
      ["the first task is there", untilAnyTask],
    ];
    const found = { before: 0, after: 0 };
    for (const [name, when] of hasServer ? moments.slice(-1) : moments) {
      const reported = await reports(10);
      closeAll(reported);
      await when(reported);
      await hub.kill();
      const diedAt = Date.now();
      hub = await start();
      const tasks = await tasksPerReport(hub, reported);
      expect({ name, tasks: counted(tasks) }).toEqual({ name, tasks: ones(reported) });
      for (const { closedAt } of tasks.flat()) found[Date.parse(closedAt) < diedAt ? "before" : "after"] += 1;
    }
    console.log(`Killed while noticing: ${found.before} had been noticed by then, ${found.after} were noticed after the restart.`);
    // The moments were chosen well when it died before it had noticed all.
    expect(found.after).toBeGreaterThan(0);
  });
});

async function untilAnyTask(reported: readonly Report[]): Promise<void> {
  const references = new Set(reported.map(({ reference }) => reference));
  while (!(await allTasks(hub)).some(({ reference }) => references.has(reference)));
}

describe.skipIf(!hasServer)("M6 two hubs on one PostgreSQL watch the same department", { timeout: 180_000 }, () => {
  let other: HubProcess;
  let own: Database;
  beforeAll(async () => {
    other = await start();
    own = await openDatabase({ url: database.url ?? "" });
  }, 60_000);
  afterAll(async () => {
    await other?.kill();
    await own?.close();
  });

  test("M6 both hear of every closing at the same moment: one task each", async () => {
    const reported = await reports(10);
    closeAll(reported);
    const words = reported.flatMap(({ number }) =>
      [hub, other].map(({ url }) =>
        sendWebhook({
          url: `${url}/webhooks/stadsbeheer/meldingen`,
          secret: secrets.STADSBEHEER_WEBHOOK_SECRET ?? "",
          id: String(number),
          deliveryId: randomUUID(),
        }),
      ),
    );
    expect(new Set(await Promise.all(words))).toEqual(new Set([202]));
    expect(counted(await tasksPerReport(other, reported))).toEqual(ones(reported));
  });

  test("M6 one dies between noticing and making the task: nothing is half done, and the other makes it", async () => {
    const [report] = await reports(1);
    if (!report) throw new Error("no melding was made");
    const where = { departmentId: "stadsbeheer", meldingId: String(report.number) };
    await own.fork().transactional(async (em) => {
      // While this holds the report, a hub that has noticed cannot go on.
      await em.execute("select 1 from melding_report where department_id = ? and melding_id = ? for update", [where.departmentId, where.meldingId]);
      closeAll([report]);
      while (!(await somebodyWaits())) await pause(20);
      await hub.kill();
    });
    expect(await own.fork().count(FeedbackTaskEntity, where)).toBe(0);
    expect(await own.fork().find(MeldingReportEntity, where)).toMatchObject([{ closedAt: null }]);
    expect(counted(await tasksPerReport(other, [report]))).toEqual([1]);
    hub = await start();
  });

  async function somebodyWaits(): Promise<boolean> {
    const rows = await own
      .fork()
      .execute<unknown[]>("select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and query like '%melding_report%'");
    return rows.length > 0;
  }
});
