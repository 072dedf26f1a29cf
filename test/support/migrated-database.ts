import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pino } from "pino";
import { type DatabaseOptions, openDatabase } from "../../api/src/database/orm.ts";
import { createJobs } from "../../api/src/kernel/jobs.ts";
import { migratedDataVariable } from "./migrated-data.ts";
import { createTemplate, dropTemplate } from "./postgres.ts";

/** Every test unpacks the embedded database anew. With neither what new databases are copied from nor a large log in it, that takes two thirds of the time. */
const shrinking = ["update pg_database set datistemplate = false", "drop database template0", "drop database template1", "checkpoint"];

/** Before the first test: a database with every table, embedded and on the server in DATABASE_URL, to copy for each test. Migrating each anew takes seconds. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "kcc-migrated-"));
  const dataFolder = path.join(folder, "data");
  const file = path.join(folder, "data.tar");
  const empty = await PGlite.create(dataFolder, { initDbStartParams: ["--wal-segsize=1"] });
  await empty.close();
  await migrate({ dataFolder });
  const pglite = await PGlite.create(dataFolder);
  for (const statement of shrinking) await pglite.exec(statement);
  await writeFile(file, (await pglite.dumpDataDir("none")).stream());
  await pglite.close();
  process.env[migratedDataVariable] = file;
  await createTemplate((url) => migrate({ url }));
  return async () => {
    await dropTemplate();
    await rm(folder, { recursive: true, force: true });
  };
}

async function migrate(place: DatabaseOptions): Promise<void> {
  const database = await openDatabase(place);
  const jobs = createJobs({ database, log: pino({ level: "silent" }) });
  await jobs.start([]);
  await jobs.stop();
  await database.close();
}
