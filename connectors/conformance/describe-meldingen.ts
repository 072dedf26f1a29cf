import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { httpSettings, type Connection, type HttpSettings, type Melding, type MeldingenPort, type NewMelding, type WriteCall } from "../sdk/index.ts";
import type { ConformanceFault } from "./conforming-department.ts";
import { meldingenCases } from "./meldingen.cases.ts";

/** A running system for meldingen that the kit may report to: a sandbox, or a supplier's test environment. Never a production system. */
export interface ConformingMeldingenDepartment {
  /** As an agent would report it, by somebody fictional, in an open category at a place that the department serves. Without a key of its own. */
  readonly melding: NewMelding;
  /** An open category that the melding may move to. */
  readonly otherCategoryId: string;
  /** A place that the department does not serve. */
  readonly outside: NewMelding["place"];
  injectFault?(injection: { readonly on: "book" | "read" | "change"; readonly fault: ConformanceFault; readonly times?: number }): void | Promise<void>;
  clearFaults?(): void | Promise<void>;
  close(): Promise<void>;
}

export interface MeldingenConformanceOptions<Department extends ConformingMeldingenDepartment> {
  readonly name: string;
  readonly startDepartment: () => Promise<Department>;
  readonly connect: (department: Department, http: HttpSettings) => Connection | Promise<Connection>;
}

/** What a case works with. */
export interface MeldingenBench {
  readonly department: ConformingMeldingenDepartment;
  readonly port: MeldingenPort;
  readonly call: (key?: string) => WriteCall;
  /** Makes the department's melding, with changes. */
  readonly createMelding: (change?: Partial<NewMelding>, call?: WriteCall) => Promise<Melding>;
  readonly injectFault: (on: "book" | "read" | "change", fault: ConformanceFault) => Promise<void>;
}

/** Long enough for a busy computer, short enough to wait for. Failures are provoked, so they must not open the circuit. */
const patience = httpSettings.parse({ timeoutMs: 1_200, replyBytesMax: 1_048_576, failuresMax: 100 });

/** Proves with Vitest that a connector keeps the contract of meldingen. Call it at the top of a test file. */
export function describeMeldingenConformance<Department extends ConformingMeldingenDepartment>(options: MeldingenConformanceOptions<Department>): void {
  describe(`${options.name} keeps the contract of meldingen`, () => {
    let department: Department;
    let connection: Connection;
    let bench: MeldingenBench;

    beforeAll(async () => {
      department = await options.startDepartment();
      connection = await options.connect(department, patience);
      bench = createMeldingenBench(department, connection);
    });
    afterEach(() => department.clearFaults?.());
    afterAll(async () => {
      await connection?.close();
      await department?.close();
    });

    test.for(meldingenCases.map((one) => [one.name, one] as const))("%s", async ([, { whyNot, run }], { skip }) => {
      const reason = whyNot?.(bench);
      if (reason !== undefined) skip(reason);
      expect.hasAssertions();
      await run(bench);
    });
  });
}

function createMeldingenBench(department: ConformingMeldingenDepartment, { meldingen: port }: Connection): MeldingenBench {
  if (!port) throw new Error("The connection has no port for meldingen");
  let keys = 0;
  const call = (key = `conformance-${(keys += 1)}-${Math.random().toString(36).slice(2, 10)}`): WriteCall => ({
    key,
    signal: AbortSignal.timeout(20_000),
    traceId: "c0ffee00c0ffee00c0ffee00c0ffee00",
  });
  return {
    department,
    port,
    call,
    async createMelding(change = {}, createCall = call()) {
      const outcome = await port.create({ ...department.melding, ...change }, createCall);
      if (outcome.kind !== "created") throw new Error(`The melding was not created: ${JSON.stringify(outcome)}`);
      return outcome.melding;
    },
    injectFault: async (on, fault) => {
      await department.injectFault?.({ on, fault, times: 1 });
    },
  };
}
