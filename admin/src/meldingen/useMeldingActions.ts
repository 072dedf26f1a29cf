import { computed, type ComputedRef, type Ref } from "vue";
import { useDepartments } from "../departments/useDepartments.ts";
import { useSession } from "../kernel/session/session.ts";
import { isClosed, type Melding, type MeldingAction } from "./useMelding.ts";

/** What the user may do with a melding now: by rights, by its status, and by what the department's system can. */
export function useMeldingActions(melding: Ref<Melding | undefined>): ComputedRef<readonly MeldingAction[]> {
  const session = useSession();
  const { state } = useDepartments();
  const support = computed(() => {
    const departments = state.value.kind === "ready" ? state.value.data.departments : [];
    const department = departments.find(({ id }) => id === melding.value?.department.id);
    return department?.capabilities.find(({ capability }) => capability === "MELDINGEN")?.meldingenSupport;
  });

  return computed(() => {
    const now = melding.value;
    if (!now) return [];
    const mayChange = now.permittedActions.includes("CHANGE");
    const mayJoin = !isClosed(now) && session.may({ departmentId: now.department.id, capability: "MELDINGEN", action: "CREATE" });
    const actions: MeldingAction[] = [];
    if (mayJoin) actions.push("aansluiten");
    if (mayChange && support.value?.notes) actions.push("notitie");
    if (mayChange && (support.value?.changes.length ?? 0) > 0) actions.push("wijzigen");
    if (now.permittedActions.includes("VIEW")) actions.push("klacht");
    if (now.permittedActions.includes("CANCEL")) actions.push("annuleren");
    return actions;
  });
}
