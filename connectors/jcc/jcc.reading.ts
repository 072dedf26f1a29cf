import { ConnectorError, type Appointment, type ReadCall } from "../sdk/index.ts";
import type { JccClient } from "./jcc.client.ts";
import { appointmentFrom } from "./jcc.translate.ts";

/** Ids that a caller gave. */
export interface GivenIds {
  readonly productIds: readonly string[];
  readonly locationId?: string;
}

export interface JccReading {
  read(id: string, call: ReadCall): Promise<Appointment | undefined>;
  isKnown(ids: GivenIds, call: ReadCall): Promise<boolean>;
  /** After an InternalException: throws where the ids were right, so that it was JCC that failed. */
  assertUnknown(operation: string, ids: GivenIds, call: ReadCall): Promise<void>;
  failed(operation: string, applied: "no" | "unknown"): ConnectorError;
}

export function createJccReading({ client, departmentId }: { readonly client: JccClient; readonly departmentId: string }): JccReading {
  const failed: JccReading["failed"] = (operation, applied) =>
    new ConnectorError("FAILED", `${departmentId} (jcc): ${operation} was answered with an InternalException`, { applied });

  /** Asks with nothing of the caller in the question, and after that with a location that is known: an InternalException then is JCC's own. */
  const isKnown: JccReading["isKnown"] = async ({ productIds, locationId }, call) => {
    if (locationId !== undefined && !(await client.listLocations(call)).some(({ id }) => id === locationId)) return false;
    const activities = await client.listActivities({ locationId }, call);
    return productIds.every((productId) => activities.some(({ id }) => id === productId));
  };

  return {
    failed,
    isKnown,
    async read(id, call) {
      if (!isId(id)) return undefined;
      const first = await client.readAppointment({ id }, call);
      if (first) return first === "absent" ? undefined : appointmentFrom(first);
      // What JCC answers for an appointment that is not there was not recorded; for other unknown ids it is an InternalException. A failure
      // must not be taken for absence, so the question is repeated after one that shows that JCC can reach what it keeps.
      await client.listLocations(call);
      const second = await client.readAppointment({ id }, call);
      return second === undefined || second === "absent" ? undefined : appointmentFrom(second);
    },
    async assertUnknown(operation, ids, call) {
      if (await isKnown(ids, call)) throw failed(operation, "no");
    },
  };
}

/** JCC's ids are UUIDs. Anything else is not sent: it would be answered as if JCC had failed. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
