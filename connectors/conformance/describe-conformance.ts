import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { httpSettings, type Connection, type HttpSettings } from "../sdk/index.ts";
import { createBench, type Bench } from "./bench.ts";
import type { ConformingDepartment } from "./conforming-department.ts";
import { failingCases } from "./failing.cases.ts";
import { findingCases } from "./finding.cases.ts";
import { readingCases } from "./reading.cases.ts";
import { writingCases } from "./writing.cases.ts";

export interface ConformanceOptions<Department extends ConformingDepartment> {
  /** Which connector is proved, against what. */
  readonly name: string;
  /** Started once. The cases clear up after themselves: what they book, they cancel. */
  readonly startDepartment: () => Promise<Department>;
  /** A connection as the hub makes it, with these settings for HTTP: failures must show within a test's time. */
  readonly connect: (department: Department, http: HttpSettings) => Connection | Promise<Connection>;
  /** Cases that cannot hold here: the case's name with the reason. What `supports` rules out is left out by itself. */
  readonly skipped?: Readonly<Record<string, string>>;
}

/** One promise of the contract. */
export interface ConformanceCase {
  readonly name: string;
  /** Why it does not apply here; `undefined` when it does. */
  readonly whyNot?: (bench: Bench) => string | undefined;
  readonly run: (bench: Bench) => Promise<void>;
}

const suites = {
  "what can be had": readingCases,
  "booking, changing, cancelling": writingCases,
  finding: findingCases,
  "when the department fails": failingCases,
} as const satisfies Readonly<Record<string, readonly ConformanceCase[]>>;

/** Long enough for a busy computer, short enough to wait for. Failures are provoked, so they must not open the circuit. */
const patience = httpSettings.parse({ timeoutMs: 600, replyBytesMax: 1_048_576, failuresMax: 100 });

/** Proves with Vitest that a connector keeps the contract of appointments. Call it at the top of a test file. */
export function describeConformance<Department extends ConformingDepartment>(options: ConformanceOptions<Department>): void {
  const { name, startDepartment, connect, skipped = {} } = options;
  refuseUnknownNames(Object.keys(skipped));

  describe(`${name} keeps the contract`, () => {
    let department: Department;
    let connection: Connection;
    let bench: Bench;

    beforeAll(async () => {
      department = await startDepartment();
      connection = await connect(department, patience);
      bench = createBench(department, connection);
    });
    afterEach(() => bench.clearUp());
    afterAll(async () => {
      await connection?.close();
      await department?.close();
    });

    describe.each(Object.entries(suites))("%s", (_, cases) => {
      test.for(cases.map((one) => [one.name, one] as const))("%s", async ([caseName, { whyNot, run }], { skip }) => {
        const reason = skipped[caseName] ?? whyNot?.(bench);
        if (reason !== undefined) skip(reason);
        expect.hasAssertions();
        await run(bench);
      });
    });
  });
}

function refuseUnknownNames(names: readonly string[]): void {
  const known = new Set(Object.values(suites).flatMap((cases) => cases.map((one) => one.name)));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`There is no such conformance case: ${unknown.join("; ")}`);
}
