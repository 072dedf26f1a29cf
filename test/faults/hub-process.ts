import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { HubConfig } from "@kcc-hub/api/config";
import type { DepartmentsConfiguration } from "@kcc-hub/api/departments";
import type { Sandbox } from "@kcc-hub/connectors/sandbox";
import { builtOnce } from "../support/built-once.ts";
import { freePort } from "../support/free-port.ts";
import { type Account, type Reply, sandboxDepartments, secretsFor, type TestHub, type TestHubOptions } from "../support/hub.ts";
import { withCopies } from "./lanes.ts";

/** A hub in a process of its own. */
export interface HubProcess extends Pick<TestHub, "ask" | "send" | "url"> {
  /** `kill -9`: nothing of it gets to say goodbye. Resolves when it is gone. */
  kill(): Promise<void>;
}

export interface HubHome {
  readonly databaseUrl?: string;
  readonly dataFolder?: string;
}

const api = path.join(import.meta.dirname, "..", "..", "api");

/** The program, built as the hub is for production: as TypeScript it takes twice as long to start. */
async function buildProgram(): Promise<string> {
  const folder = await builtOnce("hub-process", api, { build: { ssr: path.join(import.meta.dirname, "hub-process.main.ts") } });
  return path.join(folder, "hub-process.main.js");
}

export interface HubProcessOptions {
  /** How long after an answer a department is asked again which meldingen changed. Never, as far as a test lives, when left out. */
  readonly watchIntervalMs?: number;
  /** Contacts are mirrored to the sandbox's register of customers; they are not when left out. */
  readonly mirrorsContacts?: boolean;
  /** Instead of copies of the departments for appointments. */
  readonly change?: TestHubOptions["change"];
  /** How long the hub waits for what; nearly as in production when left out. */
  readonly pace?: typeof processSettings | typeof shortWaits;
}

/** Nearly as in production, so that what is measured says something: a lease outlasts the longest step. */
export const processSettings = {
  timeoutMs: 7_000,
  operations: { leaseMs: 8_000, stepDeadlineMs: 7_500, lateWindowMs: 2_000, retryDelaysMs: [200, 400, 800, 1_600, 1_600] },
  notifications: { timeoutMs: 2_000, leaseMs: 3_000, retryDelaysMs: [200, 400, 800] },
} as const;

/** For a hub whose operations take milliseconds: what a killed one had under way is taken up again after seconds. */
export const shortWaits = {
  ...processSettings,
  timeoutMs: 2_000,
  operations: { ...processSettings.operations, leaseMs: 2_500, stepDeadlineMs: 2_200 },
} as const;

/** Starts a hub on a database that outlives it, in front of the given sandboxes. Resolves when it answers. */
export async function startHubProcess(
  [sandbox, ...extra]: readonly [Sandbox, ...Sandbox[]],
  home: HubHome,
  {
    watchIntervalMs = 3_600_000,
    mirrorsContacts = false,
    change = (configuration) => withCopies(configuration, extra),
    pace = processSettings,
  }: HubProcessOptions = {},
): Promise<HubProcess> {
  const { timeoutMs, operations, notifications } = pace;
  const departments: DepartmentsConfiguration = await sandboxDepartments(sandbox, { timeoutMs, mirrorsContacts, change });
  const config: Omit<HubConfig, "secrets"> = {
    host: "127.0.0.1",
    port: await freePort(),
    departmentsFile: "",
    oidc: { issuer: sandbox.oidc?.issuer ?? "", audience: "kcc-hub", clientId: "kcc-hub", clientSecret: "web-secret" },
    desktopOrigins: [],
    personHashKey: "only-for-the-fictional-persons-of-tests",
    explorer: false,
    logLevel: "error",
    gatherDeadlineMs: 5_000,
    operations,
    watching: { intervalMs: watchIntervalMs },
    notifications,
    ...home,
  };
  const child = fork(await buildProgram(), [], {
    cwd: api,
    env: { ...process.env, NODE_OPTIONS: "", HUB_TEST_SETTINGS: JSON.stringify({ config, departments, secrets: secretsFor(sandbox) }) },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const url = await addressOf(child);
  return {
    url,
    async ask(account, document, variables, headers) {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${await signIn(sandbox, account)}`, ...headers },
        body: JSON.stringify({ query: document, variables }),
      });
      const body: Omit<Reply, "status"> = await response.json();
      return { status: response.status, ...body };
    },
    async send(account, place, { headers, body }) {
      const authorization = `Bearer ${await signIn(sandbox, account)}`;
      const response = await fetch(`${url}${place}`, { method: "POST", headers: { ...headers, authorization }, body });
      return { status: response.status, body: await response.json() };
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.once("message", (message) => {
    if (typeof message === "object" && message !== null && "url" in message && typeof message.url === "string") resolve(message.url);
  });
  child.once("exit", () => reject(new Error(`the hub did not start; it said:\n${said.join("").slice(-2_000)}`)));
  return await promise;
}

const tokens = new WeakMap<Sandbox, Map<Account, Promise<string>>>();

/** A token outlives the hub that it was got for. */
async function signIn(sandbox: Sandbox, account: Account): Promise<string> {
  const known = tokens.get(sandbox) ?? new Map<Account, Promise<string>>();
  tokens.set(sandbox, known);
  const token = known.get(account) ?? sandbox.oidc?.signIn(account);
  if (!token) throw new Error("the sandbox has no OpenID provider");
  known.set(account, token);
  return await token;
}
