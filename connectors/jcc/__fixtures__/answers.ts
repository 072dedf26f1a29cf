import type { Script } from "./scripted-jcc.ts";

export const review = "1f0a3d52-7c1e-4d0b-9f2a-5f8a50c7be01";
export const remission = "2b7d9e10-3a44-4c7f-8d15-0c1f3a9e6d02";
export const townHall = "7d5c1b90-1f7e-4a6e-b1d3-9a2f4e8c0b03";
export const appointmentId = "9c8b7a60-5e4d-4c3b-8a19-0f1e2d3c4b05";

/** A department of taxes on an ordinary day: everything that a booking asks, and the booking itself. */
export const ordinaryDay: Script = {
  "GET activity/listforappointment": {
    json: [
      {
        id: review,
        number: 1,
        description: " Bezwaar WOZ ",
        necessities: "<P>Neem mee:</P>\r\n<UL>\r\n<LI>het aanslagbiljet</LI>\r\n<LI>foto&#39;s van de woning &amp; tuin</LI></UL>\r\n<P>&nbsp;</P>",
        appointmentDuration: 1200,
        maxCountForEvent: 0,
      },
      { id: remission, number: 2, description: "Kwijtschelding", appointmentDuration: 5100, maxCountForEvent: 3 },
    ],
  },
  "GET location": {
    json: [
      {
        id: townHall,
        description: "Stadhuis ",
        isActive: true,
        address: { streetName: "Plein", houseNumber: "1", houseNumberSuffix: "", postalCode: "1234 az", city: "Voorbeeldstad" },
        phoneNumberList: [{ phoneNumber: {} }, { phoneNumber: { value: "0123-456789" } }],
      },
      { id: "0a1b2c3d-0000-4000-8000-000000000009", description: "Gesloten loket", isActive: false },
    ],
  },
  "GET activity/appointmentdaterange": { json: { minDate: "2026-11-24T00:00:00", maxDate: "2027-11-24T00:00:00" } },
  "GET appointment/availabletimelist": { json: { availableTimesList: ["2026-12-01T09:30:00", "2026-12-01T09:10:00"], appointmentDuration: 1200 } },
  "GET appointment/calculateduration": { json: 20 },
  "GET customer/customerfields/required": { json: {} },
  "POST appointment": { json: { id: appointmentId, acknowledgeIsSuccess: true } },
  "GET appointment": {
    json: {
      id: appointmentId,
      startDateTime: "2026-12-01T09:30:00",
      endDateTime: "2026-12-01T09:50:00",
      number: 4711,
      activityList: [{ amount: 1, activity: { id: review, description: "Bezwaar WOZ", appointmentDuration: 1200 } }],
      customerList: [{ isMainCustomer: true, gender: 2, lastName: "Voorbeeld", lastNamePrefix: "van", birthDate: "1980-02-29T00:00:00", houseNumber: 12 }],
      location: { id: townHall, description: "Stadhuis" },
      message: "Komt met een tolk.\n[KCC-Hub key-1]",
    },
  },
  "DELETE appointment": { json: { id: appointmentId } },
};
