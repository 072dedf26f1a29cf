import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDesktopDocuments } from "../support/desktop-documents.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
let documents: ReadonlyMap<string, string>;
beforeAll(async () => {
  documents = await readDesktopDocuments();
  hub = await startTestHub({ timeoutMs: 8_000, gatherDeadlineMs: 20_000 });
});
afterAll(() => hub?.close());

async function send(name: string, variables: Readonly<Record<string, unknown>>) {
  const document = documents.get(name);
  if (document === undefined) throw new Error(`the example desktop has no document ${name}`);
  const { data, errors } = await hub.ask("anna", document, variables);
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return data;
}

/** The desktop looks up a free moment, on the free day that is counted from the first. */
async function freeMoment(selection: object, day: number): Promise<{ readonly locationId: string; readonly start: string }> {
  const { availability } = await send("FreeDays", { departmentId: "stadsbeheer", selection });
  const [place] = availability.locations;
  const locationId: string = place.location.id;
  const { slots } = await send("FreeTimes", { departmentId: "stadsbeheer", selection, locationId, date: place.days[day] });
  return { locationId, start: slots.items[0].start };
}

test("A8 R3 bulky waste from the first word of the call to the last: the package changes without filling in the rest again", { timeout: 120_000 }, async () => {
  const caller = hub.sandbox.city.samples.vogApplicant.persons[0];
  const { postcode, houseNumber } = caller.address;
  const who = { person: { postcode, houseNumber, lastName: caller.lastName, birthDate: caller.birthDate }, purpose: "APPOINTMENT" };

  const first = (await send("ViewCustomer", who)).customer;
  expect(first.person.item.name.full).toContain(caller.lastName);
  const pickUpsIn = (view: { readonly appointments: { readonly items: readonly { readonly id: string; readonly department: { readonly id: string } }[] } }) =>
    view.appointments.items.filter(({ department }) => department.id === "stadsbeheer").map(({ id }) => id);
  const before = pickUpsIn(first);

  const { products } = await send("OfferedProducts", { departmentId: "stadsbeheer" });
  const product = products.items.find(({ itemKinds }: { readonly itemKinds: readonly object[] | null }) => itemKinds);
  const kindId = (name: string): string => product.itemKinds.find((kind: { readonly name: string }) => kind.name.startsWith(name)).id;
  const packageOf = (name: string) => [{ kindId: kindId(name), amount: 1 }];
  const selection = { products: [{ productId: product.id }], address: { postcode, houseNumber }, items: packageOf("Koelkast") };
  const place = await freeMoment(selection, 0);
  const customer = { lastName: caller.lastName, birthDate: caller.birthDate, phone: "0612345678" };
  const booking = await send("Book", { input: { departmentId: "stadsbeheer", selection, ...place, customer }, idempotencyKey: randomUUID() });
  const { reference, id } = booking.bookAppointment.appointment;

  // The caller rings again, and reads the number out as people do.
  const found = await send("FindAppointmentsByReference", { reference: reference.toLowerCase().replace("-", " ") });
  expect(found.appointmentsByReference.items.map((item: { readonly id: string }) => item.id)).toContain(id);
  const shown = (await send("ShowAppointment", { id })).appointment;
  const change = await send("Change", { input: { appointmentId: id, items: packageOf("Bank"), version: shown.version }, idempotencyKey: randomUUID() });
  expect(change.changeAppointment).toMatchObject({ __typename: "AppointmentChanged", appointment: { id, reference, items: packageOf("Bank") } });

  const later = await freeMoment({ ...selection, items: packageOf("Bank") }, 2);
  const move = await send("Move", {
    input: { appointmentId: id, start: later.start, version: change.changeAppointment.appointment.version },
    idempotencyKey: randomUUID(),
  });
  expect(move.rescheduleAppointment.__typename).toBe("AppointmentRescheduled");
  const moved = move.rescheduleAppointment.appointment;

  const last = (await send("ViewCustomer", who)).customer;
  expect(pickUpsIn(last)).toHaveLength(before.length + 1);
  expect(new Set(pickUpsIn(last))).toEqual(new Set([...before, moved.id]));
  expect((await send("ShowAppointment", { id: moved.id })).appointment).toMatchObject({ start: later.start, items: packageOf("Bank") });
});
