// First: type-graphql reads it while the types below are being declared.
import "reflect-metadata";
import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { pino } from "pino";
import { openDatabase } from "../../api/src/database/orm.ts";
import { createContactsStore } from "../../api/src/contacts/contacts.store.ts";
import { startPostgres } from "../support/postgres.ts";

// `npm run bench:contacts`: the first page of a timeline of 5,000 contacts, in a table of 50,000 contacts and in the same table grown to 5 million. On PostgreSQL.
const [small = 50_000, large = 5_000_000] = process.argv.slice(2).map(Number);
const ofOnePerson = 5_000;
const person = "a person with a long history";
const pagesMeasured = 400;
const log = pino();

const server = await startPostgres();
const database = await openDatabase({ url: server.url });
const client = new Client({ connectionString: server.url });
await client.connect();
try {
  await grow(0, small);
  const before = await measure();
  log.info({ rows: small, ...before }, "first page");
  await grow(small, large);
  const after = await measure();
  log.info({ rows: large, ...after }, "first page");
  log.info({ ratio: Number((after.medianMs / before.medianMs).toFixed(2)) }, `${large} to ${small}`);
} finally {
  await client.end();
  await database.close();
  await server.close();
}

/** Contacts number `from` to `to`; the first 5,000, spread over the years, are of one person. */
async function grow(from: number, to: number): Promise<void> {
  const salt = randomBytes(8).toString("hex");
  await client.query(
    `insert into contact (id, reference, channel, agent_id, agent_name, started_at, ended_at, wrapped_up_at, version, content)
     select md5('contact' || n)::uuid, (1000000000 + n)::text, 'PHONE', 'agent-' || n % 100, 'Agent', '2020-01-01'::timestamptz + n * interval '40 seconds',
       '2026-01-01', '2026-01-01', 2, repeat('x', 400) from generate_series($1::int, $2::int - 1) n`,
    [from, to],
  );
  await client.query(
    `insert into contact_person (person_hash, started_at, contact_id)
     select case when n < ${ofOnePerson} then $3 else left(md5(n::text || $4), 32) end, '2020-01-01'::timestamptz + n * interval '40 seconds', md5('contact' || n)::uuid
     from generate_series($1::int, $2::int - 1) n`,
    [from, to, person, salt],
  );
  await client.query("analyze contact, contact_person");
}

async function measure(): Promise<{ readonly medianMs: number; readonly worstOfTenMs: number }> {
  const store = createContactsStore(database);
  const times: number[] = [];
  for (let page = 0; page < pagesMeasured; page += 1) {
    const startedAt = performance.now();
    const rows = await store.timeline({ personHashes: [person], after: undefined, limit: 26 });
    await store.belongings(rows.map(({ id }) => id));
    times.push(performance.now() - startedAt);
    if (rows.length !== 26) throw new Error("the page is not whole");
  }
  // The first ones warm the caches.
  const sorted = times.slice(pagesMeasured / 4).toSorted((one, other) => one - other);
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2));
  return { medianMs: at(0.5), worstOfTenMs: at(0.9) };
}
