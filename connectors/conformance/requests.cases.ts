import { expect } from "vitest";
import type { CitizenRequest } from "../sdk/index.ts";
import { failureOf } from "./bench.ts";
import type { ConformanceFault } from "./conforming-department.ts";
import type { RequestsBench } from "./describe-requests.ts";

/** One promise of the contract. */
export interface RequestsCase {
  readonly name: string;
  /** Why it does not apply here; `undefined` when it does. */
  readonly whyNot?: (bench: RequestsBench) => string | undefined;
  readonly run: (bench: RequestsBench) => Promise<void>;
}

const needsFaults = ({ department }: RequestsBench) => (department.injectFault ? undefined : "this department cannot be made to fail");
const needsFinding = ({ port, department }: RequestsBench) =>
  port.supports.findByPerson.includes(department.person.kind) ? undefined : `nobody is found by ${department.person.kind} there`;

async function oneByNumber({ port, call }: RequestsBench, number: string): Promise<CitizenRequest> {
  const [found, ...others] = await port.findByNumber({ number }, call());
  expect(others).toEqual([]);
  if (!found) throw new Error("There is no request with this number");
  return found;
}

const reading: readonly RequestsCase[] = [
  {
    name: "R1 a request is found by the number that people read out, with its kind and status",
    run: async (bench) => {
      const found = await oneByNumber(bench, bench.department.numberUnderWay);
      expect(found).toMatchObject({ number: bench.department.numberUnderWay, submittedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
      expect([found.kind.name, found.status?.name].map((name) => name?.trim() ?? "")).not.toContain("");
      expect(found.status?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      expect(found.endedOn).toBeUndefined();
      expect(found.stepsToCome.length).toBeGreaterThan(0);
    },
  },
  {
    name: "R1 one that ended tells when, and has no steps to come",
    run: async (bench) => {
      const found = await oneByNumber(bench, bench.department.numberEnded);
      expect(found.endedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(found.stepsToCome).toEqual([]);
      expect(found.suspended).toBeUndefined();
    },
  },
  {
    name: "R1 read by its id it is the same, with all steps taken, the newest first",
    run: async (bench) => {
      const { port, department, call } = bench;
      const found = await oneByNumber(bench, department.numberUnderWay);
      const { steps, ...read } = (await port.read({ id: found.id }, call())) ?? { steps: [] };
      expect(read).toEqual(found);
      expect(steps.length).toBeGreaterThanOrEqual(2);
      expect(steps[0]).toEqual(found.status);
      const moments = steps.map(({ at }) => Date.parse(at));
      expect(moments).toEqual(moments.toSorted((one, other) => other - one));
    },
  },
  {
    name: "R1 a person's requests are all there, the latest first, and nobody else's",
    whyNot: needsFinding,
    run: async ({ port, department: { person, numberUnderWay, numberEnded, otherNumber }, call }) => {
      const { requests, hasMore } = await port.findByPerson({ person }, call());
      const numbers = requests.map(({ number }) => number);
      expect(numbers).toEqual(expect.arrayContaining([numberUnderWay, numberEnded]));
      expect(numbers).not.toContain(otherNumber);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(hasMore).toBe(false);
      const days = requests.map(({ submittedOn }) => submittedOn);
      expect(days).toEqual(days.toSorted((one, other) => other.localeCompare(one)));
    },
  },
  {
    name: "R1 somebody without requests has none, and an unknown number finds nothing",
    run: async ({ port, department: { nobody }, call }) => {
      if (port.supports.findByPerson.includes(nobody.kind))
        expect(await port.findByPerson({ person: nobody }, call())).toEqual({ requests: [], hasMore: false });
      expect(await port.findByNumber({ number: "BESTAAT-NIET-1" }, call())).toEqual([]);
    },
  },
  {
    name: "an id that nobody has, or that was never given out, is no request",
    run: async (bench) => {
      const { port, department, call } = bench;
      const { id } = await oneByNumber(bench, department.numberUnderWay);
      const similar = id.replaceAll(/[0-9a-f]/gi, (digit) => (digit === "0" ? "1" : "0"));
      expect(await port.read({ id: similar }, call())).toBeUndefined();
      for (const hostile of ["../../../x?y=z;a#b", "", "zaken/..", "%2e%2e"]) expect(await port.read({ id: hostile }, call())).toBeUndefined();
      expect(await port.findByNumber({ number: "X&identificatie__icontains=ZAAK#;" }, call())).toEqual([]);
    },
  },
  {
    name: "a key that supports does not name is refused before anything is sent",
    whyNot: ({ port }) => (port.supports.findByPerson.includes("phone") ? "people are found by phone there" : undefined),
    run: async ({ port, call }) => {
      expect(await failureOf(port.findByPerson({ person: { kind: "phone", phone: "0612345678" } }, call()))).toMatchObject({ code: "NOT_SUPPORTED" });
    },
  },
];

const failures: readonly (readonly [fault: ConformanceFault, code: string])[] = [
  [{ kind: "hang" }, "TIMED_OUT"],
  [{ kind: "reset" }, "UNREACHABLE"],
  [{ kind: "status", status: 500 }, "FAILED"],
  [{ kind: "status", status: 403 }, "DENIED"],
  [{ kind: "html" }, "NOT_UNDERSTOOD"],
  [{ kind: "nonsense" }, "NOT_UNDERSTOOD"],
  [{ kind: "huge", bytes: 3_000_000 }, "TOO_LARGE"],
];

const nameOf = (fault: ConformanceFault): string => ("status" in fault ? `status ${fault.status}` : fault.kind);

async function expectSearchToFail({ port, department, injectFault, call }: RequestsBench, fault: ConformanceFault, code: string): Promise<void> {
  const { person, numberUnderWay } = department;
  const search = () =>
    port.supports.findByPerson.includes(person.kind) ? port.findByPerson({ person }, call()) : port.findByNumber({ number: numberUnderWay }, call());
  await injectFault("find", fault);
  const thrown = await failureOf(search());
  expect(thrown).toMatchObject({ name: "ConnectorError", code, applied: "no" });
  const told = thrown instanceof Error ? `${thrown.message} ${thrown.stack ?? ""}` : "";
  if (person.kind === "bsn") expect(told).not.toContain(person.bsn);
  await department.clearFaults?.();
  await search();
}

const failing: readonly RequestsCase[] = failures.map(([fault, code]) => ({
  name: `${nameOf(fault)} in answer to a search is ${code}, never an empty list, and the next search is answered`,
  whyNot: needsFaults,
  run: (bench) => expectSearchToFail(bench, fault, code),
}));

export const requestsCases: readonly RequestsCase[] = [...reading, ...failing];
