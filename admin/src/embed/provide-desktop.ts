import { inject, type App, type InjectionKey } from "vue";
import type { Desktop } from "./desktop.ts";

const key: InjectionKey<Desktop> = Symbol("desktop");

export function provideDesktop(app: App, desktop: Desktop): void {
  app.provide(key, desktop);
}

export function useDesktop(): Desktop {
  const desktop = inject(key);
  if (!desktop) throw new Error("No desktop is provided: call provideDesktop in main.ts");
  return desktop;
}
