import { type AvailabilityQuery, type Location, type PlainDate, type Selection } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { isRefusal, orUnavailable } from "../departments/capability-desk.ts";
import { departmentToGraphql } from "../departments/departments.service.ts";
import { check, forClock, departmentId, invalidInput } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { realDate, today } from "../kernel/person-checks.ts";
import { DepartmentUnavailable, type InvalidInput } from "../kernel/problem.types.ts";
import { addWorkingDays, whyClosed } from "../kernel/working-days.ts";
import type { AppointmentsApi } from "./appointments.api.ts";
import { locationId, productId as productIdText, selection } from "./appointments.checks.ts";
import { locationToGraphql, productToGraphql } from "./appointments.mapping.ts";
import { Availability, LocationAvailability, ProductList, ServicePromiseCheck, SlotList } from "./appointments.results.ts";
import { Slot } from "./appointments.types.ts";
import type { AppointmentsDepartment, Desk } from "./appointments.tools.ts";
import { checkSelection } from "./selection-check.ts";

const periodDaysMax = 92;
const periodDaysDefault = 28;

/** What can be had, where and when. Reads only. */
export function createAvailabilityService(desk: Desk): Pick<AppointmentsApi, "products" | "combinableProducts" | "availability" | "slots" | "itemKindName"> {
  const { catalogue, call, now } = desk;

  return {
    async products(id) {
      const department = desk.departmentFor(id);
      if (isRefusal(department)) return department;
      return await orUnavailable(department, async () => productList(await catalogue.products(department, call)));
    },

    async itemKindName({ departmentId: id, kindId }) {
      const department = desk.departmentFor(id);
      if (isRefusal(department)) return undefined;
      const offered = await orUnavailable(department, () => catalogue.products(department, call));
      // The package itself stands without its names.
      if (offered instanceof DepartmentUnavailable) return undefined;
      return offered.flatMap(({ itemKinds = [] }) => itemKinds).find((kind) => kind.id === kindId)?.name;
    },

    async combinableProducts(id, productIds) {
      const checked = check(combinableInput, { productIds });
      if (!checked.ok) return checked.problem;
      const department = desk.departmentFor(id);
      if (isRefusal(department)) return department;
      return await orUnavailable(department, async () => {
        const offered = await catalogue.products(department, call);
        const unknown = productIds.findIndex((productId) => !offered.some((product) => product.id === productId));
        if (unknown >= 0)
          return invalidInput([{ field: `productIds.${unknown}`, message: `${department.name} heeft dit product niet. Kies een product uit de lijst.` }]);
        return productList(await catalogue.combinable(department, productIds, call));
      });
    },

    async availability(query) {
      const checked = check(availabilityInput(now), query);
      if (!checked.ok) return checked.problem;
      const department = desk.departmentFor(checked.value.departmentId);
      if (isRefusal(department)) return department;
      return await orUnavailable(department, () => findAvailability(department, checked.value));
    },

    async slots(query) {
      const checked = check(slotsInput(now), query);
      if (!checked.ok) return checked.problem;
      const department = desk.departmentFor(checked.value.departmentId);
      if (isRefusal(department)) return department;
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
    if (locations.length === 0 && query.selection.address) return invalidInput([{ field: "selection.address", message: notServed(department.name) }]);
    const found = await Promise.all(locations.map((location) => availabilityAt(department, location, query)));
    const byFirstDay = found.toSorted((one, other) => (one.firstFreeDay ?? "9999").localeCompare(other.firstFreeDay ?? "9999"));
    const firstFreeDay = byFirstDay[0]?.firstFreeDay;
    return make(Availability, {
      department: departmentToGraphql(department),
      locations: byFirstDay,
      firstFreeDay,
      servicePromise: checkPromise(department, query, firstFreeDay),
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
    const offered = await department.appointments.listDays({ ...query, from, until }, call);
    // Some systems go on offering days on which the department is closed.
    const days = offered.filter((date) => !whyClosed(Temporal.PlainDate.from(date), department));
    return make(LocationAvailability, { location: locationToGraphql(location), firstFreeDay: days[0], days });
  }

  /** A promise counts from today: a question about a later period says nothing about it. */
  function checkPromise(
    { servicePromise, openOn, closingDays }: AppointmentsDepartment,
    asked: Period,
    firstFreeDay: PlainDate | undefined,
  ): ServicePromiseCheck | undefined {
    if (!servicePromise || asked.from !== today(now)) return undefined;
    const { workingDays } = servicePromise;
    const until = addWorkingDays(Temporal.PlainDate.from(today(now)), workingDays, { openOn, closingDays }).toString();
    if (asked.until < until && firstFreeDay === undefined) return undefined;
    return make(ServicePromiseCheck, { workingDays, until, isMet: firstFreeDay !== undefined && firstFreeDay <= until });
  }
}

interface Period {
  readonly selection: Selection;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

function notServed(departmentName: string): string {
  return `Op dit adres komt ${departmentName} niet, of niet voor deze spullen. Controleer de postcode en het huisnummer met de beller.`;
}

function productList(products: readonly Parameters<typeof productToGraphql>[0][]): ProductList {
  return make(ProductList, { items: products.map(productToGraphql) });
}

const combinableInput = z.object({
  productIds: z.array(productIdText).min(1, { error: "Kies minstens één product." }).max(10, { error: "Kies hoogstens tien producten." }),
});

const availabilityInput = forClock((now) =>
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
    }),
);

const slotsInput = forClock((now) =>
  z.object({
    departmentId,
    selection,
    locationId,
    date: realDate("De dag").refine((date) => date >= today(now), { error: "Deze dag is al voorbij. Kies vandaag of later." }),
  }),
);
