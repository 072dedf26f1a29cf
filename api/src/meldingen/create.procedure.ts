import { createHash } from "node:crypto";
import { ConnectorError, isClosedMelding, type Melding, type MeldingenPort, type WriteCall } from "@kcc-hub/connectors/sdk";
import type { OperationRow } from "../kernel/operations/operation.entity.ts";
import { OperationState } from "../kernel/operations/operation.states.ts";
import { type Recovered, type Run, type StepDefinition, StepFailed, StepUndecided } from "../kernel/operations/run.ts";
import type { Ending } from "../kernel/operations/runner.ts";
import { ReportKind } from "./melding-report.words.ts";
import { keepReport, type ReportContext } from "./keep-report.ts";
import { attachToNew, type PhotoContext, releasePhotos } from "./attach.procedure.ts";
import { createPayload, type CreatePayload, createResult, type CreateResult, meldingOutcome } from "./meldingen.payloads.ts";
import { tasks } from "./meldingen.tasks.ts";
import { askMs, type Context, done, keepRejection, type Known, known, wantsToHear } from "./procedure-parts.ts";

interface CreateContext extends PhotoContext, ReportContext {}

/** Makes a melding: once, and what the hub itself keeps of it before the operation is settled. Its photos follow when it is there. */
export async function createMelding(run: Run, payload: CreatePayload, context: CreateContext): Promise<Ending> {
  const { port, departmentId, departmentName, operationId } = context;
  const ids = payload.attachments ?? [];
  const made = await orReleased(
    () => run.step(createStep(payload, context)),
    () => releasePhotos(ids, context),
  );
  const sweep = port.supports.findCreated;
  if (made.kind === "rejected") {
    await releasePhotos(ids, context);
    return { state: OperationState.NOT_DONE, outcome: made, sweep };
  }
  const { meldingId, reference, status } = made.kind === "created" ? made : await numberOf(made.receipt, payload, context);
  await keepReport({ ...payload.report, operationId, departmentId, meldingId, reference, status, kind: ReportKind.CREATED }, context);
  const photos = await attachToNew(run, { meldingId, reference, ids }, context);
  return {
    ...done({ kind: "created", meldingId, reference, photos }, sweep),
    task: photos && photos.open > 0 ? tasks.photos(departmentName, reference) : undefined,
  };
}

/** What was not made needs no photos: they wait for another attempt. */
async function orReleased<Result>(work: () => Promise<Result>, release: () => Promise<void>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StepFailed) await release();
    throw error;
  }
}

function createStep(payload: CreatePayload, { port, departmentName, startedAt }: Context): StepDefinition<CreateResult> {
  const { melding, subject } = payload;
  const look = async (call: WriteCall): Promise<Recovered<CreateResult>> => {
    const found = await findCreated(port, { key: call.key, categoryId: melding.categoryId, since: startedAt }, call);
    if (!found) return { kind: "cannot-tell" };
    const [first] = found;
    return first ? { kind: "happened", result: { kind: "created", ...known(first) } } : { kind: "did-not-happen" };
  };
  return {
    name: "create",
    result: createResult,
    task: tasks.create(departmentName, subject, alsoToDo(payload)),
    recovery: port.supports.idempotencyKeys ? "repeat" : look,
    onFailure: "give-up",
    isRefusal: ({ kind }) => kind === "rejected",
    send: async (call) => {
      const outcome = await port.create(melding, call);
      switch (outcome.kind) {
        case "created":
          return { kind: "created", ...known(outcome.melding) };
        case "accepted":
          return { kind: "accepted", receipt: outcome.receipt };
        case "rejected":
          return keepRejection(outcome);
      }
    },
  };
}

function alsoToDo({ attachments = [], report }: CreatePayload) {
  return { hasPhotos: attachments.length > 0, wantsToHear: wantsToHear(report) };
}

/** A department that tells the number later is asked until it does; one that never tells it leaves that to a person. */
async function numberOf(receipt: string | undefined, payload: CreatePayload, { port, departmentName, traceId }: Context): Promise<Known> {
  const task = tasks.number(departmentName, payload.subject, alsoToDo(payload));
  if (receipt === undefined) throw new StepUndecided("number", true, task);
  try {
    const melding = await port.findAccepted({ receipt }, { traceId, signal: AbortSignal.timeout(askMs) });
    if (melding) return known(melding);
  } catch (error) {
    if (!ConnectorError.isInstance(error)) throw error;
  }
  throw new StepUndecided("number", false, task);
}

/**
 * A request that got lost may arrive late, and a proxy may repeat one: the meldingen that carry this operation's mark are counted once more. Only the one
 * that the user was told of may stand open.
 */
export async function sweepCreated(run: Run, operation: OperationRow, { port, startedAt }: Context): Promise<void> {
  const { melding } = createPayload.parse(operation.payload);
  const outcome = meldingOutcome.parse(operation.outcome);
  const told = "meldingId" in outcome ? outcome.meldingId : undefined;
  const call = { traceId: operation.traceId, signal: AbortSignal.timeout(askMs) };
  const found = (await findCreated(port, { key: run.bookingKey, categoryId: melding.categoryId, since: startedAt }, call)) ?? [];
  for (const extra of found.filter(({ id, status }) => id !== told && !isClosedMelding(status))) {
    const change = { id: extra.id, status: "cancelled", text: "Dubbel gemeld", informReporter: false } as const;
    const cancelled = await port.setStatus(change, { ...call, key: sweepKey(run, extra) });
    if (cancelled.kind === "rejected" || cancelled.kind === "conflict")
      throw new Error(`operation ${operation.id}: the department refuses to cancel what was made twice`);
  }
}

/** `undefined` where the system cannot tell for certain, in general or for this category. */
async function findCreated(
  port: MeldingenPort,
  query: Parameters<MeldingenPort["findCreated"]>[0],
  call: Parameters<MeldingenPort["findCreated"]>[1],
): Promise<readonly Melding[] | undefined> {
  if (!port.supports.findCreated) return undefined;
  try {
    return await port.findCreated(query, call);
  } catch (error) {
    if (ConnectorError.isInstance(error) && error.code === "NOT_SUPPORTED") return undefined;
    throw error;
  }
}

/** Each cancellation has a key of its own, the same when the sweep is repeated. */
function sweepKey({ bookingKey }: Run, { id }: Melding): string {
  return `${bookingKey}-${createHash("sha256").update(id).digest("hex").slice(0, 7)}`;
}
