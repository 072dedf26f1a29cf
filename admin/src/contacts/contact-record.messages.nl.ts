import type { MessageTree } from "../kernel/i18n/messages.ts";

export const contactRecordMessagesNl = {
  contactRecord: {
    open: "Bekijk contact {reference}",
    facts: "Wat er is gebeurd",
    channel: "Kanaal",
    agent: "Medewerker",
    team: "team {team}",
    receivedAt: "Binnengekomen",
    startedAt: "Begonnen",
    dueAt: "Antwoord uiterlijk",
    endedAt: "Geëindigd",
    wrappedUpAt: "Afgerond",
    register: "Klantregister",
    registerStates: { WAITING: "Wacht, gaat vanzelf", MIRRORED: "Staat er", FAILED: "Mislukt" },
    notShown: "U ziet niet wie het was en wat precies is gezegd. Daarvoor heeft u het recht Persoonsgegevens bekijken nodig. Vraag dat aan uw beheerder.",
    questions: "Vragen",
    noQuestions: "Er is geen vraag genoteerd.",
    noOutcome: "Nog niet bekend",
    nobody: "Er is niets over de burger genoteerd.",
    links: "Wat erbij hoort",
    noLinks: "Er hoort niets bij dit contact.",
    linkKinds: { OPERATION: "Handeling", APPOINTMENT: "Afspraak", MELDING: "Melding", REQUEST: "Aanvraag of zaak", ARTICLE: "Artikel" },
    byHub: "gedaan door de hub",
  },
} satisfies MessageTree;
