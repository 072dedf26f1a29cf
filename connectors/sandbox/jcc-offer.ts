import type { AppointmentBook, Product, Selection } from "./city/appointment-book.ts";
import type { Calendar } from "./city/calendar.ts";
import { InternalException } from "./jcc-exception.ts";
import { customerFieldsWire } from "./jcc-fields.ts";
import { ActivitiesQuery, AdditionalQuery, DurationQuery, IdQuery, OfferQuery, parse, SelectedQuery, TimesQuery } from "./jcc-requests.ts";
import type { JccHandler } from "./jcc-server.ts";
import { activityWire, locationWire } from "./jcc-wire.ts";

/** Longest span of days for which JCC tells free times in one call. */
const windowDaysMax = 50;

/** Everything that can be asked before booking. */
export function createJccOffer({ book, calendar }: { readonly book: AppointmentBook; readonly calendar: Calendar }) {
  const productsOf = (ids: readonly string[]): readonly Product[] => ids.map((id) => productOf(book, id));
  const knownLocation = (id: string | undefined): string | undefined => {
    if (id !== undefined && !book.location(id)) throw new InternalException();
    return id;
  };
  const located = (ids: ReadonlySet<string>) =>
    book.locations.map((location, place) => locationWire(location, place)).filter((location) => ids.has(location.id));

  return {
    activities: (request) => {
      const locationId = knownLocation(parse(OfferQuery, request.query).locationId);
      return book.products.filter((product) => isOffered(product, locationId)).map((product) => activityWire(product));
    },
    additional: (request) => {
      const query = parse(AdditionalQuery, request.query);
      const selected = productsOf(query.selectedActivityId);
      const additional = book.combinableWith(query.selectedActivityId, knownLocation(query.locationId)).filter((product) => isOffered(product));
      const included = query.includeSelectedActivities?.toLowerCase() === "true" ? selected : [];
      return [...included, ...additional].map((product) => activityWire(product));
    },
    locations: () => located(new Set(book.locations.map((location) => location.id))),
    location: (request) => {
      const { id } = parse(IdQuery, request.params);
      const [location] = located(new Set([id]));
      if (!location) throw new InternalException();
      return location;
    },
    locationsForActivities: (request) => {
      const { selectedActivityId } = parse(SelectedQuery, request.query);
      productsOf(selectedActivityId);
      return located(new Set(book.locationsFor(selectedActivityId).map((location) => location.id)));
    },
    dateRange: (request) => {
      productsOf(parse(ActivitiesQuery, request.query).activityId);
      const { from, until } = book.horizon();
      return { minDate: `${from}T00:00:00`, maxDate: `${until}T00:00:00` };
    },
    times: (request) => {
      const query = parse(TimesQuery, request.query);
      knownLocation(query.locationId);
      const selection = selectionOf(book, query);
      const days = Temporal.PlainDate.from(query.fromDate).until(query.toDate).days;
      if (days < 0 || days > windowDaysMax) throw new InternalException();
      return { availableTimesList: freeTimes(query, selection), appointmentDuration: book.durationMinutes(selection) * 60 };
    },
    duration: (request) => book.durationMinutes(selectionOf(book, parse(DurationQuery, request.query))),
    customerFields: (request) => customerFieldsWire(productsOf(parse(SelectedQuery, request.query).selectedActivityId)),
  } satisfies Record<string, JccHandler>;

  /** `toDate` does not count: the same day twice has no times at all. */
  function freeTimes(
    { locationId, fromDate, toDate }: { readonly locationId: string; readonly fromDate: string; readonly toDate: string },
    selection: Selection,
  ) {
    if (fromDate === toDate) return [];
    const days = book.freeDays(selection, locationId, { from: fromDate, until: calendar.addDays(toDate, -1) });
    return days.flatMap((date) => book.freeSlots(selection, locationId, date).map((slot) => `${slot.date}T${slot.time}:00`));
  }
}

function productOf(book: AppointmentBook, id: string): Product {
  const product = book.product(id);
  if (!product) throw new InternalException();
  return product;
}

/** Activities and amounts belong together by their places. JCC knows no number of persons: the largest amount is the best guess. */
function selectionOf(book: AppointmentBook, { activityId, amount }: { readonly activityId: readonly string[]; readonly amount: readonly number[] }): Selection {
  if (activityId.length !== amount.length) throw new InternalException();
  const products = activityId.map((id, place) => ({ productId: productOf(book, id).id, amount: amount[place] ?? 1 }));
  return { products, persons: Math.max(...amount) };
}

function isOffered({ active, publicEnabled, locationIds }: Product, locationId?: string): boolean {
  return active && publicEnabled && (locationId === undefined || locationIds.includes(locationId));
}
