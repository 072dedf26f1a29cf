import { randomBytes } from "node:crypto";
import { ConnectorError } from "@kcc-hub/connectors/sdk";
import type { Logger } from "pino";
import type { ConnectedCapability, ConnectedDepartment } from "./department-directory.ts";

export interface ConnectionChecksOptions {
  readonly departments: readonly ConnectedDepartment[];
  /** How long a connection may be unused before it is tried, in milliseconds. */
  readonly everyMs: number;
  readonly now: () => number;
  readonly log: Logger;
}

export interface ConnectionChecks {
  start(): void;
  stop(): Promise<void>;
}

const checkMsMax = 5_000;

/**
 * Tries every connection that nobody used for a while with its cheapest call, so that the page of connections tells how a system does before an agent finds
 * out with a citizen on the line. What agents ask is proof enough, so a connection that is used is not tried.
 */
export function createConnectionChecks({ departments, everyMs, now, log }: ConnectionChecksOptions): ConnectionChecks {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();

  async function checkAll(): Promise<void> {
    await Promise.all(departments.flatMap(({ id, capabilities }) => capabilities.filter(isUnused).map((connection) => checkOne(id, connection))));
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => {
      running = checkAll();
    }, everyMs).unref();
  }

  function isUnused({ health }: ConnectedCapability): boolean {
    const { lastSuccessAt = 0, lastFailureAt = 0 } = health();
    return now() - Math.max(lastSuccessAt, lastFailureAt) >= everyMs;
  }

  async function checkOne(departmentId: string, { capability, checkHealth }: ConnectedCapability): Promise<void> {
    try {
      await checkHealth({ signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(checkMsMax)]), traceId: randomBytes(16).toString("hex") });
    } catch (error) {
      if (stopping.signal.aborted) return;
      const code = ConnectorError.isInstance(error) ? error.code : "INTERNAL";
      log.warn({ event: "connection-unwell", departmentId, capability, code });
    }
  }

  return {
    start() {
      running = checkAll();
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
