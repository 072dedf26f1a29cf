import { createMirrorJob, type MirrorJob, type MirrorJobOptions } from "./mirror.job.ts";
import { createMirrorLane, type MirrorLane } from "./mirror.lane.ts";
import { createMirrorOutbox, type MirrorOutbox } from "./mirror.outbox.ts";

/** Everything that brings contacts to the register of customers. One for the whole hub. */
export interface ContactMirroring {
  readonly outbox: MirrorOutbox;
  readonly lane: MirrorLane;
  readonly job: MirrorJob;
  readonly processingActivity: string;
  /** How the connection to the register does. */
  readonly health: MirrorJobOptions["register"]["health"];
}

export type MirroringOptions = Omit<MirrorJobOptions, "lane" | "random"> & Partial<Pick<MirrorJobOptions, "random">>;

export function createContactMirroring(mirroring: MirroringOptions): ContactMirroring {
  const options = { random: Math.random, ...mirroring };
  const { register } = options;
  const lane = createMirrorLane(options);
  return {
    outbox: createMirrorOutbox(options),
    lane,
    job: createMirrorJob({ ...options, lane }),
    processingActivity: register.processingActivity,
    health: () => register.health(),
  };
}
