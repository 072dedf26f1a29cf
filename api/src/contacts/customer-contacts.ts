import type { CustomerPart, CustomerSource, OwnSource, SoughtPerson } from "../departments/customer-view.ts";
import { SourceState } from "../departments/departments.types.ts";
import { hashPersonKey } from "../kernel/person-keys.ts";
import { type ContactsRequest, type ContactsTools, missingPersonsRight, present } from "./contacts.tools.ts";
import type { Contact } from "./contacts.types.ts";
import { readTimeline } from "./timeline.ts";

/** So many contacts of a customer are shown beside everything else. */
const contactsShown = 20;

const notForRole = "U mag eerdere contacten niet zien. Die zijn er voor medewerkers en supervisors van het contactcentrum.";
const tooLate = "De eerdere contacten zijn niet op tijd gelezen. Probeer het opnieuw.";
const onlyNewest = `Deze persoon had meer contacten. Hier staan de nieuwste. Vraag naar het nummer van een ouder contact, of blader in de contactgeschiedenis.`;

/** The contacts' part of the view of a customer: for whom the contact history is, and who may see persons. */
export function createCustomerContacts(tools: ContactsTools, { abilities }: Pick<ContactsRequest, "abilities">): CustomerSource<Contact> {
  const { now, personHashKey } = tools;
  const { viewer } = abilities;

  return {
    async ofCustomer(person, signal) {
      const refusal = refusalFor();
      if (refusal !== undefined) return partOf([], { state: SourceState.NOT_PERMITTED, message: refusal, tookMs: 0 });
      const startedAt = now();
      const read = await Promise.race([readNewest(person), whenAborted(signal)]);
      const tookMs = Math.round(now() - startedAt);
      if (read === undefined) return partOf([], { state: SourceState.TIMED_OUT, message: tooLate, tookMs });
      const how = read.hasMore ? { state: SourceState.INCOMPLETE, message: onlyNewest } : { state: SourceState.COMPLETE };
      return partOf(read.items, { ...how, tookMs });
    },
  };

  /** As for the contact history itself: with one of its roles, and PERSONS/VIEW. */
  function refusalFor(): string | undefined {
    if (!abilities.hasRole("agent", "supervisor")) return notForRole;
    if (!missingPersonsRight(tools, abilities)) return undefined;
    return "U mag eerdere contacten niet zien, omdat u geen recht heeft om persoonsgegevens te zien. Een supervisor kan u dit recht geven.";
  }

  async function readNewest({ keys, known }: SoughtPerson): Promise<{ readonly items: readonly Contact[]; readonly hasMore: boolean }> {
    const personHashes = keys.map((key) => hashPersonKey(key, personHashKey));
    const { rows, stoppedAt } = await readTimeline({ personHashes, known, page: { first: contactsShown, after: undefined } }, tools);
    const items = await present(rows.slice(0, contactsShown), { ...tools, viewerId: viewer.userId, withPersonal: true });
    return { items, hasMore: rows.length > contactsShown || stoppedAt !== undefined };
  }
}

function partOf(items: readonly Contact[], own: OwnSource): CustomerPart<Contact> {
  return { items, sources: [], own };
}

function whenAborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}
