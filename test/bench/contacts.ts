// First: type-graphql reads it while the types below are being declared.
import "reflect-metadata";
import { Client } from "pg";
import { pino } from "pino";
import { openDatabase } from "../../api/src/database/orm.ts";
import { createContactsStore } from "../../api/src/contacts/contacts.store.ts";
import { startPostgres } from "../support/postgres.ts";

// `npm run bench:contacts`: the first page of a timeline of 5,000 contacts, among 50,000 contacts and among 5 million, in two databases of one PostgreSQL
// server. The pages are read in turn, so that whatever else the machine does slows both; only their ratio counts. The pages of the database that each read
// touches are told too: they do not depend on the machine.
const [small = 50_000, large = 5_000_000] = process.argv.slice(2).map(Number);
const ofOnePerson = 5_000;
const person = "a person with a long history";
const pageSize = 25;
const rounds = 600;
const log = pino();

const server = await startPostgres();
try {
  const contenders = [await prepare("few", small), await prepare("many", large)] as const;
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const startedAt = performance.now();
      await contender.read();
      // The first ones warm the caches.
      if (round >= rounds / 4) times[index]?.push(performance.now() - startedAt);
    }
  }
  const [few = 0, many = 0] = times.map(medianOf);
  log.info({ rows: small, medianMs: few, databasePages: await contenders[0].pagesTouched() }, "first page");
  log.info({ rows: large, medianMs: many, databasePages: await contenders[1].pagesTouched() }, "first page");
  log.info({ ratio: Number((many / few).toFixed(2)) }, `${large} to ${small}`);
  for (const contender of contenders) await contender.close();
} finally {
  await server.close();
}

async function prepare(name: string, count: number) {
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const database = await openDatabase({ url: url.href });
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await fill(client, count);
  const store = createContactsStore(database);
  return {
    async read(): Promise<void> {
      const rows = await store.timeline({ personHashes: [person], after: undefined, limit: pageSize + 1 });
      await store.belongings(rows.map(({ id }) => id));
      if (rows.length !== pageSize + 1) throw new Error("the page is not whole");
    },
    pagesTouched: () => pagesTouched(client),
    async close(): Promise<void> {
      await client.end();
      await database.close();
    },
  };
}

/** The first 5,000 contacts are of one person, the others of one person each. */
async function fill(client: Client, count: number): Promise<void> {
  // Whether rows refer to each other is true by how they are made; checking it takes most of the time.
  await client.query("set session_replication_role = replica");
  await client.query(
    `insert into contact (id, reference, channel, agent_id, agent_name, started_at, ended_at, wrapped_up_at, version, content)
     select md5('contact' || n)::uuid, (1000000000 + n)::text, 'PHONE', 'agent-' || n % 100, 'Agent', '2020-01-01'::timestamptz + n * interval '40 seconds',
       '2026-01-01', '2026-01-01', 2, repeat('x', 400) from generate_series(0, $1::int - 1) n`,
    [count],
  );
  await client.query(
    `insert into contact_person (person_hash, started_at, contact_id)
     select case when n < ${ofOnePerson} then $2 else left(md5(n::text), 32) end, '2020-01-01'::timestamptz + n * interval '40 seconds', md5('contact' || n)::uuid
     from generate_series(0, $1::int - 1) n`,
    [count, person],
  );
  await client.query("vacuum analyze contact, contact_person");
  await client.query("checkpoint");
  log.info({ rows: count }, "filled");
}

/** Of the two queries that depend on the size of the tables. */
async function pagesTouched(client: Client): Promise<number> {
  const explained = await client.query<{ "QUERY PLAN": readonly [{ Plan: { "Shared Hit Blocks": number; "Shared Read Blocks": number } }] }>(
    `explain (analyze, buffers, format json)
     select * from contact where id in (select contact_id from contact_person where person_hash = '${person}' order by started_at desc, contact_id desc limit ${pageSize + 1})`,
  );
  const plan = explained.rows[0]?.["QUERY PLAN"][0].Plan;
  return (plan?.["Shared Hit Blocks"] ?? 0) + (plan?.["Shared Read Blocks"] ?? 0);
}

function medianOf(times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(2));
}
