import { ChangeAppointmentDocument, type ChangeAppointmentInput } from "@kcc-hub/schema/admin";
import { computed, reactive, ref } from "vue";
import { useMutation } from "../kernel/graphql/useMutation.ts";
import { endsIntent, fieldErrorsOf } from "../kernel/graphql/problems.ts";
import { problemIn } from "./problems.ts";
import type { Appointment } from "./useAppointment.ts";

/** What this page changes, of all that a department's system may be able to: a person's details come as one name, which cannot be taken apart again. */
export const changeable: ReadonlySet<string> = new Set(["notes", "items"]);

/** A change in place: only what differs from the appointment is sent, so that nothing else is overwritten. */
export function useChange(appointment: Appointment, changes: readonly string[]) {
  const notes = ref(appointment.notes ?? "");
  const items = reactive<Record<string, number>>(Object.fromEntries((appointment.items ?? []).map(({ kindId, amount }) => [kindId, amount])));
  const change = useMutation(ChangeAppointmentDocument, { pick: (answer) => answer.changeAppointment, isFinal: endsIntent });

  const chosen = computed(() => Object.entries(items).flatMap(([kindId, amount]) => (amount > 0 ? [{ kindId, amount }] : [])));
  const input = computed<ChangeAppointmentInput | undefined>(() => {
    const newNotes = changes.includes("notes") && notes.value.trim() !== (appointment.notes ?? "").trim() ? { notes: notes.value.trim() } : {};
    const newItems = changes.includes("items") && appointment.items && !samePackage(chosen.value, appointment.items) ? { items: chosen.value } : {};
    const what = { ...newNotes, ...newItems };
    if (Object.keys(what).length === 0) return undefined;
    return { appointmentId: appointment.id, ...what, ...(appointment.version === null ? {} : { version: appointment.version }) };
  });
  const result = computed(() => (change.state.value.kind === "settled" ? change.state.value.result : undefined));

  return {
    notes,
    items,
    change,
    input,
    isPackageEmpty: computed(() => appointment.items !== null && chosen.value.length === 0),
    changed: computed(() => (result.value?.__typename === "AppointmentChanged" ? result.value.appointment : undefined)),
    problem: computed(() => problemIn(result.value)),
    errorOf: computed(() => fieldErrorsOf(result.value)),
    async send(): Promise<void> {
      if (input.value) await change.run({ input: input.value });
    },
  };
}

type Package = readonly { readonly kindId: string; readonly amount: number }[];

function samePackage(one: Package, other: Package): boolean {
  const amounts = new Map(other.map(({ kindId, amount }) => [kindId, amount]));
  return one.length === other.length && one.every(({ kindId, amount }) => amounts.get(kindId) === amount);
}
