import type { Session } from "../kernel/session/session.ts";
import type { Slice } from "../kernel/slice.ts";
import CustomerCard from "./CustomerCard.vue";
import { customersMessagesEn } from "./customers.messages.en.ts";
import { customersMessagesNl } from "./customers.messages.nl.ts";
import { provideCustomerMemory } from "./useCustomer.ts";

const parts = ["APPOINTMENTS", "MELDINGEN", "REQUESTS", "PERSONS"] as const;

/** For whoever has citizens on the line, and may see something of them. */
function seesCustomers(session: Session): boolean {
  return session.hasRole("agent", "supervisor") && parts.some((capability) => session.mayAnywhere({ capability, action: "VIEW" }));
}

export const customersSlice: Slice = {
  routes: [{ path: "/klant", component: () => import("./CustomerPage.vue") }],
  messages: { nl: customersMessagesNl, en: customersMessagesEn },
  navigation: [{ to: "/klant", area: "customer", label: "customers.navigation", isFor: seesCustomers }],
  startCards: [{ component: CustomerCard, isFor: seesCustomers }],
  provide: provideCustomerMemory,
};
