import { expect } from "vitest";
import { metersBetween, type Melding } from "../sdk/index.ts";
import { failureOf } from "./bench.ts";
import type { ConformanceFault } from "./conforming-department.ts";
import type { MeldingenBench } from "./describe-meldingen.ts";

/** One promise of the contract. */
export interface MeldingenCase {
  readonly name: string;
  /** Why it does not apply here; `undefined` when it does. */
  readonly whyNot?: (bench: MeldingenBench) => string | undefined;
  readonly run: (bench: MeldingenBench) => Promise<void>;
}

const unless = (holds: boolean, reason: string): string | undefined => (holds ? undefined : reason);
const needsFaults = ({ department }: MeldingenBench) => unless(department.injectFault !== undefined, "this department cannot be made to fail");
const needsFindCreated = (bench: MeldingenBench) => needsFaults(bench) ?? unless(bench.port.supports.findCreated, "nothing is found by key there");

/** What is compared after a change: versions and times may differ between two reads of some systems. */
const factsOf = ({ id, reference, status, category, place, text }: Melding) => ({ id, reference, status, category, place, text });

const reading: readonly MeldingenCase[] = [
  {
    name: "M1 every category has an id and a name, and none comes twice",
    run: async ({ port, call }) => {
      const categories = await port.listCategories(call());
      expect(categories.length).toBeGreaterThan(0);
      expect(new Set(categories.map(({ id }) => id)).size).toBe(categories.length);
      expect(categories.filter(({ id, name }) => id === "" || name.trim() === "")).toEqual([]);
    },
  },
  {
    name: "M1 what is created can be read, as it was created",
    run: async ({ port, department: { melding }, createMelding, call }) => {
      const created = await createMelding();
      const read = await port.read({ id: created.id }, call());
      expect(read && factsOf(read)).toEqual(factsOf(created));
      expect(created).toMatchObject({ text: melding.text, category: { id: melding.categoryId } });
      const { point } = melding.place;
      if (point && created.place.point) expect(metersBetween(point, created.place.point)).toBeLessThan(1);
    },
  },
  {
    name: "the hub's mark never shows in what agents read",
    run: async ({ port, createMelding, call }) => {
      const created = await createMelding({ extraText: "Naast de school" });
      const read = await port.read({ id: created.id }, call());
      expect(read?.extraText ?? "Naast de school").toBe("Naast de school");
      expect(JSON.stringify([read?.text, read?.extraText, read?.notes])).not.toContain("[KCC-Hub");
    },
  },
  {
    name: "M3 a melding is found by what people read out",
    run: async ({ port, createMelding, call }) => {
      const created = await createMelding();
      const found = await port.findByReference({ reference: created.reference }, call());
      expect(found.map(({ id }) => id)).toEqual([created.id]);
    },
  },
  {
    name: "what does not exist is not there, and cannot be changed",
    run: async ({ port, call }) => {
      expect(await port.read({ id: "999999999" }, call())).toBeUndefined();
      expect(await port.read({ id: "../../me" }, call())).toBeUndefined();
      expect(await port.findByReference({ reference: "bestaat niet" }, call())).toEqual([]);
      if (port.supports.notes) expect(await port.addNote({ id: "999999999", text: "Proef" }, call())).toEqual({ kind: "gone" });
    },
  },
  {
    name: "M3 a person's meldingen are found by e-mail address",
    whyNot: ({ port }) => unless(port.supports.findByPerson.includes("email"), "the system does not find by e-mail address"),
    run: async ({ port, createMelding, call }) => {
      const email = `melder-${Math.random().toString(36).slice(2)}@example.test`;
      const created = await createMelding({ reporter: { email, sharingAllowed: false } });
      const found = await port.findByPerson({ person: { kind: "email", email: email.toUpperCase() } }, call());
      expect(found.map(({ id }) => id)).toEqual([created.id]);
    },
  },
  {
    name: "M2 what is open nearby is found, nearest first, and nothing further off",
    whyNot: ({ port }) => unless(port.supports.findNear, "the system does not find by place"),
    run: async ({ port, department: { melding }, createMelding, call }) => {
      const { point } = melding.place;
      if (!point) throw new Error("The sample melding has no point");
      const created = await createMelding();
      const found = await port.findNear({ point, radiusMeters: 50, categoryId: melding.categoryId, limit: 25 }, call());
      expect(found.map(({ id }) => id)).toContain(created.id);
      const distances = found.map(({ place }) => (place.point ? metersBetween(point, place.point) : Number.NaN));
      expect(distances).toEqual(distances.toSorted((one, other) => one - other));
      expect(distances.every((meters) => meters <= 50)).toBe(true);
      const far = { latitude: point.latitude + 0.5, longitude: point.longitude };
      expect(await port.findNear({ point: far, radiusMeters: 50, limit: 25 }, call())).toEqual([]);
    },
  },
];

const writing: readonly MeldingenCase[] = [
  {
    name: "M1 a category that does not exist and a place elsewhere are refused, with the field",
    run: async ({ port, department: { melding, outside }, call }) => {
      expect(await port.create({ ...melding, categoryId: "geen/categorie" }, call())).toMatchObject({ kind: "rejected", reason: "unknown-category" });
      expect(await port.create({ ...melding, place: outside }, call())).toMatchObject({ kind: "rejected", reason: "place" });
      expect(await port.create({ ...melding, text: " " }, call())).toMatchObject({ kind: "rejected", reason: "text", fields: ["text"] });
    },
  },
  {
    name: "M4 only what is given changes, and a version that is out of date is a conflict",
    whyNot: ({ port }) => unless(port.supports.changes.includes("category"), "the system changes no category"),
    run: async ({ port, department: { otherCategoryId }, createMelding, call }) => {
      const created = await createMelding();
      const change = { id: created.id, categoryId: otherCategoryId, ...(created.version && { version: created.version }) };
      const outcome = await port.change(change, call());
      expect(outcome).toMatchObject({ kind: "changed", melding: { category: { id: otherCategoryId }, text: created.text, place: created.place } });
      const late = await port.change({ ...change, categoryId: created.category.id }, call());
      if (created.version) expect(late).toMatchObject({ kind: "conflict", melding: { category: { id: otherCategoryId } } });
    },
  },
  {
    name: "M3 a note is added once, though it is sent twice under one key, and is told with that key",
    whyNot: ({ port }) => unless(port.supports.notes, "the system has no notes"),
    run: async ({ port, createMelding, call }) => {
      const { id } = await createMelding();
      const noteCall = call();
      expect(await port.addNote({ id, text: "Beller zegt dat het spoed heeft" }, noteCall)).toMatchObject({ kind: "changed" });
      expect(await port.addNote({ id, text: "Beller zegt dat het spoed heeft" }, noteCall)).toMatchObject({ kind: "changed" });
      const read = await port.read({ id }, call());
      expect(read?.notes.filter(({ text }) => text === "Beller zegt dat het spoed heeft")).toMatchObject([{ key: noteCall.key }]);
    },
  },
  {
    name: "M6 closing needs a text, closes, and a step that is not allowed is refused",
    whyNot: ({ port }) => unless(port.supports.statuses.includes("resolved"), "the system's status is not the hub's to set"),
    run: async ({ port, createMelding, call }) => {
      const { id } = await createMelding();
      expect(await port.setStatus({ id, status: "resolved", informReporter: false }, call())).toMatchObject({ kind: "rejected", reason: "status" });
      const closing = { id, status: "resolved", text: "Opgelost", informReporter: false } as const;
      expect(await port.setStatus(closing, call())).toMatchObject({ kind: "changed", melding: { status: "resolved", statusText: "Opgelost" } });
      const back = port.setStatus({ id, status: "waiting", informReporter: false }, call());
      if (port.supports.statuses.includes("waiting")) expect(await back).toMatchObject({ kind: "rejected", reason: "status" });
      else expect(await failureOf(back)).toMatchObject({ code: "NOT_SUPPORTED", applied: "no" });
      if (port.supports.history) expect((await port.history({ id }, call()))?.some(({ kind }) => kind === "status")).toBe(true);
    },
  },
];

/** A create that goes wrong on the way tells honestly whether it can have happened. */
const failingCreates: readonly (readonly [fault: ConformanceFault, code: string, applied: "no" | "unknown"])[] = [
  [{ kind: "hang" }, "TIMED_OUT", "unknown"],
  [{ kind: "reset" }, "UNREACHABLE", "unknown"],
  [{ kind: "status", status: 500 }, "FAILED", "unknown"],
  [{ kind: "status", status: 503 }, "FAILED", "unknown"],
  [{ kind: "status", status: 403 }, "DENIED", "no"],
  [{ kind: "html" }, "NOT_UNDERSTOOD", "unknown"],
  [{ kind: "nonsense" }, "NOT_UNDERSTOOD", "unknown"],
  [{ kind: "huge", bytes: 3_000_000 }, "TOO_LARGE", "unknown"],
];
const failingReads: readonly (readonly [fault: ConformanceFault, code: string])[] = [
  [{ kind: "hang" }, "TIMED_OUT"],
  [{ kind: "status", status: 500 }, "FAILED"],
  [{ kind: "html" }, "NOT_UNDERSTOOD"],
  [{ kind: "nonsense" }, "NOT_UNDERSTOOD"],
];

const nameOf = (fault: ConformanceFault): string => ("status" in fault ? `status ${fault.status}` : fault.kind);

async function expectCreateToFail(
  { port, department: { melding }, injectFault, call }: MeldingenBench,
  fault: ConformanceFault,
  failure: object,
): Promise<void> {
  await injectFault("book", fault);
  const thrown = await failureOf(port.create(melding, call()));
  expect(thrown).toMatchObject({ name: "ConnectorError", ...failure });
  const told = thrown instanceof Error ? `${thrown.message} ${thrown.stack ?? ""}` : "";
  for (const secret of [melding.reporter?.email, melding.reporter?.phone]) if (secret) expect(told).not.toContain(secret);
}

async function expectQuestionToFail({ port, createMelding, injectFault, call }: MeldingenBench, fault: ConformanceFault, code: string): Promise<void> {
  const { id } = await createMelding();
  await injectFault("read", fault);
  expect(await failureOf(port.read({ id }, call()))).toMatchObject({ name: "ConnectorError", code, applied: "no" });
  expect(await port.read({ id }, call())).toMatchObject({ id });
}

async function expectLostCreateFound({ port, department: { melding }, injectFault, call }: MeldingenBench, fault: ConformanceFault): Promise<void> {
  const createCall = call();
  const { categoryId, incidentAt: since } = melding;
  await injectFault("book", fault);
  expect(await failureOf(port.create(melding, createCall))).toMatchObject({ applied: "unknown" });
  expect(await port.findCreated({ key: createCall.key, categoryId, since }, call())).toHaveLength(1);
  expect(await port.findCreated({ key: "never-used", categoryId, since }, call())).toEqual([]);
}

const failing: readonly MeldingenCase[] = [
  ...failingCreates.map(([fault, code, applied]): MeldingenCase => ({
    name: `${nameOf(fault)} in answer to a create is ${code}, applied: ${applied}`,
    whyNot: needsFaults,
    run: (bench) => expectCreateToFail(bench, fault, { code, applied }),
  })),
  ...failingReads.map(([fault, code]): MeldingenCase => ({
    name: `${nameOf(fault)} in answer to a question is ${code}, applied: no, and the next is answered`,
    whyNot: needsFaults,
    run: (bench) => expectQuestionToFail(bench, fault, code),
  })),
  ...(["commit-and-hang", "commit-and-reset"] as const).map((kind): MeldingenCase => ({
    name: `a melding that was made and not answered (${kind}) is found by its key, once`,
    whyNot: needsFindCreated,
    run: (bench) => expectLostCreateFound(bench, { kind }),
  })),
];

export const meldingenCases: readonly MeldingenCase[] = [...reading, ...writing, ...failing];
