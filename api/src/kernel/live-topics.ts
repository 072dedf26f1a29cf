import { z } from "zod";
import { type Abilities, Action, Capability } from "./abilities.ts";
import { inboxRoles } from "./roles.ts";

/** What is told of each topic: ids and enumerations, never personal data. Whoever hears it reads the rest with their own rights. */
export interface LiveEvents {
  /** The hub noticed that a melding changed at its department. */
  readonly meldingChanged: { readonly departmentId: string; readonly meldingId: string };
  /** What must be told to reporters changed: a task was made, settled, withdrawn or marked overdue. */
  readonly feedbackChanged: { readonly departmentId: string };
  /** Items of the inbox came in or changed. Managers hear of all, whoever made one of them too. */
  readonly inboxChanged: { readonly itemIds: readonly string[]; readonly madeByIds: readonly string[] };
}

export type LiveTopicName = keyof LiveEvents;

/** One kind of thing that can happen while people look. */
export interface LiveTopic<Event extends object> {
  /** What comes from another process is parsed: it may be of another version. */
  readonly event: z.ZodType<Event>;
  /** Asked for each event at the moment that it would be delivered, with the rights of that moment. */
  mayHear(abilities: Abilities, event: Event): boolean;
  /** Whether somebody could hear anything of it at all. Who no longer can is disconnected at the next recheck. */
  mayListen(abilities: Abilities): boolean;
}

const departmentId = z.string().max(64);
/** The department's own id of a thing. */
const ownId = z.string().max(300);

/** Everything that is told live, in one place: a new topic is an entry here, a `publish` where it happens and a subscription that watches it. */
export const liveTopics: { readonly [Name in LiveTopicName]: LiveTopic<LiveEvents[Name]> } = {
  meldingChanged: {
    event: z.strictObject({ departmentId, meldingId: ownId }),
    mayHear: (abilities, event) => abilities.may({ departmentId: event.departmentId, capability: Capability.MELDINGEN, action: Action.VIEW }),
    mayListen: (abilities) => hasAnywhere(abilities, Capability.MELDINGEN, Action.VIEW),
  },
  feedbackChanged: {
    event: z.strictObject({ departmentId }),
    mayHear: (abilities, event) => abilities.may({ departmentId: event.departmentId, capability: Capability.MELDINGEN, action: Action.VIEW }),
    mayListen: (abilities) => hasAnywhere(abilities, Capability.MELDINGEN, Action.VIEW),
  },
  inboxChanged: {
    event: z.strictObject({ itemIds: z.array(z.uuid()).max(101), madeByIds: z.array(z.string().max(255)).max(101) }),
    mayHear: (abilities, { madeByIds }) => abilities.hasRole(...inboxRoles) || (abilities.hasRole("agent") && madeByIds.includes(abilities.viewer.userId)),
    mayListen: (abilities) => abilities.hasRole("agent", ...inboxRoles),
  },
};

function hasAnywhere({ granted }: Abilities, capability: Capability, action: Action): boolean {
  return granted.some((right) => right.capability === capability && right.action === action);
}
