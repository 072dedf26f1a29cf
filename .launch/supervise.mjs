import { forgetInstance } from "./instance.mjs";
import { onOrphaned } from "./orphaned.mjs";
import { explainEnd, stopServer } from "./servers.mjs";

/**
 * Keeps the servers together: Ctrl-C (or a kill) ends all, the first that ends by itself ends the others and its reason is told.
 * Servers end in the order given, so the hub can still speak to the departments while it ends. Resolves to the exit code.
 */
export async function superviseUntilEnd(servers) {
  const asked = new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => resolve({ kind: "asked" }));
    void onOrphaned(() => resolve({ kind: "asked" }));
  });
  const fallen = servers.map(async (server) => ({ kind: "fallen", server, reason: await server.ended }));
  const end = await Promise.race([asked, ...fallen]);
  if (end.kind === "fallen") console.error(`\n${(await explainEnd(end.server, end.reason)).message}`);
  else console.log("\nStopping …");
  await stopAll(servers);
  if (end.kind === "asked") console.log("Stopped.");
  return end.kind === "asked" ? 0 : 1;
}

export async function stopAll(servers) {
  for (const server of servers) await stopServer(server);
  await forgetInstance();
}
