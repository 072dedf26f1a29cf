import type { DateTime, PersonKey, PersonKeyKind, PlainDate } from "./domain.ts";
import type { ReadCall } from "./ports.ts";

/** A step on the way of a request, taken or still to come. */
export interface RequestStep {
  /** The department's name of it: `In behandeling`. */
  readonly name: string;
  /** What the department tells citizens about this step, in its own words. */
  readonly text?: string;
}

export interface TakenStep extends RequestStep {
  readonly at: DateTime;
  /** What the department noted with this step of this request. */
  readonly remark?: string;
}

/** A request of a citizen (a case, zaak) as the department has it now. */
export interface CitizenRequest {
  /** The department's own id, opaque: what its API wants back. */
  readonly id: string;
  /** What people read out: the case number (zaaknummer). */
  readonly number: string;
  /** What is asked for: `Uittreksel BRP`. */
  readonly kind: { readonly id: string; readonly name: string };
  /** What the department wrote about this request. */
  readonly description?: string;
  readonly submittedOn: PlainDate;
  /** The last step taken; absent as long as the department noted none. */
  readonly status?: TakenStep;
  /** In order, as far as the department's plan tells; empty when it ended. */
  readonly stepsToCome: readonly RequestStep[];
  /** When the department plans to be ready. */
  readonly plannedEndOn?: PlainDate;
  /** Last day that the law or the department's own rules allow. */
  readonly dueOn?: PlainDate;
  /** Present when the clock stands still, often because the citizen must send something. */
  readonly suspended?: { readonly reason?: string };
  /** Present when the department took more time. */
  readonly extended?: { readonly reason?: string };
  readonly endedOn?: PlainDate;
  readonly result?: { readonly name: string; readonly remark?: string };
  /** Name of who asked, where the department keeps one with the request. */
  readonly applicantName?: string;
}

export interface CitizenRequestDetails extends CitizenRequest {
  /** Newest first. */
  readonly steps: readonly TakenStep[];
}

/** What a system for requests can do, declared and not guessed. */
export interface RequestsSupport {
  /** Which keys find the requests that a person made. */
  readonly findByPerson: readonly PersonKeyKind[];
  /** Leaves out, without saying so, the kinds that our account may not see: finding nothing does not prove that there is nothing. */
  readonly hidesKinds: boolean;
}

/** Requests at one department, in our words. Reads only. */
export interface RequestsPort {
  readonly supports: RequestsSupport;
  /** With the number exactly as the department writes it. */
  findByNumber(query: { readonly number: string }, call: ReadCall): Promise<readonly CitizenRequest[]>;
  /** What this person asked for. Only with a key kind that `supports.findByPerson` names. */
  findByPerson(query: { readonly person: PersonKey }, call: ReadCall): Promise<RequestsFound>;
  /** `undefined` when there is no such request, or none that our account may see. */
  read(query: { readonly id: string }, call: ReadCall): Promise<CitizenRequestDetails | undefined>;
}

export interface RequestsFound {
  /** The latest first. */
  readonly requests: readonly CitizenRequest[];
  /** There are more than an adapter reads at once. */
  readonly hasMore: boolean;
}
