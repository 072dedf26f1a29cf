import "./kernel/theme/index.ts";
import { createApp } from "vue";
import { appointmentsSlice } from "./appointments/appointments.slice.ts";
import { contactsSlice } from "./contacts/contacts.slice.ts";
import { customerRegisterSlice } from "./customer-register/customer-register.slice.ts";
import { customersSlice } from "./customers/customers.slice.ts";
import { departmentsSlice } from "./departments/departments.slice.ts";
import { feedbackSlice } from "./feedback/feedback.slice.ts";
import { figuresSlice } from "./figures/figures.slice.ts";
import HubApp from "./kernel/app/HubApp.vue";
import { createHubRouter } from "./kernel/app/router.ts";
import { createGraphqlClient } from "./kernel/graphql/client.ts";
import { provideGraphqlClient } from "./kernel/graphql/provide.ts";
import { createHubI18n } from "./kernel/i18n/language.ts";
import { createSession, provideSession } from "./kernel/session/session.ts";
import { provideSlices } from "./kernel/slice.ts";
import { createAnnouncer, provideAnnouncer } from "./kernel/ui/announcer.ts";
import { inboxSlice } from "./inbox/inbox.slice.ts";
import { meldingenSlice } from "./meldingen/meldingen.slice.ts";
import { notificationsSlice } from "./notifications/notifications.slice.ts";
import { operationsSlice } from "./operations/operations.slice.ts";
import { rightsSlice } from "./rights/rights.slice.ts";
import { situationsSlice } from "./situations/situations.slice.ts";

const slices = [
  contactsSlice,
  customersSlice,
  appointmentsSlice,
  meldingenSlice,
  situationsSlice,
  feedbackSlice,
  inboxSlice,
  figuresSlice,
  operationsSlice,
  notificationsSlice,
  customerRegisterSlice,
  departmentsSlice,
  rightsSlice,
];
const session = createSession({ client: () => client, onOtherUser: () => location.assign("/") });
const client = createGraphqlClient({ fetch: globalThis.fetch.bind(globalThis), onSignedOut: () => session.markExpired() });

const app = createApp(HubApp);
provideSlices(app, slices);
provideGraphqlClient(app, client);
provideSession(app, session);
provideAnnouncer(app, createAnnouncer());
app.use(createHubI18n(slices.map(({ messages }) => messages)));
app.use(createHubRouter({ slices, session }));
app.mount("#app");
void session.load();
