import { afterEach, expect, test } from "vitest";
import { effectScope, nextTick } from "vue";
import { emptyPerson } from "../kernel/person/person-form.ts";
import { useBookingDraft, type BookingDraft } from "./useBookingDraft.ts";
import type { Product } from "./useOffer.ts";

const scope = effectScope();
afterEach(() => scope.stop());

const passport: Product = {
  id: "paspoort",
  name: "Paspoort",
  description: null,
  durationMinutes: 10,
  additionalPersonMinutes: 5,
  personsMax: 8,
  requirements: [],
  costs: [],
  itemKinds: null,
};
const pickUp: Product = { ...passport, id: "grof-vuil", name: "Grof vuil", itemKinds: [{ id: "bank", name: "Bank", amountMax: 2, volumeUnits: 4 }] };
const slot = { locationId: "stadhuis", locationName: "Stadhuis", start: "2026-12-01T09:30:00+01:00" };

function draftOf(): BookingDraft {
  const draft = effectScope().run(() => useBookingDraft());
  if (!draft) throw new Error("the scope was stopped");
  draft.departmentId.value = "burgerzaken";
  return draft;
}

test("A3 a booking is what was chosen, with nothing that was not", async () => {
  const draft = draftOf();
  await nextTick();
  draft.products.value = [{ product: passport, amount: 1 }];
  await nextTick();
  draft.askForTimes();
  draft.slot.value = slot;
  Object.assign(draft.customer, { lastName: "Jansen", phone: "0612345678" });
  expect(draft.input.value).toEqual({
    departmentId: "burgerzaken",
    selection: { products: [{ productId: "paspoort", amount: 1 }], persons: 1 },
    locationId: "stadhuis",
    start: slot.start,
    customer: { lastName: "Jansen", phone: "0612345678" },
  });
});

test("A10 for several people there is room for the names of the others, and only known names are sent", async () => {
  const draft = draftOf();
  await nextTick();
  draft.products.value = [{ product: passport, amount: 3 }];
  await nextTick();
  expect(draft.companions.value).toHaveLength(2);
  draft.askForTimes();
  draft.slot.value = slot;
  draft.companions.value = [{ ...emptyPerson(), lastName: "Jansen", firstName: "Piet" }, emptyPerson()];
  expect(draft.input.value).toMatchObject({ selection: { persons: 3 }, companions: [{ lastName: "Jansen", firstName: "Piet" }] });
});

test("A8 a pick-up needs an address and something to collect", async () => {
  const draft = draftOf();
  await nextTick();
  draft.products.value = [{ product: pickUp, amount: 1 }];
  await nextTick();
  expect(draft.selection.value).toBeUndefined();
  draft.items["bank"] = 1;
  expect(draft.selection.value).toBeUndefined();
  Object.assign(draft.customer.address, { postcode: "8974LB", houseNumber: "54" });
  expect(draft.selection.value).toEqual({
    products: [{ productId: "grof-vuil", amount: 1 }],
    address: { postcode: "8974LB", houseNumber: 54 },
    items: [{ kindId: "bank", amount: 1 }],
  });
});

test("other wishes make the chosen time void: it may not be free for them", async () => {
  const draft = draftOf();
  await nextTick();
  draft.products.value = [{ product: passport, amount: 1 }];
  await nextTick();
  draft.askForTimes();
  draft.slot.value = slot;
  await nextTick();
  expect(draft.input.value).toBeDefined();
  draft.products.value = [{ product: passport, amount: 2 }];
  await nextTick();
  expect(draft.slot.value).toBeUndefined();
  expect(draft.asked.value).toBeUndefined();
});

test("another department forgets the products of the one before", async () => {
  const draft = draftOf();
  await nextTick();
  draft.products.value = [{ product: passport, amount: 1 }];
  draft.departmentId.value = "belastingen";
  await nextTick();
  expect(draft.products.value).toEqual([]);
});
