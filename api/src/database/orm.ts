import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { MikroORM } from "@mikro-orm/core";
import { Migrator } from "@mikro-orm/migrations";
import { PgliteDriver } from "@mikro-orm/pglite";
import { PostgreSqlDriver } from "@mikro-orm/postgresql";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { PGlite } from "@electric-sql/pglite";
import { entities } from "./entities.ts";
import { type Ears, listenEmbedded, type Listening, listenOnServer } from "./listening.ts";
import { migrations } from "./migrations/index.ts";
import { type AskPrepared, prepareOnPglite, prepareOnServer } from "./prepared.ts";

export type { SqlEntityManager };

export interface DatabaseOptions {
  /** `postgres://…`; without it the embedded database is used. */
  readonly url?: string;
  /** Folder of the embedded database; `undefined` keeps it in memory, for tests. */
  readonly dataFolder?: string;
  /** What the embedded database has when there is nothing in it yet, as `dumpDataDir` of PGlite gives it; an empty database when left out. */
  readonly initialData?: Blob;
}

/** What the hub and its queue share: one database, embedded or a server. */
export interface Database {
  readonly kind: "embedded" | "server";
  /** A fresh unit of work. Never held across a remote call: the embedded database has one connection. */
  fork(): SqlEntityManager;
  /** Hears what any process tells on a channel with PostgreSQL's `notify`. */
  listen(ears: Ears): Promise<Listening>;
  /** Past the unit of work, for the busiest questions. */
  readonly ask: AskPrepared;
  /** How the job queue reaches the same database. */
  readonly queueAccess: { readonly connectionString: string } | { readonly db: { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> } };
  close(): Promise<void>;
}

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url ? await openServer(options.url) : await openEmbedded(options);
}

const shared = {
  entities,
  extensions: [Migrator],
  migrations: { migrationsList: migrations, snapshot: false, tableName: "hub_migration" },
  forceUtcTimezone: true,
};

async function openServer(url: string): Promise<Database> {
  const orm = await MikroORM.init<PostgreSqlDriver>({ ...shared, driver: PostgreSqlDriver, clientUrl: url, pool: { min: 0, max: 12 } });
  await orm.migrator.up();
  return {
    kind: "server",
    fork: () => orm.em.fork(),
    listen: (ears) => listenOnServer(url, ears),
    ask: prepareOnServer(() => orm.em.getConnection().getNativeClient()),
    queueAccess: { connectionString: url },
    close: () => orm.close(true),
  };
}

async function openEmbedded({ dataFolder, initialData }: DatabaseOptions): Promise<Database> {
  if (dataFolder) await mkdir(dataFolder, { recursive: true });
  const isThere = dataFolder !== undefined && existsSync(path.join(dataFolder, "PG_VERSION"));
  // One instance for the hub and its queue: PGlite has a single connection.
  const pglite = await PGlite.create(dataFolder ?? "memory://", initialData && !isThere ? { loadDataDir: initialData } : {});
  const orm = await MikroORM.init<PgliteDriver>({ ...shared, driver: PgliteDriver, dbName: "hub", driverOptions: { pglite } });
  await orm.migrator.up();
  return {
    kind: "embedded",
    fork: () => orm.em.fork(),
    listen: (ears) => listenEmbedded(pglite, ears),
    ask: prepareOnPglite(pglite),
    queueAccess: { db: { executeSql: (text, values) => executeOnPglite(pglite, text, values) } },
    close: async () => {
      await orm.close(true);
      await pglite.close();
    },
  };
}

async function executeOnPglite(pglite: PGlite, text: string, values: unknown[] | undefined): Promise<{ rows: unknown[] }> {
  if (values && values.length > 0) return { rows: (await pglite.query(text, values)).rows };
  // A text with several statements must give the rows of every statement.
  const results = await pglite.exec(text);
  return { rows: results.flatMap((result) => result.rows) };
}
