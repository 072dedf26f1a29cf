import { describe, expect, test } from "vitest";
import { isBsn } from "../../sdk/domain.ts";
import { northOfficeId, townHallId } from "./burgerzaken.ts";
import { createCalendar, municipalClosingDays } from "./calendar.ts";
import { createCity } from "./city.ts";
import { departmentIds } from "./departments.ts";

const now = (): number => Date.parse("2026-11-24T08:00:00+01:00");
const city = createCity({ seed: 7, now });
const passport = { products: [{ productId: "Paspoort", amount: 1 }], persons: 1 };

describe("people", () => {
  test("are several hundred, each with a citizen service number of the test ranges that passes the eleven test", () => {
    expect(city.persons.length).toBeGreaterThanOrEqual(400);
    const numbers = city.persons.map((person) => person.bsn);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => !isBsn(number) || !/^(9999|0000)/.test(number))).toEqual([]);
  });

  test("have addresses in the city, and mail that cannot reach anybody", () => {
    expect(city.persons.filter(({ address }) => !/^897[1-6][A-Z]{2}$/.test(address.postcode))).toEqual([]);
    const emails = city.persons.flatMap(({ email }) => email ?? []);
    expect(emails.length).toBeGreaterThan(200);
    expect(emails.filter((email) => !email.endsWith("@example.test"))).toEqual([]);
  });

  test("have names with prefixes and accents, and live in households", () => {
    expect(city.persons.some((person) => person.lastNamePrefix === "van der")).toBe(true);
    expect(city.persons.some((person) => /[^A-Za-z' -]/.test(person.lastName + person.firstName))).toBe(true);
    const largest = Math.max(...[...Map.groupBy(city.persons, (person) => person.householdId).values()].map((members) => members.length));
    expect(largest).toBeGreaterThanOrEqual(4);
  });
});

describe("appointments", () => {
  test("A2 the town hall has no passport place within five working days, another office has one today", () => {
    const promised = city.calendar.workingDayAfter("2026-11-24", 5);
    const [first] = city.books.burgerzaken.freeDays(passport, townHallId);
    expect(first && first > promised).toBe(true);
    expect(city.books.burgerzaken.freeDays(passport, northOfficeId)[0]).toBe("2026-11-24");
  });

  test("are several hundred, past ones with what became of them", () => {
    const all = departmentIds.flatMap((id) => city.books[id].bookings());
    expect(all.length).toBeGreaterThan(300);
    const past = all.filter((booking) => booking.startMs < now());
    expect(past.length).toBeGreaterThan(20);
    expect(past.every((booking) => booking.status !== "booked")).toBe(true);
    expect(new Set(past.map((booking) => booking.status))).toEqual(new Set(["completed", "no-show", "cancelled"]));
    expect(all.some((booking) => booking.startMs > now() && booking.status === "cancelled")).toBe(true);
  });

  test("are never on a day when the department is closed", () => {
    const closed = departmentIds.flatMap((id) => city.books[id].find((booking) => !city.calendar.isOpenDay(booking.date)));
    expect(closed).toEqual([]);
  });

  test("were made before they take place", () => {
    for (const id of departmentIds) {
      for (const booking of city.books[id].bookings()) expect(booking.createdMs).toBeLessThan(Math.min(booking.startMs, now()));
    }
  });
});

describe("samples", () => {
  test("each has the appointments it tells of, on the caller's own name and still to come", () => {
    for (const sample of Object.values(city.samples)) {
      expect(sample.appointments.length).toBeGreaterThan(0);
      for (const { department, id } of sample.appointments) {
        const booking = city.books[department].read(id);
        expect(booking).toMatchObject({ status: "booked" });
        expect(sample.persons.map((person) => person.bsn)).toContain(booking?.customers[0]?.bsn);
        expect(booking?.startMs).toBeGreaterThan(now());
      }
    }
  });

  test("A1 one citizen has appointments at all four departments", () => {
    expect(city.samples.busyCitizen.appointments.map(({ department }) => department).toSorted()).toEqual([...departmentIds].toSorted());
  });

  test("A4 A5 the couple comes in the afternoon and has a case number", () => {
    const [appointment] = city.samples.ondertrouwCouple.appointments;
    expect(appointment?.caseNumber).toMatch(/^ZAAK-2026-\d{7}$/);
    expect(city.books.burgerzaken.read(appointment?.id ?? "")?.time).toBe("14:30");
  });

  test("two people share an e-mail address", () => {
    const [first, second] = city.samples.sharedEmailCouple.persons;
    expect(first.email).toBeDefined();
    expect(second?.email).toBe(first.email);
  });
});

describe("chance", () => {
  test("the same seed makes the same city, down to the ids", () => {
    const again = createCity({ seed: 7, now });
    expect(again.persons).toEqual(city.persons);
    expect(again.samples).toEqual(city.samples);
    for (const id of departmentIds) expect(again.books[id].bookings()).toEqual(city.books[id].bookings());
  });

  test("another seed makes another city", () => {
    expect(createCity({ seed: 8, now }).persons[0]).not.toEqual(city.persons[0]);
  });

  test("later on the same day the same people come", () => {
    const later = createCity({ seed: 7, now: () => now() + 8 * 3_600_000 });
    const names = (booked: typeof city): unknown => booked.books.vth.bookings().map(({ id, customers }) => [id, customers[0]?.lastName]);
    expect(names(later)).toEqual(names(city));
  });

  test.each(["2026-12-24", "2027-01-01", "2027-04-24", "2027-05-13"])("a city can be made on %s, holidays or not", (date) => {
    const made = createCity({ seed: 3, now: () => Date.parse(`${date}T12:00:00Z`) });
    expect(Object.keys(made.samples)).toHaveLength(8);
  });
});

describe("the calendar", () => {
  const calendar = createCalendar({ closingDays: municipalClosingDays(2027) });

  test("working days skip weekends, public holidays and closing days", () => {
    expect(calendar.workingDayAfter("2026-12-24", 1)).toBe("2026-12-28");
    expect(calendar.workingDayAfter("2027-05-05", 1)).toBe("2027-05-10");
    expect(calendar.isWorkingDay("2027-04-27")).toBe(false);
  });

  test("wall-clock times follow summer time", () => {
    expect(calendar.toEpochMs("2027-03-29", "09:00") - calendar.toEpochMs("2027-03-26", "09:00")).toBe((3 * 24 - 1) * 3_600_000);
    expect(calendar.timeOf(calendar.toEpochMs("2027-07-01", "09:00"))).toBe("09:00");
    expect(calendar.dateOf(Date.parse("2026-11-30T23:30:00Z"))).toBe("2026-12-01");
  });
});
