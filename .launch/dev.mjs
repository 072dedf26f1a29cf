import "./node-version.mjs";
import path from "node:path";
import { hubEnvironment, sandboxServer, startTogether } from "./demo.mjs";
import { refuseSecondInstance } from "./instance.mjs";
import { root } from "./places.mjs";
import { endWith } from "./plain-failure.mjs";
import { refuseTakenPorts } from "./ports.mjs";
import { prepare } from "./prepare.mjs";
import { readSettings } from "./settings.mjs";
import { superviseUntilEnd } from "./supervise.mjs";
import { welcome } from "./welcome.mjs";

const modules = path.join(root, "node_modules");
const adminPort = 5173;

develop().then((code) => process.exit(code), endWith);

/** `npm run dev`: the same parts as `npm start`, unbuilt. The hub starts anew, and the admin app changes in place, when a source changes. */
async function develop() {
  const settings = readSettings();
  const adminUrl = `http://127.0.0.1:${adminPort}`;
  await refuseSecondInstance();
  await refuseTakenPorts(settings.listeners);
  await prepare();
  const hub = {
    name: "hub",
    args: [
      path.join(modules, "tsx", "dist", "cli.mjs"),
      "watch",
      "--clear-screen=false",
      "--tsconfig",
      path.join("api", "tsconfig.json"),
      path.join("api", "src", "main.ts"),
    ],
    // Sign-in leads back to where the browser is: at vite, which passes it on to the hub.
    environment: { ...(await hubEnvironment(settings)), PUBLIC_URL: adminUrl },
    echo: true,
  };
  const admin = {
    name: "admin",
    args: [path.join(modules, "vite", "bin", "vite.js"), "--host", "127.0.0.1", "--port", String(adminPort), "--strictPort"],
    folder: path.join(root, "admin"),
    environment: { HUB_URL: settings.hubUrl },
    echo: true,
  };
  const servers = await startTogether(settings, [hub, admin, sandboxServer({ ...settings, hubUrl: adminUrl })]);
  console.log(welcome({ ...settings, adminUrl }));
  return superviseUntilEnd(servers);
}
