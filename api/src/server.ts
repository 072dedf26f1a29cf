// First: type-graphql reads it while the types below are being declared.
import "reflect-metadata";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { HubConfig } from "./config.ts";
import { type Database, openDatabase } from "./database/orm.ts";
import { ConfigurationError, type DepartmentsConfiguration, readDepartmentsConfiguration } from "./departments/departments.configuration.ts";
import { createHttpServer } from "./http/http-server.ts";
import type { WebhookTarget } from "./http/webhooks.ts";
import { createHub, type Hub } from "./hub.ts";
import { isStrongSecret, webhookKeyBytesMin } from "./kernel/webhook-signature.ts";
import { createLog } from "./log.ts";

export interface StartOptions {
  readonly config: HubConfig;
  /** Instead of the configuration file. */
  readonly departments?: DepartmentsConfiguration;
  readonly now?: () => number;
  readonly log?: Logger;
  /** What a new embedded database has at first; see `openDatabase`. */
  readonly initialData?: Blob;
}

/** The hub, running. */
export interface RunningHub {
  /** Where it answers: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** For whoever embeds the hub; never for a client. */
  readonly database: Database;
  close(): Promise<void>;
}

/** The composition root: database, departments, schema, jobs and HTTP, in that order; closed in the reverse. */
export async function startHub({
  config,
  departments,
  initialData,
  now = Date.now,
  log = createLog({ level: config.logLevel }),
}: StartOptions): Promise<RunningHub> {
  const configuration = departments ?? (await readDepartmentsConfiguration(config.departmentsFile));
  const database = await openDatabase({ url: config.databaseUrl, dataFolder: config.dataFolder, ...(initialData && { initialData }) });
  const opened: { hub?: Hub; app?: FastifyInstance } = {};
  const close = async (): Promise<void> => {
    await opened.app?.close();
    await opened.hub?.close();
    await database.close();
  };
  try {
    const hub = await createHub({ config, hubUrl: baseUrlOf(config), departments: configuration, database, now, log });
    opened.hub = hub;
    const app = await openDoor(hub, { config, departments: configuration, database, now, log });
    opened.app = app;
    await hub.startJobs();
    await app.listen({ host: config.host, port: config.port });
    return { url: urlOf(app.server.address(), config.host), database, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Door {
  readonly departments: DepartmentsConfiguration;
  readonly config: HubConfig;
  readonly database: Database;
  readonly now: () => number;
  readonly log: Logger;
}

function openDoor(hub: Hub, { config, departments, database, now, log }: Door): Promise<FastifyInstance> {
  return createHttpServer({
    schema: hub.schema,
    makeContext: (request) => hub.makeContext(request),
    authentication: { ...config.oidc, baseUrl: baseUrlOf(config) },
    database,
    adminFolder: config.adminFolder,
    desktopOrigins: config.desktopOrigins,
    explorer: config.explorer,
    webhooks: webhooksOf(hub, { config, departments }),
    now: () => new Date(now()),
    log,
  });
}

/** Where browsers reach the hub. */
function baseUrlOf({ publicUrl, host, port }: HubConfig): string {
  return publicUrl ?? `http://${host}:${port}`;
}

function webhooksOf(hub: Hub, { config, departments }: Pick<Door, "config" | "departments">): readonly WebhookTarget[] {
  return departments.departments.flatMap(({ id: departmentId, capabilities: { meldingen } }) => {
    const name = meldingen?.webhookSecret;
    if (!name) return [];
    const secret = config.secrets(name);
    if (!secret || !isStrongSecret(secret))
      throw new ConfigurationError(
        `Department ${departmentId}: the environment variable ${name} must hold the webhook's secret: at least ${webhookKeyBytesMin} characters, or whsec_ and base64 of at least ${webhookKeyBytesMin} bytes.`,
      );
    return [{ departmentId, capability: "meldingen", secret, look: (id: string) => hub.lookAtMelding(departmentId, id) }];
  });
}

function urlOf(address: string | AddressInfo | null, host: string): string {
  if (typeof address === "string" || !address) return `http://${host}`;
  return `http://${host}:${address.port}`;
}
