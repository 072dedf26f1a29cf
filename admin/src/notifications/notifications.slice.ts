import type { Session } from "../kernel/session/session.ts";
import type { Slice } from "../kernel/slice.ts";
import { notificationsMessagesEn } from "./notifications.messages.en.ts";
import { notificationsMessagesNl } from "./notifications.messages.nl.ts";
import WishCard from "./WishCard.vue";

const runsTheHub = (session: Session): boolean => session.hasRole("integrator", "supervisor");
const makesItems = (session: Session): boolean => session.hasRole("agent");

export const notificationsSlice: Slice = {
  routes: [{ path: "/berichten", component: () => import("./NotificationsPage.vue") }],
  messages: { nl: notificationsMessagesNl, en: notificationsMessagesEn },
  navigation: [{ to: "/berichten", area: "administration", label: "notifications.navigation", isFor: runsTheHub }],
  startCards: [{ component: WishCard, isFor: makesItems }],
};
