import { ChangeMeldingDocument, type ChangeMeldingInput } from "@kcc-hub/schema/admin";
import { computed, reactive, ref } from "vue";
import { endsIntent } from "../kernel/graphql/problems.ts";
import { useMutation } from "../kernel/graphql/useMutation.ts";
import { placeFormOf, toMeldingPlace } from "./place-form.ts";
import { keyOf } from "./useCategories.ts";
import type { Melding } from "./useMelding.ts";

/** A change in place: only what differs from the melding is sent, with its version, so that nobody's work is overwritten. */
export function useChange(melding: Melding) {
  const presentKey = keyOf({ id: melding.category.id, department: melding.department });
  const categoryKey = ref(presentKey);
  const place = reactive(placeFormOf(melding.place));
  const presentPlace = JSON.stringify(place);
  const reason = ref("");
  const nothingChanged = ref(false);
  const change = useMutation(ChangeMeldingDocument, { pick: (answer) => answer.changeMelding, isFinal: endsIntent });

  const input = computed<ChangeMeldingInput | undefined>(() => {
    const newCategory = categoryKey.value === presentKey ? {} : { categoryId: categoryKey.value.slice(melding.department.id.length + 1) };
    const toPlace = JSON.stringify(place) === presentPlace ? undefined : toMeldingPlace(place);
    const what = { ...newCategory, ...(toPlace ? { place: toPlace } : {}) };
    if (Object.keys(what).length === 0) return undefined;
    const why = reason.value.trim();
    return { meldingId: melding.id, ...what, ...(why === "" ? {} : { reason: why }), ...(melding.version === null ? {} : { version: melding.version }) };
  });

  return {
    categoryKey,
    place,
    reason,
    input,
    change,
    nothingChanged,
    result: computed(() => (change.state.value.kind === "settled" ? change.state.value.result : undefined)),
    async send(): Promise<void> {
      nothingChanged.value = input.value === undefined;
      if (input.value) await change.run({ input: input.value });
    },
  };
}
