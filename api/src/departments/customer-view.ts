import type { Customer, PersonKey } from "@kcc-hub/connectors/sdk";
import type { ProcessedPersons } from "../kernel/processing-log.ts";
import type { Purpose } from "../kernel/purpose.ts";
import type { Source } from "./departments.types.ts";

/** What the slices and the one view of the customer promise each other. They do not know each other: each knows this. */

/** Somebody as the agent knows them, checked. */
export interface SoughtPerson {
  readonly known: Partial<Customer>;
  /** Every whole key in it, at least one. */
  readonly keys: readonly PersonKey[];
}

/** What each slice adds: the name of its field in CustomerView → the type of one item. Slices add theirs by declaration merging. */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by the slices
export interface CustomerItems {}
export type CustomerPartName = keyof CustomerItems;

/** What was found, and how every source did. */
export interface CustomerPart<Item> {
  readonly items: readonly Item[];
  readonly sources: readonly Source[];
  /** How the hub's own records did, in a part that no department keeps. */
  readonly own?: OwnSource;
}

export type OwnSource = Pick<Source, "state" | "message" | "tookMs">;

export interface CustomerSource<Item> {
  /**
   * Everything of the person in this slice's departments, asked in parallel. Whatever a department does is told by its source, never thrown; when
   * `signal` fires, who has not answered is named as timed out. Keeps no audit entry: the view keeps one for all.
   */
  ofCustomer(person: SoughtPerson, signal: AbortSignal): Promise<CustomerPart<Item>>;
}

export type CustomerParts = { readonly [Name in CustomerPartName]?: CustomerPart<CustomerItems[Name]> };
export type CustomerSources = { readonly [Name in CustomerPartName]: CustomerSource<CustomerItems[Name]> };

/** Who the person is, by the registry of persons. */
export interface CustomerRegistry {
  /** As for a source: nothing of the registry is thrown, and nothing is logged yet. */
  identify(person: SoughtPerson, purpose: Purpose, signal: AbortSignal): Promise<Identified>;
}

export interface Identified {
  /** What the view shows in its field `person`. */
  readonly shown: object;
  readonly isComplete: boolean;
  /** Whose registry was really asked. */
  readonly department?: { readonly id: string; readonly name: string };
  /** Which fields were asked of it. */
  readonly fields: readonly string[];
  /** Of the one person who fits, for use within the hub; absent when nobody fits, or several do. */
  readonly bsn?: string;
  /** The line to keep in the processing log before anything of the person leaves the hub. */
  readonly processed?: ProcessedPersons;
}
