import type { Session } from "../kernel/session/session.ts";
import type { Slice } from "../kernel/slice.ts";
import { customerRegisterMessagesEn } from "./customer-register.messages.en.ts";
import { customerRegisterMessagesNl } from "./customer-register.messages.nl.ts";
import FailedBadge from "./FailedBadge.vue";

const looksAfterTheRegister = (session: Session): boolean => session.hasRole("supervisor", "integrator");

export const customerRegisterSlice: Slice = {
  routes: [{ path: "/klantregister", component: () => import("./RegisterPage.vue") }],
  messages: { nl: customerRegisterMessagesNl, en: customerRegisterMessagesEn },
  navigation: [{ to: "/klantregister", area: "administration", label: "customerRegister.navigation", badge: FailedBadge, isFor: looksAfterTheRegister }],
  startCards: [],
};
