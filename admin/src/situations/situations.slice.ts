import type { Slice } from "../kernel/slice.ts";
import { situationsMessagesEn } from "./situations.messages.en.ts";
import { situationsMessagesNl } from "./situations.messages.nl.ts";
import { maySetSituations } from "./useSituations.ts";

export const situationsSlice: Slice = {
  routes: [{ path: "/bekende-situaties", component: () => import("./SituationsPage.vue") }],
  messages: { nl: situationsMessagesNl, en: situationsMessagesEn },
  navigation: [{ to: "/bekende-situaties", area: "customer", label: "situations.navigation", isFor: maySetSituations }],
  startCards: [],
};
