import "reflect-metadata";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { CustomerPart } from "../departments/customer-view.ts";
import { Department, Source, SourceState } from "../departments/departments.types.ts";
import { make } from "../kernel/make.ts";
import { mergeParts } from "./merge-parts.ts";

interface Thing {
  readonly id: string;
  readonly departmentId: string;
}

const departmentIds = ["burgerzaken", "belastingen", "stadsbeheer"] as const;

const states = fc.constantFrom(...Object.values(SourceState));
const source = (departmentId: string, state: SourceState) =>
  make(Source, { department: make(Department, { id: departmentId, name: departmentId, sandbox: true }), state, tookMs: 1 });
const part = fc
  .record({
    items: fc.uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 9 }).map(String), departmentId: fc.constantFrom(...departmentIds) }), {
      selector: ({ id }) => id,
    }),
    states: fc.record({ burgerzaken: states, belastingen: states, stadsbeheer: states }),
  })
  .map(({ items, states: byId }): CustomerPart<Thing> => ({ items, sources: departmentIds.map((id) => source(id, byId[id])) }));

const stateAt = ({ sources }: CustomerPart<Thing>, id: string) => sources.find(({ department }) => department.id === id)?.state;

test("two answers become one: all that either has, nothing twice, and every source once", () => {
  fc.assert(
    fc.property(part, part, (first, second) => {
      const merged = mergeParts(first, second);
      const ids = merged.items.map(({ id }) => id);
      expect(new Set(ids)).toEqual(new Set([...first.items, ...second.items].map(({ id }) => id)));
      expect(new Set(ids).size).toBe(ids.length);
      expect(merged.sources.map(({ department }) => department.id)).toEqual(departmentIds);
    }),
  );
});

test("a source is complete when either of its answers was; otherwise a failure of either is told, whatever the other gave", () => {
  const failed: ReadonlySet<SourceState | undefined> = new Set([SourceState.TIMED_OUT, SourceState.UNAVAILABLE]);
  fc.assert(
    fc.property(part, part, (first, second) => {
      const merged = mergeParts(first, second);
      for (const id of departmentIds) {
        const both = [stateAt(first, id), stateAt(second, id)];
        const isComplete = both.includes(SourceState.COMPLETE);
        expect(stateAt(merged, id) === SourceState.COMPLETE).toBe(isComplete);
        expect(failed.has(stateAt(merged, id))).toBe(!isComplete && both.some((state) => failed.has(state)));
      }
    }),
  );
});

test("merging with itself changes nothing", () => {
  fc.assert(
    fc.property(part, (one) => {
      expect(mergeParts(one, one)).toEqual({ items: one.items, sources: one.sources });
    }),
  );
});
