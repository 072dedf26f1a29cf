import { check } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { ShareBy } from "./contact.words.ts";
import type { ContactsApi } from "./contacts.api.ts";
import { sharesInput } from "./contacts.checks.ts";
import { WrapUpShare, WrapUpShares } from "./contacts.results.ts";
import { type ContactsRequest, type ContactsTools, teamsOf } from "./contacts.tools.ts";
import { countShares } from "./shares.store.ts";

/** How many of the contacts that are over were wrapped up. Agents see themselves; supervisors their teams, and all when they have none. */
export function createShares({ database, now }: ContactsTools, { abilities }: ContactsRequest): Pick<ContactsApi, "shares"> {
  return {
    async shares(query) {
      const checked = check(sharesInput, query);
      if (!checked.ok) return checked.problem;
      const { by } = checked.value;
      const teams = teamsOf(abilities);
      const whose = abilities.hasRole("supervisor")
        ? { agentId: undefined, teams: teams.length > 0 ? teams : undefined }
        : { agentId: abilities.viewer.userId, teams: undefined };
      const counted = await countShares(database, { ...checked.value, ...whose, at: new Date(now()) });
      const items = counted.map(({ key, name, contacts, wrappedUp }) =>
        make(WrapUpShare, {
          day: by === ShareBy.DAY ? (key ?? undefined) : undefined,
          team: by === ShareBy.TEAM ? (key ?? undefined) : undefined,
          agentId: by === ShareBy.AGENT ? (key ?? undefined) : undefined,
          agentName: by === ShareBy.AGENT ? (name ?? undefined) : undefined,
          contacts,
          wrappedUp,
          share: wrappedUp / contacts,
        }),
      );
      return make(WrapUpShares, { items });
    },
  };
}
