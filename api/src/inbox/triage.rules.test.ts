import * as fc from "fast-check";
import { expect, test } from "vitest";
import { InboxKind, InboxState, isOpen, RejectionReason } from "./inbox.words.ts";
import { type Triage, triage, type TriageAction, type Triaged } from "./triage.rules.ts";

type Item = Triaged & { readonly id: string; readonly kind: InboxKind };

const at = new Date("2026-12-01T10:00:00Z");
const fresh: Item = {
  id: "a",
  kind: InboxKind.QUESTION_SUGGESTION,
  state: InboxState.NEW,
  subject: "Wie strooit er?",
  departmentId: null,
  team: "kennisbank",
  assigneeId: null,
  assigneeName: null,
  dueAt: new Date("2026-12-08T16:00:00Z"),
  mergedIntoId: null,
  outcomeText: null,
  outcomeLink: null,
  rejectionReason: null,
  decidedAt: null,
  decidedByName: null,
  decisionVersion: null,
  escalatedAt: null,
  outcomeSeenAt: null,
};

const colleague = fc.constantFrom({ id: "bram", name: "Bram" }, { id: "carla", name: "Carla" });
const other = fc.record({
  id: fc.constantFrom("a", "b"),
  kind: fc.constantFrom(...Object.values(InboxKind)),
  state: fc.constantFrom(...Object.values(InboxState)),
});
const action: fc.Arbitrary<TriageAction> = fc.oneof(
  fc.option(colleague, { nil: undefined }).map((assignee) => ({ kind: "assign", assignee }) as const),
  fc.constantFrom("kennisbank", "internet").map((team) => ({ kind: "hand-over", team }) as const),
  fc.constant({ kind: "accept", text: undefined, link: undefined } as const),
  fc.constant({ kind: "resolve", text: "Gedaan.", link: undefined } as const),
  fc.constantFrom(...Object.values(RejectionReason)).map((reason) => ({ kind: "reject", reason, text: "Nee." }) as const),
  other.map((into) => ({ kind: "merge", into: { ...into, subject: "Ander" } }) as const),
  fc.constant({ kind: "reopen", text: "Toch." } as const),
  fc.integer({ min: -5, max: 30 }).map((days) => ({ kind: "postpone", dueAt: new Date(at.getTime() + days * 86_400_000), text: "Later." }) as const),
  fc.constantFrom("Wie strooit er?", "Wie ruimt sneeuw?").map((subject) => ({ kind: "correct", subject, departmentId: undefined }) as const),
);

function after(item: Item, outcome: Triage): Item {
  return outcome.kind === "changed" ? { ...item, ...outcome.change } : item;
}

test("F4 whatever is done in whatever order, an item is open and undecided, or closed with who decided, when and what", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
      let item = fresh;
      for (const each of actions) item = after(item, triage(item, each, { at, by: "Bram" }));
      expect(item.decidedAt !== null).toBe(!isOpen(item.state));
      expect(item.decidedByName !== null).toBe(!isOpen(item.state));
      expect(item.mergedIntoId !== null).toBe(item.state === InboxState.MERGED);
      expect(item.mergedIntoId).not.toBe(item.id);
      expect(item.rejectionReason !== null).toBe(item.state === InboxState.REJECTED);
      expect(item.outcomeText === null && (item.state === InboxState.DONE || item.state === InboxState.REJECTED)).toBe(false);
      expect(item.assigneeId === null && item.state === InboxState.IN_PROGRESS).toBe(false);
      expect(item.assigneeId !== null && item.state === InboxState.NEW).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test("F4 the same action twice changes nothing the second time, or is refused with what to do", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 6 }), action, (actions, last) => {
      let item = fresh;
      for (const each of actions) item = after(item, triage(item, each, { at, by: "Bram" }));
      const once = after(item, triage(item, last, { at, by: "Bram" }));
      expect(after(once, triage(once, last, { at, by: "Bram" }))).toEqual(once);
    }),
    { numRuns: 500 },
  );
});
