import { InboxChangedItemsDocument, InboxItemsDocument } from "@kcc-hub/schema/admin";
import { computed, onScopeDispose, shallowRef, watch, type ComputedRef, type ShallowRef } from "vue";
import type { Failure } from "../kernel/graphql/client.ts";
import { useGraphqlClient } from "../kernel/graphql/provide.ts";
import { settle } from "../kernel/graphql/useQuery.ts";
import { type Choice, filterOf } from "./inbox-address.ts";
import { useInboxLive } from "./inbox-live.ts";
import { appendRows, type InboxRow, withChanged } from "./inbox-rows.ts";

const pageSize = 100;
/** So many ids are asked about at once; of more, everything is read anew. */
const idsMax = 100;

export type ListState =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly failure: Failure }
  /** The filter cannot be asked: an address that was changed by hand, a page that is none. */
  | { readonly kind: "refused"; readonly message: string }
  | {
      readonly kind: "ready";
      readonly rows: readonly InboxRow[];
      readonly totalCount: number;
      readonly endCursor: string | null;
      readonly hasMore: boolean;
      readonly more: "idle" | "loading" | "failed";
      /** Why it may not be as it is now: what was read before is still shown. */
      readonly stale: Failure | undefined;
    };

export interface InboxList {
  readonly state: Readonly<ShallowRef<ListState>>;
  readonly rows: ComputedRef<readonly InboxRow[]>;
  /** Reads the next page, once at a time. */
  loadMore(): Promise<void>;
  /** Asks which of these the list holds now. */
  lookAt(ids: readonly string[]): Promise<void>;
  reload(): Promise<void>;
}

/** The list, read page by page, that hears what changes. */
export function useInboxList(choice: ComputedRef<Choice>): InboxList {
  const client = useGraphqlClient();
  const state = shallowRef<ListState>({ kind: "loading" });
  /** Answers that belong to another choice, or to rows that were replaced, are dropped. */
  let round = new AbortController();
  let isReading = false;
  /** Of these was told while the list was being read: what is read may be older than that. */
  const toldMeanwhile = new Set<string>();
  const filter = computed(() => filterOf(choice.value));

  async function reload(): Promise<void> {
    if (state.value.kind !== "ready") state.value = { kind: "loading" };
    await readFrom(null, pageSize);
  }

  async function readFrom(after: string | null, wanted: number): Promise<void> {
    round.abort();
    const mine = new AbortController();
    round = mine;
    isReading = true;
    await readPages(after, wanted, mine);
    if (mine.signal.aborted) return;
    isReading = false;
    const told = [...toldMeanwhile];
    toldMeanwhile.clear();
    if (told.length > 0) await lookAt(told);
  }

  async function readPages(after: string | null, wanted: number, mine: AbortController): Promise<void> {
    const { sort } = choice.value;
    let rows: readonly InboxRow[] = [];
    for (let cursor = after; ;) {
      const outcome = await settle(client.send(InboxItemsDocument, { filter: filter.value, sort, first: pageSize, after: cursor }, mine.signal));
      if (mine.signal.aborted) return;
      if (outcome.kind === "failed") {
        state.value = state.value.kind === "ready" ? { ...state.value, stale: outcome.failure } : outcome;
        return;
      }
      const { inboxItems } = outcome.data;
      if (inboxItems.__typename === "InvalidInput") {
        state.value = { kind: "refused", message: inboxItems.message };
        return;
      }
      const { edges, totalCount, pageInfo } = inboxItems;
      rows = appendRows(
        rows,
        edges.map(({ node }) => node),
      );
      if (pageInfo.hasNextPage && rows.length < wanted) {
        cursor = pageInfo.endCursor;
        continue;
      }
      state.value = { kind: "ready", rows, totalCount, endCursor: pageInfo.endCursor, hasMore: pageInfo.hasNextPage, more: "idle", stale: undefined };
      return;
    }
  }

  async function loadMore(): Promise<void> {
    const before = state.value;
    if (before.kind !== "ready" || !before.hasMore || before.more === "loading") return;
    state.value = { ...before, more: "loading" };
    const mine = round;
    const variables = { filter: filter.value, sort: choice.value.sort, first: pageSize, after: before.endCursor };
    const outcome = await settle(client.send(InboxItemsDocument, variables, mine.signal));
    const now = state.value;
    if (mine.signal.aborted || now.kind !== "ready") return;
    if (outcome.kind === "failed" || outcome.data.inboxItems.__typename === "InvalidInput") {
      state.value = { ...now, more: "failed" };
      return;
    }
    const { edges, totalCount, pageInfo } = outcome.data.inboxItems;
    const rows = appendRows(
      now.rows,
      edges.map(({ node }) => node),
    );
    state.value = { ...now, rows, totalCount, endCursor: pageInfo.endCursor, hasMore: pageInfo.hasNextPage, more: "idle" };
  }

  async function lookAt(ids: readonly string[]): Promise<void> {
    if (isReading) {
      for (const id of ids) toldMeanwhile.add(id);
      return;
    }
    if (state.value.kind !== "ready") return;
    if (ids.length > idsMax) return await readAnew();
    const mine = round;
    const { sort } = choice.value;
    const variables = { among: { ...filter.value, ids }, filter: filter.value, sort };
    const outcome = await settle(client.send(InboxChangedItemsDocument, variables, mine.signal));
    const now = state.value;
    if (mine.signal.aborted || now.kind !== "ready") return;
    if (outcome.kind === "failed") {
      state.value = { ...now, stale: outcome.failure };
      return;
    }
    const { among, all } = outcome.data;
    if (among.__typename !== "InboxItemConnection" || all.__typename !== "InboxItemConnection") return;
    const present = among.edges.map(({ node }) => node);
    state.value = { ...now, totalCount: all.totalCount, rows: withChanged(now.rows, { ids, present, sort, hasMore: now.hasMore }) };
  }

  /** As far as was read before, so that nobody loses their place. */
  async function readAnew(): Promise<void> {
    await readFrom(null, state.value.kind === "ready" ? Math.max(state.value.rows.length, pageSize) : pageSize);
  }

  watch(
    () => JSON.stringify([filter.value, choice.value.sort]),
    () => {
      state.value = { kind: "loading" };
      void reload();
    },
    { immediate: true },
  );
  useInboxLive((itemIds) => void (itemIds ? lookAt(itemIds) : readAnew()));
  onScopeDispose(() => round.abort());
  return { state, rows: computed(() => (state.value.kind === "ready" ? state.value.rows : [])), loadMore, lookAt, reload };
}
