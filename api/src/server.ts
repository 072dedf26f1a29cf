// First: type-graphql reads it while the types below are being declared.
import "reflect-metadata";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { destination, pino, type Logger } from "pino";
import type { HubConfig } from "./config.ts";
import { type Database, openDatabase } from "./database/orm.ts";
import { type DepartmentsConfiguration, readDepartmentsConfiguration } from "./departments/departments.configuration.ts";
import { createHttpServer } from "./http/http-server.ts";
import { createHub, type Hub } from "./hub.ts";

export interface StartOptions {
  readonly config: HubConfig;
  /** Instead of the configuration file. */
  readonly departments?: DepartmentsConfiguration;
  readonly now?: () => number;
  readonly log?: Logger;
}

/** The hub, running. */
export interface RunningHub {
  /** Where it answers: `http://127.0.0.1:4000`. */
  readonly url: string;
  close(): Promise<void>;
}

/** The composition root: database, departments, schema, jobs and HTTP, in that order; closed in the reverse. */
export async function startHub({ config, departments, now = Date.now, log = createLog(config) }: StartOptions): Promise<RunningHub> {
  const configuration = departments ?? (await readDepartmentsConfiguration(config.departmentsFile));
  const database = await openDatabase({ url: config.databaseUrl, dataFolder: config.dataFolder });
  const opened: { hub?: Hub; app?: FastifyInstance } = {};
  const close = async (): Promise<void> => {
    await opened.app?.close();
    await opened.hub?.close();
    await database.close();
  };
  try {
    const hub = await createHub({ config, departments: configuration, database, now, log });
    opened.hub = hub;
    const app = await openDoor(hub, { config, database, now, log });
    opened.app = app;
    await hub.startJobs();
    await app.listen({ host: config.host, port: config.port });
    return { url: urlOf(app.server.address(), config.host), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function createLog({ logLevel }: HubConfig): Logger {
  // Many lines with one write, at the latest after half a second; what is left when the process ends is written then. What must never be lost is in the audit log.
  return pino({ level: logLevel }, destination({ sync: false, minLength: 4096, periodicFlush: 500 }));
}

interface Door {
  readonly config: HubConfig;
  readonly database: Database;
  readonly now: () => number;
  readonly log: Logger;
}

function openDoor(hub: Hub, { config, database, now, log }: Door): Promise<FastifyInstance> {
  const baseUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
  return createHttpServer({
    schema: hub.schema,
    makeContext: (request) => hub.makeContext(request),
    authentication: { ...config.oidc, baseUrl },
    database,
    adminFolder: config.adminFolder,
    desktopOrigins: config.desktopOrigins,
    explorer: config.explorer,
    now: () => new Date(now()),
    log,
  });
}

function urlOf(address: string | AddressInfo | null, host: string): string {
  if (typeof address === "string" || !address) return `http://${host}`;
  return `http://${host}:${address.port}`;
}
