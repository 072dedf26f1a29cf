import { departmentIds } from "./city/departments.ts";
import { defaultPortBase, startSandbox, type Sandbox } from "./index.ts";

/** Starts the sandbox departments on fixed ports, for the demo: `node connectors/sandbox/main.ts`. */

const portMax = 65_530;

const base = readNumber("SANDBOX_PORT_BASE", defaultPortBase);
const seed = readNumber("SANDBOX_SEED", 1);
const sandbox = await start();
// Before anything is printed: whoever reads that it runs may stop it at once.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void sandbox.close());
process.stdout.write(
  [
    `Sandbox city of ${sandbox.city.name}: ${sandbox.city.persons.length} fictional inhabitants.`,
    `control      ${sandbox.control.url}`,
    ...(sandbox.oidc ? [`oidc         ${sandbox.oidc.issuer}`] : []),
    ...departmentIds.map((id) => `${id.padEnd(12)} ${sandbox[id].baseUrl} (${sandbox[id].protocol})`),
    `meldingen    ${sandbox.stadsbeheerMeldingen.baseUrl} (${sandbox.stadsbeheerMeldingen.protocol}, Stadsbeheer)`,
    `meldingen    ${sandbox.vthMeldingen.baseUrl} (${sandbox.vthMeldingen.protocol}, VTH)`,
    `zaken        ${sandbox.zaken.baseUrl} (${sandbox.zaken.protocol})`,
    `webhooks     ${sandbox.intranet.url}`,
    `mail         ${sandbox.mail.smtpUrl}, shown at ${sandbox.mail.baseUrl}/`,
    `klantregister ${sandbox.customerRegister.baseUrl} (${sandbox.customerRegister.protocol})`,
    `brp          ${sandbox.brp.baseUrl} (${sandbox.brp.protocol})`,
    "",
  ].join("\n"),
);

async function start(): Promise<Sandbox> {
  try {
    return await startSandbox({ seed, ports: { base }, oidc: true, hubUrl: process.env.HUB_URL });
  } catch (error) {
    if (!(error instanceof Error) || Reflect.get(error, "code") !== "EADDRINUSE") throw error;
    const port = String(Reflect.get(error, "port"));
    return leave(
      `Port ${port} is in use: is the sandbox running already? Stop it, or choose other ports: SANDBOX_PORT_BASE=${base + 1000} node connectors/sandbox/main.ts`,
    );
  }
}

function readNumber(name: string, standard: number): number {
  const text = process.env[name];
  if (text === undefined || text === "") return standard;
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number <= portMax ? number : leave(`${name} must be a whole number from 1 to ${portMax}, not "${text}".`);
}

function leave(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
