import { InboxChangedDocument } from "@kcc-hub/schema/admin";
import { effectScope, inject, onScopeDispose, shallowRef, watch, type App, type EffectScope, type InjectionKey } from "vue";
import { useLive } from "../kernel/graphql/useLive.ts";

/** The items that changed; `undefined` when that is not known, so that everything is read anew. */
type Listener = (itemIds: readonly string[] | undefined) => void;

/** One stream for the whole window, because browsers open few connections to one host: the navigation, the list and the item beside it share it. */
export interface InboxLive {
  /** As long as the component is there. */
  listen(listener: Listener): void;
}

function createInboxLive(): InboxLive {
  const listeners = new Set<Listener>();
  let scope: EffectScope | undefined;
  const tell: Listener = (itemIds) => {
    for (const listener of listeners) listener(itemIds);
  };

  return {
    listen(listener) {
      listeners.add(listener);
      scope ??= open(tell);
      onScopeDispose(() => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        scope?.stop();
        scope = undefined;
      });
    },
  };
}

/** A window that nobody sees gives its connection back, and reads anew when it is looked at. */
function open(tell: Listener): EffectScope {
  const scope = effectScope(true);
  scope.run(() => {
    const isSeen = shallowRef(document.visibilityState !== "hidden");
    const look = (): void => {
      isSeen.value = document.visibilityState !== "hidden";
    };
    document.addEventListener("visibilitychange", look);
    onScopeDispose(() => document.removeEventListener("visibilitychange", look));
    watch(isSeen, (seen) => {
      if (seen) tell(undefined);
    });
    useLive(
      InboxChangedDocument,
      () => (isSeen.value ? {} : undefined),
      (event) => tell(event?.inboxChanged.itemIds),
    );
  });
  return scope;
}

const inboxLiveKey: InjectionKey<InboxLive> = Symbol("inbox live");

export function provideInboxLive(app: App): void {
  app.provide(inboxLiveKey, createInboxLive());
}

export function useInboxLive(listener: Listener): void {
  const live = inject(inboxLiveKey);
  if (!live) throw new Error("The inbox's stream is not provided: call provideInboxLive in the slice");
  live.listen(listener);
}
