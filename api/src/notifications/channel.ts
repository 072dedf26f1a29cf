import type { NotificationRow } from "./notification.entity.ts";
import type { AttemptOutcome } from "./notifications.words.ts";

/** How an attempt to deliver ended. */
export interface Sent {
  readonly outcome: Exclude<AttemptOutcome, AttemptOutcome.UNKNOWN>;
  /** A code of the protocol, at most 60 characters: `HTTP 503`, `ECONNREFUSED`. Never the receiver's text. */
  readonly detail?: string;
  /** Whether the failure says something about the receiver as a whole, or about this message only. The receiver when left out. */
  readonly isAboutMessage?: boolean;
  /** Trying again cannot help. */
  readonly isFinal?: boolean;
  readonly askedPauseMs?: number;
}

/** A way to a receiver. Never throws for what a receiver or the network can do. */
export interface Channel {
  /** `signal`: the hub closes. What is then broken off is sent again later. */
  send(notification: NotificationRow, signal: AbortSignal): Promise<Sent>;
  close?(): void;
}
