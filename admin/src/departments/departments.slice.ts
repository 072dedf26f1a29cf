import type { Slice } from "../kernel/slice.ts";
import ConnectionsCard from "./ConnectionsCard.vue";
import { departmentsMessagesEn } from "./departments.messages.en.ts";
import { departmentsMessagesNl } from "./departments.messages.nl.ts";

export const departmentsSlice: Slice = {
  routes: [{ path: "/koppelingen", component: () => import("./ConnectionsPage.vue") }],
  messages: { nl: departmentsMessagesNl, en: departmentsMessagesEn },
  navigation: [{ to: "/koppelingen", area: "administration", label: "connections.navigation", isFor: () => true }],
  startCards: [{ component: ConnectionsCard, isFor: (session) => session.hasRole("supervisor", "integrator") }],
};
