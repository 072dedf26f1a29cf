import { CustomerDocument, type CustomerQuery, type Purpose } from "@kcc-hub/schema/admin";
import { inject, reactive, shallowRef, type App, type InjectionKey, type ShallowRef } from "vue";
import { useQuery } from "../kernel/graphql/useQuery.ts";
import { emptyPerson, toPersonKey, type PersonForm } from "../kernel/person/person-form.ts";

export type Customer = Extract<CustomerQuery["customer"], { readonly __typename: "CustomerView" }>;

interface CustomerMemory {
  readonly form: { person: PersonForm; purpose: Purpose };
  /** Whom was looked for, as it was when the button was pressed. */
  readonly search: ShallowRef<{ readonly person: ReturnType<typeof toPersonKey>; readonly purpose: Purpose } | undefined>;
}

/** Stays while the agent walks between pages, in this window's memory only: personal data belongs in no address and no storage. */
const customerMemoryKey: InjectionKey<CustomerMemory> = Symbol("the customer on the line");

export function provideCustomerMemory(app: App): void {
  app.provide(customerMemoryKey, {
    form: reactive<CustomerMemory["form"]>({ person: emptyPerson(), purpose: "QUESTION" }),
    search: shallowRef(),
  });
}

function useCustomerMemory(): CustomerMemory {
  const memory = inject(customerMemoryKey);
  if (!memory) throw new Error("No memory of the customer is provided: the slice of customers must be among the slices");
  return memory;
}

export function useCustomer() {
  const { form, search } = useCustomerMemory();
  const query = useQuery(CustomerDocument, () => search.value);

  return {
    form,
    search,
    query,
    /** The same search again is asked again: something may have changed since. */
    find(): void {
      const next = { person: toPersonKey(form.person), purpose: form.purpose };
      const isSame = JSON.stringify(next) === JSON.stringify(search.value);
      search.value = next;
      if (isSame) void query.refresh();
    },
    clear(): void {
      search.value = undefined;
      form.person = emptyPerson();
    },
  };
}

export const partNames = ["appointments", "meldingen", "requests", "contacts"] as const;
export type PartName = (typeof partNames)[number];
