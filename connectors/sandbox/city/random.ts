import { createHash } from "node:crypto";

/** Chance that comes out the same every time for the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  /** The items may not be empty. */
  pick<Item>(items: readonly Item[]): Item;
  /** A chance of its own, so that more draws in one place do not change another. */
  fork(label: string): Random;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32: small, fast, and even enough for a city.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick(items) {
      const picked = items[between(0, items.length - 1)];
      if (picked === undefined) throw new RangeError("Nothing to pick from.");
      return picked;
    },
    fork: (label) => createRandom(createHash("sha256").update(`${seed} ${label}`).digest().readUInt32BE(0)),
  };
}

/** 64 hexadecimal characters that belong to this text: the look of a Qmatic id. */
export function hexId(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A UUID that belongs to this text. */
export function uuidOf(text: string): string {
  const hex = hexId(text);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
