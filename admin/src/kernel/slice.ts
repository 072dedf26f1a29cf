import { inject, type App, type Component, type InjectionKey } from "vue";
import type { RouteRecordRaw } from "vue-router";
import type { MessageTree } from "./i18n/messages.ts";
import type { Session } from "./session/session.ts";

/** What a slice adds to the admin. The kernel knows none of them: main.ts lists them. */
export interface Slice {
  readonly routes: readonly RouteRecordRaw[];
  readonly messages: { readonly nl: MessageTree; readonly en: MessageTree };
  /** In the main navigation, for those to whom it is of use. */
  readonly navigation: readonly NavigationItem[];
  /** On the start page, for those to whom it is of use. */
  readonly startCards: readonly StartCard[];
  /** What the slice's pages share while the window is open. */
  provide?(app: App): void;
}

/** Work that belongs together; the navigation is grouped by it where it would be too long. In the order of the navigation. */
export const areas = ["customer", "contacts", "inbox", "administration"] as const;
export type Area = (typeof areas)[number];

export interface NavigationItem {
  readonly to: string;
  readonly area: Area;
  /** Key of the text in the slice's messages. */
  readonly label: string;
  /** Behind the label, such as how much there is. */
  readonly badge?: Component;
  isFor(session: Session): boolean;
}

interface StartCard {
  readonly component: Component;
  isFor(session: Session): boolean;
}

const slicesKey: InjectionKey<readonly Slice[]> = Symbol("slices");

export function provideSlices(app: App, slices: readonly Slice[]): void {
  app.provide(slicesKey, slices);
  for (const slice of slices) slice.provide?.(app);
}

export function useSlices(): readonly Slice[] {
  return inject(slicesKey, []);
}
