import type { CustomerPart, OwnSource } from "../departments/customer-view.ts";
import { SourceState } from "../departments/departments.types.ts";

/** Which of two states to tell. That a source failed outweighs what it gave before or after: a part must not pass for all there was to get. */
const weight: Readonly<Record<SourceState, number>> = {
  [SourceState.COMPLETE]: 5,
  [SourceState.TIMED_OUT]: 4,
  [SourceState.UNAVAILABLE]: 4,
  [SourceState.INCOMPLETE]: 3,
  [SourceState.NOT_SUPPORTED]: 2,
  [SourceState.NOT_PERMITTED]: 1,
};

/** Two answers of the same sources to two questions about the same person, as one: nothing twice, and each source by the weightier of its two answers. */
export function mergeParts<Item extends { readonly id: string }>(first: CustomerPart<Item>, second: CustomerPart<Item>): CustomerPart<Item> {
  const known = new Set(first.items.map(({ id }) => id));
  const others = new Map(second.sources.map((source) => [source.department.id, source]));
  const sources = first.sources.map((source) => weightier(source, others.get(source.department.id)));
  const added = second.sources.filter(({ department }) => !first.sources.some((source) => source.department.id === department.id));
  const own = first.own && weightier(first.own, second.own);
  return { items: [...first.items, ...second.items.filter(({ id }) => !known.has(id))], sources: [...sources, ...added], ...(own && { own }) };
}

function weightier<One extends OwnSource>(one: One, other: One | undefined): One {
  return other && weight[other.state] > weight[one.state] ? other : one;
}
