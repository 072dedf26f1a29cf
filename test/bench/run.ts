import { deepEqual } from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "../../.launch/build.mjs";
import { startPostgres } from "../support/postgres.ts";
import { recordCity, type RecordedCity } from "./city.ts";
import { startBenchHub } from "./hub.ts";
import { askOnce, measure, type Contender, type Measurement } from "./load.ts";
import { freePort } from "../support/free-port.ts";
import { type RunningProgram, startProgram } from "./processes.ts";
import { callsPerQuestion } from "./question.ts";

// `npm run bench`: what the hub adds to the work itself. The same question, eight calls to four departments, through the hub with everything switched on, and
// through a hand-written endpoint (floor-server.ts). Only ratios within a round count: on a machine that does other things too, the rest does not repeat.
const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "4" },
    warm: { type: "string", default: "4" },
    /** And at least so many questions: what the compiler has done by then depends on them, and not on how busy the machine is. */
    "warm-questions": { type: "string", default: "4000" },
    connections: { type: "string", default: "1,16" },
    /** Beside a PostgreSQL server instead of the embedded database. */
    postgres: { type: "boolean", default: false },
    /** Folder for processor profiles of the hub. */
    profile: { type: "string" },
  },
});
const connectionCounts = options.connections.split(",").map(Number);
const seconds = Number(options.seconds);
const warmUp = { connections: 16, seconds: Number(options.warm), questionsMin: Number(options["warm-questions"]) };

interface Round {
  readonly connections: number;
  readonly hub: Measurement;
  readonly floor: Measurement;
}

if (!existsSync("/proc/self/schedstat")) throw new Error("The bench reads processor time from /proc, so it runs on Linux only");
await build();
const folder = await mkdtemp(path.join(tmpdir(), "kcc-bench-"));
const server = options.postgres ? await startPostgres() : undefined;
try {
  report(await runRounds(server?.url));
} finally {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
}

async function runRounds(databaseUrl: string | undefined): Promise<readonly Round[]> {
  const [hubPort, floorPort, upstreamPort] = [await freePort(), await freePort(), await freePort()];
  const place = { hubPort, upstreamPort, folder, ...(databaseUrl !== undefined && { databaseUrl }) };
  const city = await recordCity(place);
  const upstreamUrl = `http://127.0.0.1:${upstreamPort}`;
  const exchangesFile = path.join(folder, "exchanges.json");
  await writeFile(exchangesFile, JSON.stringify(city.exchanges));
  const upstream = await startProgram({
    name: "upstream",
    args: [path.join(import.meta.dirname, "upstream-server.ts"), String(upstreamPort), exchangesFile],
    folder,
    readyUrl: `${upstreamUrl}/served`,
  });
  const rounds: Round[] = [];
  try {
    for (let round = 1; round <= Number(options.rounds); round += 1) {
      // A new process is a new draw of what the compiler and the heap do; without this the rounds repeat one draw.
      const programs = await startContenders({ city, floorPort, upstreamUrl, ...place });
      const hub: Contender = {
        name: "hub",
        url: `http://127.0.0.1:${hubPort}`,
        processId: programs.hub.processId,
        headers: { authorization: `Bearer ${city.token}` },
      };
      const floor: Contender = { name: "floor", url: `http://127.0.0.1:${floorPort}`, processId: programs.floor.processId, headers: {} };
      try {
        await verify([hub, floor], upstreamUrl);
        for (const contender of [hub, floor]) await measure(contender, warmUp);
        for (const connections of connectionCounts) rounds.push(await measureBoth({ hub, floor, connections, hubFirst: round % 2 === 0 }));
        console.log(`round ${round} of ${options.rounds} measured`);
      } finally {
        await Promise.all([programs.hub.close(), programs.floor.close()]);
      }
    }
  } finally {
    await upstream.close();
    await city.close();
  }
  return rounds;
}

interface ContendersOptions {
  readonly city: RecordedCity;
  readonly hubPort: number;
  readonly floorPort: number;
  readonly upstreamUrl: string;
  readonly folder: string;
  readonly databaseUrl?: string;
}

async function startContenders({
  city,
  hubPort,
  floorPort,
  upstreamUrl,
  ...place
}: ContendersOptions): Promise<{ hub: RunningProgram; floor: RunningProgram }> {
  const floor = await startProgram({
    name: "floor",
    args: [path.join(import.meta.dirname, "floor-server.ts")],
    folder,
    readyUrl: `http://127.0.0.1:${floorPort}/`,
    environment: { NODE_ENV: "production", PORT: String(floorPort), UPSTREAM: upstreamUrl, JCC_IDS: city.jccIds.join(",") },
  });
  const hub = await startBenchHub({
    ...place,
    port: hubPort,
    upstream: upstreamUrl,
    issuer: city.issuer,
    ...(options.profile !== undefined && { profileFolder: path.resolve(options.profile) }),
  });
  return { hub, floor };
}

/** Both give the same answer, each with exactly eight calls. The first question of a hub also fetches a token, so it does not count. */
async function verify(contenders: readonly Contender[], upstreamUrl: string): Promise<void> {
  const served = async (): Promise<number> => Number(await (await fetch(`${upstreamUrl}/served`)).text());
  const answers: unknown[] = [];
  for (const contender of contenders) {
    await askOnce(contender);
    const before = await served();
    answers.push(JSON.parse(await askOnce(contender)));
    const calls = (await served()) - before;
    if (calls !== callsPerQuestion) throw new Error(`${contender.name} made ${calls} calls for one question, not ${callsPerQuestion}`);
  }
  deepEqual(answers[0], answers[1]);
}

interface Pair {
  readonly hub: Contender;
  readonly floor: Contender;
  readonly connections: number;
  readonly hubFirst: boolean;
}

async function measureBoth({ hub, floor, connections, hubFirst }: Pair): Promise<Round> {
  const load = { connections, seconds };
  if (hubFirst) return { connections, hub: await measure(hub, load), floor: await measure(floor, load) };
  const measured = await measure(floor, load);
  return { connections, hub: await measure(hub, load), floor: measured };
}

function report(rounds: readonly Round[]): void {
  const database = options.postgres ? "PostgreSQL server" : "embedded database";
  console.log(
    `\nThe hub beside the hand-written endpoint, ${database}, Node ${process.versions.node}, ${availableParallelism()} cores; median [lowest–highest] of ${options.rounds} rounds`,
  );
  for (const connections of connectionCounts) {
    const own = rounds.filter((round) => round.connections === connections);
    const row = (title: string, of: (round: Round) => number, digits = 2): void => console.log(`  ${title.padEnd(38)} ${spread(own.map(of), digits)}`);
    console.log(`${connections} connection${connections === 1 ? "" : "s"}`);
    row("processor time per question, ratio", ({ hub, floor }) => hub.processorMicros / floor.processorMicros);
    row("median latency, ratio", ({ hub, floor }) => hub.medianMs / floor.medianMs);
    row("99th percentile of latency, ratio", ({ hub, floor }) => hub.ninetyNinthMs / floor.ninetyNinthMs);
    row("questions per second, ratio", ({ hub, floor }) => hub.perSecond / floor.perSecond);
    row("hub: processor time in µs", ({ hub }) => hub.processorMicros, 0);
    row("floor: processor time in µs", ({ floor }) => floor.processorMicros, 0);
    row("hub: median latency in ms", ({ hub }) => hub.medianMs);
    row("floor: median latency in ms", ({ floor }) => floor.medianMs);
    row("hub: memory in MB", ({ hub }) => hub.memoryMb, 0);
  }
}

function spread(numbers: readonly number[], digits: number): string {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [lowest = 0, highest = 0, median = 0] = [sorted[0], sorted.at(-1), sorted[Math.floor(sorted.length / 2)]];
  return `${median.toFixed(digits)} [${lowest.toFixed(digits)}–${highest.toFixed(digits)}]`;
}
