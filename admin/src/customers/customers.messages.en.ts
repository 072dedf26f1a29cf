import type { customersMessagesNl } from "./customers.messages.nl.ts";

export const customersMessagesEn: typeof customersMessagesNl = {
  customers: {
    navigation: "Customer",
    title: "Customer",
    hint: "Fill in what the caller tells you. You then see everything of this customer together: appointments, reports, requests and earlier contacts. The more you fill in, the more departments can search.",
    found: "Found",
    wrong: "Check what you filled in",
    incomplete: "Note: this overview is not complete.",
    partial: "Not every source can find everything by what you filled in. Below each part it says what you can still ask the caller.",
    onThisPage: "On this page",
    parts: { person: "Who is it?", appointments: "Appointments", meldingen: "Reports", requests: "Requests", contacts: "Earlier contacts" },
    counted: {
      appointments: "Appointments: none | Appointments: 1 | Appointments: {count}",
      meldingen: "Reports: none | Reports: 1 | Reports: {count}",
      requests: "Requests: none | Requests: 1 | Requests: {count}",
      contacts: "Earlier contacts: none | Earlier contacts: 1 | Earlier contacts: {count}",
    },
    none: {
      appointments: "All departments answered. This customer has no appointments.",
      meldingen: "All departments answered. This customer reported nothing.",
      requests: "All departments answered. This customer requested nothing.",
      contacts: "This customer had no contact with the contact centre yet.",
    },
    nonePerhaps: "Nothing found, but not every source gave everything. See below what you can do.",
    sourcesOf: "Sources of {part}",
    ownRecords: "KCC Hub",
    person: {
      name: "Name",
      address: "Address",
      notShown: "The registry of persons shows nobody now. See below why.",
    },
    request: {
      overdue: "Term has passed",
      late: "Later than planned",
      ended: "Finished",
      submitted: "submitted on {day}",
    },
    contact: {
      channels: { PHONE: "Phone", EMAIL: "E-mail", CHAT: "Chat", COUNTER: "Counter", LETTER: "Letter" },
      states: { OPEN: "Still going on", ENDED: "Not wrapped up", WRAPPED_UP: "Wrapped up" },
      outcomes: {
        ANSWERED: "Answered",
        ASKED_SENIOR: "Answered after asking a senior colleague",
        TRANSFERRED_WARM: "Transferred, announced",
        TRANSFERRED_COLD: "Transferred, not announced",
        CALLBACK: "A department calls back",
        REFERRED: "Referred",
        LEFT_OPEN: "Left open",
      },
      outcomeUnknown: "Not known how it ended",
      noQuestions: "No question was noted.",
      notes: "Scratchpad",
      number: "contact {number}",
    },
    actions: { book: "New appointment", report: "New report" },
    card: {
      title: "A customer on the line?",
      text: "Find the customer and see everything together: appointments, reports, requests and earlier contacts.",
      find: "Find the customer",
    },
  },
};
