import type { BookAppointmentInput, SelectionInput } from "@kcc-hub/schema/admin";
import { computed, reactive, ref, watch } from "vue";
import { emptyPerson, toAddressInput, toCustomerInput, type PersonForm } from "../kernel/person/person-form.ts";
import type { Product } from "./useOffer.ts";
import type { ChosenSlot } from "./useSlotPicker.ts";

export interface ChosenProduct {
  readonly product: Product;
  readonly amount: number;
}

/** A booking while it is being made. What depends on an earlier choice is forgotten when that choice changes. */
export function useBookingDraft(knownPerson: PersonForm = emptyPerson()) {
  const departmentId = ref("");
  const products = ref<readonly ChosenProduct[]>([]);
  const items = reactive<Record<string, number>>({});
  const customer = reactive<PersonForm>({ ...knownPerson, address: { ...knownPerson.address } });
  const companions = ref<PersonForm[]>([]);
  const notes = ref("");
  /** What was asked times for. Fixed at that moment, so that the picker does not ask the department at every keystroke. */
  const asked = ref<SelectionInput>();
  const slot = ref<ChosenSlot>();

  const itemKinds = computed(() => products.value.find(({ product }) => product.itemKinds)?.product.itemKinds ?? undefined);
  const isPickUp = computed(() => itemKinds.value !== undefined);
  const persons = computed(() => Math.max(1, ...products.value.map(({ amount }) => amount)));

  /** What is wanted, or `undefined` while something is missing. */
  const selection = computed<SelectionInput | undefined>(() => {
    if (products.value.length === 0) return undefined;
    const wanted = { products: products.value.map(({ product, amount }) => ({ productId: product.id, amount })) };
    if (!isPickUp.value) return { ...wanted, persons: persons.value };
    const address = toAddressInput(customer.address);
    const chosen = Object.entries(items).flatMap(([kindId, amount]) => (amount > 0 ? [{ kindId, amount }] : []));
    return address && chosen.length > 0 ? { ...wanted, address, items: chosen } : undefined;
  });

  const input = computed<BookAppointmentInput | undefined>(() => {
    if (!asked.value || !slot.value) return undefined;
    const others = companions.value.filter(({ lastName }) => lastName.trim() !== "").map(toCustomerInput);
    return {
      departmentId: departmentId.value,
      selection: asked.value,
      locationId: slot.value.locationId,
      start: slot.value.start,
      customer: toCustomerInput(customer),
      ...(others.length > 0 ? { companions: others } : {}),
      ...(notes.value.trim() === "" ? {} : { notes: notes.value.trim() }),
    };
  });

  watch(departmentId, () => {
    products.value = [];
  });
  watch(products, () => {
    for (const kindId of Object.keys(items)) if (!itemKinds.value?.some(({ id }) => id === kindId)) delete items[kindId];
  });
  watch(persons, (count) => {
    companions.value = Array.from({ length: count - 1 }, (_, index) => companions.value[index] ?? emptyPerson());
  });
  watch(
    () => JSON.stringify(selection.value),
    () => {
      asked.value = undefined;
      slot.value = undefined;
    },
  );

  return {
    departmentId,
    products,
    items,
    customer,
    companions,
    notes,
    asked,
    slot,
    itemKinds,
    isPickUp,
    persons,
    selection,
    input,
    askForTimes(): void {
      asked.value = selection.value;
    },
  };
}

export type BookingDraft = ReturnType<typeof useBookingDraft>;
