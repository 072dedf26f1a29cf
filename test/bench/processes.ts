import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface Program {
  readonly name: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where its output goes. */
  readonly folder: string;
  /** Answers with a status below 500 once the program is ready. */
  readonly readyUrl: string;
}

export interface RunningProgram {
  readonly processId: number;
  close(): Promise<void>;
}

const readyMsMax = 60_000;

/** Starts a program of ours with this same Node and waits until it is ready. */
export async function startProgram({ name, args, environment = {}, folder, readyUrl }: Program): Promise<RunningProgram> {
  const logFile = path.join(folder, `${name}.log`);
  const log = openSync(logFile, "a");
  const child = spawn(process.execPath, args, { stdio: ["ignore", log, log], env: { PATH: process.env["PATH"], ...environment } });
  closeSync(log);
  const deadline = performance.now() + readyMsMax;
  while (!(await answers(readyUrl))) {
    if (child.exitCode === null && child.pid !== undefined && performance.now() < deadline) continue;
    child.kill("SIGKILL");
    throw new Error(`${name} did not start:\n${readFileSync(logFile, "utf8").slice(-3000)}`);
  }
  return { processId: child.pid ?? 0, close: () => end(child) };
}

async function answers(url: string): Promise<boolean> {
  const status = await fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    async (reply) => {
      await reply.arrayBuffer();
      return reply.status;
    },
    () => 0,
  );
  if (status > 0 && status < 500) return true;
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  return false;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(force);
}

/** Nanoseconds of processor time that a process and all below it have used so far. Linux only: elsewhere nobody tells this so exactly. */
export function processorNs(processId: number): number {
  let total = 0;
  for (const thread of list(`/proc/${processId}/task`)) {
    total += Number(read(`/proc/${processId}/task/${thread}/schedstat`).split(" ")[0] ?? 0);
    for (const child of read(`/proc/${processId}/task/${thread}/children`).split(" ")) {
      if (child.trim() !== "") total += processorNs(Number(child));
    }
  }
  return total;
}

/** Megabytes of memory in use. */
export function memoryMb(processId: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${processId}/status`))?.[1] ?? 0) / 1024;
}

// A thread or a process may be gone between listing and reading.
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
