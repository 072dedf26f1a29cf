import { type AvailabilityQuery, type Location, type PlainDate, type Selection } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { departmentToGraphql } from "../departments/departments.service.ts";
import { notFound } from "../kernel/department-failure.ts";
import { check } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import type { InvalidInput } from "../kernel/problem.types.ts";
import { addWorkingDays } from "../kernel/working-days.ts";
import type { AppointmentsApi } from "./appointments.api.ts";
import { departmentId, locationId, realDate, selection, today } from "./appointments.checks.ts";
import { locationToGraphql, productToGraphql } from "./appointments.mapping.ts";
import { Availability, LocationAvailability, ProductList, ServicePromiseCheck, SlotList } from "./appointments.results.ts";
import { Slot } from "./appointments.types.ts";
import { type AppointmentsDepartment, type Desk, orUnavailable } from "./appointments.tools.ts";
import { checkSelection } from "./selection-check.ts";

const periodDaysMax = 92;
const periodDaysDefault = 28;
export const unknownDepartment = "Deze afdeling is niet gekoppeld, of u mag er geen afspraken zien. Kies een afdeling uit de lijst.";

/** What can be had, where and when. Reads only. */
export function createAvailabilityService(desk: Desk): Pick<AppointmentsApi, "products" | "combinableProducts" | "availability" | "slots"> {
  const { catalogue, call, now } = desk;

  return {
    async products(id) {
      const department = desk.department(id);
      if (!department) return notFound(unknownDepartment);
      return await orUnavailable(department, async () => productList(await catalogue.products(department, call)));
    },

    async combinableProducts(id, productIds) {
      const department = desk.department(id);
      if (!department) return notFound(unknownDepartment);
      return await orUnavailable(department, async () => productList(await catalogue.combinable(department, productIds, call)));
    },

    async availability(query) {
      const checked = check(availabilityInput(now), query);
      if (!checked.ok) return checked.problem;
      const department = desk.department(checked.value.departmentId);
      if (!department) return notFound(unknownDepartment);
      return await orUnavailable(department, () => findAvailability(department, checked.value));
    },

    async slots(query) {
      const checked = check(slotsInput(now), query);
      if (!checked.ok) return checked.problem;
      const department = desk.department(checked.value.departmentId);
      if (!department) return notFound(unknownDepartment);
      return await orUnavailable(department, async () => {
        const problem = await checkSelection(desk, department, checked.value);
        if (problem) return problem;
        const { date, ...rest } = checked.value;
        const slots = await department.appointments.listSlots({ ...rest, date }, call);
        return make(SlotList, { items: slots.map((slot) => make(Slot, { ...slot })) });
      });
    },
  };

  async function findAvailability(
    department: AppointmentsDepartment,
    query: z.output<ReturnType<typeof availabilityInput>>,
  ): Promise<Availability | InvalidInput> {
    const problem = await checkSelection(desk, department, query);
    if (problem) return problem;
    const locations = await locationsFor(department, query.selection, query.locationId);
    const found = await Promise.all(locations.map((location) => availabilityAt(department, location, query)));
    const byFirstDay = found.toSorted((one, other) => (one.firstFreeDay ?? "9999").localeCompare(other.firstFreeDay ?? "9999"));
    const firstFreeDay = byFirstDay[0]?.firstFreeDay;
    return make(Availability, {
      department: departmentToGraphql(department, desk.abilities),
      locations: byFirstDay,
      firstFreeDay,
      servicePromise: checkPromise(department, firstFreeDay),
    });
  }

  async function locationsFor(department: AppointmentsDepartment, wanted: Selection, onlyId: string | undefined): Promise<readonly Location[]> {
    const locations = await catalogue.locations(department, wanted, call);
    return onlyId === undefined ? locations : locations.filter(({ id }) => id === onlyId);
  }

  async function availabilityAt(
    department: AppointmentsDepartment,
    location: Location,
    { selection: wanted, from, until }: Period,
  ): Promise<LocationAvailability> {
    const query: AvailabilityQuery = { selection: wanted, locationId: location.id };
    const days = await department.appointments.listDays({ ...query, from, until }, call);
    return make(LocationAvailability, { location: locationToGraphql(location), firstFreeDay: days[0], days: [...days] });
  }

  function checkPromise({ servicePromise, openOn, closingDays }: AppointmentsDepartment, firstFreeDay: PlainDate | undefined): ServicePromiseCheck | undefined {
    if (!servicePromise) return undefined;
    const { workingDays } = servicePromise;
    const until = addWorkingDays(Temporal.PlainDate.from(today(now)), workingDays, { openOn, closingDays }).toString();
    return make(ServicePromiseCheck, { workingDays, until, isMet: firstFreeDay !== undefined && firstFreeDay <= until });
  }
}

interface Period {
  readonly selection: Selection;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

function productList(products: readonly Parameters<typeof productToGraphql>[0][]): ProductList {
  return make(ProductList, { items: products.map(productToGraphql) });
}

const availabilityInput = (now: () => number) =>
  z
    .object({
      departmentId,
      selection,
      from: realDate("De eerste dag").nullish(),
      until: realDate("De laatste dag").nullish(),
      locationId: locationId.nullish(),
    })
    .transform((value, context) => {
      const from = value.from ?? today(now);
      const until = value.until ?? Temporal.PlainDate.from(from).add({ days: periodDaysDefault }).toString();
      const days = Temporal.PlainDate.from(from).until(until).days;
      if (from < today(now)) context.addIssue({ code: "custom", path: ["from"], message: "De eerste dag ligt in het verleden. Kies vandaag of later." });
      if (days < 0) context.addIssue({ code: "custom", path: ["until"], message: "De laatste dag ligt voor de eerste." });
      if (days > periodDaysMax)
        context.addIssue({ code: "custom", path: ["until"], message: `Kijk hoogstens ${periodDaysMax} dagen vooruit vanaf de eerste dag.` });
      return { ...value, locationId: value.locationId ?? undefined, from, until };
    });

const slotsInput = (now: () => number) =>
  z.object({
    departmentId,
    selection,
    locationId,
    date: realDate("De dag").refine((date) => date >= today(now), { error: "Deze dag is al voorbij. Kies vandaag of later." }),
  });
