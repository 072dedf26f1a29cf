import type { TabStore } from "../kernel/session/tab-store.ts";
import type { Change, ContactForm } from "./contact-form.ts";

/** Sent without an answer: it may be at the hub. Under its own key it is safe to send again. */
export interface Unanswered {
  readonly changes: readonly Change[];
  readonly key: string;
}

/** What a page had when it was left, and the hub perhaps not. */
interface Unsaved {
  readonly form: ContactForm;
  readonly unanswered: Unanswered | undefined;
}

export interface UnsavedDraft {
  /** What an earlier page left behind; from then on it is this page's to keep. */
  take(): Unsaved | undefined;
  keep(unsaved: Unsaved): void;
  forget(): void;
  /** False when a later page took it over. */
  isMine(): boolean;
}

/** Keeps in the browser what could not be saved, until a page of the same contact has saved it. */
export function createUnsavedDraft(contactId: string, store: TabStore): UnsavedDraft {
  const name = `contact.${contactId}`;
  const page = crypto.randomUUID();
  const read = (): (Unsaved & { readonly page: string }) | undefined => parse(store.read(name));
  const keep = (unsaved: Unsaved): void => store.write(name, JSON.stringify({ ...unsaved, page }));
  const isMine = (): boolean => read()?.page === page;
  return {
    take() {
      const left = read();
      if (left) keep(left);
      return left;
    },
    keep,
    forget() {
      if (isMine()) store.remove(name);
    },
    isMine,
  };
}

function parse(text: string | undefined): (Unsaved & { readonly page: string }) | undefined {
  if (text === undefined) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this very file, in this tab
  return JSON.parse(text) as Unsaved & { readonly page: string };
}
