import { computed, type ComputedRef } from "vue";
import { useRoute } from "vue-router";
import type { Known } from "../contacts/useSuggestion.ts";
import { useDesktop } from "./provide-desktop.ts";

const reference = /^[\d .-]{8,20}$/;

/**
 * What the desktop knows already. The contact's number stands in the address: `?contact=4712380596`. What a citizen may have said comes by message, or
 * behind the #, which browsers keep to themselves: `#zoekterm=strooizout`, `#pagina=https%3A%2F%2F…`.
 */
export function useKnown(): ComputedRef<Known> {
  const route = useRoute();
  const { hello } = useDesktop();
  return computed(() => {
    const typed = new URLSearchParams(route.hash.slice(1));
    return {
      contactReference: referenceOf(route.query["contact"]),
      searchTerm: hello.value?.searchTerm ?? (typed.get("zoekterm") || undefined),
      subject: typed.get("onderwerp") || undefined,
      pageAddress: hello.value?.pageAddress ?? (typed.get("pagina") || undefined),
    };
  });
}

function referenceOf(value: unknown): string | undefined {
  return typeof value === "string" && reference.test(value) ? value.replaceAll(/[ .-]/g, "") : undefined;
}
