import type { InboxItemDetailsFragment } from "@kcc-hub/schema/admin";
import { onScopeDispose, shallowRef, type ComputedRef, type ShallowRef } from "vue";
import { useI18n } from "vue-i18n";
import { useSession } from "../kernel/session/session.ts";
import { useAnnouncer } from "../kernel/ui/announcer.ts";
import type { InboxRow } from "./inbox-rows.ts";
import { possibleActions } from "./possible-actions.ts";
import type { Action, Answer, Outcome, Triage } from "./useTriage.ts";

/** The hub takes an action back so long, counted from when it was done. */
const undoWithinMs = 10 * 60_000;

/** An action whose form is open, for items as they were when it was opened. */
export interface OpenAction {
  readonly key: number;
  readonly action: Action;
  readonly items: readonly InboxRow[];
  /** What they can be merged into. */
  readonly candidates: readonly { readonly value: string; readonly label: string }[];
  readonly intoId: string | undefined;
}

export interface Done {
  readonly text: string;
  /** `undefined`: nothing was changed, or it was undone. */
  readonly changeId: string | undefined;
}

export interface ActionsOptions {
  readonly triage: Triage;
  readonly targets: ComputedRef<readonly InboxRow[]>;
  readonly details: ComputedRef<InboxItemDetailsFragment | undefined>;
  /** Some items were changed: the list and the choice follow. */
  readonly onAnswer: (touched: readonly string[], outcome: Outcome) => Promise<void>;
}

export interface Actions {
  readonly open: Readonly<ShallowRef<OpenAction | undefined>>;
  readonly done: Readonly<ShallowRef<Done | undefined>>;
  readonly conflict: Readonly<ShallowRef<Outcome["notChanged"] | undefined>>;
  start(action: Action, intoId?: string): Promise<void>;
  /** `intoId`: what the items were merged into. */
  settle(answer: Answer, intoId?: string): Promise<void>;
  cancel(): void;
  undo(): Promise<void>;
  closeDone(): void;
  closeConflict(): void;
}

/** One action at a time: its form, what became of it, and the way back. */
export function useActions({ triage, targets, details, onAnswer }: ActionsOptions): Actions {
  const { t } = useI18n();
  const announcer = useAnnouncer();
  const session = useSession();
  const open = shallowRef<OpenAction>();
  const done = shallowRef<Done>();
  const conflict = shallowRef<Outcome["notChanged"]>();
  let opened = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  onScopeDispose(() => clearTimeout(timer));

  function tell(text: string, changeId: string | undefined): void {
    done.value = { text, changeId };
    announcer.announce(changeId ? `${text}. ${t("inbox.done.undoHint")}` : text);
    clearTimeout(timer);
    timer = setTimeout(() => {
      done.value = undefined;
    }, undoWithinMs);
  }

  /** The chosen ones themselves, and what looks like the one that is shown. */
  function candidatesFor(items: readonly InboxRow[]): OpenAction["candidates"] {
    const shown = details.value;
    const among = items.length > 1 ? items.filter(({ state }) => state !== "MERGED") : [];
    const similar = shown && items.some(({ id }) => id === shown.id) ? shown.similar : [];
    const all = [...among, ...similar].map(({ id, subject, contactsCount }) => ({
      value: id,
      label: `${subject} (${t("inbox.item.contacts", contactsCount)})`,
    }));
    return all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index);
  }

  async function settle(answer: Answer, intoId?: string): Promise<void> {
    const asked = open.value;
    if (answer.__typename !== "InboxItemsChanged") {
      tell(answer.message, undefined);
      return;
    }
    const { changed, notChanged, changeId } = answer;
    conflict.value = notChanged.length > 0 ? notChanged : undefined;
    const [first] = changed;
    const action = asked?.action ?? "takeUp";
    if (first) tell(t(`inbox.done.${action}`, { subject: first.subject }, changed.length), changeId);
    else if (notChanged.length === 0) tell(t("inbox.done.asItWas"), undefined);
    // Nothing was done: what was written stays, and a second press is for the items as the user sees them now.
    if (asked && !first && notChanged.length > 0) open.value = { ...asked, items: asItIsNow(asked.items, notChanged) };
    else open.value = undefined;
    const touched = [...changed, ...notChanged].map(({ id }) => id);
    await onAnswer(intoId === undefined ? touched : [...touched, intoId], answer);
  }

  return {
    open,
    done,
    conflict,
    async start(action, intoId) {
      const items = targets.value;
      if (triage.isBusy.value || items.length === 0) return;
      if (!possibleActions(items).includes(action)) {
        announcer.announce(t("inbox.actions.notPossible", { action: t(`inbox.actions.${action}`) }));
        return;
      }
      triage.reset();
      conflict.value = undefined;
      opened += 1;
      if (action !== "takeUp") {
        open.value = { key: opened, action, items, intoId, candidates: action === "merge" ? candidatesFor(items) : [] };
        return;
      }
      open.value = undefined;
      const assigneeId = session.me.value?.id ?? "";
      const answer = await triage.run(action, items, { text: "", link: "", reason: undefined, assigneeId, team: "", intoId: "", dueOn: "", subject: "" });
      if (answer) await settle(answer);
      else tell(t("states.noAnswerToWrite"), undefined);
    },
    settle,
    cancel() {
      open.value = undefined;
      conflict.value = undefined;
      triage.reset();
    },
    async undo() {
      const changeId = done.value?.changeId;
      if (!changeId) {
        announcer.announce(t("inbox.done.nothingToUndo"));
        return;
      }
      const answer = await triage.undo(changeId);
      if (!answer) {
        announcer.announce(t("states.noAnswerToWrite"));
        return;
      }
      if (answer.__typename !== "InboxItemsChanged") {
        tell(answer.message, undefined);
        return;
      }
      const { changed, notChanged } = answer;
      conflict.value = notChanged.length > 0 ? notChanged : undefined;
      tell(notChanged.length > 0 ? t("inbox.done.undoneNotAll", notChanged.length) : t("inbox.done.undone"), undefined);
      await onAnswer(
        [...changed, ...notChanged].map(({ id }) => id),
        answer,
      );
    },
    closeDone() {
      done.value = undefined;
    },
    closeConflict() {
      conflict.value = undefined;
    },
  };

  function asItIsNow(items: readonly InboxRow[], notChanged: Outcome["notChanged"]): readonly InboxRow[] {
    const now = new Map(notChanged.flatMap(({ item }) => (item ? [[item.id, item] as const] : [])));
    return items.map((item) => now.get(item.id) ?? item);
  }
}
