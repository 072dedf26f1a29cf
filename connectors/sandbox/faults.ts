/** What a request wants, whatever the protocol calls it. */
export const requestClasses = [
  "token",
  "products",
  "locations",
  "days",
  "slots",
  "hold",
  "book",
  "read",
  "find",
  "change",
  "reschedule",
  "cancel",
  "receive",
] as const;

export type RequestClass = (typeof requestClasses)[number];

/**
 * Quirks of one protocol; the server's own handler carries them out.
 * - `qmatic-error-message-only`: 500 without a body, the reason only in the header `error_message`
 * - `qmatic-hold-expired`: the hold ran out just before it is confirmed
 * - `qmatic-nobody-is-404`: a search by e-mail that finds nobody answers 404 instead of an empty list
 * - `jcc-internal-exception`: 500 with JCC's own error body, nothing done
 * - `jcc-not-acknowledged`: 200 with `acknowledgeIsSuccess: false`, nothing done
 * - `jcc-token-expired`: 401, although the token was good a moment ago
 * - `hub-forgets-keys`: an idempotency key that was used before is treated as new
 * - `hub-stale-version`: somebody at the department changes the appointment just before
 * - `signalen-locked`: somebody else is just changing the melding: 500, and their change shows
 * - `signalen-token-expired`: 401, although the token was good a moment ago
 * - `zgw-somebody-else`: a search answers with cases of other people
 * - `zgw-elsewhere`: a case names its kind at an address on another host
 * - `open311-token-empty`: the token of a new melding stays empty for as long as anybody asks
 * - `open311-nested-id`: the number of a new melding stands one element deeper
 * - `open311-unknown-is-500`: 500 with a list of errors for a number that does not exist, as a recorded server has it
 */
export const quirks = [
  "qmatic-error-message-only",
  "qmatic-hold-expired",
  "qmatic-nobody-is-404",
  "jcc-internal-exception",
  "jcc-not-acknowledged",
  "jcc-token-expired",
  "hub-forgets-keys",
  "hub-stale-version",
  "signalen-locked",
  "signalen-token-expired",
  "zgw-somebody-else",
  "zgw-elsewhere",
  "open311-token-empty",
  "open311-nested-id",
  "open311-unknown-is-500",
] as const;

export type Quirk = (typeof quirks)[number];

/**
 * How a department misbehaves. "Carried out" means that the request had its effect in the appointment book.
 * - `slow`: carried out after `ms`, then answered as always
 * - `hang`: never answered, not carried out
 * - `reset`: connection reset, not carried out
 * - `commit-and-hang`, `commit-and-reset`: carried out, but the answer never comes
 * - `late-commit`: no answer (or a reset at once, with `reset`), and carried out `ms` later, after the caller gave up
 * - `duplicate`: carried out twice, as by a proxy that repeats the request; the answer is that to the second
 * - `status`: this status and body, not carried out
 * - `commit-and-status`: carried out, then this status
 * - `nonsense`: carried out; 200 with the true answer cut off in the middle
 * - `html`: 200 with the page of a proxy, not carried out
 * - `huge`: carried out; the true answer followed by white space up to `bytes`, which is valid JSON still
 * - `drip`: carried out; the true answer at `bytesPerSecond`
 * - `slot-taken`: others take all that is left at the asked place just before this request is carried out
 * - `quirk`: see `quirks`
 */
export type Fault =
  | { readonly kind: "slow"; readonly ms: number }
  | { readonly kind: "hang" }
  | { readonly kind: "reset" }
  | { readonly kind: "commit-and-hang" }
  | { readonly kind: "commit-and-reset" }
  | { readonly kind: "late-commit"; readonly ms: number; readonly reset?: boolean }
  | { readonly kind: "duplicate" }
  | {
      readonly kind: "status";
      readonly status: number;
      readonly body?: string;
      readonly contentType?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: "commit-and-status"; readonly status: number; readonly body?: string; readonly contentType?: string }
  | { readonly kind: "nonsense" }
  | { readonly kind: "html" }
  | { readonly kind: "huge"; readonly bytes: number }
  | { readonly kind: "drip"; readonly bytesPerSecond: number }
  | { readonly kind: "slot-taken" }
  | { readonly kind: "quirk"; readonly name: Quirk };

export interface Injection {
  readonly on: RequestClass | "*";
  readonly fault: Fault;
  /** How many requests it hits; 1 when absent, `Infinity` until cleared. */
  readonly times?: number;
  /** Matching requests that pass unharmed first. */
  readonly after?: number;
}

/** The misfortunes that one department has in store. */
export interface FaultPlan {
  inject(injection: Injection): void;
  clear(): void;
  /** What is still to come, in the order of injection. */
  active(): readonly Required<Injection>[];
  /** For servers: the fault that strikes this request, if any. The first injection that is ready wins. */
  strike(on: RequestClass): Fault | undefined;
}

export function createFaultPlan(): FaultPlan {
  let waiting: readonly Required<Injection>[] = [];
  return {
    inject({ on, fault, times = 1, after = 0 }) {
      waiting = [...waiting, { on, fault, times, after }];
    },
    clear() {
      waiting = [];
    },
    active: () => waiting,
    strike(on) {
      const matches = (injection: Injection): boolean => injection.on === "*" || injection.on === on;
      const ready = waiting.find((injection) => matches(injection) && injection.after === 0);
      waiting = waiting
        .map((injection) => {
          if (injection === ready) return { ...injection, times: injection.times - 1 };
          return matches(injection) && injection.after > 0 ? { ...injection, after: injection.after - 1 } : injection;
        })
        .filter((injection) => injection.times > 0);
      return ready?.fault;
    },
  };
}
