import type { Slice } from "../kernel/slice.ts";
import AppointmentsCard from "./AppointmentsCard.vue";
import { appointmentsMessagesEn } from "./appointments.messages.en.ts";
import { appointmentsMessagesNl } from "./appointments.messages.nl.ts";
import { provideSearchMemory } from "./useSearch.ts";

const seesAppointments: Slice["navigation"][number]["isFor"] = (session) => session.mayAnywhere({ capability: "APPOINTMENTS", action: "VIEW" });

export const appointmentsSlice: Slice = {
  routes: [
    { path: "/afspraken", component: () => import("./FindPage.vue") },
    { path: "/afspraken/nieuw", component: () => import("./BookPage.vue") },
    { path: "/afspraken/:id", component: () => import("./AppointmentPage.vue"), props: true },
    { path: "/afspraken/:id/verplaatsen", component: () => import("./MovePage.vue"), props: true },
    { path: "/afspraken/:id/wijzigen", component: () => import("./ChangePage.vue"), props: true },
    { path: "/afspraken/:id/annuleren", component: () => import("./CancelPage.vue"), props: true },
  ],
  messages: { nl: appointmentsMessagesNl, en: appointmentsMessagesEn },
  navigation: [{ to: "/afspraken", area: "customer", label: "appointments.navigation", isFor: seesAppointments }],
  startCards: [{ component: AppointmentsCard, isFor: seesAppointments }],
  provide: provideSearchMemory,
};
