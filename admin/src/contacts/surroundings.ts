import { inject, type App, type InjectionKey } from "vue";

/** What happened to a contact, for whoever shows these pages within their own. */
export type ContactEvent =
  | { readonly kind: "started" | "wrapped-up" | "ended"; readonly reference: string }
  | { readonly kind: "suggestion-sent" | "website-report-sent"; readonly reference: string | undefined };

/** Where the pages stand: in the admin, or in a frame of an agent desktop. */
export interface Surroundings {
  /** Address of the page of one contact. */
  contactPath(reference: string): string;
  /** Of the page to read a contact, of whichever agent; `undefined` where there is none. */
  readonly recordPath: ((reference: string) => string) | undefined;
  readonly listPath: string;
  /** Of the page that tells what became of what the agent sent; `undefined` where there is none. */
  readonly outcomesPath: string | undefined;
  tell(event: ContactEvent): void;
}

const key: InjectionKey<Surroundings> = Symbol("surroundings of the contact pages");

export function provideSurroundings(app: App, surroundings: Surroundings): void {
  app.provide(key, surroundings);
}

export function useSurroundings(): Surroundings {
  const surroundings = inject(key);
  if (!surroundings) throw new Error("No surroundings are provided: call provideSurroundings");
  return surroundings;
}
