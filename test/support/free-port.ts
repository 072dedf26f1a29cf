import { createServer } from "node:net";

const lowest = 10_000;
const count = 10_000;

/**
 * A port that is free now, for a server that must know its address before it listens. Below the range from which the system serves everybody who takes any
 * port, so that nobody is given it between now and then.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * count);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const probe = createServer();
  probe.once("error", () => resolve(false));
  probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  return promise;
}
