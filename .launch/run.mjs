import { spawn } from "node:child_process";
import { mkdir, open, readFile } from "node:fs/promises";
import path from "node:path";
import { logFolder, root } from "./places.mjs";

/**
 * Runs a tool to its end, with everything it says in a log file of its own. Gives back how it ended and what it said.
 * A signal that ends us ends the tool too: both hear Ctrl-C, being in one process group.
 */
export async function runToEnd({ command, args, log, folder = root, environment = {} }) {
  await mkdir(logFolder, { recursive: true });
  const logFile = path.join(logFolder, log);
  const sink = await open(logFile, "w");
  try {
    const code = await new Promise((resolve, reject) => {
      const child = spawn(command, args, {
        cwd: folder,
        env: { ...process.env, ...environment },
        stdio: ["ignore", sink.fd, sink.fd],
        // npx is a command file on Windows, which only a shell can start.
        shell: process.platform === "win32" && command === "npx",
      });
      child.once("error", reject);
      child.once("exit", (exitCode) => resolve(exitCode ?? 1));
    });
    return { code, said: await readFile(logFile, "utf8"), logFile };
  } finally {
    await sink.close();
  }
}
