import { type Attack, ask, bsn, person, post } from "../support/attack.ts";

const key = `idempotencyKey: "key-00000001"`;

/** Groups F, G and H: input that no client of ours sends. */
export const input: readonly Attack[] = [
  post("F09", "fields that nobody may set", {
    body: ask(`mutation($i: BookAppointmentInput!) { bookAppointment(input: $i, ${key}) { __typename } }`, {
      i: { status: "ARRIVED", departmentId: "burgerzaken" },
    }),
    code: "BAD_REQUEST",
  }),
  post("F10", "a filter that is not there", { body: ask('{ appointmentsByReference(reference: "ab", orderBy: BSN) { __typename } }'), code: "BAD_REQUEST" }),
  post("G05", "a BSN as the operation's name", {
    body: JSON.stringify({ query: `query bsn${bsn} { me { id } }`, operationName: `bsn${bsn}` }),
    code: "BAD_REQUEST",
  }),
  post("G15", "a look-up without a purpose", { body: ask(person("__typename", `person: { bsn: "${bsn}" }`)), code: "BAD_REQUEST" }),
  post("H04", "a write without a key", {
    body: ask('mutation { cancelAppointment(appointmentId: "1", reason: "reden") { __typename } }'),
    code: "BAD_REQUEST",
  }),
];
