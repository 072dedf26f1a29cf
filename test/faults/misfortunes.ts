import type { Fault, Injection, Quirk, RequestClass } from "@kcc-hub/connectors/sandbox";
import type { DepartmentKind } from "./lanes.ts";

/**
 * What a fault does to a write, as the department sees it:
 * `none`: it is done and answered; `refused`: certainly not done, and the hub is told so; `lost`: not done, and the hub cannot know;
 * `hidden`: done, and the hub cannot know; `late`: done after the hub has stopped waiting; `twice`: done twice.
 */
export type Effect = "none" | "refused" | "lost" | "hidden" | "late" | "twice";

export interface Misfortune {
  readonly name: string;
  readonly effect: Effect;
  readonly faults: readonly Fault[];
}

const misfortune = (effect: Effect, name: string, ...faults: readonly Fault[]): Misfortune => ({ name, effect, faults });
const quirk = (name: Quirk): Fault => ({ kind: "quirk", name });

/** What can befall any write at any department. The names are read in the names of tests. */
export const everyWrite: readonly Misfortune[] = [
  misfortune("none", "slow", { kind: "slow", ms: 60 }),
  misfortune("late", "slow beyond the time-out", { kind: "slow", ms: 1_400 }),
  misfortune("lost", "hang", { kind: "hang" }),
  misfortune("lost", "reset", { kind: "reset" }),
  misfortune("hidden", "commit-and-hang", { kind: "commit-and-hang" }),
  misfortune("hidden", "commit-and-reset", { kind: "commit-and-reset" }),
  misfortune("late", "late-commit", { kind: "late-commit", ms: 1_300 }),
  misfortune("late", "late-commit after a reset", { kind: "late-commit", ms: 500, reset: true }),
  misfortune("late", "late-commit after the late window", { kind: "late-commit", ms: 2_600 }),
  misfortune("twice", "duplicate", { kind: "duplicate" }),
  misfortune("lost", "status 500", { kind: "status", status: 500 }),
  misfortune("lost", "status 503 with a page", { kind: "status", status: 503, body: "<h1>Onderhoud</h1>", contentType: "text/html" }),
  misfortune("refused", "status 403", { kind: "status", status: 403 }),
  misfortune("hidden", "commit-and-status 500", { kind: "commit-and-status", status: 500 }),
  misfortune("hidden", "commit-and-status 504", { kind: "commit-and-status", status: 504, body: "<h1>Gateway Time-out</h1>", contentType: "text/html" }),
  misfortune("hidden", "nonsense", { kind: "nonsense" }),
  misfortune("lost", "html", { kind: "html" }),
  misfortune("hidden", "huge", { kind: "huge", bytes: 6_000_000 }),
  misfortune("hidden", "drip", { kind: "drip", bytesPerSecond: 20 }),
  misfortune("lost", "hang three times in a row", { kind: "hang" }, { kind: "hang" }, { kind: "hang" }),
  misfortune("hidden", "commit-and-hang, then hang, then status 500", { kind: "commit-and-hang" }, { kind: "hang" }, { kind: "status", status: 500 }),
];

export const slotTaken = misfortune("refused", "slot-taken", { kind: "slot-taken" });

/** What only one protocol knows, per kind of department and what is being done. */
export const quirksOf: Readonly<Record<DepartmentKind, Readonly<Record<"book" | "cancel" | "reschedule", readonly Misfortune[]>>>> = {
  burgerzaken: qmaticQuirks(),
  vth: qmaticQuirks(),
  belastingen: {
    book: [
      misfortune("lost", "jcc-internal-exception", quirk("jcc-internal-exception")),
      misfortune("refused", "jcc-not-acknowledged", quirk("jcc-not-acknowledged")),
      misfortune("none", "jcc-token-expired", quirk("jcc-token-expired")),
    ],
    cancel: [
      misfortune("lost", "jcc-internal-exception", quirk("jcc-internal-exception")),
      misfortune("refused", "jcc-not-acknowledged", quirk("jcc-not-acknowledged")),
      misfortune("none", "jcc-token-expired", quirk("jcc-token-expired")),
    ],
    reschedule: [],
  },
  stadsbeheer: {
    book: [misfortune("hidden", "commit-and-hang, then hub-forgets-keys", { kind: "commit-and-hang" }, quirk("hub-forgets-keys"))],
    cancel: [
      misfortune("hidden", "commit-and-hang, then hub-forgets-keys", { kind: "commit-and-hang" }, quirk("hub-forgets-keys")),
      misfortune("none", "hub-stale-version", quirk("hub-stale-version")),
    ],
    reschedule: [
      misfortune("hidden", "commit-and-hang, then hub-forgets-keys", { kind: "commit-and-hang" }, quirk("hub-forgets-keys")),
      misfortune("refused", "hub-stale-version", quirk("hub-stale-version")),
    ],
  },
};

function qmaticQuirks() {
  const silent = misfortune("lost", "qmatic-error-message-only", quirk("qmatic-error-message-only"));
  return { book: [silent], cancel: [silent], reschedule: [] };
}

/** What befalls the questions by which the hub finds out what became of a write. */
export const everyQuestion: readonly Misfortune[] = [
  misfortune("lost", "hang", { kind: "hang" }),
  misfortune("lost", "reset", { kind: "reset" }, { kind: "reset" }),
  misfortune("lost", "status 500", { kind: "status", status: 500 }),
  misfortune("lost", "nonsense", { kind: "nonsense" }),
  misfortune("lost", "html", { kind: "html" }),
  misfortune("lost", "huge", { kind: "huge", bytes: 6_000_000 }),
  misfortune("lost", "drip", { kind: "drip", bytesPerSecond: 20 }),
  misfortune("lost", "status 500 three times", { kind: "status", status: 500 }, { kind: "status", status: 500 }, { kind: "status", status: 500 }),
];

export function injectionsOf(on: RequestClass, { faults }: Pick<Misfortune, "faults">): readonly Injection[] {
  return faults.map((fault) => ({ on, fault }));
}
