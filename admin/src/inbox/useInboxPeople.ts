import { InboxPeopleDocument, type InboxPeopleQuery } from "@kcc-hub/schema/admin";
import { computed, type ComputedRef } from "vue";
import { useI18n } from "vue-i18n";
import { useQuery } from "../kernel/graphql/useQuery.ts";

export type Colleague = InboxPeopleQuery["inboxColleagues"][number];

export interface InboxPeople {
  readonly colleagues: ComputedRef<readonly Colleague[]>;
  /** The hub's own teams, then the departments. */
  readonly teams: ComputedRef<readonly { readonly value: string; readonly label: string }[]>;
  /** The id itself while names are not known. */
  readonly teamName: ComputedRef<(team: string) => string>;
}

/** Who can be given work, and which teams there are. */
export function useInboxPeople(): InboxPeople {
  const { t } = useI18n();
  const { state } = useQuery(InboxPeopleDocument, () => ({}));
  const known = computed(() => (state.value.kind === "ready" ? state.value.data : undefined));
  const teams = computed(() => [
    { value: "kennisbank", label: t("inbox.teams.kennisbank") },
    { value: "internet", label: t("inbox.teams.internet") },
    ...(known.value?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]);
  return {
    colleagues: computed(() => known.value?.inboxColleagues ?? []),
    teams,
    teamName: computed(() => (team) => teams.value.find(({ value }) => value === team)?.label ?? team),
  };
}
