import { expect, test } from "vitest";
import { answerDueAt } from "./due.ts";

test.each([
  ["Monday", "2026-11-23T10:15:00+01:00", "2026-11-25T10:15:00+01:00"],
  ["Thursday, over a weekend", "2026-11-26T16:40:00+01:00", "2026-11-30T16:40:00+01:00"],
  ["Friday evening", "2026-11-27T21:00:00+01:00", "2026-12-01T21:00:00+01:00"],
  ["Saturday", "2026-11-28T09:00:00+01:00", "2026-12-01T09:00:00+01:00"],
  ["Sunday", "2026-11-29T09:00:00+01:00", "2026-12-01T09:00:00+01:00"],
  ["the day before Christmas", "2026-12-24T09:00:00+01:00", "2026-12-29T09:00:00+01:00"],
  ["King's Day", "2026-04-27T12:00:00+02:00", "2026-04-29T12:00:00+02:00"],
  ["the Friday before the clock goes forward", "2026-03-27T09:00:00+01:00", "2026-03-31T09:00:00+02:00"],
])("C6 an e-mail of %s is due two working days later, at the same time of day", (_, received, due) => {
  expect(answerDueAt(new Date(received))).toEqual(new Date(due));
});
