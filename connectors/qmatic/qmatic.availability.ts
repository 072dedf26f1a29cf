import { toDateTime, type AppointmentsPort, type Selection } from "../sdk/index.ts";
import type { QmaticClient } from "./qmatic.client.ts";
import { createMemory } from "./qmatic.memory.ts";
import { toLocation, toProduct, type Dialect } from "./qmatic.translate.ts";
import type { WireBranch, WireService } from "./qmatic.wire.ts";

export interface AvailabilityOptions {
  readonly client: QmaticClient;
  readonly dialect: Dialect;
  readonly now: () => number;
}

type Availability = Pick<AppointmentsPort, "listProducts" | "listCombinableProducts" | "listLocations" | "listDays" | "listSlots"> & {
  readBranchZone: (branchId: string, call: Parameters<AppointmentsPort["listProducts"]>[0]) => Promise<string | undefined>;
};

/** What can be had where and when. */
export function createAvailability({ client, dialect, now }: AvailabilityOptions): Availability {
  // Zones and lengths hardly ever change, and every look at a day's times needs them.
  const branches = createMemory<WireBranch | undefined>(now);
  const branchServices = createMemory<readonly WireService[]>(now);

  const readBranchZone: Availability["readBranchZone"] = async (branchId, call) => {
    const branch = await branches.recall(branchId, () => client.readBranch(branchId, call));
    return branch && (branch.timeZone ?? dialect.timeZone);
  };

  async function findMinutes({ products, persons }: Selection, branchId: string, call: Parameters<Availability["listProducts"]>[0]) {
    const services = await branchServices.recall(branchId, async () => (await client.listBranchServices(branchId, call)) ?? []);
    const chosen = products.map(({ productId }) => services.find(({ publicId }) => publicId === productId));
    return chosen.reduce<number | undefined>((total, service) => {
      if (total === undefined || service?.duration == null) return undefined;
      return total + service.duration + (persons - 1) * (service.additionalCustomerDuration ?? 0);
    }, 0);
  }

  return {
    readBranchZone,
    async listProducts(call) {
      return (await client.listServices(call)).filter(isForCitizens).map(toProduct);
    },
    async listCombinableProducts({ productIds, locationId }, call) {
      const services = await listServicesBeside(client, productIds, locationId, call);
      const unique = new Map(services.map((service) => [service.publicId, service]));
      return [...unique.values()].filter((service) => isForCitizens(service) && !productIds.includes(service.publicId)).map(toProduct);
    },
    async listLocations({ productIds }, call) {
      return (await listBranchesFor(client, productIds, call)).filter(isPhysical).map(toLocation);
    },
    async listDays({ selection, locationId, from, until }, call) {
      const dates = await client.listDates(locationId, wanted(selection), call);
      const days = new Set(dates.map((date) => date.slice(0, 10)).filter((day) => day >= from && day <= until));
      return [...days].toSorted();
    },
    async listSlots({ selection, locationId, date }, call) {
      const [times, zone, minutes] = await Promise.all([
        client.listTimes(locationId, date, wanted(selection), call),
        readBranchZone(locationId, call),
        findMinutes(selection, locationId, call),
      ]);
      return [...new Set(times)].toSorted().map((time) => {
        const start = toDateTime(`${date}T${time}`, zone ?? dialect.timeZone);
        return minutes ? { start, end: addMinutes(start, minutes, zone ?? dialect.timeZone) } : { start };
      });
    },
  };
}

async function listServicesBeside(
  client: QmaticClient,
  productIds: readonly string[],
  locationId: string | undefined,
  call: Parameters<AppointmentsPort["listProducts"]>[0],
): Promise<readonly WireService[]> {
  const isNoneChosen = productIds.length === 0;
  if (isNoneChosen) return locationId === undefined ? await client.listServices(call) : ((await client.listBranchServices(locationId, call)) ?? []);
  const groups =
    locationId === undefined
      ? (await client.listServiceGroups(productIds, call)).flatMap(({ serviceGroups }) => serviceGroups)
      : await client.listBranchServiceGroups(locationId, productIds, call);
  return groups.filter((group) => holdsAll(group, productIds)).flatMap(({ services }) => services);
}

/** One service knows its branches. Several must also stand in one group there, or they cannot be had in one appointment. */
async function listBranchesFor(client: QmaticClient, productIds: readonly string[], call: Parameters<AppointmentsPort["listProducts"]>[0]) {
  const [first, ...others] = productIds;
  if (first === undefined) return await client.listBranches(call);
  if (others.length === 0) return await client.listServiceBranches(first, call);
  const [groups, branches] = await Promise.all([client.listServiceGroups([first], call), client.listServiceBranches(first, call)]);
  const together = groups.filter(({ serviceGroups }) => serviceGroups.some((group) => holdsAll(group, productIds)));
  const branchIds = new Set(together.map(({ branchPublicId }) => branchPublicId));
  return branches.filter(({ publicId }) => branchIds.has(publicId));
}

function holdsAll({ services }: { readonly services: readonly WireService[] }, productIds: readonly string[]): boolean {
  return productIds.every((id) => services.some(({ publicId }) => publicId === id));
}

const isForCitizens = ({ active, publicEnabled }: WireService): boolean => active !== false && publicEnabled !== false;
// Receptions and telephone desks are branches too. Only a branch with a postcode is a place to go to.
const isPhysical = ({ addressZip }: WireBranch): boolean => addressZip !== undefined;

function wanted({ products, persons }: Selection) {
  return { serviceIds: products.map(({ productId }) => productId), persons };
}

function addMinutes(start: string, minutes: number, zone: string): string {
  const end = Temporal.Instant.from(start).add({ minutes }).toZonedDateTimeISO(zone);
  return end.toString({ timeZoneName: "never", fractionalSecondDigits: 0 });
}
