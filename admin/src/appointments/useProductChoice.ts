import { computed, ref } from "vue";
import type { BookingDraft } from "./useBookingDraft.ts";
import { useCombinableProducts, useProducts, type Product } from "./useOffer.ts";

/** The products of a booking: the first from all that is offered, further ones from what the department combines with it. */
export function useProductChoice(draft: BookingDraft, canCombine: () => boolean) {
  const { products, departmentId } = draft;
  const query = useProducts(() => departmentId.value);
  const wantsMore = ref(false);
  const combinable = useCombinableProducts(() =>
    canCombine() && wantsMore.value && products.value.length > 0
      ? { departmentId: departmentId.value, productIds: products.value.map(({ product }) => product.id) }
      : undefined,
  );

  const offeredProducts = computed<readonly Product[]>(() => {
    const { value } = query.state;
    return value.kind === "ready" && value.data.products.__typename === "ProductList" ? value.data.products.items : [];
  });
  const addableProducts = computed<readonly Product[] | undefined>(() => {
    const { value } = combinable.state;
    return value.kind === "ready" && value.data.combinableProducts.__typename === "ProductList" ? value.data.combinableProducts.items : undefined;
  });

  const first = computed({
    get: () => products.value[0]?.product.id ?? "",
    set(id: string) {
      const product = offeredProducts.value.find((offered) => offered.id === id);
      wantsMore.value = false;
      products.value = product ? [{ product, amount: 1 }] : [];
    },
  });

  return {
    query,
    first,
    offered: computed(() => offeredProducts.value.map(toOption)),
    /** `undefined` until the agent asks: the department is not asked for nothing. */
    addable: computed(() => addableProducts.value?.filter(({ id }) => !products.value.some(({ product }) => product.id === id)).map(toOption)),
    refreshAddable(): void {
      wantsMore.value = true;
    },
    add(id: string): void {
      const product = addableProducts.value?.find((addable) => addable.id === id);
      if (product) products.value = [...products.value, { product, amount: 1 }];
    },
    remove(id: string): void {
      products.value = products.value.filter(({ product }) => product.id !== id);
    },
    setAmount(id: string, amount: number): void {
      products.value = products.value.map((chosen) => (chosen.product.id === id ? { ...chosen, amount } : chosen));
    },
  };
}

function toOption({ id, name }: Product) {
  return { value: id, label: name };
}
