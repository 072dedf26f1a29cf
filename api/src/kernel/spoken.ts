const zone = "Europe/Amsterdam";
const day = new Intl.DateTimeFormat("nl-NL", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: zone });
const time = new Intl.DateTimeFormat("nl-NL", { hour: "2-digit", minute: "2-digit", timeZone: zone });

/** A moment as one says it: `dinsdag 1 december 2026 om 09:30 uur`. */
export function spokenMoment(moment: string): string {
  const date = new Date(moment);
  return `${day.format(date)} om ${time.format(date)} uur`;
}

/** A day as one says it: `dinsdag 1 december 2026`. */
export function spokenDay(date: string): string {
  return day.format(new Date(`${date}T12:00:00Z`));
}
