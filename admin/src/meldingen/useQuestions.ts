import { MeldingQuestionsDocument, type MeldingAnswerInput, type MeldingQuestionsQuery } from "@kcc-hub/schema/admin";
import { computed, reactive, watch } from "vue";
import { useQuery } from "../kernel/graphql/useQuery.ts";
import type { Category } from "./useCategories.ts";

type Answer = MeldingQuestionsQuery["meldingCategories"]["items"][number]["questions"];
export type Question = Extract<Answer, { readonly __typename: "MeldingQuestionList" }>["items"][number];

/** The questions of the chosen category, and what was answered. */
export function useQuestions(category: () => Category | undefined) {
  const query = useQuery(MeldingQuestionsDocument, () => {
    const chosen = category();
    return chosen && { departmentId: chosen.department.id, categoryId: chosen.id };
  });
  const values = reactive<Record<string, string[]>>({});
  const list = computed(() => (query.state.value.kind === "ready" ? query.state.value.data.meldingCategories.items[0]?.questions : undefined));
  const questions = computed(() => (list.value?.__typename === "MeldingQuestionList" ? list.value.items : []));
  watch(questions, (now) => {
    for (const id of Object.keys(values)) if (!now.some((question) => question.id === id)) delete values[id];
  });

  return {
    query,
    questions,
    values,
    problem: computed(() => (list.value && list.value.__typename !== "MeldingQuestionList" ? list.value : undefined)),
    answers: computed<readonly MeldingAnswerInput[]>(() =>
      questions.value.flatMap(({ id }) => {
        const given = (values[id] ?? []).map((value) => value.trim()).filter((value) => value !== "");
        return given.length > 0 ? [{ questionId: id, values: given }] : [];
      }),
    ),
  };
}
