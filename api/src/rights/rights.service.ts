import { momentToDateTime } from "@kcc-hub/connectors/sdk";
import { UniqueConstraintViolationException } from "@mikro-orm/core";
import { z } from "zod";
import type { Database, SqlEntityManager } from "../database/orm.ts";
import { type Abilities, Action, Capability } from "../kernel/abilities.ts";
import type { RequestAudit } from "../kernel/audit.ts";
import { check, idempotencyKey, invalidInput } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { NotFound, ProblemCode, Right } from "../kernel/problem.types.ts";
import { RightChangeEntity, RightEntity, type RightRow } from "./rights.entity.ts";
import type { RightsApi, SetRightInput } from "./rights.resolver.ts";
import type { RightsStore } from "./rights.store.ts";
import { GrantedRight, Me, RightsChanged } from "./rights.types.ts";

export interface RightsServiceOptions {
  readonly database: Database;
  readonly store: RightsStore;
  readonly abilities: Abilities;
  readonly audit: RequestAudit;
  /** Whether a department is connected, or was: a right for anything else is a mistake. */
  readonly isDepartment: (departmentId: string) => boolean;
  readonly now: () => Date;
}

const setRightInput = z.strictObject({
  role: z
    .string()
    .regex(/^[a-z0-9-]{2,64}$/, { error: "De rol klopt niet. Gebruik 2 tot 64 kleine letters, cijfers en streepjes, zoals in het inlogsysteem." }),
  departmentId: z.string().max(64, { error: "Deze afdeling bestaat niet." }),
  capability: z.enum(Capability),
  action: z.enum(Action),
  granted: z.boolean(),
});

type Cell = z.output<typeof setRightInput>;

/** Who may do what. That only a supervisor changes it, and who may see it all, is in the policy. */
export function createRightsService(options: RightsServiceOptions): RightsApi {
  const { abilities, store } = options;
  return {
    me: () =>
      make(Me, {
        id: abilities.viewer.userId,
        name: abilities.viewer.name,
        roles: [...abilities.viewer.roles],
        rights: abilities.granted.map((right) => make(Right, right)),
      }),
    all: async () => (await store.all()).map(toGrantedRight),
    set: async (input, key) => setRight(options, input, key),
  };
}

async function setRight(options: RightsServiceOptions, input: SetRightInput, key: string): Promise<object> {
  const { database, store, isDepartment } = options;
  const checkedKey = check(z.strictObject({ idempotencyKey }), { idempotencyKey: key });
  if (!checkedKey.ok) return checkedKey.problem;
  const checked = check(setRightInput, input);
  if (!checked.ok) return checked.problem;
  const cell = checked.value;
  if (!isDepartment(cell.departmentId)) {
    return make(NotFound, { code: ProblemCode.NOT_FOUND, message: "Deze afdeling is niet aangesloten op de hub." });
  }
  const attempt = () => database.fork().transactional((em) => changeOnce(em, { cell, key, options }));
  const change = await attempt().catch((error: unknown) => {
    // The same key came twice at once: the second look finds what the first has kept.
    if (error instanceof UniqueConstraintViolationException) return attempt();
    throw error;
  });
  if (change === "key-used-for-other") {
    return invalidInput([{ field: "idempotencyKey", message: "Deze idempotencyKey is al gebruikt voor een andere wijziging. Kies een nieuwe." }]);
  }
  store.forget();
  const rows = (await store.all()).filter((row) => row.role === cell.role);
  return make(RightsChanged, { rights: rows.map(toGrantedRight) });
}

interface Change {
  readonly cell: Cell;
  readonly key: string;
  readonly options: RightsServiceOptions;
}

/** The change and its audit entry are kept together or not at all. */
async function changeOnce(em: SqlEntityManager, { cell, key, options }: Change): Promise<"done" | "done-before" | "key-used-for-other"> {
  const { viewer } = options.abilities;
  const at = options.now();
  const { granted, ...right } = cell;
  const asked = { userId: viewer.userId, idempotencyKey: key, ...cell, at };
  const earlier = await em.findOne(RightChangeEntity, { userId: viewer.userId, idempotencyKey: key });
  if (earlier) {
    const same = earlier.granted === granted && earlier.role === right.role && earlier.departmentId === right.departmentId;
    return same && earlier.capability === right.capability && earlier.action === right.action ? "done-before" : "key-used-for-other";
  }
  await em.insert(RightChangeEntity, asked);
  const before = await em.count(RightEntity, right);
  if (granted) await em.upsert(RightEntity, { ...right, grantedAt: at, grantedBy: viewer.name }, { onConflictAction: "ignore" });
  else await em.nativeDelete(RightEntity, right);
  const changed = before > 0 !== granted;
  const fields = [`role:${right.role}`, `capability:${right.capability}`, `action:${right.action}`];
  const entry = { action: granted ? "right.grant" : "right.revoke", outcome: changed ? "done" : "unchanged", departmentIds: [right.departmentId], fields };
  await options.audit.record(entry, em);
  return "done";
}

function toGrantedRight({ role, departmentId, capability, action, grantedAt, grantedBy }: RightRow): GrantedRight {
  return make(GrantedRight, { role, departmentId, capability, action, grantedAt: momentToDateTime(grantedAt.getTime()), grantedBy });
}
