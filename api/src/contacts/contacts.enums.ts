import { registerEnumType } from "type-graphql";
import { CallerField, Channel, ContactLinkKind, ContactState, DraftField, QuestionField, QuestionOutcome, ShareBy } from "./contact.words.ts";

registerEnumType(Channel, {
  name: "Channel",
  description: "How the citizen came to the contact centre.",
  valuesConfig: {
    PHONE: { description: "A phone call. An agent has one at a time: the next one ends it." },
    EMAIL: { description: "An e-mail: to be answered within two working days, every question in it." },
    COUNTER: { description: "At the counter." },
    LETTER: { description: "A letter." },
    CHAT: { description: "A chat." },
  },
});

registerEnumType(ContactState, {
  name: "ContactState",
  description: "Where a contact stands.",
  valuesConfig: {
    OPEN: { description: "Going on." },
    ENDED: { description: "It ended without a wrap-up (snelmelding): ask the agent for it." },
    WRAPPED_UP: { description: "Wrapped up: what was asked and how it ended is kept." },
  },
});

registerEnumType(QuestionOutcome, {
  name: "QuestionOutcome",
  description: "How a question ended.",
  valuesConfig: {
    ANSWERED: { description: "Answered by the agent alone." },
    ASKED_SENIOR: { description: "Answered after asking a senior colleague." },
    TRANSFERRED_WARM: { description: "Transferred to a department, and announced to whoever took it. Needs the department." },
    TRANSFERRED_COLD: { description: "Transferred to a department without being announced. Needs the department." },
    CALLBACK: { description: "A department calls back (terugbelnotitie). Needs the department." },
    REFERRED: { description: "Referred: to another body, or to another place such as the counter or the website." },
    LEFT_OPEN: { description: "Left open on purpose. Needs the reason." },
  },
});

registerEnumType(DraftField, {
  name: "DraftField",
  description: "A field of a contact that is saved as one types. Fields that begin with QUESTION belong to one question; the others to the whole contact.",
  valuesConfig: {
    NOTES: { description: "The scratchpad (kladblok), at most 4,000 characters." },
    [CallerField.CALLER_NAME]: { description: "The caller's name as it was said." },
    [CallerField.CALLER_LAST_NAME]: { description: "Last name without prefix. With the birth date it finds earlier contacts." },
    [CallerField.CALLER_BIRTH_DATE]: { description: "Birth date, `yyyy-mm-dd`." },
    [CallerField.CALLER_BSN]: { description: "Citizen service number (BSN)." },
    [CallerField.CALLER_POSTCODE]: { description: "Postcode." },
    [CallerField.CALLER_HOUSE_NUMBER]: { description: "House number." },
    [CallerField.CALLER_HOUSE_NUMBER_ADDITION]: { description: "Addition of the house number." },
    [CallerField.CALLER_EMAIL]: { description: "E-mail address." },
    [CallerField.CALLER_PHONE]: { description: "Phone number." },
    [QuestionField.QUESTION_TEXT]: { description: "The question in the citizen's words, at most 1,000 characters." },
    [QuestionField.QUESTION_SUBJECT]: { description: "Subject, at most 200 characters, without personal data." },
    [QuestionField.QUESTION_DEPARTMENT]: { description: "Id of the department that it is about." },
    [QuestionField.QUESTION_OUTCOME]: { description: "A name of QuestionOutcome." },
    [QuestionField.QUESTION_ANSWER]: { description: "What was answered, at most 4,000 characters." },
    [QuestionField.QUESTION_ARTICLE]: { description: "Id of the knowledge article that was used; empty when none was." },
    [QuestionField.QUESTION_LEFT_OPEN_REASON]: { description: "Why the question was left open, at most 500 characters." },
  },
});

registerEnumType(ContactLinkKind, {
  name: "ContactLinkKind",
  description: "What something is that belongs to a contact.",
  valuesConfig: {
    OPERATION: { description: "A write to a department during the contact: ask `operation`. Linked by the hub." },
    APPOINTMENT: { description: "An appointment: ask `appointment`." },
    MELDING: { description: "A melding." },
    REQUEST: { description: "A request (zaak)." },
    ARTICLE: { description: "A knowledge article." },
  },
});

registerEnumType(ShareBy, {
  name: "ShareBy",
  description: "What the share of wrap-ups is counted by.",
  valuesConfig: {
    DAY: { description: "Each day on which contacts began, in Europe/Amsterdam." },
    TEAM: { description: "Each team." },
    AGENT: { description: "Each agent." },
  },
});
