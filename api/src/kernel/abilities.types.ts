import { registerEnumType } from "type-graphql";
import { Action, Capability } from "./abilities.ts";

registerEnumType(Capability, {
  name: "Capability",
  description: "What a department is connected for.",
  valuesConfig: {
    APPOINTMENTS: { description: "Appointments at a counter, by phone or at home, and pick-ups of bulky waste." },
    MELDINGEN: { description: "Reports on public space (meldingen openbare ruimte)." },
    PERSONS: { description: "Personal details: citizen service number, birth date and contact details of the people in the department's records." },
    REQUESTS: { description: "Requests and cases (zaken)." },
  },
});

registerEnumType(Action, {
  name: "Action",
  description: "What may be done with a capability of a department.",
  valuesConfig: {
    VIEW: { description: "See." },
    CREATE: { description: "Make a new one." },
    CHANGE: { description: "Change or move an existing one." },
    CANCEL: { description: "Cancel an existing one." },
  },
});
