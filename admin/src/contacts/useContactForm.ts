import { ContactByReferenceDocument, SaveContactDraftDocument, type SaveContactDraftMutation } from "@kcc-hub/schema/admin";
import { computed, onScopeDispose, shallowRef, type ComputedRef, type ShallowRef } from "vue";
import { useGraphqlClient } from "../kernel/graphql/provide.ts";
import { settle } from "../kernel/graphql/useQuery.ts";
import { tabStore } from "../kernel/session/tab-store.ts";
import { changesOf, formOf, withHub, withSaved, withSent, withUnsaved, type Change, type ContactDetails, type ContactForm } from "./contact-form.ts";
import { createUnsavedDraft, type Unanswered } from "./unsaved-draft.ts";

/** Where the saving stands. `refused`: the hub says which text cannot be kept. */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "waiting" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed" }
  | { readonly kind: "refused"; readonly message: string };

export interface OpenContact {
  /** As the hub had it last. */
  readonly contact: Readonly<ShallowRef<ContactDetails>>;
  readonly form: Readonly<ShallowRef<ContactForm>>;
  readonly saveState: ComputedRef<SaveState>;
  change(step: (form: ContactForm) => ContactForm): void;
  /** Saves what is left now. True when the hub has everything. */
  flush(): Promise<boolean>;
  /** Reads what other windows saved meanwhile. */
  refresh(): Promise<void>;
  /** What the hub says of the contact, from another question than a save. */
  take(contact: ContactDetails): void;
}

const typingPauseMs = 500;
const retryMs = 3_000;

/**
 * Saves as one types: what stands in the form is at the hub half a second after the last key, and when the page is left. What does not get there then
 * stays in this tab, and the next page of the contact goes on with it.
 */
export function useContactForm(first: ContactDetails): OpenContact {
  const client = useGraphqlClient();
  const contact = shallowRef(first);
  const unsaved = createUnsavedDraft(first.id, tabStore);
  const left = unsaved.take();
  const form = shallowRef(left ? withUnsaved(left.form, left.unanswered?.changes ?? [], first) : formOf(first));
  const outcome = shallowRef<SaveState>({ kind: "saved" });
  /** Sent again under the same key before anything else, so that no page ever meets its own text. */
  let unanswered: Unanswered | undefined = left?.unanswered;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLeft = false;
  if (left) plan(0);

  function plan(ms: number): void {
    clearTimeout(timer);
    if (!isLeft) timer = setTimeout(() => void save(), ms);
  }

  /** One at a time; what is typed meanwhile is saved next. */
  function save(): Promise<void> {
    clearTimeout(timer);
    running ??= sendNext().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function sendNext(): Promise<void> {
    const changes = unanswered?.changes ?? changesOf(form.value);
    if (changes.length === 0) {
      outcome.value = { kind: "saved" };
      unsaved.forget();
      return;
    }
    const key = unanswered?.key ?? crypto.randomUUID();
    unanswered = { changes, key };
    outcome.value = { kind: "saving" };
    const sent = await settle(client.send(SaveContactDraftDocument, variablesOf(changes, key), undefined, { outlivesPage: isLeft }));
    if (sent.kind === "failed") {
      outcome.value = { kind: "failed" };
      plan(retryMs);
      return;
    }
    unanswered = undefined;
    takeAnswer(sent.data.saveContactDraft, changes);
  }

  function takeAnswer(answer: SaveContactDraftMutation["saveContactDraft"], changes: readonly Change[]): void {
    switch (answer.__typename) {
      case "ContactDraftSaved":
      case "ContactChangedMeanwhile": {
        const conflicts = answer.__typename === "ContactChangedMeanwhile" ? answer.conflicts : [];
        contact.value = answer.contact;
        form.value = answer.contact.state === "WRAPPED_UP" ? form.value : withSaved(form.value, changes, { contact: answer.contact, conflicts });
        outcome.value = { kind: "saved" };
        if (hasAll()) unsaved.forget();
        else plan(typingPauseMs);
        return;
      }
      case "InvalidInput":
        outcome.value = { kind: "refused", message: answer.fields[0]?.message ?? answer.message };
        return;
      case "NotFound":
        outcome.value = { kind: "refused", message: answer.message };
    }
  }

  const variablesOf = (changes: readonly Change[], idempotencyKey: string) => ({ contactId: first.id, changes: [...changes], idempotencyKey });

  /** The hub has everything that it will take. */
  const hasAll = (): boolean => contact.value.state === "WRAPPED_UP" || (unanswered === undefined && changesOf(form.value).length === 0);
  const keep = (): void => (hasAll() ? unsaved.forget() : unsaved.keep({ form: form.value, unanswered }));
  const sendOnTheWay = ({ changes, key }: Unanswered): void =>
    void settle(client.send(SaveContactDraftDocument, variablesOf(changes, key), undefined, { outlivesPage: true }));

  /** A window that closes waits for nothing: what is on its way is let go on by the browser. */
  function saveAtLast(): void {
    if (hasAll()) return;
    if (unanswered) sendOnTheWay(unanswered);
    const rest = { changes: changesOf(unanswered ? withSent(form.value, unanswered.changes) : form.value), key: crypto.randomUUID() };
    if (rest.changes.length > 0) sendOnTheWay(rest);
    unanswered ??= rest;
    keep();
  }

  /** What is left goes to the hub while it answers; nothing is tried a second time. */
  async function leave(): Promise<void> {
    isLeft = true;
    clearTimeout(timer);
    keep();
    while (!hasAll()) {
      await save();
      if (outcome.value.kind !== "saved") break;
    }
    if (unsaved.isMine()) keep();
  }

  /** The tab holds what is not saved: the browser asks before it closes it. */
  function warn(event: BeforeUnloadEvent): void {
    if (outcome.value.kind === "failed") event.preventDefault();
  }

  addEventListener("pagehide", saveAtLast);
  addEventListener("beforeunload", warn);
  onScopeDispose(() => {
    removeEventListener("pagehide", saveAtLast);
    removeEventListener("beforeunload", warn);
    void leave();
  });

  function take(known: ContactDetails): void {
    contact.value = known;
    if (known.state !== "WRAPPED_UP") form.value = withHub(form.value, known);
  }

  return {
    contact,
    form,
    saveState: computed(() => (outcome.value.kind === "saved" && changesOf(form.value).length > 0 ? { kind: "waiting" } : outcome.value)),
    change(step) {
      form.value = step(form.value);
      plan(typingPauseMs);
    },
    async flush() {
      // A save that runs knows nothing of what was typed since.
      for (let rounds = 0; rounds < 3 && (running !== undefined || changesOf(form.value).length > 0); rounds += 1) await save();
      clearTimeout(timer);
      return hasAll();
    },
    async refresh() {
      const read = await settle(client.send(ContactByReferenceDocument, { reference: first.reference }));
      // While this window saves, the answer to that is the newer one.
      if (read.kind === "failed" || running !== undefined || read.data.contactByReference.__typename !== "ContactsFound") return;
      const known = read.data.contactByReference.items.find(({ id }) => id === first.id);
      if (known && known.version >= contact.value.version) take(known);
    },
    take,
  };
}
