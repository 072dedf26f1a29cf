import type { Session } from "../kernel/session/session.ts";
import type { Slice } from "../kernel/slice.ts";
import { feedbackMessagesEn } from "./feedback.messages.en.ts";
import { feedbackMessagesNl } from "./feedback.messages.nl.ts";
import FeedbackCard from "./FeedbackCard.vue";

const seesMeldingen = (session: Session): boolean => session.mayAnywhere({ capability: "MELDINGEN", action: "VIEW" });
const tellsReporters = (session: Session): boolean => session.hasRole("agent", "supervisor") && seesMeldingen(session);

export const feedbackSlice: Slice = {
  routes: [
    { path: "/terugkoppeling", component: () => import("./FeedbackPage.vue") },
    { path: "/klachtoverdrachten", component: () => import("./HandOversPage.vue") },
  ],
  messages: { nl: feedbackMessagesNl, en: feedbackMessagesEn },
  navigation: [
    { to: "/terugkoppeling", area: "contacts", label: "feedback.navigation", isFor: tellsReporters },
    { to: "/klachtoverdrachten", area: "contacts", label: "handOvers.navigation", isFor: (session) => session.hasRole("supervisor") && seesMeldingen(session) },
  ],
  startCards: [{ component: FeedbackCard, isFor: tellsReporters }],
};
