import { expect } from "vitest";
import type { Customer, PersonKey, PersonKeyKind } from "../sdk/index.ts";
import { failureOf, type Bench } from "./bench.ts";
import type { ConformanceCase } from "./describe-conformance.ts";

const kinds: readonly PersonKeyKind[] = ["bsn", "name-and-birth-date", "postcode-and-house-number", "email", "phone"];

/** The key of this kind that fits the customer; `undefined` when the sample leaves out what it needs. */
function keyOf(kind: PersonKeyKind, { bsn, lastName, birthDate, address, email, phone }: Customer): PersonKey | undefined {
  switch (kind) {
    case "bsn":
      return bsn === undefined ? undefined : { kind, bsn };
    case "name-and-birth-date":
      return birthDate === undefined ? undefined : { kind, lastName, birthDate };
    case "postcode-and-house-number":
      return address?.postcode === undefined || address.houseNumber === undefined
        ? undefined
        : { kind, postcode: address.postcode, houseNumber: address.houseNumber };
    case "email":
      return email === undefined ? undefined : { kind, email };
    case "phone":
      return phone === undefined ? undefined : { kind, phone };
    default:
      return undefined;
  }
}

const needsFinding = ({ port }: Bench): string | undefined => (port.supports.findBookings ? undefined : "bookings cannot be found by key there");

export const findingCases: readonly ConformanceCase[] = [
  {
    name: "an id that nobody has is no appointment",
    run: async ({ port, bookSlot, call }) => {
      const { id } = await bookSlot();
      const other = id.replaceAll(/[0-9a-f]/gi, (digit) => (digit === "0" ? "1" : "0"));
      expect(await port.read({ id: other }, call())).toBeUndefined();
      expect(await port.findByReference({ reference: "geen-afspraak" }, call())).toEqual([]);
      expect(await port.read({ id: "../../../x?y=z;a#b" }, call())).toBeUndefined();
    },
  },
  {
    name: "an appointment is found by what people read out",
    run: async ({ port, bookSlot, call }) => {
      const booked = await bookSlot();
      const found = await port.findByReference({ reference: booked.reference.replaceAll(/[\s-]/g, "") }, call());
      expect(found.map(({ id }) => id)).toEqual([booked.id]);
    },
  },
  {
    name: "a person's appointments are found by every key that is promised, cancelled ones marked as such",
    whyNot: ({ port }) => (port.supports.findByPerson.length > 0 ? undefined : "persons cannot be found there"),
    run: async ({ port, department: { customer }, bookSlot, call }) => {
      const [kept, cancelled] = [await bookSlot(), await bookSlot()];
      await port.cancel({ id: cancelled.id, reason: "Proef" }, call());
      for (const kind of port.supports.findByPerson) {
        const person = keyOf(kind, customer);
        if (!person) throw new Error(`The sample customer has nothing to be found by ${kind}`);
        const found = await port.findByPerson({ person }, call());
        expect(found.filter(({ id }) => id === kept.id)).toEqual([kept]);
        expect(found.filter(({ id, status }) => id === cancelled.id && status !== "cancelled")).toEqual([]);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }
    },
  },
  {
    name: "somebody whom the department does not know has no appointments",
    whyNot: ({ port }) => (port.supports.findByPerson.length > 0 ? undefined : "persons cannot be found there"),
    run: async ({ port, call }) => {
      const nobody: Customer = {
        bsn: "999990019",
        lastName: "Niemendal",
        birthDate: "1899-01-02",
        email: "niemand@nergens.example",
        phone: "0600000001",
        address: { postcode: "9999ZZ", houseNumber: 999 },
      };
      for (const kind of port.supports.findByPerson) {
        const person = keyOf(kind, nobody);
        expect(person && (await port.findByPerson({ person }, call()))).toEqual([]);
      }
    },
  },
  {
    name: "a key that is not promised is refused before anything is sent",
    whyNot: ({ port }) => (port.supports.findByPerson.length < kinds.length ? undefined : "every key is promised"),
    run: async ({ port, department: { customer }, call }) => {
      const others = kinds.filter((kind) => !port.supports.findByPerson.includes(kind)).flatMap((kind) => keyOf(kind, customer) ?? []);
      for (const person of others) {
        expect(await failureOf(port.findByPerson({ person }, call()))).toMatchObject({ code: "NOT_SUPPORTED", applied: "no" });
      }
    },
  },
  {
    name: "a booking is found by its key, and by no other",
    whyNot: needsFinding,
    run: async ({ port, department: { customer }, bookSlot, call }) => {
      const bookCall = call();
      const booked = await bookSlot({ notes: "Met de hond" }, bookCall);
      await bookSlot();
      const facts = { locationId: booked.location.id ?? "", start: booked.start, customer };
      expect(await port.findBookings({ ...facts, key: bookCall.key }, call())).toEqual([booked]);
      expect(await port.findBookings({ ...facts, key: `${bookCall.key}0` }, call())).toEqual([]);
    },
  },
  {
    name: "a booking that was cancelled is no longer found by its key",
    whyNot: needsFinding,
    run: async ({ port, department: { customer }, bookSlot, call }) => {
      const bookCall = call();
      const { id, location, start } = await bookSlot({}, bookCall);
      await port.cancel({ id, reason: "Proef" }, call());
      expect(await port.findBookings({ key: bookCall.key, locationId: location.id ?? "", start, customer }, call())).toEqual([]);
    },
  },
];
