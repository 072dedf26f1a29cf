import "./node-version.mjs";
import path from "node:path";
import { recordInstance, refuseSecondInstance } from "./instance.mjs";
import { root } from "./places.mjs";
import { endWith } from "./plain-failure.mjs";
import { refuseTakenPorts } from "./ports.mjs";
import { prepare } from "./prepare.mjs";
import { awaitAnswer, startServer } from "./servers.mjs";
import { readSettings } from "./settings.mjs";
import { stopAll, superviseUntilEnd } from "./supervise.mjs";
import { welcome } from "./welcome.mjs";

const readyTimeoutMs = 60_000;

develop().then((code) => process.exit(code), endWith);

/** `npm run dev`: the same three parts as `npm start`, unbuilt. The hub starts anew, and the admin app changes in place, when a source changes. */
async function develop() {
  const settings = readSettings();
  await refuseSecondInstance();
  await refuseTakenPorts(settings.listeners);
  await prepare();
  const environment = { PORT: String(settings.port), SANDBOX_PORT_BASE: String(settings.sandboxBase) };
  const modules = path.join(root, "node_modules");
  const sandbox = await startServer({ name: "sandbox", args: [path.join("connectors", "sandbox", "main.ts")], environment });
  const hub = await startServer({
    name: "hub",
    args: [
      path.join(modules, "tsx", "dist", "cli.mjs"),
      "watch",
      "--clear-screen=false",
      "--tsconfig",
      path.join("api", "tsconfig.json"),
      path.join("api", "src", "main.ts"),
    ],
    environment,
    echo: true,
  });
  const admin = await startServer({
    name: "admin",
    args: [path.join(modules, "vite", "bin", "vite.js"), "--host", "127.0.0.1"],
    folder: path.join(root, "admin"),
    environment: { ...environment, HUB_URL: settings.hubUrl },
    echo: true,
  });
  const servers = [hub, admin, sandbox];
  await recordInstance(
    settings.hubUrl,
    [process.pid, ...servers.map((server) => server.child.pid)].filter((processId) => processId !== undefined),
  );
  try {
    await Promise.all([awaitAnswer(sandbox, `${settings.controlUrl}/`, readyTimeoutMs), awaitAnswer(hub, `${settings.hubUrl}/health/ready`, readyTimeoutMs)]);
  } catch (error) {
    await stopAll(servers);
    throw error;
  }
  console.log(welcome(settings));
  return superviseUntilEnd(servers);
}
