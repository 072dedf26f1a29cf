import { execFile } from "node:child_process";
import { promisify } from "node:util";

const probeMs = 500;
// Looked up at once: later it may be gone already.
const starterFound = process.env.npm_lifecycle_event === undefined ? Promise.resolve(undefined) : findStarter();

/**
 * Calls `stop` when `npm start` itself is gone. A signal to npm ends the shell that it started us with; the shell script node_modules/.bin/node,
 * which stands between that shell and us, lives on and passes nothing down. Nobody would be left then to press Ctrl-C.
 */
export async function onOrphaned(stop) {
  const starter = await starterFound;
  if (starter === undefined) return;
  const timer = setInterval(() => {
    if (isAlive(starter)) return;
    clearInterval(timer);
    stop();
  }, probeMs);
  timer.unref();
}

/** The process that npm started: our parent, or the one above it when our parent is that script. Unknown where there is no `ps`. */
async function findStarter() {
  if (process.platform === "win32") return undefined;
  const above = await promisify(execFile)("ps", ["-o", "ppid=,args=", "-p", String(process.ppid)]).catch(() => undefined);
  if (above === undefined) return undefined;
  const [, parentOfParent, command] = /^\s*(\d+)\s+(.*)$/.exec(above.stdout.trimEnd()) ?? [];
  return command?.includes("node_modules/.bin/node") ? Number(parentOfParent) : process.ppid;
}

function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
