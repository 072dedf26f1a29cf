import { setTimeout as pause } from "node:timers/promises";
import type { TestHub } from "../support/hub.ts";
import { closeAtDepartment } from "./reported.ts";
import { create, litter } from "./melding-desk.ts";
import * as documents from "../support/feedback-documents.ts";

type Hub = Pick<TestHub, "ask" | "sandbox">;

/** A caller who wants to be called back about it. */
export const caller = { lastName: "Voorbeeld", phone: "0612345678" } as const;

/** An agent makes a melding for a caller who wants to be called. */
export async function reportForCaller(hub: Pick<Hub, "ask">): Promise<{ readonly id: string; readonly reference: string; readonly number: number }> {
  const made = await create(hub, { ...litter, reporter: caller, informBy: "PHONE" });
  if (made.__typename !== "MeldingCreated") throw new Error(`no melding was made: ${JSON.stringify(made)}`);
  const { id, reference } = made.melding;
  return { id, reference, number: Number(reference.replace("SIG-", "")) };
}

/** The department deals with it, and the hub notices. */
export async function closeAndNotice(hub: TestHub, { number, reference }: { readonly number: number; readonly reference: string }) {
  closeAtDepartment(hub, number, "Het glas is opgeruimd.");
  return await untilTask(hub, reference);
}

const triesMax = 300;

export async function untilTask(hub: Pick<Hub, "ask">, reference: string) {
  for (let tries = 0; tries < triesMax; tries += 1) {
    const [task] = await tasksOf(hub, reference);
    if (task) return task;
    await pause(100);
  }
  throw new Error(`no task for ${reference}`);
}

/** The open tasks for one melding. */
export async function tasksOf(hub: Pick<Hub, "ask">, reference: string) {
  const { data, errors } = await hub.ask("anna", documents.feedbackTasks, { first: 100 });
  if (!data) throw new Error(`the hub failed: ${JSON.stringify(errors)}`);
  return data.feedbackTasks.edges.map(({ node }: { node: unknown }) => node).filter((task: { reference: string }) => task.reference === reference);
}
