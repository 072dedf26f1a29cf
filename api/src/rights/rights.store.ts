import type { Database, SqlEntityManager } from "../database/orm.ts";
import { type Abilities, type Action, type Capability, createAbilities, type RightKey, rightKeys, type Viewer } from "../kernel/abilities.ts";
import { RightChangeEntity, RightEntity, type RightRow } from "./rights.entity.ts";

/** How long another process may go on with the rights that it has read. */
const ageMsMax = 1000;

export interface DefaultRight {
  readonly role: string;
  readonly departmentId: string;
  readonly capability: Capability;
  readonly actions: readonly Action[];
}

/** The table of rights, read at most once a second: a change is effective at once in this process and within a second in the others. */
export interface RightsStore {
  all(): Promise<readonly RightRow[]>;
  loadAbilities(viewer: Viewer): Promise<Abilities>;
  /** To be called after a change, before it is answered. */
  forget(): void;
}

interface Snapshot {
  readonly rows: readonly RightRow[];
  readonly readAtMs: number;
  readonly byRoles: Map<string, { readonly granted: readonly RightKey[]; readonly keys: ReadonlySet<string> }>;
}

export function createRightsStore({ database, now }: { readonly database: Database; readonly now: () => Date }): RightsStore {
  let current: Promise<Snapshot> | undefined;

  const read = async (): Promise<Snapshot> => {
    const readAtMs = now().getTime();
    const rows = await database.fork().find(RightEntity, {}, { orderBy: { role: "asc", departmentId: "asc", capability: "asc", action: "asc" } });
    return { rows, readAtMs, byRoles: new Map() };
  };

  const snapshot = async (): Promise<Snapshot> => {
    const held = current;
    if (held) {
      const value = await held;
      const ageMs = now().getTime() - value.readAtMs;
      if (ageMs >= 0 && ageMs < ageMsMax) return value;
    }
    // Whoever comes while it is being read waits for the same answer.
    if (current === held) {
      const reading = read();
      current = reading;
      reading.catch(() => {
        if (current === reading) current = undefined;
      });
    }
    return current ?? read();
  };

  return {
    all: async () => (await snapshot()).rows,
    forget: () => {
      current = undefined;
    },
    loadAbilities: async (viewer) => {
      const { rows, byRoles } = await snapshot();
      const roles = JSON.stringify(viewer.roles);
      let rights = byRoles.get(roles);
      if (!rights) {
        const granted = distinct(rows.filter((row) => viewer.roles.includes(row.role)));
        rights = { granted, keys: rightKeys(granted) };
        byRoles.set(roles, rights);
      }
      return createAbilities(viewer, viewer.kind === "person" ? rights.granted : [], rights.keys);
    },
  };
}

/** Two roles may give the same right; it is listed once. */
function distinct(rows: readonly RightRow[]): readonly RightKey[] {
  const seen = new Map(rows.map(({ departmentId, capability, action }) => [`${departmentId}/${capability}/${action}`, { departmentId, capability, action }]));
  return [...seen.values()];
}

/** Fills the table at the first start, and never again: what a supervisor took away must not come back with a restart. */
export async function seedRights(em: SqlEntityManager, { defaults, now }: { readonly defaults: readonly DefaultRight[]; readonly now: Date }): Promise<void> {
  if ((await em.count(RightEntity)) > 0 || (await em.count(RightChangeEntity)) > 0) return;
  const rows = defaults.flatMap(({ role, departmentId, capability, actions }) =>
    actions.map((action) => ({ role, departmentId, capability, action, grantedAt: now, grantedBy: "configuration" })),
  );
  // Two processes may start together on one empty database.
  if (rows.length > 0) await em.upsertMany(RightEntity, rows, { onConflictAction: "ignore" });
}
