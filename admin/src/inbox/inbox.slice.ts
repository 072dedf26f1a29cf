import type { Session } from "../kernel/session/session.ts";
import type { Slice } from "../kernel/slice.ts";
import { provideInboxLive } from "./inbox-live.ts";
import { inboxMessagesEn } from "./inbox.messages.en.ts";
import { inboxMessagesNl } from "./inbox.messages.nl.ts";
import InboxBadge from "./InboxBadge.vue";
import InboxCard from "./InboxCard.vue";

const worksInInbox = (session: Session): boolean => session.hasRole("kennisbank-manager", "internet-manager", "supervisor");

export const inboxSlice: Slice = {
  routes: [
    { path: "/inbox", component: () => import("./InboxPage.vue") },
    { path: "/inbox/paginaregels", component: () => import("./PageRulesPage.vue") },
  ],
  messages: { nl: inboxMessagesNl, en: inboxMessagesEn },
  navigation: [{ to: "/inbox", area: "inbox", label: "inbox.navigation", badge: InboxBadge, isFor: worksInInbox }],
  startCards: [{ component: InboxCard, isFor: worksInInbox }],
  provide: provideInboxLive,
};
