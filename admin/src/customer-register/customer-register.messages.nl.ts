import type { MessageTree } from "../kernel/i18n/messages.ts";

export const customerRegisterMessagesNl = {
  customerRegister: {
    navigation: "Klantregister",
    badge: "1 mislukt | {count} mislukt",
    title: "Naar het klantregister",
    intro:
      "Afgeronde contacten gaan vanzelf naar het klantregister van de gemeente (Open Klant). Hier ziet u wat nog wacht en wat niet lukt. In KCC Hub zelf gaat niets verloren.",
    show: "Wat wilt u zien?",
    views: { FAILED: "Mislukt", WAITING: "Wacht", MIRRORED: "Staat er" },
    list: "{view}, pagina {page}",
    none: {
      FAILED: "Er is niets mislukt.",
      WAITING: "Er wacht niets. Alles is verstuurd.",
      MIRRORED: "Er staat nog niets in het klantregister.",
    },
    next: {
      FAILED:
        "Bij elk contact staat wat er mis ging. Laat dat eerst herstellen en verstuur het contact daarna opnieuw. Wat al in het klantregister staat, komt er niet dubbel in.",
      WAITING: "U hoeft niets te doen. De hub verstuurt deze contacten vanzelf, het oudste eerst.",
      MIRRORED: "Deze contacten staan in het klantregister. Het oudste staat bovenaan.",
    },
    notConnected: "Geen klantregister aangesloten",
    contact: "Contact {reference}",
    shortened: "Ingekort",
    wrappedUpAt: "Afgerond op",
    attempts: "Pogingen",
    lastAttemptAt: "Laatste poging",
    url: "Adres in het klantregister",
    retry: "Verstuur opnieuw",
    retryOf: "Verstuur opnieuw: {contact}",
    retryAll: "Verstuur dit ene opnieuw | Verstuur alle {count} opnieuw",
    retriedAll: "Er was niets mislukt. | 1 contact gaat opnieuw naar het klantregister. | {count} contacten gaan opnieuw naar het klantregister.",
    outcomes: {
      WAITING: "Contact {reference} gaat opnieuw naar het klantregister. Even geduld.",
      MIRRORED: "Gelukt: contact {reference} staat nu in het klantregister.",
      FAILED: "Contact {reference} is weer niet gelukt.",
    },
    connection: "Verbinding met het klantregister",
    lastSuccessAt: "Laatste antwoord",
    lastFailureAt: "Laatste fout",
    never: "nog nooit",
  },
} satisfies MessageTree;
