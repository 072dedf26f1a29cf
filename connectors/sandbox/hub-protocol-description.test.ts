import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { createCity } from "./city/city.ts";
import { appointmentAnswer, locationAnswer, productAnswer } from "./hub-protocol-answers.ts";
import * as requests from "./hub-protocol-requests.ts";
import { booking, customer, selection, start } from "./testing/hub-protocol-department.ts";
import { createOpenApiCheck } from "./testing/openapi-check.ts";

const check = createOpenApiCheck();
const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("everything in the seeded city is told as the description says", () => {
  const book = createCity({ seed: 1, now: () => start }).books.stadsbeheer;

  test("appointments, whatever became of them", () => {
    const appointments = book.bookings().map((each) => asSent(appointmentAnswer(book, each)));
    expect(appointments.length).toBeGreaterThan(50);
    expect(appointments.filter((appointment) => !check.accepts("Appointment", appointment))).toEqual([]);
    expect(new Set(book.bookings().map(({ status }) => status)).size).toBeGreaterThan(2);
  });

  test("products and locations", () => {
    expect(book.products.filter((product) => !check.accepts("Product", asSent(productAnswer(product))))).toEqual([]);
    expect(book.locations.filter((location) => !check.accepts("Location", asSent(locationAnswer(location))))).toEqual([]);
  });
});

describe("the server takes what the description takes, and refuses what it refuses", () => {
  const day = { selection: selection(), locationId: "noord", from: "2026-12-01", until: "2026-12-31" };
  const wrongSelections = [
    { products: [], persons: 1 },
    { products: [{ productId: "grof-vuil", amount: 0 }], persons: 1 },
    { products: [{ productId: "grof-vuil", amount: 1 }], persons: 0.5 },
    { ...selection(), address: { postcode: "8972 AB", houseNumber: 1 } },
    { ...selection(), address: { postcode: "8972AB" } },
    { ...selection(), items: [] },
    { ...selection(), items: [{ kindId: "bank", amount: "2" }] },
  ];
  const samples: readonly (readonly [schemaName: string, schema: z.ZodType, right: readonly unknown[], wrong: readonly unknown[]])[] = [
    ["LocationQuery", requests.LocationQuery, [{ productIds: ["a"] }, { productIds: ["a"], address: selection().address }], [{}, { productIds: [] }]],
    ["DayQuery", requests.DayQuery, [day], [{}, { ...day, from: "1 december" }, ...wrongSelections.map((wrong) => ({ ...day, selection: wrong }))]],
    ["SlotQuery", requests.SlotQuery, [{ ...day, date: "2026-12-01" }], [{ ...day }, { ...day, date: "2026-02-30" }]],
    ["HoldRequest", requests.HoldRequest, [booking()], [{}, booking({ start: "2026-12-01T09:30:00" }), booking({ start: "2026-12-01" })]],
    [
      "AppointmentRequest",
      requests.AppointmentRequest,
      [booking(), booking({ start: "2026-12-01T07:30:00Z" }), booking({ holdId: "h", caseNumber: "Z-1" })],
      [
        booking({ customers: [] }),
        booking({ customers: [{ ...customer, lastName: "" }] }),
        booking({ customers: [{ ...customer, bsn: "123" }] }),
        booking({ customers: [{ ...customer, gender: "vrouw" }] }),
        booking({ customers: [{ ...customer, email: null }] }),
        booking({ notes: "x".repeat(4001) }),
      ],
    ],
    [
      "AppointmentPatch",
      requests.AppointmentPatch,
      [{ notes: null }, { items: [{ kindId: "bank", amount: 2 }] }, { customer: { email: null, lastName: "Nieuw" } }, { customer: { address: null } }],
      [{}, { customer: {} }, { customer: { lastName: null } }, { items: [] }, { items: null }],
    ],
    ["RescheduleRequest", requests.RescheduleRequest, [booking()], [{ start: "2026-12-01T08:00:00+01:00" }, { locationId: "noord" }]],
    ["CancelRequest", requests.CancelRequest, [{ reason: "Al opgehaald" }], [{}, { reason: "" }, { reason: "x".repeat(1001) }]],
    [
      "AppointmentQuery",
      requests.AppointmentQuery,
      [
        { kind: "reference", reference: "1" },
        { kind: "case-number", caseNumber: "Z" },
        { kind: "idempotency-key", idempotencyKey: "a-1" },
        { kind: "bsn", bsn: "999990019" },
        { kind: "name-and-birth-date", lastName: "Veen", birthDate: "1980-02-29" },
        { kind: "postcode-and-house-number", postcode: "8972AB", houseNumber: 1 },
        { kind: "email", email: "a@b" },
        { kind: "phone", phone: "06-12345678" },
      ],
      [{}, { kind: "bsn" }, { kind: "bsn", bsn: "12345678" }, { kind: "horoscope" }, { kind: "idempotency-key", idempotencyKey: "a b" }],
    ],
  ];

  test.each(samples)("%s", (schemaName, schema, right, wrong) => {
    const described = right.map((sample) => closed(schemaName, sample));
    expect(described.map((sample) => [check.accepts(schemaName, sample), schema.safeParse(sample).success])).toEqual(right.map(() => [true, true]));
    expect(wrong.map((sample) => [check.accepts(schemaName, closed(schemaName, sample)), schema.safeParse(sample).success])).toEqual(
      wrong.map(() => [false, false]),
    );
  });

  test("there is a sample of every kind of request", () => {
    const named = check.schemaNames.filter((name) => /(Query|Request|Patch)$/.test(name));
    expect(samples.map(([name]) => name).toSorted()).toEqual(named.toSorted());
  });
});

/** Samples are shared between requests; what one does not describe is not part of it. */
function closed(schemaName: string, sample: unknown): unknown {
  if (schemaName === "AppointmentQuery" || schemaName === "AppointmentPatch") return sample;
  const names = check.membersOf(schemaName);
  return Object.fromEntries(Object.entries(Object(sample)).filter(([name]) => names.includes(name)));
}
