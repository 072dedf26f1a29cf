import type { Booking } from "@kcc-hub/connectors/sdk";
import { spokenMoment } from "../kernel/spoken.ts";
import type { Subject } from "./appointments.payloads.ts";

/** What a person must do when the hub cannot settle something alone. Plain Dutch, without personal data: the appointment is named, the citizen is not. */
export const tasks = {
  book: (department: string, { start }: Booking) =>
    `Controleer in het systeem van ${department} of er op ${spokenMoment(start)} een afspraak is gemaakt${marked}. Staat hij er: geef het nummer aan de beller. Staat hij er niet: maak een nieuwe afspraak.`,
  change: (department: string, subject: Subject) =>
    `Controleer in het systeem van ${department} of de wijziging van afspraak ${named(subject)} is doorgevoerd. Zo niet: wijzig de afspraak opnieuw.`,
  move: (department: string, subject: Subject, start: string) =>
    `Controleer in het systeem van ${department} of afspraak ${named(subject)} is verplaatst naar ${spokenMoment(start)}. Er moet precies één afspraak staan.`,
  bookNew: (department: string, subject: Subject, { start }: Booking) =>
    `Afspraak ${named(subject)} moest worden verplaatst. Controleer in het systeem van ${department} of er op ${spokenMoment(start)} al een nieuwe afspraak staat${marked}. Staat hij er: annuleer de oude. Staat hij er niet: de oude staat nog, verplaats hem opnieuw.`,
  cancelOld: (department: string, subject: Subject, { start }: Booking) =>
    `De nieuwe afspraak bij ${department} op ${spokenMoment(start)} staat. De oude, ${named(subject)}, kon niet worden geannuleerd: annuleer die in het systeem van ${department}.`,
  undoNew: (department: string, subject: Subject, { start }: Booking) =>
    `Verplaatsen is niet gelukt: afspraak ${named(subject)} staat nog. Annuleer in het systeem van ${department} de nieuwe afspraak op ${spokenMoment(start)}.`,
  bothStand: (department: string, subject: Subject, { start }: Booking) =>
    `Er staan nu twee afspraken bij ${department}: ${named(subject)} en een nieuwe op ${spokenMoment(start)}. De afdeling weigert te annuleren. Overleg met ${department} welke blijft.`,
  cancel: (department: string, subject: Subject) =>
    `Controleer in het systeem van ${department} of afspraak ${named(subject)} is geannuleerd. Zo niet: annuleer hem daar.`,
} as const;

const marked = " (in de opmerkingen staat dan een regel die begint met [KCC-Hub)";

/** Some systems number with sixty-four characters: the moment finds those sooner. */
function named({ reference, start }: Subject): string {
  const moment = spokenMoment(start);
  return reference.length > 20 ? `op ${moment}` : `${reference} (${moment})`;
}
