import "./node-version.mjs";
import path from "node:path";
import { build } from "./build.mjs";
import { hubEnvironment, sandboxServer, startTogether } from "./demo.mjs";
import { refuseSecondInstance } from "./instance.mjs";
import { root } from "./places.mjs";
import { endWith } from "./plain-failure.mjs";
import { refuseTakenPorts } from "./ports.mjs";
import { prepare } from "./prepare.mjs";
import { stage } from "./progress.mjs";
import { readSettings } from "./settings.mjs";
import { superviseUntilEnd } from "./supervise.mjs";
import { welcome } from "./welcome.mjs";

start().then((code) => process.exit(code), endWith);

/** `npm start`: installs and builds what is missing, then runs the hub and a sandbox city until Ctrl-C. */
async function start() {
  const settings = readSettings();
  await refuseSecondInstance();
  await refuseTakenPorts(settings.listeners);
  await prepare();
  await build();
  const hub = {
    name: "hub",
    args: ["--enable-source-maps", path.join("api", "dist", "main.js")],
    environment: { ...(await hubEnvironment(settings)), NODE_ENV: "production", ADMIN_FOLDER: path.join(root, "admin", "dist") },
  };
  const servers = await stage("Starting", () => startTogether(settings, [hub, sandboxServer(settings)]));
  console.log(welcome(settings));
  return superviseUntilEnd(servers);
}
