import "./node-version.mjs";
import path from "node:path";
import { build } from "./build.mjs";
import { recordInstance, refuseSecondInstance } from "./instance.mjs";
import { endWith } from "./plain-failure.mjs";
import { refuseTakenPorts } from "./ports.mjs";
import { prepare } from "./prepare.mjs";
import { stage } from "./progress.mjs";
import { awaitAnswer, startServer } from "./servers.mjs";
import { readSettings } from "./settings.mjs";
import { stopAll, superviseUntilEnd } from "./supervise.mjs";
import { welcome } from "./welcome.mjs";

const readyTimeoutMs = 60_000;

start().then((code) => process.exit(code), endWith);

async function start() {
  const settings = readSettings();
  await refuseSecondInstance();
  await refuseTakenPorts(settings.listeners);
  await prepare();
  await build();
  const servers = await stage("Starting", () => startServers(settings));
  console.log(welcome(settings));
  return superviseUntilEnd(servers);
}

/** The hub comes first in the list: it is the first to end. */
async function startServers(settings) {
  const environment = { NODE_ENV: "production", PORT: String(settings.port), SANDBOX_PORT_BASE: String(settings.sandboxBase) };
  const sandbox = await startServer({ name: "sandbox", args: [path.join("connectors", "sandbox", "main.ts")], environment });
  const hub = await startServer({ name: "hub", args: ["--enable-source-maps", path.join("api", "dist", "main.js")], environment });
  const servers = [hub, sandbox];
  const interrupted = onInterrupt(servers);
  await recordInstance(
    settings.hubUrl,
    [process.pid, ...servers.map((server) => server.child.pid)].filter((processId) => processId !== undefined),
  );
  try {
    await Promise.all([awaitAnswer(sandbox, `${settings.controlUrl}/`, readyTimeoutMs), awaitAnswer(hub, `${settings.hubUrl}/health/ready`, readyTimeoutMs)]);
  } catch (error) {
    await stopAll(servers);
    throw error;
  } finally {
    interrupted.forget();
  }
  return servers;
}

/** Ctrl-C while the servers are still starting. */
function onInterrupt(servers) {
  const stop = () => void stopAll(servers).then(() => process.exit(0));
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.once(signal, stop);
  return {
    forget: () => {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}
