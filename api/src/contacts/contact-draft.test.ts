import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Draft, type DraftChange, emptyDraft, mergeDraft } from "./contact-draft.ts";
import { DraftField } from "./contact.words.ts";

const change = (value: string, baseVersion: number, rest: Partial<DraftChange> = {}): DraftChange => ({
  field: DraftField.NOTES,
  value,
  baseVersion,
  settles: false,
  ...rest,
});
const notesIn = ({ values }: Draft) => values.NOTES ?? { value: "", version: 0, alternatives: [] };

describe("C5 what is typed is merged field by field", () => {
  test("two windows that edit different fields never meet", () => {
    const one = mergeDraft(emptyDraft, [change("kladblok", 0)]);
    const other = mergeDraft(one.draft, [change("paspoort", 0, { field: DraftField.QUESTION_SUBJECT, questionId: "1" })]);
    expect(other.conflicts).toEqual([]);
    expect(other.draft).toMatchObject({ questionIds: ["1"], values: { NOTES: { value: "kladblok" }, "1/QUESTION_SUBJECT": { value: "paspoort" } } });
  });

  test("what a window had not read stands, and its own text is kept beside it until somebody settles it", () => {
    const first = mergeDraft(emptyDraft, [change("eerste", 0)]);
    const second = mergeDraft(first.draft, [change("tweede", 0)]);
    expect(second.conflicts).toEqual([{ field: "NOTES", yours: "tweede", theirs: "eerste", version: 1 }]);
    const typedOn = mergeDraft(second.draft, [change("eerste en meer", 1)]);
    expect(notesIn(typedOn.draft)).toEqual({ value: "eerste en meer", version: 2, alternatives: ["tweede"] });
    const settled = mergeDraft(typedOn.draft, [change("eerste en tweede", 2, { settles: true })]);
    expect(notesIn(settled.draft)).toEqual({ value: "eerste en tweede", version: 3, alternatives: [] });
    expect(settled.conflicts).toEqual([]);
  });

  test("settling without having read the latest settles nothing", () => {
    const { draft } = mergeDraft(mergeDraft(emptyDraft, [change("een", 0)]).draft, [change("twee", 0)]);
    expect(notesIn(mergeDraft(draft, [change("drie", 0, { settles: true })]).draft)).toMatchObject({ value: "een", alternatives: ["twee", "drie"] });
  });

  test("a window that goes on typing without having read keeps one text beside it, not one for every letter", () => {
    const letters = ["v", "ve", "ver", "verhuizing"];
    const { draft } = letters.reduce((merged, text) => mergeDraft(merged.draft, [change(text, 0)]), mergeDraft(emptyDraft, [change("paspoort", 0)]));
    expect(notesIn(draft).alternatives).toEqual(["verhuizing"]);
  });

  test("the same text from two windows is no conflict", () => {
    const { draft } = mergeDraft(emptyDraft, [change("gelijk", 0)]);
    expect(mergeDraft(draft, [change("gelijk", 0)])).toEqual({ draft, conflicts: [] });
  });
});

/** What a window does: types, saves (the answer may get lost, so it knows no newer version), or reads everything anew. */
type Step = { readonly tab: number; readonly does: "save" | "save-unanswered" | "reload"; readonly text: string };
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ tab: fc.nat({ max: 2 }), does: fc.constantFrom("save", "save-unanswered", "reload"), text: fc.stringMatching(/^[a-c]{1,3}$/) }),
  { maxLength: 30 },
);

test("C5 whatever windows do, in any order: a saved text stands, is kept beside, or was replaced by somebody who had read it", () => {
  fc.assert(
    fc.property(steps, (history) => {
      let draft = emptyDraft;
      /** Version that each window has read. */
      const read = [0, 0, 0];
      /** Texts that may only go when a window that had read them saves another. */
      const owed = new Map<string, number>();
      history.forEach(({ tab, does, text }, index) => {
        const base = read[tab] ?? 0;
        if (does === "reload") {
          read[tab] = notesIn(draft).version;
          return;
        }
        // Each save has a text of its own, so that it can be told where it went.
        const value = `${text}-${index}`;
        const before = notesIn(draft);
        const { draft: merged, conflicts } = mergeDraft(draft, [change(value, base)]);
        const after = notesIn(merged);
        const replaced = after.version > before.version;
        // Only a window that had read the present text replaces it.
        expect(!replaced || base === before.version).toBe(true);
        if (replaced) owed.delete(before.value);
        expect(conflicts).toHaveLength(replaced ? 0 : 1);
        owed.set(value, after.version);
        draft = merged;
        if (does === "save") read[tab] = after.version;
        const kept = notesIn(draft);
        const missing = [...owed.keys()].filter((saved) => saved !== kept.value && !kept.alternatives.includes(saved));
        // Only the eleventh text beside one field pushes the oldest out.
        expect(missing.length === 0 || kept.alternatives.length === 10).toBe(true);
      });
    }),
    { numRuns: 300 },
  );
});

test("C5 changes of different fields give the same draft in whatever order they arrive", () => {
  const places = [
    { field: DraftField.NOTES },
    { field: DraftField.CALLER_PHONE },
    { field: DraftField.QUESTION_SUBJECT, questionId: "1" },
    { field: DraftField.QUESTION_TEXT, questionId: "1" },
    { field: DraftField.QUESTION_SUBJECT, questionId: "2" },
  ];
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 5, maxLength: 5 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
      (texts, order) => {
        const changes = places.map((place, index) => change(texts[index] ?? "", 0, place));
        const inOrder = mergeDraft(emptyDraft, changes);
        const shuffled = order.reduce((merged, index) => mergeDraft(merged.draft, changes.slice(index, index + 1)), {
          draft: emptyDraft,
          conflicts: [] as readonly unknown[],
        });
        expect(shuffled.draft.values).toEqual(inOrder.draft.values);
      },
    ),
  );
});
