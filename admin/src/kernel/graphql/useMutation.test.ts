import { CancelAppointmentDocument } from "@kcc-hub/schema/admin";
import { afterEach, expect, test } from "vitest";
import { startLoopback, type Answer, type Loopback } from "./__fixtures__/loopback.ts";
import { useMutation } from "./useMutation.ts";

let loopback: Loopback | undefined;
afterEach(() => loopback?.close());

const result = (typename: string) => ({ body: { data: { cancelAppointment: { __typename: typename, code: "X", message: "" } } } });

/** Cancels against answers that come one after another. */
async function cancelAgainst(...answers: readonly Answer[]) {
  const waiting = [...answers];
  loopback = await startLoopback(() => waiting.shift());
  let count = 0;
  const newKey = () => `key-${(count += 1)}`;
  const isFinal = (given: { readonly __typename: string }) => given.__typename !== "OutcomeUnknown";
  const { asked, run } = loopback;
  const mutation = run(() => useMutation(CancelAppointmentDocument, { pick: (answer) => answer.cancelAppointment, isFinal, newKey }));
  return { mutation, keys: () => asked.map(({ variables }) => variables["idempotencyKey"]) };
}

const input = { appointmentId: "a", reason: "ziek" };

test("A9 the same press sent again after no answer goes under the same key", async () => {
  const { mutation, keys } = await cancelAgainst(undefined, result("AppointmentCancelled"));
  await mutation.run(input);
  expect(mutation.state.value).toEqual({ kind: "failed", failure: { kind: "unreachable" } });
  expect(mutation.isOpen.value).toBe(true);
  await mutation.run(input);
  expect(keys()).toEqual(["key-1", "key-1"]);
  expect(mutation.isOpen.value).toBe(false);
});

test("A9 a second press while the first is under way does nothing", async () => {
  const { mutation, keys } = await cancelAgainst(result("AppointmentCancelled"));
  await Promise.all([mutation.run(input), mutation.run(input)]);
  expect(keys()).toEqual(["key-1"]);
});

test("after a certain refusal the next press is a new intent, because the old key would repeat the refusal", async () => {
  const { mutation, keys } = await cancelAgainst(result("DepartmentUnavailable"), result("AppointmentCancelled"));
  await mutation.run(input);
  await mutation.run(input);
  expect(keys()).toEqual(["key-1", "key-2"]);
});

test("an unknown outcome keeps its key until the operation is settled", async () => {
  const { mutation, keys } = await cancelAgainst(result("OutcomeUnknown"), result("OutcomeUnknown"), result("AppointmentCancelled"));
  await mutation.run(input);
  await mutation.run(input);
  expect(mutation.isOpen.value).toBe(true);
  mutation.settleIntent();
  expect(mutation.isOpen.value).toBe(false);
  await mutation.run(input);
  expect(keys()).toEqual(["key-1", "key-1", "key-2"]);
});

test("other input is another intent", async () => {
  const { mutation, keys } = await cancelAgainst(undefined, result("AppointmentCancelled"));
  await mutation.run(input);
  await mutation.run({ ...input, reason: "verhuisd" });
  expect(keys()).toEqual(["key-1", "key-2"]);
});

test("what is refused at the door was not done, so nothing stays open", async () => {
  const body = { data: null, errors: [{ message: "Nee.", extensions: { code: "FORBIDDEN", traceId: "t" } }] };
  const { mutation } = await cancelAgainst({ status: 403, body });
  await mutation.run(input);
  expect(mutation.isOpen.value).toBe(false);
});
