import { randomUUID } from "node:crypto";
import { pointOf } from "@kcc-hub/connectors/sandbox";
import type { TestHub } from "../support/hub.ts";
import * as documents from "../support/melding-documents.ts";

type Values = Readonly<Record<string, unknown>>;

/** A broken street light, as a caller tells it. */
export const lamp = {
  departmentId: "stadsbeheer",
  categoryId: "wegen-verkeer-straatmeubilair/straatverlichting",
  place: { point: pointOf("Zwaluwstraat", 60), address: { street: "Zwaluwstraat", houseNumber: 60 } },
  text: "De lantaarnpaal voor nummer 60 knippert al drie avonden",
  answers: [{ questionId: "extra_straatverlichting_probleem", values: ["knippert"] }],
} as const;

/** Overflowing litter: no questions, three working days. */
export const litter = {
  departmentId: "stadsbeheer",
  categoryId: "schoon/veegzwerfvuil",
  place: { point: pointOf("Turfkade", 30) },
  text: "Er ligt overal glas op het fietspad",
} as const;

export async function create(hub: Pick<TestHub, "ask">, input: Values, key: string = randomUUID()) {
  const { data, errors } = await hub.ask("anna", documents.createMelding, { input, key });
  if (!data) throw new Error(`the hub failed: ${JSON.stringify(errors)}`);
  return data.createMelding;
}

export async function join(hub: Pick<TestHub, "ask">, input: Values, key: string = randomUUID()) {
  const { data, errors } = await hub.ask("anna", documents.joinMelding, { input, key });
  if (!data) throw new Error(`the hub failed: ${JSON.stringify(errors)}`);
  return data.joinMelding;
}

export async function change(hub: Pick<TestHub, "ask">, input: Values, key: string = randomUUID()) {
  const { data, errors } = await hub.ask("anna", documents.changeMelding, { input, key });
  if (!data) throw new Error(`the hub failed: ${JSON.stringify(errors)}`);
  return data.changeMelding;
}

/** What stands in the department's own book under a reference that the hub gave. */
export function stored(hub: Pick<TestHub, "sandbox">, reference: string) {
  const found = hub.sandbox.stadsbeheerMeldingen.meldingen.read(Number(reference.replace("SIG-", "")));
  if (!found) throw new Error(`the department does not have ${reference}`);
  return found;
}
