import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { book, freeSlot, one, voorbeeld } from "../support/desk.ts";
import * as documents from "../support/documents.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs: 1_500 });
});
afterAll(() => hub?.close());

const passport = one("Paspoort");

async function availability(departmentId: string, selection: object) {
  const { data } = await hub.ask("anna", documents.availability, { departmentId, selection });
  return data.availability;
}

const bookedAt = (department: "burgerzaken") => hub.sandbox[department].requests.filter(({ on }) => on === "book").length;

describe("A10 several products, several people", () => {
  test("A10 a family of four gets passports in one appointment, with room for all", async () => {
    const selection = { products: [{ productId: "Paspoort", amount: 4 }] };
    const booked = await book(hub, { departmentId: "burgerzaken", selection, day: 3 });
    expect(booked).toMatchObject({ __typename: "AppointmentBooked", appointment: { persons: 4, durationMinutes: 25 } });
  });

  test("A10 who comes along is told to the department by name; more names than people are refused, and nothing is sent", async () => {
    const selection = { products: [{ productId: "Paspoort", amount: 2 }] };
    const place = await freeSlot(hub, { departmentId: "burgerzaken", selection, day: 6 });
    const child = { firstName: "Milan", lastName: "Voorbeeld", birthDate: "2014-05-06" };
    const bookWith = async (companions: readonly object[]) => {
      const input = { departmentId: "burgerzaken", selection, ...place, customer: voorbeeld, companions };
      return (await hub.ask("anna", documents.bookAppointment, { key: randomUUID(), input })).data.bookAppointment;
    };
    const before = bookedAt("burgerzaken");
    expect(await bookWith([child, child])).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "companions" }] });
    expect(bookedAt("burgerzaken")).toBe(before);
    const { appointment } = await bookWith([child]);
    const names = appointment.customers.map(({ name }: { name: string }) => name);
    expect(names).toEqual([expect.stringContaining("Vera"), expect.stringContaining("Milan")]);
    expect(hub.sandbox.burgerzaken.book.read(appointment.reference)?.customers).toMatchObject([{ email: voorbeeld.email }, { birthDate: child.birthDate }]);
  });

  test("A10 a passport and a driving licence go together", async () => {
    const selection = { products: [{ productId: "Paspoort" }, { productId: "Rijbewijs" }] };
    const booked = await book(hub, { departmentId: "burgerzaken", selection, day: 3, slot: 4 });
    expect(booked).toMatchObject({ __typename: "AppointmentBooked" });
    expect(booked.appointment.products.map(({ productId }: { productId: string }) => productId).toSorted()).toEqual(["Paspoort", "Rijbewijs"]);
    expect(booked.costs.length).toBe(3);
  });

  test("A10 products that a department does not combine are refused clearly, and nothing is sent", async () => {
    const before = bookedAt("burgerzaken");
    const place = await freeSlot(hub, { departmentId: "burgerzaken", selection: passport, day: 5 });
    const selection = { products: [{ productId: "Paspoort" }, { productId: "Ondertrouw" }] };
    const { data } = await hub.ask("anna", documents.bookAppointment, {
      key: randomUUID(),
      input: { departmentId: "burgerzaken", selection, ...place, customer: voorbeeld },
    });
    expect(data.bookAppointment).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "selection.products.1.productId", message: expect.stringContaining("combineert") }],
    });
    expect(bookedAt("burgerzaken")).toBe(before);
  });

  test("A10 more people than a product takes are refused with what to do", async () => {
    const found = await availability("burgerzaken", { products: [{ productId: "Rijbewijs", amount: 20 }] });
    expect(found.__typename === "InvalidInput" ? found.message : JSON.stringify(found.locations.map(({ days }: { days: string[] }) => days))).toMatch(
      /hoogstens|\[\[\]/,
    );
  });

  test("A10 a department that takes one person at a time says so", async () => {
    const selection = {
      products: [{ productId: "grof-vuil", amount: 2 }],
      address: { postcode: "8971AA", houseNumber: 1 },
      items: [{ kindId: "bank", amount: 1 }],
    };
    const found = await availability("stadsbeheer", selection);
    expect(found).toMatchObject({ __typename: "InvalidInput" });
  });
});
