import { PlainFailure } from "./plain-failure.mjs";

/** Control, sign-in, and a server for each system of a department; a few are kept for systems to come. */
const sandboxServersMax = 13;

/** The addresses that the demo listens on: PORT and SANDBOX_PORT_BASE choose others. */
export function readSettings(environment = process.env) {
  const port = readPort(environment, "PORT", 4000);
  const sandboxBase = readPort(environment, "SANDBOX_PORT_BASE", 4100);
  return {
    port,
    sandboxBase,
    hubUrl: `http://127.0.0.1:${port}`,
    controlUrl: `http://127.0.0.1:${sandboxBase}`,
    issuer: `http://127.0.0.1:${sandboxBase + 1}`,
    messagesUrl: `http://127.0.0.1:${sandboxBase + 11}`,
    listeners: [
      { name: "the hub", port, remedy: `PORT=${port + 10} npm start` },
      ...Array.from({ length: sandboxServersMax }, (_, index) => ({
        name: "the sandbox",
        port: sandboxBase + index,
        remedy: `SANDBOX_PORT_BASE=${sandboxBase + 1000} npm start`,
      })),
    ],
  };
}

function readPort(environment, name, usual) {
  const text = environment[name];
  if (text === undefined || text === "") return usual;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_000) throw new PlainFailure(`${name} is "${text}"; it must be a port number such as ${usual}.`);
  return port;
}
