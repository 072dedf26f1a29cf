/** The words in which the tables, the services and the schema speak of contacts. What each means is told in `contacts.enums.ts`. */
export enum Channel {
  PHONE = "PHONE",
  EMAIL = "EMAIL",
  COUNTER = "COUNTER",
  LETTER = "LETTER",
  CHAT = "CHAT",
}

export enum ContactState {
  OPEN = "OPEN",
  ENDED = "ENDED",
  WRAPPED_UP = "WRAPPED_UP",
}

export enum QuestionOutcome {
  ANSWERED = "ANSWERED",
  ASKED_SENIOR = "ASKED_SENIOR",
  TRANSFERRED_WARM = "TRANSFERRED_WARM",
  TRANSFERRED_COLD = "TRANSFERRED_COLD",
  CALLBACK = "CALLBACK",
  REFERRED = "REFERRED",
  LEFT_OPEN = "LEFT_OPEN",
}

export enum CallerField {
  CALLER_NAME = "CALLER_NAME",
  CALLER_LAST_NAME = "CALLER_LAST_NAME",
  CALLER_BIRTH_DATE = "CALLER_BIRTH_DATE",
  CALLER_BSN = "CALLER_BSN",
  CALLER_POSTCODE = "CALLER_POSTCODE",
  CALLER_HOUSE_NUMBER = "CALLER_HOUSE_NUMBER",
  CALLER_HOUSE_NUMBER_ADDITION = "CALLER_HOUSE_NUMBER_ADDITION",
  CALLER_EMAIL = "CALLER_EMAIL",
  CALLER_PHONE = "CALLER_PHONE",
}

export enum QuestionField {
  QUESTION_TEXT = "QUESTION_TEXT",
  QUESTION_SUBJECT = "QUESTION_SUBJECT",
  QUESTION_DEPARTMENT = "QUESTION_DEPARTMENT",
  QUESTION_OUTCOME = "QUESTION_OUTCOME",
  QUESTION_ANSWER = "QUESTION_ANSWER",
  QUESTION_ARTICLE = "QUESTION_ARTICLE",
  QUESTION_LEFT_OPEN_REASON = "QUESTION_LEFT_OPEN_REASON",
}

/** Everything that is saved as one types. */
export const DraftField = { NOTES: "NOTES", ...CallerField, ...QuestionField } as const;
export type DraftField = "NOTES" | CallerField | QuestionField;

/** Where the hub lists what an agent attached to a contact; operations attach themselves. */
export enum ContactLinkKind {
  OPERATION = "OPERATION",
  APPOINTMENT = "APPOINTMENT",
  MELDING = "MELDING",
  REQUEST = "REQUEST",
  ARTICLE = "ARTICLE",
}

export enum ShareBy {
  DAY = "DAY",
  TEAM = "TEAM",
  AGENT = "AGENT",
}

/** Longest that each text may be, in characters. Open Klant keeps 200 of a subject and 1,000 of a content: what is longer stays whole here. */
export const textMax = { subject: 200, question: 1_000, answer: 4_000, notes: 4_000, reason: 500, caller: 254, id: 200 } as const;
export const questionsMax = 20;
