import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { dataFolder } from "./places.mjs";
import { PlainFailure } from "./plain-failure.mjs";

const file = path.join(dataFolder, "running.json");

/** The embedded database belongs to one process at a time, so a second start from the same folder is refused. */
export async function refuseSecondInstance() {
  const running = await readRunning();
  const alive = running?.processes.filter(isAlive) ?? [];
  if (alive.length === 0) return;
  throw new PlainFailure(
    `KCC Hub already runs from this folder, at ${running.hubUrl}. Stop it first: Ctrl-C in its terminal, or\n    kill ${alive.join(" ")}\n` +
      "If no such program runs, delete the file .data/running.json.",
  );
}

export async function recordInstance(hubUrl, processes) {
  await mkdir(dataFolder, { recursive: true });
  await writeFile(file, JSON.stringify({ hubUrl, processes }));
}

export async function forgetInstance() {
  await rm(file, { force: true });
}

async function readRunning() {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Cut off while it was written, so by a start that did not get far.
    return undefined;
  }
}

function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
