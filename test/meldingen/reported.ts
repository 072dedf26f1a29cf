import { randomUUID } from "node:crypto";
import { OperationEntity } from "../../api/src/kernel/operations/operation.entity.ts";
import { OperationKind, OperationState } from "../../api/src/kernel/operations/operation.states.ts";
import { InformChannel, Informer, ReportKind } from "../../api/src/meldingen/melding-report.words.ts";
import { createMeldingReports } from "../../api/src/meldingen/melding-reports.ts";
import type { TestHub } from "../support/hub.ts";

export interface Wish {
  readonly informBy?: InformChannel;
  readonly informer?: Informer;
}

/** Somebody reported an open melding of the department's book through the hub, and wants to be called. Gives the melding's number in the book. */
export async function report(hub: TestHub, { informBy = InformChannel.PHONE, informer = Informer.CONTACT_CENTRE }: Wish = {}, which?: number): Promise<number> {
  const { meldingen } = hub.sandbox.stadsbeheerMeldingen;
  const stored = which === undefined ? meldingen.all().find(({ status, id }) => status.state === "m" && !taken.has(id)) : meldingen.read(which);
  if (!stored) throw new Error("the sandbox has no such melding");
  taken.add(stored.id);
  const at = new Date();
  const operationId = randomUUID();
  await hub.database.fork().insert(OperationEntity, {
    id: operationId,
    userId: "anna",
    kind: OperationKind.BOOK,
    idempotencyKey: operationId,
    payloadHash: "0".repeat(64),
    departmentId: "stadsbeheer",
    payload: null,
    state: OperationState.DONE,
    outcome: {},
    traceId: "0".repeat(32),
    startedAt: at,
    settledAt: at,
    leaseUntil: at,
    leaseOwner: "test",
    resumeAt: null,
    attempts: 1,
  });
  const reports = createMeldingReports({ database: hub.database, personHashKey: hub.personHashKey, now: Date.now });
  await reports.add({
    operationId,
    departmentId: "stadsbeheer",
    meldingId: String(stored.id),
    reference: `SIG-${stored.id}`,
    kind: ReportKind.CREATED,
    categoryId: stored.category.slug,
    userId: "anna",
    reporter: { lastName: "Voorbeeld", phone: "0612345678", email: "vera.voorbeeld@example.test" },
    informBy,
    informer,
    feedbackDueOn: undefined,
    status: "reported",
  });
  return stored.id;
}

const taken = new Set<number>();

/** The department deals with it, in its own system. */
export function closeAtDepartment(hub: TestHub, id: number, text = "De lamp is vervangen."): void {
  hub.sandbox.stadsbeheerMeldingen.meldingen.patch(id, { status: { state: "o", text, sendEmail: false } }, "medewerker@stadsbeheer.example");
}

export const hubId = (id: number): string => Buffer.from(`melding/stadsbeheer/${id}`).toString("base64url");
