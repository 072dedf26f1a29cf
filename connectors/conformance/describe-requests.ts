import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { httpSettings, type Connection, type HttpSettings, type PersonKey, type ReadCall, type RequestsPort } from "../sdk/index.ts";
import type { ConformanceFault } from "./conforming-department.ts";
import { requestsCases } from "./requests.cases.ts";

/** A running system for requests that the kit may read: a sandbox, or a supplier's test environment. */
export interface ConformingRequestsDepartment {
  /** Somebody fictional with at least one request that is under way and one that ended. */
  readonly person: PersonKey;
  /** Somebody fictional without any. */
  readonly nobody: PersonKey;
  /** Number of a request of `person` that is under way, with at least two steps taken and one to come. */
  readonly numberUnderWay: string;
  readonly numberEnded: string;
  /** Of somebody else. */
  readonly otherNumber: string;
  injectFault?(injection: { readonly on: "find" | "read"; readonly fault: ConformanceFault; readonly times?: number }): void | Promise<void>;
  clearFaults?(): void | Promise<void>;
  close(): Promise<void>;
}

export interface RequestsConformanceOptions<Department extends ConformingRequestsDepartment> {
  readonly name: string;
  readonly startDepartment: () => Promise<Department>;
  readonly connect: (department: Department, http: HttpSettings) => Connection | Promise<Connection>;
}

/** What a case works with. */
export interface RequestsBench {
  readonly department: ConformingRequestsDepartment;
  readonly port: RequestsPort;
  readonly call: () => ReadCall;
  readonly injectFault: (on: "find" | "read", fault: ConformanceFault) => Promise<void>;
}

/** Long enough for a busy computer, short enough to wait for. Failures are provoked, so they must not open the circuit. */
const patience = httpSettings.parse({ timeoutMs: 1_200, replyBytesMax: 1_048_576, failuresMax: 100 });

/** Proves with Vitest that a connector keeps the contract of requests. Call it at the top of a test file. */
export function describeRequestsConformance<Department extends ConformingRequestsDepartment>(options: RequestsConformanceOptions<Department>): void {
  describe(`${options.name} keeps the contract of requests`, () => {
    let department: Department;
    let connection: Connection;
    let bench: RequestsBench;

    beforeAll(async () => {
      department = await options.startDepartment();
      connection = await options.connect(department, patience);
      bench = createRequestsBench(department, connection);
    });
    afterEach(() => department.clearFaults?.());
    afterAll(async () => {
      await connection?.close();
      await department?.close();
    });

    test.for(requestsCases.map((one) => [one.name, one] as const))("%s", async ([, { whyNot, run }], { skip }) => {
      const reason = whyNot?.(bench);
      if (reason !== undefined) skip(reason);
      expect.hasAssertions();
      await run(bench);
    });
  });
}

function createRequestsBench(department: ConformingRequestsDepartment, { requests: port }: Connection): RequestsBench {
  if (!port) throw new Error("The connection has no port for requests");
  return {
    department,
    port,
    call: () => ({ signal: AbortSignal.timeout(20_000), traceId: "c0ffee00c0ffee00c0ffee00c0ffee00" }),
    // Reads are sent once more when a connection is lost, so that some faults must strike twice.
    injectFault: async (on, fault) => {
      await department.injectFault?.({ on, fault, times: 2 });
    },
  };
}
