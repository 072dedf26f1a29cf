import type { Answer } from "./answers.ts";
import type { AppointmentBook, Product } from "./city/appointment-book.ts";
import { notFound, ok } from "./qmatic-answers.ts";
import { envelope, numberOf, toWireBranch, toWireGroupedService, toWireService } from "./qmatic-wire.ts";
import type { MatrixParameters } from "./qmatic-path.ts";
import { selectionOf } from "./qmatic-requests.ts";

/** Services, branches, dates and times: what a citizen's web form asks before it books. */
export interface QmaticAvailability {
  services(): Answer;
  servicesOfBranch(branchId: string): Answer;
  serviceGroups(parameters: MatrixParameters): Answer;
  serviceGroupsOfBranch(branchId: string, parameters: MatrixParameters): Answer;
  branches(): Answer;
  branch(branchId: string): Answer;
  branchesOfService(serviceId: string): Answer;
  /** With the numbers that only the staff's API shows. */
  staffBranches(): Answer;
  dates(query: AvailabilityQuery): Answer;
  times(query: AvailabilityQuery & { readonly date: string }): Answer;
}

export interface AvailabilityQuery {
  readonly branchId: string;
  readonly serviceIds: readonly string[];
  readonly parameters: MatrixParameters;
}

export function createQmaticAvailability(book: AppointmentBook): QmaticAvailability {
  /** Products whose group holds every chosen service, the chosen ones included; one list for each group. */
  function groupsAt(branchId: string, serviceIds: readonly string[]): readonly (readonly Product[])[] {
    const chosen = serviceIds.map((id) => book.product(id));
    const groups = chosen[0]?.groups.filter((group) => chosen.every((product) => product?.groups.includes(group))) ?? [];
    return groups.map((group) =>
      book.products.filter((product) => product.active && product.publicEnabled && product.groups.includes(group) && product.locationIds.includes(branchId)),
    );
  }
  const offers = (branchId: string, serviceIds: readonly string[]): boolean => serviceIds.every((id) => book.product(id)?.locationIds.includes(branchId));

  return {
    services: () => ok(envelope({ serviceList: book.products.map(toWireService) }, { total: book.products.length })),
    servicesOfBranch(branchId) {
      if (!book.location(branchId)) return notFound("Branch");
      const products = book.products.filter((product) => product.locationIds.includes(branchId));
      return ok(envelope({ serviceList: products.map(toWireService) }, { total: products.length }));
    },
    serviceGroups(parameters) {
      const serviceIds = parameters.get("servicePublicId") ?? [];
      const branches = book.locations.filter((location) => offers(location.id, serviceIds));
      return ok(
        branches.flatMap((location) => {
          const serviceGroups = groupsAt(location.id, serviceIds).map((products) => ({ services: products.map(toWireGroupedService) }));
          return serviceGroups.length === 0 ? [] : [{ branchPublicId: location.id, branchName: location.name, serviceGroups }];
        }),
      );
    },
    serviceGroupsOfBranch(branchId, parameters) {
      if (!book.location(branchId)) return notFound("Branch");
      const serviceIds = parameters.get("servicePublicId") ?? [];
      if (!offers(branchId, serviceIds)) return ok([]);
      return ok(groupsAt(branchId, serviceIds).map((products) => ({ services: products.map(toWireGroupedService) })));
    },
    branches: () => ok(envelope({ branchList: book.locations.map(toWireBranch) }, { total: book.locations.length })),
    branch(branchId) {
      const location = book.location(branchId);
      return location ? ok(envelope({ branch: toWireBranch(location) }, { total: 1 })) : notFound("Branch");
    },
    branchesOfService(serviceId) {
      if (!book.product(serviceId)) return notFound("Service");
      const branches = book.locationsFor([serviceId]).map(toWireBranch);
      return ok(envelope({ branchList: branches }, { total: branches.length }));
    },
    staffBranches() {
      const branchList = book.locations.map((location) => ({ ...toWireBranch(location), id: numberOf(location.id), qpId: numberOf(location.id) }));
      return ok(envelope({ branchList }, { total: branchList.length }));
    },
    dates({ branchId, serviceIds, parameters }) {
      const unknown = unknownIn(book, branchId, serviceIds);
      if (unknown) return notFound(unknown);
      const dates = book.freeDays(selectionOf(serviceIds, personsIn(parameters)), branchId).map((date) => `${date}T00:00:00`);
      return ok(envelope({ dates }, { total: dates.length, parameters }));
    },
    times({ branchId, serviceIds, parameters, date }) {
      const unknown = unknownIn(book, branchId, serviceIds);
      if (unknown) return notFound(unknown);
      const times = book.freeSlots(selectionOf(serviceIds, personsIn(parameters)), branchId, date).map((slot) => slot.time);
      return ok(envelope({ times }, { total: times.length, parameters }));
    },
  };
}

/** How many come in all; one when it is not said. */
export function personsIn(parameters: MatrixParameters): number {
  const persons = Number(parameters.get("numberOfCustomers")?.[0] ?? 1);
  return Number.isInteger(persons) && persons > 0 ? persons : 1;
}

/** What of the branch and the services does not exist, or is not for the public. */
export function unknownIn(book: AppointmentBook, branchId: string, serviceIds: readonly string[]): "Branch" | "Service" | undefined {
  if (!book.location(branchId)) return "Branch";
  const isOffered = (id: string): boolean => book.products.some((product) => product.id === id && product.active && product.publicEnabled);
  return serviceIds.length > 0 && serviceIds.every(isOffered) ? undefined : "Service";
}
