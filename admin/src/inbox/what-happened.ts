import type { InboxItemDetailsFragment } from "@kcc-hub/schema/admin";
import { computed, type ComputedRef } from "vue";
import { useI18n } from "vue-i18n";

export type InboxEvent = InboxItemDetailsFragment["history"][number];

/** Events as people read them: `afgewezen – "Dit is van het waterschap."` */
export function useWhatHappened(): ComputedRef<(event: InboxEvent, teamName: (team: string) => string) => string> {
  const { t } = useI18n();
  return computed(() => ({ kind, text }, teamName) => {
    if (!text) return t(kind === "ASSIGNED" ? "inbox.events.ASSIGNED_NOBODY" : `inbox.events.${kind}`);
    if (kind === "ASSIGNED" || kind === "MERGED") return t(`inbox.events.${kind}`, { text });
    if (kind === "HANDED_OVER") return t("inbox.events.HANDED_OVER", { text: teamName(text) });
    if (kind === "CORRECTED") return t("inbox.events.CORRECTED_SUBJECT", { text });
    return `${t(`inbox.events.${kind}`)} – “${text}”`;
  });
}
