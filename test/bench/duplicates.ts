import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import type { Melding, MeldingPlace, Point } from "@kcc-hub/connectors/sdk";
import { type Database, openDatabase } from "../../api/src/database/orm.ts";
import { createKnownMeldingen, type KnownMeldingen } from "../../api/src/meldingen/known-meldingen.ts";
import { findLikely, searchRadiusMeters } from "../../api/src/meldingen/likely-duplicates.ts";
import { readJudgedHalf } from "../meldingen/judged/judged-set.ts";
import { startPostgres } from "../support/postgres.ts";

// `npm run bench:duplicates`: how long one look-up of likely duplicates takes in the hub's own table, with 100,000 open meldingen in a town of 50 square
// kilometres: the search by place, and the judging of what it finds. Without GraphQL and without departments, which answer at the same time.

const { values: options } = parseArgs({
  options: { meldingen: { type: "string", default: "100000" }, lookups: { type: "string", default: "500" }, embedded: { type: "boolean", default: false } },
});
const amount = Number(options.meldingen);
const lookUps = Number(options.lookups);
const warmUp = 50;
const bounds = { south: 53.06, west: 5.36, north: 53.13, east: 5.46 };
const departmentIds = ["stadsbeheer", "vth"];
const nowMs = Date.parse("2026-11-24T09:00:00+01:00");
const now = () => nowMs;
const dayMs = 86_400_000;
const { meldingen, questions } = readJudgedHalf("tuning");
const examples = [...meldingen, ...readJudgedHalf("held-out").meldingen];

// Mulberry32: the same town in every run.
let state = 20_261_124;
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
function pick<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("Nothing to pick from");
  return item;
}

await measureOn("embedded database (PGlite)", undefined);
if (!options.embedded) {
  const server = await startPostgres();
  try {
    await measureOn("PostgreSQL server", server.url);
  } finally {
    await server.close();
  }
}

async function measureOn(title: string, url: string | undefined): Promise<void> {
  const database = await openDatabase({ url });
  try {
    const known = createKnownMeldingen({ database, now });
    await fill(known, database);
    const figures = { found: [] as number[], search: [] as number[], judge: [] as number[], total: [] as number[] };
    let processor = process.cpuUsage();
    for (let count = -warmUp; count < lookUps; count += 1) {
      if (count === 0) processor = process.cpuUsage();
      const { found, searchMs, judgeMs } = await lookUp(known);
      if (count < 0) continue;
      figures.found.push(found);
      figures.search.push(searchMs);
      figures.judge.push(judgeMs);
      figures.total.push(searchMs + judgeMs);
    }
    const { user, system } = process.cpuUsage(processor);
    console.log(`\n${title}: ${amount} open meldingen, ${lookUps} look-ups, Node ${process.versions.node}, ${availableParallelism()} cores`);
    for (const [name, numbers] of Object.entries(figures)) {
      const unit = name === "found" ? "meldingen within reach" : "ms";
      console.log(`  ${name.padEnd(9)} median ${quantile(numbers, 0.5)}  99% ${quantile(numbers, 0.99)}  most ${quantile(numbers, 1)} ${unit}`);
    }
    // What other programs on the machine take does not count here; a server's own work does not either.
    console.log(`  processor time of this process: ${((user + system) / 1000 / lookUps).toFixed(1)} ms a look-up`);
  } finally {
    await database.close();
  }
}

async function lookUp(known: KnownMeldingen): Promise<{ readonly found: number; readonly searchMs: number; readonly judgeMs: number }> {
  const { category = "", text } = pick(questions);
  const place: MeldingPlace = { point: somewhere(), address: { street: `Straat ${Math.floor(random() * 900)}`, houseNumber: Math.floor(random() * 150) + 1 } };
  const startedAt = performance.now();
  const found = await known.find({ departmentIds, place, radiusMeters: searchRadiusMeters });
  const searchedAt = performance.now();
  findLikely({ place, category: categoryOf(category), text }, found, new Date(nowMs));
  return { found: found.length, searchMs: searchedAt - startedAt, judgeMs: performance.now() - searchedAt };
}

async function fill(known: KnownMeldingen, database: Database): Promise<void> {
  const atOnce = 5_000;
  for (let from = 0; from < amount; from += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, amount - from) }, (_, place) => makeMelding(from + place));
    await known.keep(pick(departmentIds), batch);
  }
  await database.fork().execute(`analyze "known_melding"`);
}

function makeMelding(count: number): Melding {
  const { text, category } = pick(examples);
  // Two texts in one, cut and numbered: hardly any text comes twice, so nothing is remembered that would be new in earnest.
  const words = `${text} ${pick(examples).text}`.split(" ");
  const reportedAt = new Date(nowMs - random() * 200 * dayMs).toISOString();
  return {
    id: String(count),
    reference: `SIG-${count}`,
    status: "reported",
    statusName: "Gemeld",
    category: categoryOf(category),
    place: { point: somewhere(), address: { street: `Straat ${Math.floor(random() * 900)}`, houseNumber: Math.floor(random() * 150) + 1 } },
    text: `${words.slice(0, 4 + Math.floor(random() * words.length)).join(" ")} nr ${count}`,
    reportedAt,
    notes: [],
  };
}

function categoryOf(id: string): Melding["category"] {
  return { id, name: id.split("/")[1]?.replaceAll("-", " ") ?? id, group: id.split("/")[0] ?? id };
}

function somewhere(): Point {
  const { south, west, north, east } = bounds;
  return { latitude: south + random() * (north - south), longitude: west + random() * (east - west) };
}

function quantile(numbers: readonly number[], share: number): string {
  const sorted = numbers.toSorted((one, other) => one - other);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1).padStart(6);
}
