import type { Slice } from "../kernel/slice.ts";
import { operationsMessagesEn } from "./operations.messages.en.ts";
import { operationsMessagesNl } from "./operations.messages.nl.ts";
import TasksCard from "./TasksCard.vue";

/** Tasks are for those who may see appointments somewhere. */
const seesTasks: Slice["navigation"][number]["isFor"] = (session) => session.mayAnywhere({ capability: "APPOINTMENTS", action: "VIEW" });

export const operationsSlice: Slice = {
  routes: [{ path: "/taken", component: () => import("./TasksPage.vue") }],
  messages: { nl: operationsMessagesNl, en: operationsMessagesEn },
  navigation: [{ to: "/taken", area: "contacts", label: "tasks.navigation", isFor: seesTasks }],
  startCards: [{ component: TasksCard, isFor: seesTasks }],
};
