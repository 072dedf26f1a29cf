import type { MessageTree } from "../kernel/i18n/messages.ts";

export const embedMessagesNl = {
  embed: {
    wrapUp: "Contact afronden",
    signInText: "Meld u aan met uw werkaccount. Dat gaat in een nieuw venster; daarna gaat u hier verder.",
    ownWindow: "Lukt het niet? Open deze pagina in een eigen venster.",
    signedInTitle: "U bent aangemeld",
    signedInText: "Sluit dit venster en ga verder waar u was.",
    unknown: "Deze pagina bestaat niet. Vraag de beheerder van uw werkplek om het adres.",
  },
} satisfies MessageTree;
