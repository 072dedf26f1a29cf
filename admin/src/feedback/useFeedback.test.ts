import { expect, test } from "vitest";
import { filterOf, withHeld, type FeedbackTask } from "./useFeedback.ts";

const task = (id: string, dueOn: string): FeedbackTask => ({
  id,
  dueOn,
  department: { id: "stadsbeheer", name: "Stadsbeheer" },
  meldingId: `melding ${id}`,
  reference: `SIG-${id}`,
  channel: "PHONE",
  meldingStatus: "RESOLVED",
  statusText: null,
  closedAt: "2026-11-02T10:00:00+01:00",
  isOverdue: false,
  escalatedAt: null,
  attempts: 0,
  state: "OPEN",
  settledAt: null,
  tries: [],
});
const [first, second, third] = [task("b", "2026-11-03"), task("a", "2026-11-04"), task("c", "2026-11-04")];

test("M6 a task whose form is open stays in its place when it leaves the list", () => {
  expect(withHeld([first, third], second)).toEqual([first, second, third]);
});

test("M6 a task that is still in the list is shown as it is now, once", () => {
  const now = { ...second, attempts: 1 };
  expect(withHeld([first, now], second)).toEqual([first, now]);
  expect(withHeld([first], undefined)).toEqual([first]);
});

test("M6 overdue ones are the open ones whose day has passed", () => {
  expect(filterOf("OVERDUE")).toEqual({ state: "OPEN", overdue: true });
  expect(filterOf("LETTER")).toEqual({ state: "LETTER", overdue: false });
});
