import { type Sandbox, type SandboxOptions, startSandbox } from "@kcc-hub/connectors/sandbox";
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
  close(): Promise<void>;
}

/** Short, so that a whole story with time-outs, repeats, late window and sweep takes seconds. The times of `misfortunes.ts` belong to these. */
export const shortSettings = {
  timeoutMs: 1_000,
  operations: { leaseMs: 3_000, stepDeadlineMs: 2_500, lateWindowMs: 2_000, retryDelaysMs: [200, 400, 800, 1_600, 1_600] },
} as const satisfies TestHubOptions;

/** A hub in front of as many sandboxes as there are to be lanes of each kind. */
export async function openLanes(count: number, options: TestHubOptions = {}): Promise<Lanes> {
  const extra = await Promise.all(Array.from({ length: count - 1 }, () => startSandbox({} satisfies SandboxOptions)));
  const hub = await startTestHub({ ...shortSettings, ...options, change: (configuration) => withCopies(configuration, extra) });
  const free: Lane[] = [hub.sandbox, ...extra].flatMap((sandbox, place) =>
    departmentKinds.map((kind) => ({
      kind,
      departmentId: idOf(kind, place),
      name: names[kind],
      department: sandbox[kind],
      used: new Set<string>(),
    })),
  );
  const waiting: { readonly kind: DepartmentKind; readonly take: (lane: Lane) => void }[] = [];

  async function take(kind: DepartmentKind): Promise<Lane> {
    const place = free.findIndex((lane) => lane.kind === kind);
    const [lane] = place < 0 ? [] : free.splice(place, 1);
    return lane ?? (await new Promise((resolve) => waiting.push({ kind, take: resolve })));
  }

  function giveBack(lane: Lane): void {
    lane.department.faults.clear();
    const place = waiting.findIndex(({ kind }) => kind === lane.kind);
    const [next] = place < 0 ? [] : waiting.splice(place, 1);
    if (next) next.take(lane);
    else free.push(lane);
  }

  return {
    hub,
    async use(kind, work) {
      const lane = await take(kind);
      try {
        return await work(lane);
      } finally {
        giveBack(lane);
      }
    },
    async close() {
      await hub.close();
      await Promise.all(extra.map((sandbox) => sandbox.close()));
    },
  };
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
function withCopies(configuration: Configuration, sandboxes: readonly Sandbox[]): Configuration {
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
