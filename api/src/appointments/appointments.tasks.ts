import type { Booking } from "@kcc-hub/connectors/sdk";
import { spokenMoment } from "../kernel/spoken.ts";

/** What a person must do when the hub cannot settle something alone. Plain Dutch, without personal data: who it is about, the agent noted. */
export const tasks = {
  book: (department: string, booking: Booking) =>
    `Controleer in het systeem van ${department} of er op ${spokenMoment(booking.start)} een afspraak is gemaakt${marked}. Staat hij er: geef het nummer aan de beller. Staat hij er niet: maak een nieuwe afspraak.`,
  bookNew: (department: string, booking: Booking) =>
    `Controleer in het systeem van ${department} of er op ${spokenMoment(booking.start)} een nieuwe afspraak is gemaakt${marked}. Staat hij er: annuleer de oude afspraak en geef het nieuwe nummer aan de beller. Staat hij er niet: de oude afspraak geldt nog; verplaats hem opnieuw.`,
  change: (department: string) =>
    `Controleer in het systeem van ${department} of de wijziging van deze afspraak is doorgevoerd. Zo niet: wijzig de afspraak opnieuw.`,
  move: (department: string, start: string) =>
    `Controleer in het systeem van ${department} of deze afspraak is verplaatst naar ${spokenMoment(start)}. Er moet precies één afspraak staan.`,
  cancelOld: (department: string, booking: Booking) =>
    `De nieuwe afspraak bij ${department} op ${spokenMoment(booking.start)} staat. De oude kon niet worden geannuleerd: annuleer de oude afspraak in het systeem van ${department}.`,
  undoNew: (department: string, booking: Booking) =>
    `Verplaatsen is niet gelukt; de oude afspraak staat nog. Annuleer in het systeem van ${department} de nieuwe afspraak op ${spokenMoment(booking.start)}.`,
  bothStand: (department: string, booking: Booking) =>
    `Er staan nu twee afspraken bij ${department}: de oude en de nieuwe op ${spokenMoment(booking.start)}. De afdeling weigert te annuleren. Overleg met ${department} welke blijft.`,
  cancel: (department: string) => `Controleer in het systeem van ${department} of deze afspraak is geannuleerd. Zo niet: annuleer hem daar.`,
} as const;

const marked = " (in de opmerkingen staat dan een regel die begint met [KCC-Hub)";
