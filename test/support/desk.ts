import { randomUUID } from "node:crypto";
import * as documents from "./documents.ts";
import type { Account, TestHub } from "./hub.ts";

/** Wishes as an agent has them, for tests that need an appointment before their own story begins. */
export interface Wish {
  readonly departmentId: string;
  readonly selection: Readonly<Record<string, unknown>>;
  /** Which free slot of the chosen day, counted from the start. */
  readonly slot?: number;
  /** Which free day, counted from the first. */
  readonly day?: number;
  readonly customer?: Readonly<Record<string, unknown>>;
  readonly account?: Account;
}

export interface FreeSlot {
  readonly locationId: string;
  readonly start: string;
}

export const voorbeeld = {
  firstName: "Vera",
  initials: "V.",
  lastNamePrefix: "van",
  lastName: "Voorbeeld",
  birthDate: "1985-03-17",
  email: "vera.voorbeeld@example.test",
  phone: "0612345678",
};

/** A slot that is free now, as the hub tells it. */
export async function freeSlot(hub: Pick<TestHub, "ask">, { departmentId, selection, slot = 0, day = 0, account = "anna" }: Wish): Promise<FreeSlot> {
  const { data } = await hub.ask(account, documents.availability, { departmentId, selection });
  const places: { location: { id: string }; days: string[] }[] = data.availability.locations;
  const place = places.find(({ days }) => days.length > day);
  if (!place) throw new Error(`nothing is free at ${departmentId}: ${JSON.stringify(data)}`);
  const answer = await hub.ask(account, documents.slots, { departmentId, selection, locationId: place.location.id, date: place.days[day] });
  const starts: { start: string }[] = answer.data.slots.items;
  const chosen = starts[Math.min(slot, starts.length - 1)];
  if (!chosen) throw new Error(`no slot on a free day at ${departmentId}`);
  return { locationId: place.location.id, start: chosen.start };
}

/** Books at a free slot and gives the whole answer. */
export async function book(hub: Pick<TestHub, "ask">, wish: Wish, key: string = randomUUID()) {
  const { departmentId, selection, customer = voorbeeld, account = "anna" } = wish;
  const place = await freeSlot(hub, wish);
  const { data } = await hub.ask(account, documents.bookAppointment, { key, input: { departmentId, selection, ...place, customer } });
  return { ...data.bookAppointment, place };
}

export const one = (productId: string) => ({ products: [{ productId }] });
