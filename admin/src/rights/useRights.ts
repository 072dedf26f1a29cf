import { GrantedRightsDocument, SetRightDocument, type GrantedRightDetailsFragment } from "@kcc-hub/schema/admin";
import { computed, ref, shallowRef, watch } from "vue";
import type { Failure } from "../kernel/graphql/client.ts";
import { useGraphqlClient } from "../kernel/graphql/provide.ts";
import { settle, useQuery } from "../kernel/graphql/useQuery.ts";
import { keyOf, type RightCell } from "./rightKey.ts";

export interface RightChange extends RightCell {
  readonly role: string;
  readonly granted: boolean;
}

/** How the latest change ended. `refused`: the hub says why not; `failed`: no answer, the same change can safely be sent again. */
export type ChangeOutcome =
  | { readonly kind: "changed"; readonly change: RightChange; readonly isUndo: boolean }
  | { readonly kind: "refused"; readonly change: RightChange; readonly message: string }
  | { readonly kind: "failed"; readonly change: RightChange; readonly failure: Failure; readonly idempotencyKey: string };

const knownRoles = ["agent", "kennisbank-manager", "supervisor", "integrator", "auditor"] as const;

/** The whole table of rights, and changes to it one after another, so that answers cannot overtake each other. */
export function useRights({ newKey = () => crypto.randomUUID() }: { readonly newKey?: () => string } = {}) {
  const client = useGraphqlClient();
  const query = useQuery(GrantedRightsDocument, () => ({}));
  const granted = shallowRef<readonly GrantedRightDetailsFragment[]>([]);
  const pending = ref(new Map<string, boolean>());
  const outcome = shallowRef<ChangeOutcome>();
  const done = ref<RightChange[]>([]);
  let queue: Promise<void> = Promise.resolve();

  watch(query.state, (state) => {
    if (state.kind === "ready") granted.value = state.data.grantedRights;
  });

  const roles = computed(() => [...new Set([...knownRoles, ...granted.value.map(({ role }) => role)])]);

  function isGranted(role: string, cell: RightCell): boolean {
    return pending.value.get(`${role} ${keyOf(cell)}`) ?? granted.value.some((right) => right.role === role && keyOf(right) === keyOf(cell));
  }

  async function send(change: RightChange, { idempotencyKey, isUndo }: { idempotencyKey: string; isUndo: boolean }): Promise<void> {
    const { role, departmentId, capability, action } = change;
    const settled = await settle(client.send(SetRightDocument, { input: { role, departmentId, capability, action, granted: change.granted }, idempotencyKey }));
    pending.value.delete(`${role} ${keyOf(change)}`);
    if (settled.kind === "failed") {
      outcome.value = { kind: "failed", change, failure: settled.failure, idempotencyKey };
      return;
    }
    const result = settled.data.setRight;
    if (result.__typename !== "RightsChanged") {
      outcome.value = { kind: "refused", change, message: result.message };
      return;
    }
    granted.value = [...granted.value.filter((right) => right.role !== role), ...result.rights];
    if (isUndo) done.value.pop();
    else done.value.push(change);
    outcome.value = { kind: "changed", change, isUndo };
  }

  function set(change: RightChange, { idempotencyKey = newKey(), isUndo = false } = {}): Promise<void> {
    pending.value.set(`${change.role} ${keyOf(change)}`, change.granted);
    queue = queue.then(() => send(change, { idempotencyKey, isUndo }));
    return queue;
  }

  return {
    query,
    roles,
    granted,
    isGranted,
    outcome,
    /** The change that `undo` takes back; `undefined` when there is none. */
    undoable: computed(() => done.value.at(-1)),
    set,
    undo(): Promise<void> {
      const last = done.value.at(-1);
      return last ? set({ ...last, granted: !last.granted }, { isUndo: true }) : queue;
    },
    retry(): Promise<void> {
      return outcome.value?.kind === "failed" ? set(outcome.value.change, { idempotencyKey: outcome.value.idempotencyKey }) : queue;
    },
  };
}
