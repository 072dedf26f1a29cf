import type { Appointment as DepartmentAppointment, ReadCall } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import type { SoughtPerson } from "../departments/customer-view.ts";
import { sourcesToGraphql } from "../departments/sources.ts";
import { type Answer, complete, orUnavailable } from "../departments/capability-desk.ts";
import { Action } from "../kernel/abilities.ts";
import { notFound } from "../kernel/department-failure.ts";
import type { Gathered, SourceOutcome } from "../kernel/gather.ts";
import { check, forClock, departmentId, invalidInput, reference } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { personKeys } from "../kernel/person-checks.ts";
import { personSearchOutcome } from "../kernel/person-search.ts";
import { hashPersonKey, writePersonKey } from "../kernel/person-keys.ts";
import { isAbout } from "../kernel/person-match.ts";
import type { AppointmentsApi } from "./appointments.api.ts";
import { Period, Purpose } from "./appointments.inputs.ts";
import { AppointmentsFound } from "./appointments.results.ts";
import { type Appointment, PersonAppointments } from "./appointments.types.ts";
import type { AppointmentsDepartment, Desk } from "./appointments.tools.ts";
import { readingsOf } from "../kernel/references.ts";
import { personalFieldsOf } from "./personal-fields.ts";

export const unknownAppointment =
  "Deze afspraak is niet gevonden. Zoek opnieuw op nummer, of op persoon: naam met geboortedatum, postcode met huisnummer, e-mailadres of telefoonnummer.";

/** Finds appointments: by id, by what a citizen reads out, by person. Reads only; every look-up of a person is kept in the audit log. */
export function createFindService(desk: Desk): Pick<AppointmentsApi, "byId" | "byReference" | "ofPerson" | "ofCustomer"> {
  const { index, now, audit } = desk;

  return {
    async byId(id) {
      const located = desk.locate(id);
      if (!located) return notFound(unknownAppointment);
      return await orUnavailable(located.department, async () => {
        const appointment = await desk.read(located);
        if (!appointment) return notFound(unknownAppointment);
        return await desk.present(appointment, located.department);
      });
    },

    async byReference(query) {
      const checked = check(referenceInput, query);
      if (!checked.ok) return checked.problem;
      const { reference: spoken, departmentIds } = checked.value;
      const departments = desk.departments().filter(({ id }) => !departmentIds || departmentIds.includes(id));
      if (departments.length < new Set(departmentIds).size) {
        return invalidInput([{ field: "departmentIds", message: "Een van deze afdelingen is niet gekoppeld voor afspraken. Kies afdelingen uit de lijst." }]);
      }
      const gathered = await desk.gatherFrom(departments, (department, within) => findByReference(department, readingsOf(spoken), within));
      const items = show(gathered);
      await audit.record({
        action: "appointment.find-by-reference",
        outcome: items.length > 0 ? "found" : "none",
        departmentIds: departments.map(({ id }) => id),
        fields: personalFieldsOf(items, desk.abilities),
      });
      return make(AppointmentsFound, { items, sources: sourcesToGraphql(gathered, desk), advice: items.length > 0 ? undefined : adviceFor(gathered) });
    },

    async ofPerson(query) {
      const checked = check(personInput(now), query);
      if (!checked.ok) return checked.problem;
      const { person, period, purpose } = checked.value;
      const departments = desk.departments();
      const gathered = await gatherByPerson(departments, person);
      const items = show(gathered).filter((appointment) => isIn(period, appointment.start, now()));
      // Kept before anything is delivered; without it nothing is.
      const [strongest] = person.keys;
      await audit.record({
        action: "person.find-appointments",
        outcome: items.length > 0 ? "found" : "none",
        purpose,
        departmentIds: departments.map(({ id }) => id),
        fields: personalFieldsOf(items, desk.abilities),
        keyKinds: person.keys.map(({ kind }) => kind),
        subject: strongest && writePersonKey(strongest),
      });
      return make(PersonAppointments, { items, sources: sourcesToGraphql(gathered, desk) });
    },

    async ofCustomer(person, signal) {
      const gathered = await gatherByPerson(desk.departments(), person, signal);
      return { items: show(gathered), sources: sourcesToGraphql(gathered, desk) };
    },
  };

  async function findByReference(department: AppointmentsDepartment, readings: readonly string[], within: ReadCall): Promise<Answer<DepartmentAppointment>> {
    const indexed = await index.findByReference([department.id], readings);
    const known = await readAll(
      department,
      indexed.map(({ appointmentId }) => appointmentId),
    );
    if (known.length > 0) return complete(known);
    // The likeliest reading first; the next only when it finds nothing.
    for (const reading of readings) {
      const found = await department.appointments.findByReference({ reference: reading }, within);
      if (found.length > 0) return complete(found);
    }
    return { items: [], outcome: nothingByReference(department) };
  }

  function gatherByPerson(departments: readonly AppointmentsDepartment[], person: SoughtPerson, signal?: AbortSignal) {
    const indexed = createIndexLookUp(departments, person);
    return desk.gatherFrom(departments, (department, within) => findByPerson(department, { ...person, indexed }, within), signal);
  }

  /** What the hub itself wrote for the person, at all departments that the user may see: asked once, by the first department that needs it. */
  function createIndexLookUp(departments: readonly AppointmentsDepartment[], { keys }: SoughtPerson): (departmentId: string) => Promise<readonly string[]> {
    let underWay: ReturnType<typeof index.findByPerson> | undefined;
    return async (id) => {
      underWay ??= index.findByPerson(
        departments.filter((department) => desk.may(department, Action.VIEW)).map((department) => department.id),
        keys.map((key) => hashPersonKey(key, desk.personHashKey)),
      );
      return (await underWay).filter((found) => found.departmentId === id).map(({ appointmentId }) => appointmentId);
    };
  }

  async function findByPerson(
    department: AppointmentsDepartment,
    { known, keys, indexed }: SoughtPerson & { readonly indexed: (departmentId: string) => Promise<readonly string[]> },
    within: ReadCall,
  ): Promise<Answer<DepartmentAppointment>> {
    const { findByPerson: supported } = department.appointments.supports;
    const usable = keys.filter(({ kind }) => supported.includes(kind));
    const [ownIds, ...lists] = await Promise.all([indexed(department.id), ...usable.map((person) => department.appointments.findByPerson({ person }, within))]);
    const found = lists.flat();
    const foundIds = new Set(found.map(({ id }) => id));
    const own = await readAll(
      department,
      ownIds.filter((id) => !foundIds.has(id)),
    );
    const unique = new Map([...found, ...own].map((appointment) => [appointment.id, appointment]));
    const items = [...unique.values()].filter(({ customers }) => isAbout(customers, known));
    return { items, outcome: personSearchOutcome({ name: department.name, supported, usable, ...appointmentWords }) };
  }

  async function readAll(department: AppointmentsDepartment, ids: readonly string[]): Promise<readonly DepartmentAppointment[]> {
    const read = await Promise.all(ids.map((id) => desk.read({ department, id })));
    return read.filter((appointment) => appointment !== undefined);
  }

  function show(gathered: readonly Gathered<DepartmentAppointment>[]): Appointment[] {
    const shown = gathered.flatMap(({ departmentId: id, items }) => {
      const department = desk.directory.find(id);
      return department ? items.map((item) => desk.show(item, department)) : [];
    });
    return shown.toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start));
  }
}

const appointmentWords = { things: "afspraken", lacks: "een afspraak", number: "het afspraaknummer", made: "gemaakt" } as const;

/** Finding nothing means something only where the system can search by such numbers. */
function nothingByReference({ name, appointments }: AppointmentsDepartment): SourceOutcome {
  const supported = appointments.supports.findByReference;
  if (!supported.includes("reference"))
    return { kind: "partial", message: `Het systeem van ${name} kan niet op nummer zoeken. Alleen afspraken die via de hub zijn gemaakt, zijn zo te vinden.` };
  if (!supported.includes("case-number"))
    return { kind: "partial", message: `Het systeem van ${name} kan niet op zaaknummer zoeken, alleen op het nummer van de afspraak.` };
  return { kind: "complete" };
}

function adviceFor(gathered: readonly Gathered<unknown>[]): string {
  const failed = gathered.some(({ outcome }) => outcome.kind === "failed");
  const missing = failed ? " Let op: niet elke afdeling gaf antwoord." : "";
  return `Met dit nummer is niets gevonden.${missing} Vraag het nummer nog eens, of zoek op persoon: achternaam met geboortedatum, postcode met huisnummer, BSN, e-mailadres of telefoonnummer.`;
}

const referenceInput = z.object({ reference, departmentIds: z.array(departmentId).max(50, { error: "Noem hoogstens vijftig afdelingen." }).nullish() });

const personInput = forClock((now) => z.object({ person: personKeys(now), purpose: z.enum(Purpose), period: z.enum(Period) }));

function isIn(period: Period, start: string, at: number): boolean {
  switch (period) {
    case Period.ALL:
      return true;
    case Period.COMING:
      return Date.parse(start) >= at;
    case Period.PAST:
      return Date.parse(start) < at;
  }
}
