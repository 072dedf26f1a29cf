import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { northOfficeId, townHallId } from "./city/burgerzaken.ts";
import { basic, startQmaticDepartment, type QmaticDepartment } from "./testing/qmatic-department.ts";

const v1 = "/calendar-backend/public/api/v1";
const v2 = "/calendar-backend/public/api/v2";
const staff = "/calendar-backend/api/v1";
const branch = `${v2}/branches/${northOfficeId}`;
/** A Monday, more than a working week ahead. */
const day = "2026-12-07";
const passport = ";servicePublicId=Paspoort";
const body = { title: "Paspoort", notes: "Test", customers: [{ lastName: "Bakker" }], services: [{ publicId: "Paspoort" }] };

const Appointment = z.object({
  publicId: z.string(),
  status: z.number(),
  start: z.string(),
  end: z.string(),
  notes: z.string(),
  numberOfCustomers: z.number(),
  customers: z.array(z.object({ publicId: z.string(), name: z.string(), lastName: z.string().nullable(), dateOfBirth: z.number().nullable() })),
});
const Times = z.object({ times: z.array(z.string()) });
const Dates = z.object({ dates: z.array(z.string()) });

let department: QmaticDepartment;
beforeEach(async () => {
  department = await startQmaticDepartment();
});
afterEach(() => department.server.close());

const readTimes = async (filters = passport): Promise<readonly string[]> => Times.parse(await department.get(`${branch}/dates/${day}/times${filters}`)).times;
const book = (time: string, changed: object = {}): Promise<Response> => department.post(`${branch}/dates/${day}/times/${time}/book`, { ...body, ...changed });
const bookFirst = async (changed: object = {}): Promise<z.infer<typeof Appointment>> => {
  const [time = ""] = await readTimes();
  return Appointment.parse(await (await book(time, changed)).json());
};
const headersOf = (response: Response): readonly unknown[] => [response.status, response.headers.get("error_code"), response.headers.get("error_message")];

describe("credentials", () => {
  test("a call without a good key is refused", async () => {
    expect((await department.ask(`${v1}/services`, { headers: { "X-Api-Key": "wrong" } })).status).toBe(401);
    expect((await department.ask(`${v1}/services`, { headers: { "X-Api-Key": "" } })).status).toBe(401);
  });

  test("HTTP Basic opens as well, also with a colon in the password", async () => {
    expect((await department.ask(`${v1}/services`, { headers: { "X-Api-Key": "", authorization: basic } })).status).toBe(200);
  });

  test("the staff's API needs credentials of the staff", async () => {
    for (const path of [
      `${staff}/branches`,
      `${staff}/customers/searchcustomer?text=bakker`,
      "/qsystem/rest/appointment/appointments/search?fromDate=x&toDate=x&branchId=1",
    ]) {
      expect((await department.askAsPublic(path)).status).toBe(403);
    }
    expect((await department.askAsPublic(`${v1}/branches`)).status).toBe(200);
  });
});

describe("products and places", () => {
  test("the list holds services that are not for the public too; only the flags tell", async () => {
    const List = z.object({ serviceList: z.array(z.object({ publicId: z.string(), active: z.boolean(), publicEnabled: z.boolean(), custom: z.string() })) });
    const { serviceList } = List.parse(await department.get(`${v1}/services`));
    expect(serviceList.some((service) => !service.publicEnabled)).toBe(true);
    expect(serviceList.some((service) => !service.active)).toBe(true);
    expect(JSON.parse(serviceList[0]?.custom ?? "")).toMatchObject({ rescheduleEnabled: true, infoText: expect.stringMatching(/[a-z]/) });
  });

  test("one branch has no address, for it is no place", async () => {
    const List = z.object({ branchList: z.array(z.object({ name: z.string(), addressZip: z.string().nullable() })) });
    const { branchList } = List.parse(await department.get(`${v1}/branches/`));
    expect(branchList.filter((each) => each.addressZip === null).map(({ name }) => name)).toEqual(["Telefoonteam Burgerzaken"]);
  });

  test("A10 groups tell what can be combined, and a service alone is in none", async () => {
    const Groups = z.array(z.object({ services: z.array(z.object({ publicId: z.string() })) }));
    const combinable = Groups.parse(await department.get(`${branch}/services/groups${passport}`));
    expect(combinable[0]?.services.map(({ publicId }) => publicId)).toEqual(expect.arrayContaining(["Paspoort", "Identiteitskaart", "Rijbewijs"]));
    expect(await department.get(`${v2}/branches/${townHallId}/services/groups;servicePublicId=Ondertrouw`)).toEqual([]);
    expect(await department.get(`${v1}/services/groups${passport};servicePublicId=Ondertrouw`)).toEqual([]);
  });

  test("what does not exist is 404", async () => {
    for (const path of [
      `${v1}/branches/nowhere`,
      `${v1}/services/nothing/branches`,
      `${v2}/branches/nowhere/dates${passport}`,
      `${branch}/dates;servicePublicId=nothing`,
    ]) {
      expect((await department.ask(path)).status).toBe(404);
    }
  });
});

describe("availability", () => {
  test("A2 dates are local days without a zone, and the filters come back as text", async () => {
    const answer = await department.get(`${branch}/dates${passport};servicePublicId=Rijbewijs;numberOfCustomers=2`);
    expect(Dates.parse(answer).dates).toContain(`${day}T00:00:00`);
    expect(answer).toMatchObject({ meta: { arguments: { servicePublicId: "[Paspoort, Rijbewijs]", numberOfCustomers: "[2]" } } });
  });

  test("A10 the number of people makes the appointment longer, for every service of it", async () => {
    const last = (await readTimes()).at(-1);
    expect((await readTimes(`${passport};numberOfCustomers=4`)).at(-1)).not.toBe(last);
    const two = await bookFirst({ customers: [{ lastName: "A" }, { lastName: "B" }], services: [{ publicId: "Paspoort" }, { publicId: "Identiteitskaart" }] });
    expect(Date.parse(two.end.replace("+0000", "Z")) - Date.parse(two.start.replace("+0000", "Z"))).toBe((10 + 5 + 10 + 5) * 60_000);
    expect(two.numberOfCustomers).toBe(2);
  });

  test("filters behind a question mark are no filters", async () => {
    expect((await department.ask(`${branch}/dates?servicePublicId=Paspoort`)).status).toBe(404);
  });

  test("the older calls for one service answer the same", async () => {
    const { times } = Times.parse(await department.get(`${v1}/branches/${northOfficeId}/services/Paspoort/dates/${day}/times`));
    expect(times).toEqual(await readTimes());
  });
});

describe("booking", () => {
  test("A3 a booking is accepted with 202, as text, and the time is in UTC", async () => {
    const [time = ""] = await readTimes();
    const response = await book(time);
    expect([response.status, response.headers.get("content-type")]).toEqual([202, "application/text;charset=UTF-8"]);
    const appointment = Appointment.parse(await response.json());
    expect(appointment.start).toBe(new Date(`${day}T${time}:00+01:00`).toISOString().replace("Z", "+0000"));
    expect(appointment).toMatchObject({ status: 20, customers: [{ name: "null Bakker" }] });
  });

  test("A3 a taken slot is 404 with E440", async () => {
    const [time = ""] = await readTimes();
    await book(time);
    expect(headersOf(await book(time))).toEqual([404, "E440", expect.any(String)]);
  });

  test("a moment that was never offered is answered like a taken one", async () => {
    expect(headersOf(await book("03:00"))).toEqual([404, "E440", expect.any(String)]);
  });

  test("each booking makes new customers, even for the same person", async () => {
    const customers = [{ lastName: "Bakker", firstName: "Emma", email: "emma@example.test", dateOfBirth: "1990-02-03" }];
    const [one, two] = [await bookFirst({ customers }), await bookFirst({ customers })];
    expect(one.customers[0]?.publicId).not.toBe(two.customers[0]?.publicId);
    expect(one.customers[0]).toMatchObject({ name: "Emma Bakker", dateOfBirth: Date.parse("1990-02-03T12:00:00Z") });
    expect(await department.get("/rest/appointment/customers/identify;email=EMMA@example.test")).toHaveLength(2);
  });

  test("A10 who comes along may be an empty customer, who then has no name, but somebody must have one", async () => {
    const family = await bookFirst({ customers: [{ lastName: "Bakker" }, {}, {}] });
    expect(family).toMatchObject({ numberOfCustomers: 3, customers: [{ name: "null Bakker" }, { name: "null null", lastName: null }, {}] });
    const [time = ""] = await readTimes();
    expect(headersOf(await book(time, { customers: [{}] }))).toEqual([500, null, "Not accepted: customer-details"]);
  });

  test("a text that is too long is an error that names the field and not its content", async () => {
    const [time = ""] = await readTimes();
    const answer = headersOf(await book(time, { customers: [{ lastName: "B".repeat(201) }] }));
    expect(answer).toEqual([500, null, "Invalid fields: customers.0.lastName"]);
  });

  test("A10 services that cannot be combined are an error", async () => {
    const url = `${v2}/branches/${townHallId}/dates/${day}/times/10:00/book`;
    const answer = await department.post(url, { ...body, services: [{ publicId: "Paspoort" }, { publicId: "Ondertrouw" }] });
    expect(headersOf(answer)).toEqual([500, null, "Not accepted: not-combinable"]);
  });

  test("version 1 takes one service in the path and one customer", async () => {
    const [time = ""] = await readTimes();
    const url = `${v1}/branches/${northOfficeId}/services/Paspoort/dates/${day}/times/${time}/book`;
    const response = await department.post(url, { title: "Paspoort", notes: "", customer: { lastName: "Bakker" } });
    expect([response.status, Appointment.parse(await response.json()).numberOfCustomers]).toEqual([202, 1]);
  });
});

describe("holding", () => {
  const reserve = async (time: string): Promise<string> => {
    const response = await department.post(`${branch}/dates/${day}/times/${time}/reserve;numberOfCustomers=1`, { services: body.services });
    return z.object({ publicId: z.string() }).parse(await response.json()).publicId;
  };
  const confirm = (id: string): Promise<Response> =>
    department.post(`${v2}/branches/appointments/${id}/confirm`, { title: "Paspoort", notes: "", customers: body.customers });

  test("a reservation keeps the slot and is confirmed into an appointment", async () => {
    const [time = ""] = await readTimes();
    const id = await reserve(time);
    expect((await book(time)).status).toBe(404);
    expect((await department.ask(`${v1}/appointments/${id}`)).status).toBe(404);
    expect((await confirm(id)).status).toBe(202);
    expect((await department.ask(`${v1}/appointments/${id}`)).status).toBe(200);
  });

  test("a reservation that ran out cannot be confirmed, but the slot can be booked", async () => {
    const [time = ""] = await readTimes();
    const id = await reserve(time);
    department.pass(11 * 60_000);
    expect((await confirm(id)).status).toBe(404);
    expect((await book(time)).status).toBe(202);
  });

  test("a reservation can be given back", async () => {
    const [time = ""] = await readTimes();
    const id = await reserve(time);
    expect((await department.ask(`${v1}/appointments/${id}`, { method: "DELETE" })).status).toBe(204);
    expect((await book(time)).status).toBe(202);
  });
});

describe("an appointment that stands", () => {
  test("A6 is cancelled once, and is then unknown", async () => {
    const { publicId } = await bookFirst();
    const remove = (): Promise<Response> =>
      department.ask(`${v1}/appointments/${publicId}`, { method: "DELETE", headers: { "Content-Type": "application/json" } });
    expect((await remove()).status).toBe(204);
    expect(headersOf(await remove())).toEqual([404, null, "Appointment not found"]);
    expect((await department.ask(`${v1}/appointments/${publicId}`)).status).toBe(404);
  });

  test("one that the department cancelled is still there, with status 53", async () => {
    const { publicId } = await bookFirst();
    department.book.cancel(publicId, "Balie dicht");
    expect(await department.get(`${v1}/appointments/${publicId}`)).toMatchObject({ appointment: { status: 53 } });
  });

  test("one that the department moved has status 21", async () => {
    const { publicId } = await bookFirst();
    const time = (await readTimes()).at(-1) ?? "";
    expect(department.book.move(publicId, { locationId: northOfficeId, date: day, time }).kind).toBe("moved");
    expect(await department.get(`${v1}/appointments/${publicId}`)).toMatchObject({ appointment: { status: 21 } });
  });

  test("is updated in place, where only what is sent changes", async () => {
    const { publicId, customers } = await bookFirst({ customers: [{ lastName: "Bakker", email: "b@example.test" }] });
    const response = await department.ask(`${v1}/appointments/${publicId}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ notes: "Neemt foto mee" }),
    });
    expect(response.status).toBe(200);
    const read = await department.get(`${v1}/appointments/${publicId}`);
    expect(read).toMatchObject({
      appointment: { notes: "Neemt foto mee", title: "Paspoort", customers: [{ publicId: customers[0]?.publicId, email: "b@example.test" }] },
    });
  });

  test("A4 has the case number in its notes when it belongs to a case", async () => {
    const [sample] = department.city.samples.ondertrouwCouple.appointments;
    expect(await department.get(`${v1}/appointments/${sample?.id}`)).toMatchObject({
      appointment: { notes: expect.stringContaining(sample?.caseNumber ?? "?") },
    });
  });
});
