import { computed } from "vue";
import type { Appointment } from "./useAppointment.ts";
import { useProducts } from "./useOffer.ts";

/** What may be in the package of an appointment's product. */
export function useItemKinds(appointment: () => Appointment) {
  const query = useProducts(() => (appointment().items ? appointment().department.id : ""));
  const kinds = computed(() => {
    const { value } = query.state;
    if (value.kind !== "ready" || value.data.products.__typename !== "ProductList") return [];
    const ids = new Set(appointment().products.map(({ productId }) => productId));
    return value.data.products.items.filter(({ id }) => ids.has(id)).flatMap(({ itemKinds }) => itemKinds ?? []);
  });
  return { query, kinds };
}
