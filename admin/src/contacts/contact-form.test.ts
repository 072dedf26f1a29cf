import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DraftField } from "../../../api/src/contacts/contact.words.ts";
import { type Draft, emptyDraft, mergeDraft, placesOf } from "../../../api/src/contacts/contact-draft.ts";
import {
  changesOf,
  formOf,
  hasConflicts,
  othersAt,
  valueAt,
  withChoice,
  withHub,
  withoutQuestion,
  withQuestion,
  withSaved,
  withSent,
  withUnsaved,
  withValue,
  type ContactDetails,
  type ContactForm,
} from "./contact-form.ts";

const notes = { field: "NOTES" } as const;
const subject = { field: "QUESTION_SUBJECT", questionId: "1" } as const;

/** A hub that merges as the real one does, and windows onto it. */
function desk() {
  let draft: Draft = emptyDraft;
  const contact = (): ContactDetails => ({
    id: "c",
    reference: "4712380596",
    spokenReference: "4712 380 596",
    channel: "PHONE",
    state: "OPEN",
    agentName: "Anna Test",
    isOwn: true,
    startedAt: "2026-12-01T09:30:00+01:00",
    receivedAt: null,
    dueAt: null,
    isOverdue: false,
    endedAt: null,
    version: 1,
    questions: [],
    draft: placesOf(draft).map(({ field, questionId, value, version, alternatives }) => ({
      field,
      questionId: questionId ?? null,
      value,
      version,
      alternatives,
    })),
  });
  return {
    contact,
    open: () => formOf(contact()),
    refresh: (form: ContactForm) => withHub(form, contact()),
    save(form: ContactForm): ContactForm {
      const sent = changesOf(form);
      if (sent.length === 0) return form;
      const merged = mergeDraft(
        draft,
        sent.map(({ field, questionId, settles, ...change }) => ({
          ...change,
          field: DraftField[field],
          settles: settles ?? false,
          ...(typeof questionId === "string" && { questionId }),
        })),
      );
      draft = merged.draft;
      return withSaved(form, sent, {
        contact: contact(),
        conflicts: merged.conflicts.map(({ field, questionId }) => ({ field, questionId: questionId ?? null })),
      });
    },
    kept: () => {
      const found = contact().draft.find(({ field }) => field === "NOTES");
      return found ? [found.value, ...found.alternatives] : [];
    },
  };
}

describe("C5 what one window has, beside what the hub has", () => {
  test("a text is the hub's once it is saved, and there is nothing left to save", () => {
    const hub = desk();
    const form = hub.save(withValue(hub.open(), notes, "belt terug"));
    expect(changesOf(form)).toEqual([]);
    expect(valueAt(hub.open(), notes)).toBe("belt terug");
  });

  test("another window's text comes over where nothing was typed here", () => {
    const hub = desk();
    const here = hub.open();
    hub.save(withValue(hub.open(), notes, "daar"));
    expect(valueAt(hub.refresh(here), notes)).toBe("daar");
  });

  test("where something was typed here, it stays, and the other text is shown until the agent chooses", () => {
    const hub = desk();
    const before = hub.open();
    hub.save(withValue(hub.open(), notes, "daar"));
    let here = hub.save(withValue(before, notes, "hier"));
    expect([valueAt(here, notes), othersAt(here, notes)]).toEqual(["hier", ["daar"]]);
    // Typing on does not take the choice away, and loses neither text.
    here = hub.save(withValue(here, notes, "hier en verder"));
    expect([valueAt(here, notes), othersAt(here, notes), hub.kept()]).toEqual(["hier en verder", ["daar"], ["daar", "hier en verder"]]);
    here = hub.save(withChoice(here, notes, "hier en verder"));
    expect([hasConflicts(here), hub.kept()]).toEqual([false, ["hier en verder"]]);
  });

  test("texts that nobody has chosen between are shown after a reload too", () => {
    const hub = desk();
    const before = hub.open();
    hub.save(withValue(hub.open(), notes, "daar"));
    hub.save(withValue(before, notes, "hier"));
    const reloaded = hub.open();
    expect([valueAt(reloaded, notes), othersAt(reloaded, notes)]).toEqual(["daar", ["hier"]]);
  });

  test("a question that is taken back does not come back", () => {
    const hub = desk();
    let form = hub.save(withValue(withQuestion(withValue(hub.open(), subject, "Afval"), "q"), { ...subject, questionId: "q" }, "Vergissing"));
    form = hub.save(withoutQuestion(form, "q"));
    expect([form.questionIds, hub.open().questionIds]).toEqual([["1"], ["1"]]);
  });

  test("an empty question of this window stays while it is empty, and the first one is always there", () => {
    const hub = desk();
    const form = hub.refresh(withQuestion(hub.open(), "q"));
    expect([hub.open().questionIds, form.questionIds]).toEqual([["1"], ["1", "q"]]);
  });

  test("what an earlier page sent without an answer is its own text to the next page, arrived or not, and what was typed behind it is too", () => {
    for (const arrives of [true, false]) {
      const hub = desk();
      const early = withValue(hub.open(), notes, "Eerst");
      const sent = changesOf(early);
      if (arrives) hub.save(early);
      let next = withUnsaved(withValue(early, notes, "Eerst en verder"), sent, hub.contact());
      expect([valueAt(next, notes), hasConflicts(next)]).toEqual(["Eerst en verder", false]);
      next = hub.save(next);
      expect([hub.kept(), hasConflicts(next), changesOf(next)]).toEqual([["Eerst en verder"], false, []]);
    }
  });

  test("what another window saved while a text stood in the browser only is shown beside it", () => {
    const hub = desk();
    const left = withValue(hub.open(), notes, "hier");
    hub.save(withValue(withValue(hub.open(), notes, "daar"), subject, "Afval"));
    const next = hub.save(withUnsaved(left, changesOf(left), hub.contact()));
    expect([valueAt(next, notes), othersAt(next, notes), valueAt(next, subject), hub.kept()]).toEqual(["hier", ["daar"], "Afval", ["daar", "hier"]]);
  });

  test("what goes right behind something else that is on its way is meant on top of it", () => {
    const hub = desk();
    const early = withValue(hub.open(), notes, "Eerst");
    const late = withValue(early, notes, "Anders");
    hub.save(early);
    hub.save(withSent(late, changesOf(early)));
    expect(hub.kept()).toEqual(["Anders"]);
  });

  const step = fc.oneof(
    fc.record({ kind: fc.constant("type" as const), window: fc.nat(2), text: fc.string({ minLength: 1, maxLength: 4 }) }),
    fc.record({ kind: fc.constantFrom("save" as const, "refresh" as const, "keep" as const, "take" as const), window: fc.nat(2) }),
  );

  test("however three windows type, save and read, each text that stands in a window is at the hub once it is saved, and without a choice left all see the same", () => {
    const property = fc.check(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const hub = desk();
        const lost: string[] = [];
        const windows = [hub.open(), hub.open(), hub.open()];
        for (const done of steps) {
          const form = windows[done.window] ?? hub.open();
          const [other] = othersAt(form, notes);
          if (done.kind === "type") windows[done.window] = withValue(form, notes, done.text);
          else if (done.kind === "refresh") windows[done.window] = hub.refresh(form);
          else if (done.kind === "keep" && other !== undefined) windows[done.window] = withChoice(form, notes, valueAt(form, notes));
          else if (done.kind === "take" && other !== undefined) windows[done.window] = withChoice(form, notes, other);
          else if (done.kind === "save") {
            const value = valueAt(form, notes);
            const hadChanges = changesOf(form).length > 0;
            windows[done.window] = hub.save(form);
            // A longer text takes the place of its own beginning.
            if (hadChanges && value !== "" && !hub.kept().some((kept) => kept.startsWith(value))) lost.push(value);
          }
        }
        const settled = windows.map((form) => hub.refresh(hub.save(form)));
        const read = settled.map((form) => hub.refresh(form));
        const stands = hub.kept()[0] ?? "";
        const unlike = read.filter((form) => othersAt(form, notes).length === 0 && valueAt(form, notes) !== stands);
        return lost.length === 0 && unlike.length === 0;
      }),
      { numRuns: 300 },
    );
    expect(property.counterexample).toBeNull();
  });
});
