/** The words in which the ledger, the runner and the schema speak of operations. What each means is told in `operation.types.ts`. */
export enum OperationKind {
  BOOK = "BOOK",
  CHANGE = "CHANGE",
  RESCHEDULE = "RESCHEDULE",
  CANCEL = "CANCEL",
  CREATE_MELDING = "CREATE_MELDING",
  JOIN_MELDING = "JOIN_MELDING",
  CHANGE_MELDING = "CHANGE_MELDING",
  ADD_MELDING_NOTE = "ADD_MELDING_NOTE",
  ATTACH_TO_MELDING = "ATTACH_TO_MELDING",
  CANCEL_MELDING = "CANCEL_MELDING",
}

export enum OperationState {
  RUNNING = "RUNNING",
  UNKNOWN = "UNKNOWN",
  DONE = "DONE",
  NOT_DONE = "NOT_DONE",
  NEEDS_ATTENTION = "NEEDS_ATTENTION",
}

export enum StepState {
  STARTED = "STARTED",
  SUCCEEDED = "SUCCEEDED",
  REFUSED = "REFUSED",
  FAILED = "FAILED",
  UNKNOWN = "UNKNOWN",
}
