import { registerEnumType } from "type-graphql";
import { Purpose } from "./purpose.ts";

registerEnumType(Purpose, {
  name: "Purpose",
  description: "Why a person is looked up (doelbinding). Kept in the audit log with who asked and which keys were used.",
  valuesConfig: {
    APPOINTMENT: { description: "To make, find, change or cancel an appointment for the citizen on the line." },
    MELDING: { description: "To make, find, change or follow a melding of the citizen on the line." },
    QUESTION: { description: "To answer a question of the citizen on the line about their own affairs." },
    COMPLAINT: { description: "To handle a complaint of the citizen." },
  },
});
