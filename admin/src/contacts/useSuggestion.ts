import { AddContactToInboxItemDocument, ReportWebsiteErrorDocument, SimilarInboxItemsDocument, SuggestQuestionDocument } from "@kcc-hub/schema/admin";
import { computed, onScopeDispose, reactive, shallowRef, watch } from "vue";
import { fieldErrorsOf } from "../kernel/graphql/problems.ts";
import { useMutation } from "../kernel/graphql/useMutation.ts";
import { useQuery } from "../kernel/graphql/useQuery.ts";

export type SuggestionKind = "QUESTION_SUGGESTION" | "WEBSITE_REPORT";

/** What is known before the agent types: of the contact, of the search that found nothing, of the page. */
export interface Known {
  readonly contactReference?: string | undefined;
  readonly subject?: string | undefined;
  readonly searchTerm?: string | undefined;
  readonly pageAddress?: string | undefined;
}

const subjectMin = 3;
const typingPauseMs = 400;
/** Sent, or certainly not. */
const isFinal = () => true;

export function useSuggestion(kind: SuggestionKind, known: Known) {
  const form = reactive({
    // What was searched for in vain is what the question is about.
    subject: known.subject || known.searchTerm || "",
    text: "",
    searchTerm: known.searchTerm ?? "",
    pageAddress: known.pageAddress ?? "",
    contactReference: known.contactReference ?? "",
  });
  const suggest = useMutation(SuggestQuestionDocument, { pick: (answer) => answer.suggestQuestion, isFinal });
  const report = useMutation(ReportWebsiteErrorDocument, { pick: (answer) => answer.reportWebsiteError, isFinal });
  const add = useMutation(AddContactToInboxItemDocument, { pick: (answer) => answer.addContactToInboxItem, isFinal });
  const used = kind === "WEBSITE_REPORT" ? report : suggest;
  const refusal = computed(() => (used.state.value.kind === "settled" ? used.state.value.result : undefined));

  async function send(): Promise<boolean> {
    const common = { subject: form.subject.trim(), text: form.text.trim() || null, contactReference: form.contactReference.trim() || null };
    const result =
      kind === "WEBSITE_REPORT"
        ? await report.run({ input: { ...common, pageAddress: form.pageAddress.trim() } })
        : await suggest.run({ input: { ...common, searchTerm: form.searchTerm.trim() || null } });
    return result?.__typename === "InboxItemMade";
  }

  return {
    form,
    send,
    state: used.state,
    reset: () => used.reset(),
    errorOf: computed(() => fieldErrorsOf(refusal.value)),
    add,
    similar: useSimilar(kind, () => ({ subject: form.subject, page: kind === "WEBSITE_REPORT" ? form.pageAddress : "" })),
  };
}

/** Asked a moment after the agent stopped typing. */
function useSimilar(kind: SuggestionKind, typed: () => { readonly subject: string; readonly page: string }) {
  const asked = shallowRef(typed());
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(typed, (now) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      asked.value = now;
    }, typingPauseMs);
  });
  onScopeDispose(() => clearTimeout(timer));
  return useQuery(SimilarInboxItemsDocument, () => {
    const subject = asked.value.subject.trim();
    return subject.length < subjectMin ? undefined : { kind, subject, page: asked.value.page.trim() || null };
  });
}
