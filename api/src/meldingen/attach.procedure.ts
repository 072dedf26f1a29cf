import type { WriteCall } from "@kcc-hub/connectors/sdk";
import { ConnectorError } from "@kcc-hub/connectors/sdk";
import type { Attachments } from "../kernel/attachments.ts";
import { OperationState } from "../kernel/operations/operation.states.ts";
import { type Recovered, type Run, type StepDefinition, StepFailed, StepUndecided } from "../kernel/operations/run.ts";
import type { Ending } from "../kernel/operations/runner.ts";
import { type AttachPayload, type PhotoResult, photoResult, type PhotosSent } from "./meldingen.payloads.ts";
import { tasks } from "./meldingen.tasks.ts";
import { type Context, done, keepRejection, notDone } from "./procedure-parts.ts";

export interface PhotoContext extends Context {
  readonly attachments: Pick<Attachments, "read" | "drop" | "release">;
  /** As it claimed them. */
  readonly write: string;
}

/** They were not used: another write may have them. */
export async function releasePhotos(ids: readonly string[], { attachments, write }: Pick<PhotoContext, "attachments" | "write">): Promise<void> {
  await attachments.release(ids, write);
}

/** Adds photos to a melding, each once. What cannot be settled now is tried again, as with every write. */
export async function attachToMelding(run: Run, { meldingId, subject, attachments: ids }: AttachPayload, context: PhotoContext): Promise<Ending> {
  const { attachments, departmentName } = context;
  const results = await sendEach(run, { meldingId, reference: subject, ids }, context, (error) => {
    if (error instanceof StepUndecided) throw error;
    return { kind: "open", code: error.code };
  });
  const photos = summed(results);
  if (photos.added === 0) {
    await releasePhotos(ids, context);
    const [first] = results;
    if (first?.kind === "gone" || first?.kind === "rejected") return notDone(first);
    return { state: OperationState.NOT_DONE, outcome: { kind: "unavailable", code: first?.kind === "open" ? first.code : "FAILED" }, sweep: false };
  }
  await attachments.drop(ids);
  return { ...done({ kind: "attached", meldingId, reference: subject, photos }), task: photos.open > 0 ? tasks.photos(departmentName, subject) : undefined };
}

export interface PhotosToSend {
  readonly meldingId: string;
  readonly reference: string;
  readonly ids: readonly string[];
}

/**
 * Adds the photos of a melding that was just made. The caller waits for the number: a photo that the department does not clearly take is left to a person, and
 * the melding stands all the same.
 */
export async function attachToNew(run: Run, photos: PhotosToSend, context: PhotoContext): Promise<PhotosSent | undefined> {
  if (photos.ids.length === 0) return undefined;
  const results = await sendEach(run, photos, context, () => ({ kind: "open", code: "UNKNOWN" }));
  await context.attachments.drop(photos.ids);
  return summed(results);
}

type Sent = PhotoResult | { readonly kind: "open"; readonly code: string };

async function sendEach(
  run: Run,
  { meldingId, reference, ids }: PhotosToSend,
  context: PhotoContext,
  onTrouble: (error: StepFailed | StepUndecided) => Sent,
): Promise<readonly Sent[]> {
  const results: Sent[] = [];
  for (const [place, id] of ids.entries()) {
    try {
      results.push(await run.step(photoStep({ run, meldingId, reference, id, rank: place + 1 }, context)));
    } catch (error) {
      if (!(error instanceof StepFailed || error instanceof StepUndecided)) throw error;
      results.push(onTrouble(error));
    }
  }
  return results;
}

interface Photo {
  readonly run: Run;
  readonly meldingId: string;
  readonly reference: string;
  readonly id: string;
  readonly rank: number;
}

function photoStep({ run, meldingId, reference, id, rank }: Photo, { port, departmentName, attachments }: PhotoContext): StepDefinition<PhotoResult> {
  // By this name the photo is found back at the department, when the answer got lost.
  const stem = `kcc-hub-${run.bookingKey}-${rank}`;
  const look = async (call: WriteCall): Promise<Recovered<PhotoResult>> => {
    const there = await port.listAttachments({ id: meldingId }, call);
    return there.some(({ location }) => location.includes(stem)) ? { kind: "happened", result: { kind: "added" } } : { kind: "did-not-happen" };
  };
  return {
    name: `photo-${rank}`,
    result: photoResult,
    task: tasks.photos(departmentName, reference),
    recovery: port.supports.idempotencyKeys ? "repeat" : look,
    onFailure: "give-up",
    isRefusal: ({ kind }) => kind !== "added",
    send: async (call) => {
      const photo = await attachments.read(id);
      if (!photo) throw new ConnectorError("FAILED", `${departmentName}: the photo is kept no longer, so it was not sent`, { applied: "no" });
      const { mediaType, bytes } = photo;
      const outcome = await port.addAttachment({ meldingId, fileName: `${stem}.${extensions[mediaType] ?? "bin"}`, mediaType, bytes }, call);
      switch (outcome.kind) {
        case "added":
          return { kind: "added" };
        case "gone":
          return { kind: "gone" };
        case "rejected":
          return keepRejection(outcome);
      }
    },
  };
}

const extensions: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/heic": "heic",
};

function summed(results: readonly Sent[]): PhotosSent {
  return {
    added: results.filter(({ kind }) => kind === "added").length,
    refused: results.flatMap((result) => (result.kind === "rejected" ? [result.message] : [])),
    // A melding that is gone is as strange as no answer: somebody must look.
    open: results.filter(({ kind }) => kind === "open" || kind === "gone").length,
  };
}
