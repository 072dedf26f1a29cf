import type { Slice } from "../kernel/slice.ts";
import RightsCard from "./RightsCard.vue";
import { rightsMessagesEn } from "./rights.messages.en.ts";
import { rightsMessagesNl } from "./rights.messages.nl.ts";

export const rightsSlice: Slice = {
  routes: [{ path: "/rechten", component: () => import("./RightsPage.vue") }],
  messages: { nl: rightsMessagesNl, en: rightsMessagesEn },
  navigation: [{ to: "/rechten", area: "administration", label: "rights.navigation", isFor: () => true }],
  startCards: [{ component: RightsCard, isFor: (session) => session.hasRole("supervisor", "auditor") }],
};
