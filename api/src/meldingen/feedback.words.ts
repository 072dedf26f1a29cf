/** The words in which the hub keeps what must be told to reporters. What each means is told in `feedback.types.ts`. */
export enum FeedbackTaskState {
  OPEN = "OPEN",
  REACHED = "REACHED",
  LETTER = "LETTER",
  NOT_NEEDED = "NOT_NEEDED",
  WITHDRAWN = "WITHDRAWN",
}

export enum FeedbackOutcome {
  REACHED = "REACHED",
  NOT_REACHED = "NOT_REACHED",
  LETTER = "LETTER",
  NOT_NEEDED = "NOT_NEEDED",
}
