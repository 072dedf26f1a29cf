import { z } from "zod";
import { notFound, notPermitted } from "../kernel/department-failure.ts";
import type { Cursors, Page, PageArguments } from "../kernel/connection.ts";
import { PageInfo } from "../kernel/connection.types.ts";
import { check } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { keysOf, writePersonKey } from "../kernel/person-keys.ts";
import type { InvalidInput } from "../kernel/problem.types.ts";
import { referencesMeantBy } from "../kernel/speakable-reference.ts";
import { foldReference } from "../kernel/references.ts";
import { readCaller } from "./caller.ts";
import { unknownContact } from "./contact-writer.ts";
import type { ContactRow } from "./contact.entity.ts";
import type { ContactsApi } from "./contacts.api.ts";
import { personInput, referenceInput } from "./contacts.checks.ts";
import { callerOf } from "./contacts.mapping.ts";
import { ContactsFound } from "./contacts.results.ts";
import type { ContactKey } from "./contacts.store.ts";
import { type ContactsRequest, type ContactsTools, hashesOf, missingPersonsRight, present, teamsOf } from "./contacts.tools.ts";
import { type Contact, ContactConnection, ContactEdge } from "./contacts.types.ts";
import { readTimeline, startOf } from "./timeline.ts";

const contactKey = z.object({ at: z.number(), id: z.uuid() });
const noSuchNumber =
  "Dit nummer is niet gevonden. Laat de burger het cijfer voor cijfer voorlezen, of zoek op persoon: BSN, naam met geboortedatum, telefoonnummer of e-mailadres.";

/** Finds contacts. Whoever sees a person's details of another agent's contact is in the audit log, with why. */
export function createContactFinds(
  tools: ContactsTools,
  request: ContactsRequest,
): Pick<ContactsApi, "byId" | "byReference" | "ofPerson" | "mineOpen" | "withoutWrapUp" | "overdue"> {
  const { store, now } = tools;
  const { abilities, audit } = request;
  const { viewer } = abilities;
  const mayAll = missingPersonsRight(tools, abilities) === undefined;
  const cursorsOf = (name: string, filter?: unknown) => tools.cursors({ list: name, userId: viewer.userId, filter, key: contactKey });

  return {
    async byId(id) {
      const row = z.uuid().safeParse(id).success ? await store.byId(id) : undefined;
      const [contact] = row ? await open([row], "contact.view") : [];
      return contact ?? notFound(unknownContact);
    },

    async byReference(spoken) {
      const checked = check(referenceInput, { reference: spoken });
      if (!checked.ok) return checked.problem;
      const meant = referencesMeantBy(checked.value.reference);
      const rows = meant.length > 0 ? await store.byReferences(meant) : [];
      const items = [...(await open(rows, "contact.find-by-reference"))];
      return make(ContactsFound, {
        items,
        isCorrected: items.length > 0 && !meant.includes(foldReference(checked.value.reference)),
        advice: items.length > 0 ? undefined : noSuchNumber,
      });
    },

    async ofPerson(query, asked) {
      const missing = missingPersonsRight(tools, abilities);
      if (missing) return notPermitted(missing, missing.departmentName);
      const checked = check(personInput(now), query);
      if (!checked.ok) return checked.problem;
      const { person, purpose } = checked.value;
      const personHashes = hashesOf(person.known, tools);
      const cursors = cursorsOf("contacts-of-person", personHashes);
      const page = cursors.readPage(asked);
      if (!page.ok) return page.problem;
      const { rows, stoppedAt } = await readTimeline({ personHashes, known: person.known, page: page.value }, tools);
      const connection = await connect(cursors, rows, { page: page.value, withPersonal: true, keyOf: startOf });
      // Kept before anything is delivered; without it nothing is.
      const [strongest] = person.keys;
      await audit.record({
        action: "person.find-contacts",
        outcome: connection.edges.length > 0 ? "found" : "none",
        purpose,
        keyKinds: person.keys.map(({ kind }) => kind),
        ...(strongest && { subject: writePersonKey(strongest) }),
      });
      if (stoppedAt) connection.pageInfo = make(PageInfo, { hasNextPage: true, endCursor: cursors.write(stoppedAt) });
      return connection;
    },

    async mineOpen(asked) {
      return await list("my-open-contacts", asked, { read: (page) => store.open(viewer.userId, page), keyOf: startOf });
    },

    async withoutWrapUp(asked) {
      const isSupervisor = abilities.hasRole("supervisor");
      const teams = teamsOf(abilities);
      const whose = isSupervisor ? { agentId: undefined, teams: teams.length > 0 ? teams : undefined } : { agentId: viewer.userId, teams: undefined };
      return await list("contacts-without-wrap-up", asked, { read: (page) => store.withoutWrapUp(whose, page), keyOf: endOf });
    },

    async overdue(asked) {
      return await list("overdue-contacts", asked, { read: (page) => store.overdue(new Date(now()), page), keyOf: dueOf });
    },
  };

  /** One contact that somebody asks for by its number or id. Others than its own agent see the person only with the right, and then it is kept who looked. */
  async function open(rows: readonly ContactRow[], action: string): Promise<readonly Contact[]> {
    const ofOthers = rows.filter(({ agentId }) => agentId !== viewer.userId);
    if (mayAll && ofOthers.length > 0) {
      for (const row of ofOthers) {
        const [strongest] = keysOf(readCaller(callerOf(tools.seals.openContent(row)), now).person);
        const entry = { action, outcome: "found", fields: [`contact:${row.reference}`] };
        await audit.record({ ...entry, ...(strongest && { subject: writePersonKey(strongest) }) });
      }
    }
    return await present(rows, { ...tools, viewerId: viewer.userId, withPersonal: mayAll });
  }

  async function list(name: string, asked: PageArguments, { read, keyOf }: ListOf): Promise<ContactConnection | InvalidInput> {
    const cursors = cursorsOf(name);
    const page = cursors.readPage(asked);
    if (!page.ok) return page.problem;
    return await connect(cursors, await read(page.value), { page: page.value, withPersonal: false, keyOf });
  }

  async function connect(cursors: Cursors<ContactKey>, rows: readonly ContactRow[], { page, withPersonal, keyOf }: Connect): Promise<ContactConnection> {
    const shown = rows.slice(0, page.first);
    const contacts = await present(shown, { ...tools, viewerId: viewer.userId, withPersonal });
    const { pageInfo } = cursors.connect(rows, page, { key: keyOf, node: keyOf });
    const edges = shown.flatMap((row, index) => {
      const node = contacts[index];
      return node ? [make(ContactEdge, { cursor: cursors.write(keyOf(row)), node })] : [];
    });
    return make(ContactConnection, { edges, pageInfo });
  }
}

interface ListOf {
  readonly read: (page: Page<ContactKey>) => Promise<readonly ContactRow[]>;
  readonly keyOf: (row: ContactRow) => ContactKey;
}

interface Connect {
  readonly page: Page<ContactKey>;
  readonly withPersonal: boolean;
  readonly keyOf: (row: ContactRow) => ContactKey;
}

const endOf = ({ endedAt, id }: ContactRow): ContactKey => ({ at: endedAt?.getTime() ?? 0, id });
const dueOf = ({ dueAt, id }: ContactRow): ContactKey => ({ at: dueAt?.getTime() ?? 0, id });
