import type { AppointmentBook } from "./appointment-book.ts";
import { createCalendar, municipalClosingDays, type Calendar } from "./calendar.ts";
import { createDepartmentBook } from "./departments.ts";
import { cityName } from "./names.ts";
import { createPersons, type Person } from "./persons.ts";
import { createRandom } from "./random.ts";
import { enterSamples, type Samples } from "./samples.ts";
import { fillBooks } from "./seed.ts";
import type { DepartmentId } from "./types.ts";

export interface City {
  readonly name: string;
  readonly seed: number;
  readonly calendar: Calendar;
  readonly persons: readonly Person[];
  readonly books: Readonly<Record<DepartmentId, AppointmentBook>>;
  /** People with a story, for the README and for tests. */
  readonly samples: Samples;
}

/** The same seed on the same day gives the same city, down to the ids. */
export function createCity({ seed, now }: { readonly seed: number; readonly now: () => number }): City {
  const random = createRandom(seed);
  const firstYear = new Date(now()).getUTCFullYear();
  const calendar = createCalendar({ closingDays: [firstYear - 1, firstYear, firstYear + 1].flatMap(municipalClosingDays) });
  const today = calendar.dateOf(now());
  const persons = createPersons(random.fork("persons"), today);
  const book = (department: DepartmentId): AppointmentBook => createDepartmentBook(department, { seed, calendar, now });
  const books = { burgerzaken: book("burgerzaken"), belastingen: book("belastingen"), stadsbeheer: book("stadsbeheer"), vth: book("vth") };
  const samples = enterSamples({ books, calendar, persons, today });
  fillBooks({ books, calendar, persons, today, now: now(), random: random.fork("appointments") });
  return { name: cityName, seed, calendar, persons, books, samples };
}
