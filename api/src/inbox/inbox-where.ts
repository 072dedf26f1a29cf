import type { CheckedFilter } from "./inbox.checks.ts";
import type { InboxWhere } from "./inbox.store.ts";
import { openStates } from "./inbox.words.ts";

/** What a user's filter means for the database. */
export function whereOf(filter: CheckedFilter, { userId, now }: { readonly userId: string; readonly now: number }): InboxWhere {
  const { ids, kinds, states, team, departmentId, assigneeId, mine, unassigned, overdue, words, page } = filter;
  return {
    ids: ids ?? undefined,
    kinds: kinds ?? undefined,
    states: states ?? openStates,
    team: team ?? undefined,
    departmentId: departmentId ?? undefined,
    assigneeId: mine === true ? userId : (assigneeId ?? undefined),
    unassigned: unassigned ?? undefined,
    overdueAt: overdue === true ? new Date(now) : undefined,
    words: words || undefined,
    pageAddress: page ?? undefined,
  };
}
