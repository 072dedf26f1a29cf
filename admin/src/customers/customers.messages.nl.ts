import type { MessageTree } from "../kernel/i18n/messages.ts";

export const customersMessagesNl = {
  customers: {
    navigation: "Klant",
    title: "Klant",
    hint: "Vul in wat de beller vertelt. U ziet dan alles van deze klant bij elkaar: afspraken, meldingen, aanvragen en eerdere contacten. Hoe meer u invult, hoe meer afdelingen kunnen zoeken.",
    found: "Gevonden",
    wrong: "Controleer wat u heeft ingevuld",
    incomplete: "Let op: dit overzicht is niet compleet.",
    partial: "Niet elke bron kan alles vinden met wat u invulde. Onder elk deel staat wat u de beller nog kunt vragen.",
    onThisPage: "Op deze pagina",
    parts: { person: "Wie is het?", appointments: "Afspraken", meldingen: "Meldingen", requests: "Aanvragen", contacts: "Eerdere contacten" },
    counted: {
      appointments: "Afspraken: geen | Afspraken: 1 | Afspraken: {count}",
      meldingen: "Meldingen: geen | Meldingen: 1 | Meldingen: {count}",
      requests: "Aanvragen: geen | Aanvragen: 1 | Aanvragen: {count}",
      contacts: "Eerdere contacten: geen | Eerdere contacten: 1 | Eerdere contacten: {count}",
    },
    none: {
      appointments: "Alle afdelingen hebben geantwoord. Deze klant heeft geen afspraken.",
      meldingen: "Alle afdelingen hebben geantwoord. Deze klant heeft niets gemeld.",
      requests: "Alle afdelingen hebben geantwoord. Deze klant heeft niets aangevraagd.",
      contacts: "Deze klant had nog geen contact met het contactcentrum.",
    },
    nonePerhaps: "Niets gevonden, maar niet elke bron gaf alles. Kijk hieronder wat u kunt doen.",
    sourcesOf: "Bronnen van {part}",
    ownRecords: "KCC Hub",
    person: {
      name: "Naam",
      address: "Adres",
      notShown: "Het register van personen toont nu niemand. Hieronder staat waarom.",
    },
    request: {
      overdue: "Termijn voorbij",
      late: "Later dan gepland",
      ended: "Afgerond",
      submitted: "ingediend op {day}",
    },
    contact: {
      channels: { PHONE: "Telefoon", EMAIL: "E-mail", CHAT: "Chat", COUNTER: "Balie", LETTER: "Brief" },
      states: { OPEN: "Loopt nog", ENDED: "Nog niet afgerond", WRAPPED_UP: "Afgerond" },
      outcomes: {
        ANSWERED: "Beantwoord",
        ASKED_SENIOR: "Beantwoord na vraag aan een senior",
        TRANSFERRED_WARM: "Doorverbonden, aangekondigd",
        TRANSFERRED_COLD: "Doorverbonden, niet aangekondigd",
        CALLBACK: "Terugbelnotitie",
        REFERRED: "Doorverwezen",
        LEFT_OPEN: "Opengelaten",
      },
      outcomeUnknown: "Afloop niet bekend",
      noQuestions: "Er is geen vraag genoteerd.",
      notes: "Kladblok",
      number: "contact {number}",
    },
    actions: { book: "Nieuwe afspraak", report: "Nieuwe melding" },
    card: {
      title: "Klant aan de lijn?",
      text: "Zoek de klant en zie alles bij elkaar: afspraken, meldingen, aanvragen en eerdere contacten.",
      find: "Zoek de klant",
    },
  },
} satisfies MessageTree;
