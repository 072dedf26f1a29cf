import { MeDocument, type Action, type Capability, type MeQuery } from "@kcc-hub/schema/admin";
import { computed, inject, shallowRef, type App, type ComputedRef, type InjectionKey, type ShallowRef } from "vue";
import type { Failure, GraphqlClient } from "../graphql/client.ts";
import { settle } from "../graphql/useQuery.ts";

export type Me = MeQuery["me"];

/**
 * - `expired`: there was a session in this window and the hub no longer knows it; the page stays, so that nothing typed is lost
 */
type SessionState =
  | { readonly kind: "loading" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "signed-in"; readonly me: Me }
  | { readonly kind: "expired"; readonly me: Me };

interface RightQuestion {
  readonly departmentId: string;
  readonly capability: Capability;
  readonly action: Action;
}

export interface Session {
  readonly state: Readonly<ShallowRef<SessionState>>;
  /** The user, also while the session has expired. */
  readonly me: ComputedRef<Me | undefined>;
  /** Asks the hub who is signed in and what they may do. Rights change at once, so it is asked again on every page. */
  load(): Promise<void>;
  markExpired(): void;
  may(right: RightQuestion): boolean;
  mayAnywhere(right: Omit<RightQuestion, "departmentId">): boolean;
  hasRole(...roles: readonly string[]): boolean;
}

export interface SessionOptions {
  readonly client: () => GraphqlClient;
  /** Somebody else signed in in another window: what is on this one is not theirs to see. */
  readonly onOtherUser: () => void;
}

export function createSession({ client, onOtherUser }: SessionOptions): Session {
  const state = shallowRef<SessionState>({ kind: "loading" });
  const me = computed(() => (state.value.kind === "signed-in" || state.value.kind === "expired" ? state.value.me : undefined));

  return {
    state,
    me,
    async load() {
      const before = me.value;
      const outcome = await settle(client().send(MeDocument, {}));
      if (outcome.kind === "failed") {
        if (outcome.failure.kind === "signed-out") state.value = before ? { kind: "expired", me: before } : { kind: "signed-out" };
        // A known user stays: the page that asked says by itself what it could not get.
        else if (!before) state.value = { kind: "failed", failure: outcome.failure };
        return;
      }
      if (before && before.id !== outcome.data.me.id) onOtherUser();
      else state.value = { kind: "signed-in", me: outcome.data.me };
    },
    markExpired() {
      if (state.value.kind === "signed-in") state.value = { kind: "expired", me: state.value.me };
    },
    may: (right) =>
      me.value?.rights.some((own) => own.departmentId === right.departmentId && own.capability === right.capability && own.action === right.action) ?? false,
    mayAnywhere: ({ capability, action }) => me.value?.rights.some((own) => own.capability === capability && own.action === action) ?? false,
    hasRole: (...roles) => me.value?.roles.some((role) => roles.includes(role)) ?? false,
  };
}

const sessionKey: InjectionKey<Session> = Symbol("session");

export function provideSession(app: App, session: Session): void {
  app.provide(sessionKey, session);
}

export function useSession(): Session {
  const session = inject(sessionKey);
  if (!session) throw new Error("No session is provided: call provideSession in main.ts");
  return session;
}
