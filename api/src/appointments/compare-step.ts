import { type Appointment, type AppointmentsPort, ConnectorError, type ReadCall } from "@kcc-hub/connectors/sdk";
import type { StepDefinition } from "../kernel/operations/run.ts";
import { compareResult, type CompareResult } from "./appointments.payloads.ts";

interface Comparison {
  readonly appointmentId: string;
  /** Absent where the department has no versions: then there is nothing to compare. */
  readonly version: string | undefined;
  readonly task: string;
}

/**
 * Looks once more at the old appointment before it goes: what the department changed meanwhile must not be thrown away unseen. A step of its own, since
 * after a cancellation whose answer got lost nothing that is read proves that it will stand.
 */
export function compareStep(port: AppointmentsPort, { appointmentId, version, task }: Comparison): StepDefinition<CompareResult> {
  return {
    name: "compare-old",
    result: compareResult,
    task,
    recovery: "repeat",
    onFailure: "insist",
    isRefusal: ({ kind }) => kind === "conflict",
    send: async (call) => {
      const standing = version === undefined ? undefined : await readIfPossible(port, appointmentId, call);
      const isChanged = standing?.status === "booked" && standing.version !== undefined && standing.version !== version;
      return isChanged ? { kind: "conflict", appointmentId } : { kind: "as-it-was" };
    },
  };
}

/** A department that cannot be read now must not keep two appointments standing: without an answer it counts as unchanged. */
async function readIfPossible(port: AppointmentsPort, id: string, call: ReadCall): Promise<Appointment | undefined> {
  try {
    return await port.read({ id }, call);
  } catch (error) {
    if (ConnectorError.isInstance(error)) return undefined;
    throw error;
  }
}
