import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { type HubConfig, operationsDefaults } from "@kcc-hub/api/config";
import { type DepartmentsConfiguration, readDepartmentsConfiguration } from "@kcc-hub/api/departments";
import { type RunningHub, startHub } from "@kcc-hub/api/server";
import { type Sandbox, sandboxCredentials, startSandbox } from "@kcc-hub/connectors/sandbox";
import { pino } from "pino";
import { freePort } from "./free-port.ts";
import { migratedData } from "./migrated-data.ts";
import { createTestDatabase } from "./postgres.ts";

/** A demo account of the sandbox's OpenID provider. */
export type Account = "anna" | "bram" | "carla" | "dirk" | "els" | "fien" | "gijs";

/** Only the parts that tests read; the rest of an answer is compared as it is. */
export interface Reply {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- answers are compared by expectations, which name every member they need
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly traceId?: string } }[];
}

export interface SentReply {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- as with Reply
  readonly body: any;
}

export interface TestHub {
  readonly url: string;
  readonly sandbox: Sandbox;
  /** Asks over HTTP with the account's bearer token, got by really signing in. */
  ask(account: Account, document: string, variables?: Readonly<Record<string, unknown>>, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  /** The hub's own database, for what no client can bring about. */
  readonly database: RunningHub["database"];
  readonly personHashKey: string;
  /** Sends bytes to another address of the hub, with the same token. */
  send(
    account: Account,
    path: string,
    request: { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array<ArrayBuffer> },
  ): Promise<SentReply>;
  /** Everything that the hub logged, one line each. */
  readonly logLines: readonly string[];
  /** Closes the hub and starts it again on the same database. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface TestHubOptions {
  readonly operations?: Partial<HubConfig["operations"]>;
  readonly gatherDeadlineMs?: number;
  /** How long a connection may be unused before it is tried; never when left out. */
  readonly connectionCheckMs?: number;
  /** How often departments are asked which meldingen changed. */
  readonly watchIntervalMs?: number;
  /** How long a department is left alone after each such look in a row without an answer. */
  readonly watchRetryDelaysMs?: readonly number[];
  /** Longest that the hub waits for one call to a department. */
  readonly timeoutMs?: number;
  /** Times of delivery of notifications. */
  readonly notifications?: HubConfig["notifications"];
  readonly dataFolder?: string;
  /** A database that outlives this hub, instead of one of its own. */
  readonly databaseUrl?: string;
  readonly change?: (configuration: DepartmentsConfiguration) => DepartmentsConfiguration;
  /** Contacts are mirrored to the sandbox's register of customers; they are not when left out. */
  readonly mirrorsContacts?: boolean;
  readonly adminFolder?: string;
  /** Where agent desktops are that may frame pages of the hub. */
  readonly desktopOrigins?: readonly string[];
  /** What the sandbox has before the hub sees it. */
  readonly prepare?: (sandbox: Sandbox) => void;
}

export const secrets: Readonly<Record<string, string>> = {
  STADSBEHEER_WEBHOOK_SECRET: "a secret of the test, long enough",
  VTH_WEBHOOK_SECRET: `whsec_${Buffer.from("another secret of the test, in base64").toString("base64")}`,
  BURGERZAKEN_API_KEY: sandboxCredentials.burgerzaken.apiKey,
  VTH_PASSWORD: sandboxCredentials.vth.password,
  BELASTINGEN_CLIENT_SECRET: sandboxCredentials.belastingen.clientSecret,
  STADSBEHEER_TOKEN: sandboxCredentials.stadsbeheer.token,
  STADSBEHEER_MELDINGEN_SECRET: sandboxCredentials.stadsbeheerMeldingen.clientSecret,
  VTH_MELDINGEN_KEY: sandboxCredentials.vthMeldingen.apiKey,
  BRP_API_KEY: sandboxCredentials.brp.apiKey,
  CUSTOMER_REGISTER_TOKEN: sandboxCredentials.customerRegister.token,
  BURGERZAKEN_ZAKEN_SECRET: sandboxCredentials.zaken.burgerzaken.clientSecret,
  BELASTINGEN_ZAKEN_SECRET: sandboxCredentials.zaken.belastingen.clientSecret,
  INTRANET_WEBHOOK_SECRET: sandboxCredentials.intranet.secret,
};

/** Secrets, and where this sandbox's mail server is. */
export function secretsFor(sandbox: Sandbox): Readonly<Record<string, string>> {
  return { ...secrets, MAIL_SMTP_URL: sandbox.mail.smtpUrl };
}

/** The whole hub over HTTP, with sandbox departments and their OpenID provider, on free ports of this machine. On PostgreSQL when DATABASE_URL is set. */
export async function startTestHub(options: TestHubOptions = {}): Promise<TestHub> {
  const sandbox = await startSandbox({ oidc: true });
  options.prepare?.(sandbox);
  const database = options.databaseUrl === undefined ? await createTestDatabase() : { url: options.databaseUrl, drop: async () => {} };
  const logLines: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => logLines.push(line) });
  const departments = await sandboxDepartments(sandbox, options);
  const port = await freePort();
  const config: HubConfig = {
    host: "127.0.0.1",
    port,
    databaseUrl: database.url,
    dataFolder: options.dataFolder,
    departmentsFile: "",
    adminFolder: options.adminFolder,
    oidc: { issuer: sandbox.oidc?.issuer ?? "", audience: "kcc-hub", clientId: "kcc-hub", clientSecret: "web-secret" },
    desktopOrigins: options.desktopOrigins ?? [],
    personHashKey: randomBytes(32).toString("hex"),
    explorer: true,
    logLevel: "debug",
    operations: { ...operationsDefaults, ...options.operations },
    watching: {
      intervalMs: options.watchIntervalMs ?? 60_000,
      ...(options.watchRetryDelaysMs && { retryDelaysMs: options.watchRetryDelaysMs }),
    },
    gatherDeadlineMs: options.gatherDeadlineMs ?? 5_000,
    ...(options.connectionCheckMs !== undefined && { connectionCheckMs: options.connectionCheckMs }),
    secrets: (name) => secretsFor(sandbox)[name],
    ...(options.notifications && { notifications: options.notifications }),
  };
  let hub: RunningHub = await startHub({ config, departments, log, ...(await migratedData()) });
  const tokens = new Map<Account, Promise<string>>();
  const tokenOf = (account: Account): Promise<string> => {
    const known = tokens.get(account) ?? sandbox.oidc?.signIn(account);
    if (!known) throw new Error("the sandbox has no OpenID provider");
    tokens.set(account, known);
    return known;
  };

  return {
    url: hub.url,
    sandbox,
    get database() {
      return hub.database;
    },
    personHashKey: config.personHashKey,
    logLines,
    async ask(account, document, variables, headers) {
      const response = await fetch(`${hub.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${await tokenOf(account)}`, ...headers },
        body: JSON.stringify({ query: document, variables }),
      });
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the form of GraphQL over HTTP
      const body = (await response.json()) as Omit<Reply, "status">;
      return { status: response.status, ...body };
    },
    async send(account, path, { headers, body }) {
      const response = await fetch(`${hub.url}${path}`, { method: "POST", headers: { ...headers, authorization: `Bearer ${await tokenOf(account)}` }, body });
      return { status: response.status, body: await response.json() };
    },
    async restart() {
      await hub.close();
      hub = await startHub({ config, departments, log, ...(await migratedData()) });
    },
    async close() {
      await hub.close();
      await sandbox.close();
      await database.drop();
    },
  };
}

/** The sandbox's own configuration file, with the addresses at which this sandbox happens to be. */
export async function sandboxDepartments(
  sandbox: Sandbox,
  { timeoutMs = 2_000, mirrorsContacts = false, change = (configuration) => configuration }: TestHubOptions,
): Promise<DepartmentsConfiguration> {
  const file = fileURLToPath(new URL("../../api/departments.sandbox.yaml", import.meta.url));
  const configuration = await readDepartmentsConfiguration(file);
  const addresses = addressesIn(sandbox);
  const http = { timeoutMs, restMs: 200, failuresMax: 100 };
  const departments = configuration.departments.map((department) => {
    const capabilities = Object.entries(department.capabilities).map(([capability, configured]) => {
      const address = addresses[`${department.id}/${capability}`];
      if (!address) throw new Error(`${department.id}/${capability} is configured, but this test does not know where the sandbox serves it`);
      return [capability, { ...configured, settings: { ...configured.settings, ...address, http } }];
    });
    return { ...department, capabilities: Object.fromEntries(capabilities) };
  });
  const { notifications, customerRegister: register } = configuration;
  const webhooks = notifications?.webhooks.map((webhook) => ({ ...webhook, url: sandbox.intranet.url }));
  const settings = { ...register?.settings, baseUrl: sandbox.customerRegister.baseUrl, http };
  return change({
    ...configuration,
    departments,
    customerRegister: register && mirrorsContacts ? { ...register, settings } : undefined,
    ...(notifications && webhooks && { notifications: { ...notifications, webhooks } }),
  });
}

/** Settings that tell a connector where the sandbox serves a capability of a department. */
function addressesIn(sandbox: Sandbox): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return {
    "burgerzaken/appointments": { baseUrl: sandbox.burgerzaken.baseUrl },
    "burgerzaken/persons": { baseUrl: sandbox.brp.baseUrl },
    "belastingen/appointments": { baseUrl: sandbox.belastingen.baseUrl },
    "burgerzaken/requests": { zakenUrl: sandbox.zaken.zakenUrl, catalogiUrl: sandbox.zaken.catalogiUrl },
    "belastingen/requests": { zakenUrl: sandbox.zaken.zakenUrl, catalogiUrl: sandbox.zaken.catalogiUrl },
    "stadsbeheer/appointments": { baseUrl: sandbox.stadsbeheer.baseUrl },
    "stadsbeheer/meldingen": { baseUrl: sandbox.stadsbeheerMeldingen.baseUrl, tokenUrl: sandbox.stadsbeheerMeldingen.tokenUrl },
    "vth/appointments": { baseUrl: sandbox.vth.baseUrl },
    "vth/meldingen": { baseUrl: sandbox.vthMeldingen.baseUrl },
  };
}
