import { AppointmentDocument, type AppointmentDetailsFragment, type AppointmentLineFragment, type SelectionInput } from "@kcc-hub/schema/admin";
import { useQuery } from "../kernel/graphql/useQuery.ts";
import { toAddressInput, type AddressForm } from "../kernel/person/person-form.ts";

export type Appointment = AppointmentDetailsFragment;
export type AppointmentLine = AppointmentLineFragment;

export function useAppointment(id: () => string) {
  return useQuery(AppointmentDocument, () => ({ id: id() }));
}

/** What the appointment is for, as a question for other times. A pick-up needs its address too. */
export function selectionOf(appointment: Appointment, address: AddressForm | undefined): SelectionInput | undefined {
  const products = appointment.products.map(({ productId, amount }) => ({ productId, amount }));
  if (!appointment.items) return { products, persons: appointment.persons };
  const home = address && toAddressInput(address);
  return home && { products, address: home, items: appointment.items };
}

/** The address that a pick-up is at, as far as the agent may see it. */
export function pickUpAddressOf({ customers }: Appointment): AddressForm {
  const known = customers[0]?.address;
  return { postcode: known?.postcode ?? "", houseNumber: known?.houseNumber?.toString() ?? "", houseNumberAddition: known?.houseNumberAddition ?? "" };
}

export function pathOf(appointmentId: string, action?: "verplaatsen" | "wijzigen" | "annuleren"): string {
  return `/afspraken/${encodeURIComponent(appointmentId)}${action ? `/${action}` : ""}`;
}
