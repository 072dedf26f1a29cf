import { AppointmentsByReferenceDocument, AppointmentsOfPersonDocument, type Period, type Purpose } from "@kcc-hub/schema/admin";
import { inject, reactive, shallowRef, type App, type InjectionKey, type ShallowRef } from "vue";
import { useQuery } from "../kernel/graphql/useQuery.ts";
import { emptyPerson, toPersonKey, type PersonForm } from "../kernel/person/person-form.ts";

/** What was last searched for, as it was when the button was pressed. */
export type Search =
  | { readonly kind: "reference"; readonly reference: string }
  | { readonly kind: "person"; readonly person: ReturnType<typeof toPersonKey>; readonly purpose: Purpose; readonly period: Period };

/**
 * What is typed and searched for stays while the agent walks between pages, so that the list is there again after "back". It lives in this
 * window's memory only: personal data belongs in no address and no storage.
 */
export interface SearchMemory {
  readonly form: { reference: string; person: PersonForm; purpose: Purpose; period: Period };
  readonly search: ShallowRef<Search | undefined>;
}

const searchMemoryKey: InjectionKey<SearchMemory> = Symbol("search memory");

export function provideSearchMemory(app: App): void {
  app.provide(searchMemoryKey, {
    form: reactive<SearchMemory["form"]>({ reference: "", person: emptyPerson(), purpose: "APPOINTMENT", period: "ALL" }),
    search: shallowRef<Search>(),
  });
}

export function useSearchMemory(): SearchMemory {
  const memory = inject(searchMemoryKey);
  if (!memory) throw new Error("No search memory is provided: the appointments slice must be among the slices");
  return memory;
}

export function useSearch() {
  const { form, search } = useSearchMemory();
  const byReference = useQuery(AppointmentsByReferenceDocument, () => (search.value?.kind === "reference" ? { reference: search.value.reference } : undefined));
  const byPerson = useQuery(AppointmentsOfPersonDocument, () => {
    if (search.value?.kind !== "person") return undefined;
    const { person, purpose, period } = search.value;
    return { person, purpose, period };
  });

  /** The same search again is asked again: something may have changed since. */
  function start(next: Search): void {
    const isSame = JSON.stringify(next) === JSON.stringify(search.value);
    search.value = next;
    if (isSame) void (next.kind === "reference" ? byReference : byPerson).refresh();
  }

  return {
    form,
    search,
    byReference,
    byPerson,
    searchByReference: () => start({ kind: "reference", reference: form.reference.trim() }),
    searchByPerson: () => start({ kind: "person", person: toPersonKey(form.person), purpose: form.purpose, period: form.period }),
    clear(): void {
      search.value = undefined;
      Object.assign(form, { reference: "", person: emptyPerson() });
    },
  };
}
