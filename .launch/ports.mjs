import { createServer } from "node:net";
import { PlainFailure } from "./plain-failure.mjs";

/** Refuses to start where another program already listens, and says how to choose another port. */
export async function refuseTakenPorts(listeners) {
  for (const { name, port, remedy } of listeners) {
    const reason = await whyNotFree(port);
    if (reason === "EADDRINUSE")
      throw new PlainFailure(`Port ${port}, for ${name}, is in use by another program. End that program, or choose another port:\n    ${remedy}`);
    if (reason) throw new PlainFailure(`Port ${port}, for ${name}, cannot be used here (${reason}). Choose another:\n    ${remedy}`);
  }
}

function whyNotFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(error.code));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(undefined)));
  });
}
