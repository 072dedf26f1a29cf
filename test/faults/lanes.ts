import { type Sandbox, startSandbox } from "@kcc-hub/connectors/sandbox";
import { startTestHub, type TestHub, type TestHubOptions } from "../support/hub.ts";

export const departmentKinds = ["burgerzaken", "vth", "belastingen", "stadsbeheer"] as const;
export type DepartmentKind = (typeof departmentKinds)[number];

/** One department of one sandbox, for one test at a time: the faults in store for it strike nobody else. */
export interface Lane {
  readonly kind: DepartmentKind;
  /** Its id in the hub. */
  readonly departmentId: string;
  /** Its name in the hub. */
  readonly name: string;
  readonly department: Sandbox[DepartmentKind];
  /** Moments that were given out already, so that each test has its own. */
  readonly used: Set<string>;
}

export interface Lanes {
  readonly hub: TestHub;
  /** Waits until a lane of this kind is free, and gives it back afterwards with its faults cleared. */
  use<Value>(kind: DepartmentKind, work: (lane: Lane) => Promise<Value>): Promise<Value>;
  /** Waits for its turn: only so many stories keep this one process busy at once, or calls without any fault would time out too. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

const busyAtOnceMax = 8;

/** Short, so that a whole story with time-outs, repeats, late window and sweep takes seconds. The times of `misfortunes.ts` belong to these. */
export const shortSettings = {
  timeoutMs: 1_000,
  operations: { leaseMs: 3_000, stepDeadlineMs: 2_500, lateWindowMs: 2_000, retryDelaysMs: [200, 400, 800, 1_600, 1_600] },
} as const satisfies TestHubOptions;

/** A hub in front of as many sandboxes as there are to be lanes of each kind. */
export async function openLanes(count: number): Promise<Lanes> {
  const extra = await Promise.all(Array.from({ length: count - 1 }, () => startSandbox()));
  const hub = await startTestHub({ ...shortSettings, change: (configuration) => withCopies(configuration, extra) });
  const lanes = lanesOf([hub.sandbox, ...extra]);
  const pools = new Map(departmentKinds.map((kind) => [kind, createPool(lanes.filter((lane) => lane.kind === kind))]));
  const turns = createPool(Array.from({ length: busyAtOnceMax }, (_, turn) => turn));

  return {
    hub,
    async use(kind, work) {
      const pool = pools.get(kind);
      if (!pool) throw new Error(`there is no department ${kind}`);
      return await pool.lend(async (lane) => {
        try {
          return await work(lane);
        } finally {
          lane.department.faults.clear();
        }
      });
    },
    inTurn: (work) => turns.lend(work),
    async close() {
      await hub.close();
      await Promise.all(extra.map((sandbox) => sandbox.close()));
    },
  };
}

/** Things that one may have at a time; who comes when all are lent waits. */
function createPool<Item>(items: readonly Item[]) {
  const free = [...items];
  const waiting: ((item: Item) => void)[] = [];

  function giveBack(item: Item): void {
    const next = waiting.shift();
    if (next) next(item);
    else free.push(item);
  }

  return {
    async lend<Value>(work: (item: Item) => Promise<Value>): Promise<Value> {
      const item = free.shift() ?? (await new Promise<Item>((resolve) => waiting.push(resolve)));
      try {
        return await work(item);
      } finally {
        giveBack(item);
      }
    },
  };
}

/** The departments of all these sandboxes, under the ids that `withCopies` gives them. */
export function lanesOf(sandboxes: readonly Sandbox[]): readonly Lane[] {
  return sandboxes.flatMap((sandbox, place) =>
    departmentKinds.map((kind) => ({ kind, departmentId: idOf(kind, place), name: names[kind], department: sandbox[kind], used: new Set<string>() })),
  );
}

const names: Readonly<Record<DepartmentKind, string>> = {
  burgerzaken: "Burgerzaken",
  vth: "Vergunningen, Toezicht en Handhaving",
  belastingen: "Belastingen",
  stadsbeheer: "Stadsbeheer",
};

function idOf(kind: DepartmentKind, place: number): string {
  return place === 0 ? kind : `${kind}-${place + 1}`;
}

type Configuration = Parameters<NonNullable<TestHubOptions["change"]>>[0];

/** Each department once more for each further sandbox, at that sandbox's address. */
export function withCopies(configuration: Configuration, sandboxes: readonly Sandbox[]): Configuration {
  const copies = sandboxes.flatMap((sandbox, place) =>
    configuration.departments.map((department) => {
      const kind = departmentKinds.find((known) => known === department.id);
      const { appointments } = department.capabilities;
      if (!kind || !appointments) throw new Error(`${department.id} is no department of the sandbox`);
      const settings = { ...appointments.settings, baseUrl: sandbox[kind].baseUrl };
      return { ...department, id: idOf(kind, place + 1), capabilities: { appointments: { ...appointments, settings } } };
    }),
  );
  return { ...configuration, departments: [...configuration.departments, ...copies] };
}
