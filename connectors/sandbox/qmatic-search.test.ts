import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { northOfficeId } from "./city/burgerzaken.ts";
import type { Fault } from "./faults.ts";
import { startQmaticDepartment, type QmaticDepartment } from "./testing/qmatic-department.ts";

const v1 = "/calendar-backend/public/api/v1";
const v2 = "/calendar-backend/public/api/v2";
const staff = "/calendar-backend/api/v1";
const Customers = z.array(z.object({ publicId: z.string(), lastName: z.string() }));
const Found = z.object({ customerList: Customers });
const Branches = z.object({ branchList: z.array(z.object({ publicId: z.string(), id: z.number() })) });
const Rows = z.array(z.object({ externalId: z.string(), branchId: z.number(), properties: z.object({ notes: z.string() }) }));

let department: QmaticDepartment;
beforeAll(async () => {
  department = await startQmaticDepartment();
});
afterAll(() => department.server.close());

describe("searching", () => {
  test("A4 one e-mail address finds all customers who gave it, each with their own appointment", async () => {
    const { persons, appointments } = department.city.samples.sharedEmailCouple;
    const found = Customers.parse(await department.get(`/rest/appointment/customers/identify;email=${encodeURIComponent(persons[0].email ?? "")}`));
    expect(found.length).toBeGreaterThanOrEqual(2);
    const lists = await Promise.all(found.map(({ publicId }) => department.get(`${v1}/customers/${publicId}/appointments`)));
    for (const { id } of appointments) expect(JSON.stringify(lists)).toContain(id);
  });

  test("nobody by that address is an empty list, or 404 on an older Orchestra", async () => {
    const path = "/qsystem/rest/appointment/customers/identify;email=nobody@example.test";
    expect(await department.get(path)).toEqual([]);
    department.faults.inject({ on: "find", fault: { kind: "quirk", name: "qmatic-nobody-is-404" } });
    expect((await department.ask(path)).status).toBe(404);
  });

  test("A4 the staff finds customers by part of a name or a phone number, as it was typed in", async () => {
    const [person] = department.city.samples.vogApplicant.persons;
    const byName = Found.parse(await department.get(`${staff}/customers/searchcustomer?text=${encodeURIComponent(person.lastName.slice(0, 4).toUpperCase())}`));
    expect(byName.customerList.some(({ lastName }) => lastName.includes(person.lastName))).toBe(true);
    const byPhone = Found.parse(await department.get(`${staff}/customers/searchcustomer?text=${person.phone}`));
    expect(byPhone.customerList.length).toBeGreaterThan(0);
    const otherwise = Found.parse(await department.get(`${staff}/customers/searchcustomer?text=${person.phone?.replace("-", "")}`));
    expect(otherwise.customerList).toEqual([]);
  });

  test("the staff lists a branch's appointments of some days, with notes, by the branch's number", async () => {
    const { branchList } = Branches.parse(await department.get(`${staff}/branches/`));
    const number = branchList.find(({ publicId }) => publicId === northOfficeId)?.id;
    const [sample] = department.city.samples.familyWithPassports.appointments;
    const booking = department.book.read(sample?.id ?? "");
    department.book.change(sample?.id ?? "", { notes: "Vier personen" });
    const rows = Rows.parse(
      await department.get(`/qsystem/rest/appointment/appointments/search?fromDate=${booking?.date}&toDate=${booking?.date}&branchId=${number}`),
    );
    expect(rows.find((row) => row.externalId === sample?.id)).toMatchObject({ branchId: number, properties: { notes: "Vier personen" } });
    const expected = department.book.find((each) => each.locationId === northOfficeId && each.date === booking?.date);
    expect(rows.map((row) => row.externalId).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
  });

  test("the staff is told how long a reservation lasts", async () => {
    const answer = z.object({ settingList: z.array(z.object({ data: z.string() })) }).parse(await department.get(`${staff}/settings/search?group=calendar`));
    expect(answer.settingList[0]?.data).toContain('"reservationExpiryTimeSeconds":"600"');
  });

  test("no name, number or address is remembered of what was asked", () => {
    const remembered = JSON.stringify(department.server.requests);
    const [person] = department.city.samples.vogApplicant.persons;
    for (const secret of [person.phone, person.email, "example.test"]) expect(remembered).not.toContain(secret);
    expect(remembered).toContain("/customers/identify");
  });
});

describe("misfortunes of Qmatic's own", () => {
  const branch = `${v2}/branches/${northOfficeId}`;
  const services = [{ publicId: "Rijbewijs" }];
  const day = "2026-12-08";
  const body = { title: "Rijbewijs", notes: "mark", customers: [{ lastName: "Visser" }], services };
  const firstTime = async (): Promise<string> =>
    z.object({ times: z.array(z.string()) }).parse(await department.get(`${branch}/dates/${day}/times;servicePublicId=Rijbewijs`)).times[0] ?? "";
  const bookAt = (time: string): Promise<Response> => department.post(`${branch}/dates/${day}/times/${time}/book`, body);
  const countMarked = (): number => department.book.find((booking) => booking.notes === "mark" && booking.status === "booked").length;
  const inject = (fault: Fault): void => department.faults.inject({ on: "book", fault });

  test("500 with the reason in a header only, and nothing done", async () => {
    const before = countMarked();
    inject({ kind: "quirk", name: "qmatic-error-message-only" });
    const response = await bookAt(await firstTime());
    expect([response.status, response.headers.has("error_code"), await response.text()]).toEqual([500, false, ""]);
    expect(response.headers.get("error_message")).not.toBe("");
    expect(countMarked()).toBe(before);
  });

  test("A3 somebody else is just ahead: 404 with E440, and the slot is gone", async () => {
    const time = await firstTime();
    inject({ kind: "slot-taken" });
    const response = await bookAt(time);
    expect([response.status, response.headers.get("error_code")]).toEqual([404, "E440"]);
    expect(await firstTime()).not.toBe(time);
  });

  test("a reservation that just ran out cannot be confirmed, and booking still succeeds", async () => {
    const time = await firstTime();
    const reserved = await department.post(`${branch}/dates/${day}/times/${time}/reserve;numberOfCustomers=1`, { services });
    const { publicId } = z.object({ publicId: z.string() }).parse(await reserved.json());
    inject({ kind: "quirk", name: "qmatic-hold-expired" });
    expect((await department.post(`${v2}/branches/appointments/${publicId}/confirm`, body)).status).toBe(404);
    expect((await bookAt(time)).status).toBe(202);
  });

  test("A9 a proxy that repeats a booking finds the slot taken by itself", async () => {
    const before = countMarked();
    inject({ kind: "duplicate" });
    expect((await bookAt(await firstTime())).status).toBe(404);
    expect(countMarked()).toBe(before + 1);
  });

  test("A9 a booking that arrives after the caller gave up is made all the same", async () => {
    const before = countMarked();
    const time = await firstTime();
    inject({ kind: "late-commit", ms: 50, reset: true });
    await expect(bookAt(time)).rejects.toThrow("fetch failed");
    expect(countMarked()).toBe(before);
    await expect.poll(countMarked).toBe(before + 1);
  });
});
