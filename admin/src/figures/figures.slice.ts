import type { Slice } from "../kernel/slice.ts";
import { figuresMessagesEn } from "./figures.messages.en.ts";
import { figuresMessagesNl } from "./figures.messages.nl.ts";

export const figuresSlice: Slice = {
  routes: [{ path: "/cijfers", component: () => import("./FiguresPage.vue") }],
  messages: { nl: figuresMessagesNl, en: figuresMessagesEn },
  navigation: [
    { to: "/cijfers", area: "inbox", label: "figures.navigation", isFor: (session) => session.hasRole("kennisbank-manager", "internet-manager", "supervisor") },
  ],
  startCards: [],
};
