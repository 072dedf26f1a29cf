import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { recordInstance } from "./instance.mjs";
import { dataFolder, root } from "./places.mjs";
import { awaitAnswer, startServer } from "./servers.mjs";
import { stopAll } from "./supervise.mjs";

const readyTimeoutMs = 60_000;
const usualSandboxBase = 4100;
const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"];

/** The sandbox, as a server to start: its departments and its sign-in. */
export function sandboxServer(settings) {
  return {
    name: "sandbox",
    args: [path.join("connectors", "sandbox", "main.ts")],
    environment: { SANDBOX_PORT_BASE: String(settings.sandboxBase), HUB_URL: settings.hubUrl },
  };
}

/** What the hub must know to stand beside the sandbox and its example desktop. Departments, desktops or a sign-in of one's own, set in the environment, go first. */
export async function hubEnvironment(settings) {
  return {
    // Some shells export the machine's name as HOST; the demo stays on loopback.
    HOST: "127.0.0.1",
    PORT: String(settings.port),
    OIDC_ISSUER: process.env.OIDC_ISSUER ?? settings.issuer,
    MAIL_SMTP_URL: process.env.MAIL_SMTP_URL ?? `smtp://127.0.0.1:${settings.sandboxBase + 12}`,
    ...(process.env.DESKTOP_ORIGINS || process.env.DEPARTMENTS_FILE ? {} : { DESKTOP_ORIGINS: settings.controlUrl }),
    ...(settings.sandboxBase === usualSandboxBase ? {} : { SANDBOX_DEPARTMENTS_FILE: await departmentsAtOtherPorts(settings.sandboxBase) }),
  };
}

/**
 * Starts these servers and waits until the sandbox and the hub are ready. When one cannot start, or somebody presses Ctrl-C meanwhile, all end again.
 * The order is the order in which they will end.
 */
export async function startTogether(settings, wanted) {
  const servers = await Promise.all(wanted.map(startServer));
  const stop = () => void stopAll(servers).then(() => process.exit(0));
  for (const signal of stopSignals) process.once(signal, stop);
  const addresses = { sandbox: `${settings.controlUrl}/`, hub: `${settings.hubUrl}/health/ready` };
  try {
    const processes = [process.pid, ...servers.map((server) => server.child.pid)];
    await recordInstance(
      settings.hubUrl,
      processes.filter((processId) => processId !== undefined),
    );
    await Promise.all(servers.filter(({ name }) => name in addresses).map((server) => awaitAnswer(server, addresses[server.name], readyTimeoutMs)));
    return servers;
  } catch (error) {
    await stopAll(servers);
    throw error;
  } finally {
    for (const signal of stopSignals) process.off(signal, stop);
  }
}

async function departmentsAtOtherPorts(sandboxBase) {
  const text = await readFile(path.join(root, "api", "departments.sandbox.yaml"), "utf8");
  const file = path.join(dataFolder, "departments.sandbox.yaml");
  await mkdir(dataFolder, { recursive: true });
  const moved = text.replaceAll(/127\.0\.0\.1:(41\d\d)\b/g, (_, port) => `127.0.0.1:${sandboxBase + Number(port) - usualSandboxBase}`);
  await writeFile(file, moved);
  return file;
}
