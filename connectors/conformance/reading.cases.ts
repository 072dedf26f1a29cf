import { expect } from "vitest";
import type { ConformanceCase } from "./describe-conformance.ts";

/** `2026-12-01T09:30:00+01:00` */
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;

export const readingCases: readonly ConformanceCase[] = [
  {
    name: "the health check answers",
    run: async ({ connection, call }) => {
      await connection.checkHealth(call());
      expect(connection.health()).toMatchObject({ circuit: "closed" });
    },
  },
  {
    name: "products have ids of their own and names, and the sample is among them",
    run: async ({ port, department, call }) => {
      const products = await port.listProducts(call());
      const ids = products.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(products.every(({ id, name }) => id !== "" && name.trim() !== "")).toBe(true);
      expect(ids).toEqual(expect.arrayContaining(department.selection.products.map(({ productId }) => productId)));
    },
  },
  {
    name: "locations have ids of their own and names",
    run: async ({ port, department: { selection }, call }) => {
      const productIds = selection.products.map(({ productId }) => productId);
      const locations = await port.listLocations({ productIds, ...(selection.address && { address: selection.address }) }, call());
      expect(locations.length).toBeGreaterThan(0);
      expect(new Set(locations.map(({ id }) => id)).size).toBe(locations.length);
      expect(locations.every(({ name }) => name.trim() !== "")).toBe(true);
    },
  },
  {
    name: "free days ascend, lie within the period asked, and a shorter period gives its part of them",
    run: async ({ port, department: { selection, today }, findSlot, call }) => {
      const { location } = await findSlot();
      const until = Temporal.PlainDate.from(today).add({ weeks: 8 }).toString();
      const days = await port.listDays({ selection, locationId: location.id, from: today, until }, call());
      expect(days).toEqual([...new Set(days)].toSorted());
      expect(days.every((day) => day >= today && day <= until)).toBe(true);

      const [first = "", last = ""] = [days[0], days[Math.floor(days.length / 2)]];
      const part = await port.listDays({ selection, locationId: location.id, from: first, until: last }, call());
      expect(part).toEqual(days.filter((day) => day <= last));
      expect(await port.listDays({ selection, locationId: location.id, from: first, until: first }, call())).toEqual([first]);
    },
  },
  {
    name: "a day is listed when it has slots, and only then",
    run: async ({ port, department: { selection, today }, findSlot, call }) => {
      const { location } = await findSlot();
      const fortnight = Array.from({ length: 14 }, (_, place) => Temporal.PlainDate.from(today).add({ days: place }).toString());
      const query = { selection, locationId: location.id };
      const days = await port.listDays({ ...query, from: today, until: fortnight.at(-1) ?? today }, call());
      const withSlots: string[] = [];
      for (const date of fortnight) if ((await port.listSlots({ ...query, date }, call())).length > 0) withSlots.push(date);
      expect(withSlots).toEqual(days);
    },
  },
  {
    name: "slots ascend, lie on the day asked, and are written with the offset of the department's zone",
    run: async ({ port, department: { selection }, findSlot, call }) => {
      const { location, slot } = await findSlot();
      const date = slot.start.slice(0, 10);
      const slots = await port.listSlots({ selection, locationId: location.id, date }, call());
      const starts = slots.map(({ start }) => start);
      expect(starts.every((start) => dateTime.test(start) && start.startsWith(date))).toBe(true);
      expect(starts).toEqual([...new Set(starts)].toSorted((one, other) => Date.parse(one) - Date.parse(other)));
      expect(slots.every(({ start, end }) => end === undefined || (dateTime.test(end) && Date.parse(end) > Date.parse(start)))).toBe(true);
    },
  },
  {
    name: "products that may be combined do not include those chosen",
    whyNot: ({ port }) => (port.supports.severalProducts ? undefined : "the system has one product in an appointment"),
    run: async ({ port, department: { combination }, call }) => {
      const [first = "", second = ""] = combination?.products.map(({ productId }) => productId) ?? [];
      const beside = (await port.listCombinableProducts({ productIds: [first] }, call())).map(({ id }) => id);
      expect(beside).toContain(second);
      expect(beside).not.toContain(first);
    },
  },
];
