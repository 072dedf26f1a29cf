import { type KnownReporter, type Melding as DepartmentMelding, metersBetween, type PersonKey, type ReadCall } from "@kcc-hub/connectors/sdk";
import DataLoader from "dataloader";
import { z } from "zod";
import { type Answer, complete, orUnavailable } from "../departments/capability-desk.ts";
import { sourcesToGraphql } from "../departments/sources.ts";
import { notFound } from "../kernel/department-failure.ts";
import type { Gathered } from "../kernel/gather.ts";
import { check, departmentId, invalidInput, reference } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { personKeys } from "../kernel/person-checks.ts";
import { foldPhone, hashPersonKey, writePersonKey } from "../kernel/person-keys.ts";
import { personSearchOutcome } from "../kernel/person-search.ts";
import { Purpose } from "../kernel/purpose.ts";
import { readingsOf } from "../kernel/references.ts";
import { categoryId, point, radiusMeters } from "./meldingen.checks.ts";
import type { MeldingenApi } from "./meldingen.api.ts";
import { eventToGraphql, newestFirst } from "./meldingen.mapping.ts";
import { MeldingHistory } from "./meldingen.results.ts";
import { type Melding, MeldingenFound } from "./meldingen.types.ts";
import type { MeldingenDepartment, MeldingenDesk } from "./meldingen.tools.ts";
import { reportToGraphql } from "./feedback-promise.ts";

export const unknownMelding = "Deze melding is niet gevonden. Zoek opnieuw op nummer, op persoon of op plaats.";

const nearMax = 20;
const historiesAtOnce = 4;

/** Finds meldingen: by id, by what a citizen reads out, by person, by place. Reads only; every look-up of a person is kept in the audit log. */
export function createFindService(
  desk: MeldingenDesk,
): Pick<MeldingenApi, "byId" | "byReference" | "ofPerson" | "ofCustomer" | "near" | "history" | "reports"> {
  const { audit, call, reports, now } = desk;
  const histories = new DataLoader<string, object>(async (hubIds) => {
    const answers: object[] = [];
    // A few at a time: a client may ask the history of every melding of a list.
    for (let first = 0; first < hubIds.length; first += historiesAtOnce)
      answers.push(...(await Promise.all(hubIds.slice(first, first + historiesAtOnce).map(readHistory))));
    return answers;
  });

  return {
    async byId(id) {
      const located = desk.locate(id);
      if (!located) return notFound(unknownMelding);
      return await orUnavailable(located.department, async () => {
        const melding = await desk.read(located);
        return melding ? await desk.present(melding, located.department) : notFound(unknownMelding);
      });
    },

    async byReference(query) {
      const checked = check(referenceInput, query);
      if (!checked.ok) return checked.problem;
      const { reference: spoken, departmentIds } = checked.value;
      const departments = desk.departments().filter(({ id }) => !departmentIds || departmentIds.includes(id));
      if (departments.length < new Set(departmentIds).size) {
        return invalidInput([{ field: "departmentIds", message: "Een van deze afdelingen is niet gekoppeld voor meldingen. Kies afdelingen uit de lijst." }]);
      }
      const gathered = await desk.gatherFrom(departments, (department, within) => findByReference(department, readingsOf(spoken), within));
      const items = show(gathered);
      await audit.record({
        action: "melding.find-by-reference",
        outcome: items.length > 0 ? "found" : "none",
        departmentIds: departments.map(({ id }) => id),
      });
      return found(items, gathered, "Met dit nummer is niets gevonden. Vraag het nummer nog eens, of zoek op plaats of persoon.");
    },

    async ofPerson(query) {
      const checked = check(personInput(now), query);
      if (!checked.ok) return checked.problem;
      const { person, purpose } = checked.value;
      const departments = desk.departments();
      const gathered = await desk.gatherFrom(departments, (department, within) => findByPerson(department, person.keys, within));
      const items = show(gathered).toSorted(newestFirst);
      // Kept before anything is delivered; without it nothing is.
      const [strongest] = person.keys;
      await audit.record({
        action: "person.find-meldingen",
        outcome: items.length > 0 ? "found" : "none",
        purpose,
        departmentIds: departments.map(({ id }) => id),
        keyKinds: person.keys.map(({ kind }) => kind),
        subject: strongest && writePersonKey(strongest),
      });
      return found(items, gathered, "Van deze persoon is geen melding gevonden. Zoek ook op het nummer van de melding, of op plaats.");
    },

    async ofCustomer({ keys }, signal) {
      const gathered = await desk.gatherFrom(desk.departments(), (department, within) => findByPerson(department, keys, within), signal);
      return { items: show(gathered), sources: sourcesToGraphql(gathered, desk) };
    },

    async near(query) {
      const checked = check(nearInput, query);
      if (!checked.ok) return checked.problem;
      const { departmentId: id, ...place } = checked.value;
      const departments = desk.departments().filter((department) => !id || department.id === id);
      const gathered = await desk.gatherFrom(departments, (department, within) => findNear(department, place, within));
      const distance = ({ place: { point: there } }: Melding) => (there ? metersBetween(place.point, there) : Infinity);
      const items = show(gathered).toSorted((one, other) => distance(one) - distance(other));
      await audit.record({ action: "melding.find-near", outcome: items.length > 0 ? "found" : "none", departmentIds: departments.map((each) => each.id) });
      return found(items, gathered, "Hier in de buurt is geen open melding gevonden.");
    },

    history: ({ id }) => histories.load(id),

    async reports({ id }) {
      const located = desk.locate(id);
      return located ? (await reports.findByMelding(located.department.id, located.id)).map((row) => reportToGraphql(row, located.department)) : [];
    },
  };

  async function readHistory(hubId: string): Promise<object> {
    const located = desk.locate(hubId);
    if (!located) return notFound(unknownMelding);
    const { port } = located.department.meldingen;
    if (!port.supports.history) return make(MeldingHistory, { items: [] });
    return await orUnavailable(located.department, async () => {
      const events = await port.history({ id: located.id }, call);
      return events ? make(MeldingHistory, { items: events.map(eventToGraphql) }) : notFound(unknownMelding);
    });
  }

  async function findByReference(department: MeldingenDepartment, readings: readonly string[], within: ReadCall): Promise<Answer<DepartmentMelding>> {
    const indexed = await reports.findByReference(department.id, readings);
    const known = await readAll(
      department,
      indexed.map(({ meldingId }) => meldingId),
    );
    if (known.length > 0) return complete(known);
    // The likeliest reading first; the next only when it finds nothing.
    for (const reading of readings) {
      const told = await department.meldingen.port.findByReference({ reference: reading }, within);
      if (told.length > 0) return complete(told);
    }
    return complete([]);
  }

  /** What the department finds, and what the hub itself knows that this person made or joined; each melding once. */
  async function findByPerson(department: MeldingenDepartment, keys: readonly PersonKey[], within: ReadCall): Promise<Answer<DepartmentMelding>> {
    const { port } = department.meldingen;
    const supported = port.supports.findByPerson;
    const usable = keys.filter(({ kind }) => supported.includes(kind));
    const hashes = keys.map((key) => hashPersonKey(key, desk.personHashKey));
    const [indexed, ...lists] = await Promise.all([
      reports.findByPerson(department.id, hashes),
      ...usable.map(async (person) => (await port.findByPerson({ person }, within)).filter(({ reporter }) => isOf(person, reporter))),
    ]);
    const told = lists.flat();
    const own = await readAll(
      department,
      indexed.map(({ meldingId }) => meldingId).filter((id) => !told.some((melding) => melding.id === id)),
    );
    const unique = new Map([...told, ...own].map((melding) => [melding.id, melding]));
    const words = { things: "meldingen", lacks: "een melding", number: "het meldingsnummer", made: "gedaan" };
    return { items: [...unique.values()], outcome: personSearchOutcome({ name: department.name, supported, usable, ...words }) };
  }

  async function findNear(department: MeldingenDepartment, { categoryId: category, ...where }: Near, within: ReadCall): Promise<Answer<DepartmentMelding>> {
    const { port } = department.meldingen;
    if (!port.supports.findNear) {
      const message = `Het systeem van ${department.name} kan niet op plaats zoeken. Vraag de beller naar het meldingsnummer.`;
      return { items: [], outcome: { kind: "not-supported", message } };
    }
    return complete(await port.findNear({ ...where, ...(category && { categoryId: category }), limit: nearMax }, within));
  }

  async function readAll(department: MeldingenDepartment, ids: readonly string[]): Promise<readonly DepartmentMelding[]> {
    const read = await Promise.all(ids.map((id) => desk.read({ department, id })));
    return read.filter((melding) => melding !== undefined);
  }

  function show(gathered: readonly Gathered<DepartmentMelding>[]): Melding[] {
    return gathered.flatMap(({ departmentId: id, items }) => {
      const department = desk.department(id);
      return department ? items.map((item) => desk.show(item, department)) : [];
    });
  }

  function found(items: Melding[], gathered: readonly Gathered<unknown>[], nothing: string): MeldingenFound {
    const failed = gathered.some(({ outcome }) => outcome.kind === "failed") ? " Let op: niet elke afdeling gaf antwoord." : "";
    return make(MeldingenFound, { items, sources: sourcesToGraphql(gathered, desk), advice: items.length > 0 ? undefined : `${nothing}${failed}` });
  }
}

/** A department that gives somebody else's melding: what it shows of the reporter is another than was asked for. */
function isOf(key: PersonKey, reporter: KnownReporter | undefined): boolean {
  if (key.kind === "email") return reporter?.email === undefined || reporter.email.toLowerCase() === key.email.toLowerCase();
  if (key.kind === "phone") return reporter?.phone === undefined || foldPhone(reporter.phone) === foldPhone(key.phone);
  return true;
}

const referenceInput = z.object({ reference, departmentIds: z.array(departmentId).max(50, { error: "Noem hoogstens vijftig afdelingen." }).nullish() });
const personInput = (now: () => number) => z.object({ person: personKeys(now), purpose: z.enum(Purpose) });
const nearInput = z.object({ point, radiusMeters, departmentId: departmentId.nullish(), categoryId: categoryId.nullish() });
type Near = Omit<z.output<typeof nearInput>, "departmentId">;
