import type { contactRecordMessagesNl } from "./contact-record.messages.nl.ts";

export const contactRecordMessagesEn: typeof contactRecordMessagesNl = {
  contactRecord: {
    open: "See contact {reference}",
    facts: "What happened",
    channel: "Channel",
    agent: "Agent",
    team: "team {team}",
    receivedAt: "Came in",
    startedAt: "Began",
    dueAt: "Answer by",
    endedAt: "Ended",
    wrappedUpAt: "Wrapped up",
    register: "Customer register",
    registerStates: { WAITING: "Waiting, goes by itself", MIRRORED: "Delivered", FAILED: "Failed" },
    notShown: "You do not see who it was and what exactly was said. That needs the right to view personal data. Ask your administrator for it.",
    questions: "Questions",
    noQuestions: "No question was noted.",
    noOutcome: "Not known yet",
    nobody: "Nothing was noted about the citizen.",
    links: "What belongs to it",
    noLinks: "Nothing belongs to this contact.",
    linkKinds: { OPERATION: "Operation", APPOINTMENT: "Appointment", MELDING: "Report", REQUEST: "Request or case", ARTICLE: "Article" },
    byHub: "done by the hub",
  },
};
