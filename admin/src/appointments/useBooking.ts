import { BookAppointmentDocument } from "@kcc-hub/schema/admin";
import { computed } from "vue";
import { useMutation } from "../kernel/graphql/useMutation.ts";
import type { PersonForm } from "../kernel/person/person-form.ts";
import { endsIntent, fieldErrorsOf } from "../kernel/graphql/problems.ts";
import { useBookingDraft } from "./useBookingDraft.ts";

/** A draft and the one write that makes it an appointment. */
export function useBooking(knownPerson: PersonForm | undefined) {
  const draft = useBookingDraft(knownPerson);
  const booking = useMutation(BookAppointmentDocument, { pick: (answer) => answer.bookAppointment, isFinal: endsIntent });

  const result = computed(() => (booking.state.value.kind === "settled" ? booking.state.value.result : undefined));
  const booked = computed(() => (result.value?.__typename === "AppointmentBooked" ? result.value : undefined));
  const errorOf = computed(() => fieldErrorsOf(result.value));

  async function send(): Promise<void> {
    if (draft.input.value) await booking.run({ input: draft.input.value });
  }

  return {
    draft,
    booking,
    booked,
    errorOf,
    /** True while the department may or may not have booked: changing something now could end in two appointments. */
    locked: booking.isOpen,
    send,
    /** Another moment at the same place, from the alternatives. */
    chooseOther(start: string): void {
      if (!draft.slot.value) return;
      draft.slot.value = { ...draft.slot.value, start };
      booking.reset();
    },
    startAnother(): void {
      draft.products.value = [];
      draft.departmentId.value = "";
      booking.reset();
    },
  };
}
