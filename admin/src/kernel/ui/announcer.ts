import { inject, shallowRef, type App, type InjectionKey, type ShallowRef } from "vue";

/** What a screen reader says when something changes that has no focus. */
export interface Announcer {
  /** Two regions take turns, because the same text twice in one region is read once only. */
  readonly texts: Readonly<ShallowRef<readonly [string, string]>>;
  announce(text: string): void;
}

export function createAnnouncer(): Announcer {
  const texts = shallowRef<readonly [string, string]>(["", ""]);
  return {
    texts,
    announce(text) {
      texts.value = texts.value[0] === "" ? [text, ""] : ["", text];
    },
  };
}

const announcerKey: InjectionKey<Announcer> = Symbol("announcer");

export function provideAnnouncer(app: App, announcer: Announcer): void {
  app.provide(announcerKey, announcer);
}

export function useAnnouncer(): Announcer {
  const announcer = inject(announcerKey);
  if (!announcer) throw new Error("No announcer is provided: call provideAnnouncer in main.ts");
  return announcer;
}
