import { Migration0001Operations } from "./0001-operations.ts";

/** In the order in which they are applied. Never change one that has landed: add another. */
export const migrations = [{ name: "0001-operations", class: Migration0001Operations }];
