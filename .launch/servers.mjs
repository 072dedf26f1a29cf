import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { lastLines } from "./install-failures.mjs";
import { bundledNode, logFolder, root, shown } from "./places.mjs";
import { PlainFailure } from "./plain-failure.mjs";

const graceMs = 10_000;
const probeEveryMs = 75;

/**
 * Starts a server as a process of its own, its output in a log file. `ended` settles when it has ended, whoever ended it.
 * It gets a process group of its own, so that on Ctrl-C the launcher decides who ends first.
 */
export async function startServer({ name, args, environment = {}, folder = root, echo = false }) {
  await mkdir(logFolder, { recursive: true });
  const logFile = path.join(logFolder, `${name}.log`);
  const log = createWriteStream(logFile);
  const guard = pathToFileURL(path.join(root, ".launch", "end-with-parent.mjs")).href;
  const child = spawn(bundledNode, ["--import", guard, ...args], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["pipe", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.pipe(log, { end: false });
    if (echo) stream.pipe(process.stdout, { end: false });
  }
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    // `close` and not `exit`: the last words must have reached the log before somebody quotes them.
    child.once("close", (code, signal) => log.end(() => resolve(signal ? `ended by ${signal}` : `ended with exit code ${code}`)));
  });
  return { name, child, logFile, ended };
}

/** Waits until the server answers at the address with a status below 500 (a hub that is not ready answers 503). */
export async function awaitAnswer(server, url, timeoutMs) {
  let reason;
  void server.ended.then((text) => (reason = text));
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    if (reason !== undefined) throw await explainEnd(server, reason);
    const status = await fetch(url, { signal: AbortSignal.timeout(2000) }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
    if (status > 0 && status < 500) return;
    await new Promise((resolve) => {
      setTimeout(resolve, probeEveryMs);
    });
  }
  const said = await readFile(server.logFile, "utf8").catch(() => "");
  throw new PlainFailure(`${server.name} gave no good answer at ${url} within ${timeoutMs / 1000} s. The end of ${shown(server.logFile)}:\n${lastLines(said)}`);
}

/** What to tell when a server ended although nobody asked it to. */
export async function explainEnd(server, reason) {
  const said = await readFile(server.logFile, "utf8").catch(() => "");
  return new PlainFailure(`The ${server.name} stopped by itself: ${reason}. The end of ${shown(server.logFile)}:\n${lastLines(said)}`);
}

/** Asks the server to end, and makes it end when it takes too long. */
export async function stopServer(server) {
  if (server.child.exitCode !== null || server.child.signalCode !== null) return;
  server.child.kill("SIGTERM");
  const force = setTimeout(() => server.child.kill("SIGKILL"), graceMs);
  await server.ended;
  clearTimeout(force);
}
