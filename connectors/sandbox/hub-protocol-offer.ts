import type { AppointmentBook } from "./city/appointment-book.ts";
import { locationAnswer, productAnswer, slotAnswer } from "./hub-protocol-answers.ts";
import { type Handler, ok, parse } from "./hub-protocol-handling.ts";
import { Problem, problemOf } from "./hub-protocol-problem.ts";
import { CombinableQuery, DayQuery, LocationQuery, SlotQuery } from "./hub-protocol-requests.ts";

interface OfferOptions {
  readonly book: AppointmentBook;
  readonly name?: string;
}

function healthAnswer({ name, book }: OfferOptions) {
  return {
    status: "ok",
    protocol: "1.0",
    name: name ?? book.department,
    timeZone: "Europe/Amsterdam",
    supports: {
      rescheduling: "atomic",
      holds: true,
      findByPerson: ["bsn", "name-and-birth-date", "postcode-and-house-number", "email", "phone"],
      findByCaseNumber: true,
      changes: ["notes", "customer", "items"],
      severalProducts: book.products.some((product) => book.combinableWith([product.id]).length > 0),
      severalPersons: book.products.some((product) => product.personsMax > 1),
    },
  };
}

const daysMax = 62;

export function createOffer({ book, name }: OfferOptions) {
  const products = () => ok({ products: book.products.filter((product) => isOffered(product)).map((product) => productAnswer(product)) });
  return {
    health: () => ok(healthAnswer({ book, name })),
    products,
    combinable: (request) => {
      const { productId, locationId } = parse(CombinableQuery, request.query);
      if (!productId.every((id) => book.product(id))) throw new Problem("unknown-product");
      const combinable = book.combinableWith(productId, locationId).filter((product) => isOffered(product));
      return ok({ products: combinable.map((product) => productAnswer(product)) });
    },
    locations: (request) => {
      const { productIds, address } = parse(LocationQuery, request.body);
      if (!productIds.every((id) => book.product(id))) throw new Problem("unknown-product", { detail: "Dit product bestaat niet (meer)." });
      const offering = book.locationsFor(productIds);
      const isPickUp = offering.some((location) => location.postcodes);
      if (!address || !isPickUp) return ok({ locations: offering.map((location) => locationAnswer(location)) });
      const serving = book.locationForAddress(address);
      if (!serving || !offering.includes(serving)) throw new Problem("not-served", { detail: "Op dit adres halen wij niets op." });
      return ok({ locations: [locationAnswer(serving)] });
    },
    days: (request) => {
      const { selection, locationId, from, until } = parse(DayQuery, request.body);
      const days = Temporal.PlainDate.from(from).until(until).days;
      if (days < 0 || days > daysMax) throw new Problem("malformed", { fields: ["until"] });
      const refusal = book.refusal(selection, locationId);
      if (refusal) throw problemOf(refusal);
      return ok({ days: book.freeDays(selection, locationId, { from, until }) });
    },
    slots: (request) => {
      const { selection, locationId, date } = parse(SlotQuery, request.body);
      const refusal = book.refusal(selection, locationId);
      if (refusal) throw problemOf(refusal);
      return ok({ slots: book.freeSlots(selection, locationId, date).map((slot) => slotAnswer(slot)) });
    },
  } satisfies Record<string, Handler>;
}

function isOffered({ active, publicEnabled }: { readonly active: boolean; readonly publicEnabled: boolean }): boolean {
  return active && publicEnabled;
}
