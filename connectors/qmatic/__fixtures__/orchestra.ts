import type { RecordedExchange } from "../../conformance/replay.ts";

/** Answers in the shapes of a real Orchestra, with fictional people and places of our own. */
export const publicApi = "/calendar-backend/public/api";

export const cityHall = {
  publicId: "stadhuis",
  name: "Stadhuis",
  timeZone: "Europe/Amsterdam",
  fullTimeZone: "Europe/Amsterdam",
  addressLine1: "Stadhuis Zandvliet",
  addressLine2: "Marktplein 12 A",
  addressZip: "4321 zv",
  addressCity: "Zandvliet",
  addressState: null,
  phone: "14 0432",
  email: "",
  branchPrefix: null,
  latitude: null,
};
export const reception = { ...cityHall, publicId: "receptie", name: "Receptie", addressZip: null, addressLine1: "Receptie", addressLine2: null };

const details = { rescheduleEnabled: true, cancelEnabled: true, emails: "", notesFieldEnabled: false };
export const passport = {
  publicId: "Paspoort",
  name: "Paspoort aanvragen",
  duration: 15,
  additionalCustomerDuration: 10,
  active: true,
  publicEnabled: true,
  custom: JSON.stringify({ ...details, infoText: "<p>Kom zelf.</p><ul><li>Een pasfoto</li><li>Uw oude paspoort</li></ul>" }),
  created: 1,
  updated: 2,
};
export const idCard = { ...passport, publicId: "Identiteitskaart", name: "Identiteitskaart", duration: 10, additionalCustomerDuration: 5, custom: "" };
export const internalService = { ...passport, publicId: "Intern", name: "Alleen voor de balie", publicEnabled: false, custom: null };
export const retiredService = { ...passport, publicId: "Oud", name: "Afgeschaft", active: false, custom: "{broken" };

export const customer = {
  publicId: "c1",
  firstName: "Noor",
  lastName: "van der Zandvliet",
  name: "Noor van der Zandvliet",
  email: "noor@example.test",
  phone: "0612345678",
  addressLine1: "Dorpsstraat 7",
  addressLine2: null,
  addressZip: "4321AB",
  addressCity: "Zandvliet",
  addressCountry: "",
  identificationNumber: "999990019",
  dateOfBirth: 486_903_600_000,
  dateOfBirthWithoutTime: "1985-06-07",
  externalId: null,
  custom: null,
};
export const placeholder = { ...Object.fromEntries(Object.keys(customer).map((field) => [field, null])), publicId: "c2", name: "null null" };

export const appointment = {
  publicId: "a1",
  status: 20,
  start: "2026-12-01T08:30:00.000+0000",
  end: "2026-12-01T08:45:00.000+0000",
  title: "Afspraak via het KCC",
  notes: "Met rolstoel\n[KCC-Hub key-1]",
  numberOfCustomers: 1,
  created: 1_790_000_000_000,
  updated: 1_790_000_000_123,
  services: [passport],
  customers: [customer],
  branch: cityHall,
  resource: { name: "Balie 3", custom: null },
  allDay: false,
  blocking: false,
  customSlotLength: null,
};

const meta = { start: "", end: "", totalResults: 1, offset: null, limit: null, fields: "", arguments: {} };

/** As most operations answer. */
export function envelope(members: object): string {
  return JSON.stringify({ meta, notifications: [], ...members });
}

/** `GET /path`, answered with this. */
export function answering(
  request: string,
  body: string,
  response: { readonly status?: number; readonly headers?: Record<string, string> } = {},
): RecordedExchange {
  const [method = "", path = ""] = request.split(" ");
  return {
    name: request,
    request: { method, path, headers: {}, body: "" },
    response: { status: response.status ?? 200, headers: response.headers ?? {}, body },
  };
}

export const branchAnswer = answering(`GET ${publicApi}/v1/branches/stadhuis`, envelope({ branch: cityHall }));
export const servicesAnswer = answering(`GET ${publicApi}/v1/branches/stadhuis/services`, envelope({ serviceList: [passport, idCard] }));
export const appointmentAnswer = answering(`GET ${publicApi}/v1/appointments/a1`, envelope({ appointment }));
