import "../kernel/theme/index.ts";
import { createApp } from "vue";
import { contactsMessagesEn } from "../contacts/contacts.messages.en.ts";
import { contactsMessagesNl } from "../contacts/contacts.messages.nl.ts";
import { provideSurroundings } from "../contacts/surroundings.ts";
import { createGraphqlClient } from "../kernel/graphql/client.ts";
import { provideGraphqlClient } from "../kernel/graphql/provide.ts";
import { createHubI18n } from "../kernel/i18n/language.ts";
import { createSession, provideSession } from "../kernel/session/session.ts";
import { createAnnouncer, provideAnnouncer } from "../kernel/ui/announcer.ts";
import { createDesktop } from "./desktop.ts";
import { createDesktopFetch } from "./desktop-fetch.ts";
import { embedMessagesEn } from "./embed.messages.en.ts";
import { embedMessagesNl } from "./embed.messages.nl.ts";
import { createEmbedRouter } from "./embed-router.ts";
import EmbedApp from "./EmbedApp.vue";
import { provideDesktop } from "./provide-desktop.ts";

/** The pages that stand in a frame of an agent desktop, or alone in a window: no menu, and no way to the rest of the admin. */
const messages = [
  { nl: contactsMessagesNl, en: contactsMessagesEn },
  { nl: embedMessagesNl, en: embedMessagesEn },
];
const desktop = createDesktop(window);
const session = createSession({ client: () => client, onOtherUser: () => location.reload() });
const client = createGraphqlClient({
  fetch: createDesktopFetch(globalThis.fetch.bind(globalThis), desktop),
  onSignedOut: () => session.markExpired(),
});

const app = createApp(EmbedApp);
provideDesktop(app, desktop);
provideGraphqlClient(app, client);
provideSession(app, session);
provideAnnouncer(app, createAnnouncer());
provideSurroundings(app, {
  contactPath: (reference) => `/afronden?contact=${encodeURIComponent(reference)}`,
  recordPath: undefined,
  listPath: "/afronden",
  outcomesPath: undefined,
  tell: (event) => desktop.tell(event),
});
app.use(createHubI18n(messages));
app.use(createEmbedRouter());
app.mount("#app");
void desktop.greet().then(() => session.load());
