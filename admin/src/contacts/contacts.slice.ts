import type { Session } from "../kernel/session/session.ts";
import type { Slice } from "../kernel/slice.ts";
import ContactsCard from "./ContactsCard.vue";
import { contactRecordMessagesEn } from "./contact-record.messages.en.ts";
import { contactRecordMessagesNl } from "./contact-record.messages.nl.ts";
import { contactsMessagesEn } from "./contacts.messages.en.ts";
import { contactsMessagesNl } from "./contacts.messages.nl.ts";
import OutcomesCard from "./OutcomesCard.vue";
import { outcomesMessagesEn } from "./outcomes.messages.en.ts";
import { outcomesMessagesNl } from "./outcomes.messages.nl.ts";
import { provideSurroundings } from "./surroundings.ts";

const hasContacts = (session: Session): boolean => session.hasRole("agent", "supervisor");

export const contactsSlice: Slice = {
  routes: [
    { path: "/contacten", component: () => import("./ContactsPage.vue") },
    { path: "/contacten/aandeel", component: () => import("./SharesPage.vue") },
    { path: "/contacten/vraagsuggestie", component: () => import("./SuggestionPage.vue") },
    { path: "/contacten/websitemelding", component: () => import("./WebsiteReportPage.vue") },
    { path: "/contacten/uitkomsten", component: () => import("./OutcomesPage.vue") },
    { path: "/contacten/:reference", component: () => import("./ContactPage.vue"), props: true },
    { path: "/contacten/:reference/bekijken", component: () => import("./ContactRecordPage.vue"), props: true },
  ],
  messages: {
    nl: { ...contactsMessagesNl, ...outcomesMessagesNl, ...contactRecordMessagesNl },
    en: { ...contactsMessagesEn, ...outcomesMessagesEn, ...contactRecordMessagesEn },
  },
  navigation: [{ to: "/contacten", area: "contacts", label: "contacts.navigation", isFor: hasContacts }],
  startCards: [
    { component: ContactsCard, isFor: hasContacts },
    { component: OutcomesCard, isFor: hasContacts },
  ],
  provide: (app) =>
    provideSurroundings(app, {
      contactPath: (reference) => `/contacten/${reference}`,
      recordPath: (reference) => `/contacten/${reference}/bekijken`,
      listPath: "/contacten",
      outcomesPath: "/contacten/uitkomsten",
      tell: () => {},
    }),
};
