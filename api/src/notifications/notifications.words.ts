/** How a notification goes out. */
export enum NotificationChannel {
  WEBHOOK = "WEBHOOK",
  EMAIL = "EMAIL",
}

/** What a notification tells. */
export enum NotificationEvent {
  ITEM_CREATED = "ITEM_CREATED",
  ITEM_DECIDED = "ITEM_DECIDED",
  ITEM_REOPENED = "ITEM_REOPENED",
  ITEM_OVERDUE = "ITEM_OVERDUE",
  OVERDUE_DIGEST = "OVERDUE_DIGEST",
  TEST = "TEST",
}

export enum NotificationState {
  PENDING = "PENDING",
  DELIVERED = "DELIVERED",
  FAILED = "FAILED",
  NOT_NEEDED = "NOT_NEEDED",
}

/** How one attempt ended. */
export enum AttemptOutcome {
  /** Begun, and nothing more is known: it is under way, or the hub was stopped in the middle. */
  UNKNOWN = "UNKNOWN",
  DELIVERED = "DELIVERED",
  NOT_NEEDED = "NOT_NEEDED",
  /** No connection, or it was lost. */
  UNREACHABLE = "UNREACHABLE",
  TIMED_OUT = "TIMED_OUT",
  /** The receiver answers that it cannot, now. */
  RECEIVER_FAILED = "RECEIVER_FAILED",
  /** The receiver answers that it will not have this message. */
  REFUSED = "REFUSED",
  /** Wanted to send us elsewhere; the hub does not follow. */
  REDIRECTED = "REDIRECTED",
}
