import { CombinableProductsDocument, ProductsDocument, type ProductDetailsFragment } from "@kcc-hub/schema/admin";
import { useQuery } from "../kernel/graphql/useQuery.ts";

export type Product = ProductDetailsFragment;

/** What a department offers; nothing is asked while none is chosen. */
export function useProducts(departmentId: () => string) {
  return useQuery(ProductsDocument, () => (departmentId() === "" ? undefined : { departmentId: departmentId() }));
}

/** What may be added to the chosen products. */
export function useCombinableProducts(query: () => { readonly departmentId: string; readonly productIds: readonly string[] } | undefined) {
  return useQuery(CombinableProductsDocument, query);
}
