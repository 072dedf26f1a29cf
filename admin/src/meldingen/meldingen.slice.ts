import type { Slice } from "../kernel/slice.ts";
import MeldingenCard from "./MeldingenCard.vue";
import { meldingenMessagesEn } from "./meldingen.messages.en.ts";
import { meldingenMessagesNl } from "./meldingen.messages.nl.ts";
import { provideFindMemory } from "./useFind.ts";

const seesMeldingen: Slice["navigation"][number]["isFor"] = (session) => session.mayAnywhere({ capability: "MELDINGEN", action: "VIEW" });

export const meldingenSlice: Slice = {
  routes: [
    { path: "/meldingen", component: () => import("./FindPage.vue") },
    { path: "/meldingen/nieuw", component: () => import("./NewPage.vue") },
    { path: "/meldingen/:id", component: () => import("./MeldingPage.vue"), props: true },
    { path: "/meldingen/:id/:action(aansluiten|notitie|wijzigen|klacht|annuleren)", component: () => import("./ActionPage.vue"), props: true },
  ],
  messages: { nl: meldingenMessagesNl, en: meldingenMessagesEn },
  navigation: [{ to: "/meldingen", area: "customer", label: "meldingen.navigation", isFor: seesMeldingen }],
  startCards: [{ component: MeldingenCard, isFor: seesMeldingen }],
  provide: provideFindMemory,
};
