import type { TestHub } from "../support/hub.ts";
import { create, join, litter } from "./melding-desk.ts";

/** How the caller wants to hear what became of it: Stadsbeheer mails by itself, the contact centre calls. */
export interface Wish {
  readonly informBy?: "EMAIL" | "PHONE" | null;
}

const reporter = { lastName: "Voorbeeld", phone: "0612345678", email: "vera.voorbeeld@example.test" } as const;

/** Somebody reports something through the hub, and wants to be called when nothing else is said. Gives the melding's number in the department's book. */
export async function report(hub: Pick<TestHub, "ask">, { informBy = "PHONE" }: Wish = {}): Promise<number> {
  const made = await create(hub, { ...litter, reporter, informBy });
  if (made.__typename !== "MeldingCreated") throw new Error(`no melding was made: ${JSON.stringify(made)}`);
  return Number(made.melding.reference.replace("SIG-", ""));
}

/** Somebody else reports the same. */
export async function reportToo(hub: Pick<TestHub, "ask">, id: number, { informBy = "PHONE" }: Wish = {}): Promise<void> {
  const joined = await join(hub, { meldingId: hubId(id), reporter, informBy });
  if (joined.__typename !== "MeldingJoined") throw new Error(`nobody joined: ${JSON.stringify(joined)}`);
}

/** The department deals with it, in its own system and by its own clock, unless another moment is named. */
export function closeAtDepartment(hub: Pick<TestHub, "sandbox">, id: number, text = "De lamp is vervangen.", atMs?: number): void {
  hub.sandbox.stadsbeheerMeldingen.meldingen.patch(id, { status: { state: "o", text, sendEmail: false } }, "medewerker@stadsbeheer.example", atMs);
}

/** The department takes it up again. */
export function reopenAtDepartment(hub: Pick<TestHub, "sandbox">, id: number, text = "Toch niet klaar"): void {
  hub.sandbox.stadsbeheerMeldingen.meldingen.patch(id, { status: { state: "reopened", text, sendEmail: false } }, null);
}

export const hubId = (id: number): string => Buffer.from(`melding/stadsbeheer/${id}`).toString("base64url");
