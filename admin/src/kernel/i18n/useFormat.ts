import { computed, type ComputedRef } from "vue";
import { useI18n } from "vue-i18n";
import { createFormat, type Format } from "./format.ts";

/** Dates, times and money as people read them, in the chosen language. */
export function useFormat(): ComputedRef<Format> {
  const { locale } = useI18n();
  return computed(() => createFormat(locale.value === "en" ? "en-GB" : "nl-NL"));
}
