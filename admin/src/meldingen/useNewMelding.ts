import { CreateMeldingDocument, JoinMeldingDocument, type CreateMeldingInput } from "@kcc-hub/schema/admin";
import { computed, reactive, ref, shallowRef } from "vue";
import { endsIntent, fieldErrorsOf } from "../kernel/graphql/problems.ts";
import { useMutation } from "../kernel/graphql/useMutation.ts";
import { emptyPlace, toMeldingPlace, toSoughtPlace } from "./place-form.ts";
import { emptyReporter, toReported } from "./reporter-form.ts";
import { keyOf, useCategories } from "./useCategories.ts";
import { useDuplicates, type LikelyDuplicate } from "./useDuplicates.ts";
import { useQuestions } from "./useQuestions.ts";

/** What the caller tells, and the one write that ends it: a new melding, or joining one that is there already. */
export function useNewMelding() {
  const categories = useCategories(() => undefined);
  const categoryKey = ref("");
  const place = reactive(emptyPlace());
  const text = ref("");
  const reporter = reactive(emptyReporter());
  const joining = shallowRef<LikelyDuplicate>();

  const category = computed(() => {
    const { value } = categories.state;
    return value.kind === "ready" ? value.data.meldingCategories.items.find((each) => keyOf(each) === categoryKey.value) : undefined;
  });
  const questions = useQuestions(() => category.value);
  const duplicates = useDuplicates(() => {
    const sought = toSoughtPlace(place);
    if (!sought) return undefined;
    const said = text.value.trim();
    const about = category.value ? { departmentId: category.value.department.id, categoryId: category.value.id } : {};
    return { place: sought, ...about, ...(said.length >= saidLengthMin ? { text: said } : {}) };
  });

  const create = useMutation(CreateMeldingDocument, { pick: (answer) => answer.createMelding, isFinal: endsIntent });
  const join = useMutation(JoinMeldingDocument, { pick: (answer) => answer.joinMelding, isFinal: endsIntent });
  const createResult = computed(() => (create.state.value.kind === "settled" ? create.state.value.result : undefined));
  const joinResult = computed(() => (join.state.value.kind === "settled" ? join.state.value.result : undefined));

  const input = computed<CreateMeldingInput | undefined>(() => {
    const where = toMeldingPlace(place);
    if (!category.value || !where || text.value.trim() === "") return undefined;
    const { answers } = questions;
    return {
      departmentId: category.value.department.id,
      categoryId: category.value.id,
      place: where,
      text: text.value.trim(),
      ...(answers.value.length > 0 ? { answers: answers.value } : {}),
      ...toReported(reporter),
    };
  });
  const errorOf = computed(() => fieldErrorsOf(joining.value ? joinResult.value : createResult.value));

  return {
    categories,
    category,
    categoryKey,
    questions,
    place,
    text,
    reporter,
    duplicates,
    joining,
    create,
    join,
    createResult,
    joinResult,
    input,
    errorOf: (field: string) => errorOf.value(field),
    questionErrorOf: (id: string) => questionError(id),
    async send(): Promise<void> {
      if (input.value) await create.run({ input: input.value });
    },
    async sendJoin(): Promise<void> {
      if (!joining.value) return;
      const said = text.value.trim();
      await join.run({ input: { meldingId: joining.value.id, ...(said === "" ? {} : { text: said }), ...toReported(reporter) } });
    },
  };

  /** The hub names an answer by its place in the list; of questions that were left open it only says that there are some. */
  function questionError(id: string): string | undefined {
    const rank = questions.answers.value.findIndex(({ questionId }) => questionId === id);
    if (rank >= 0) return errorOf.value(`answers.${rank}`) ?? errorOf.value(`answers.${rank}.values`);
    return questions.questions.value.some((question) => question.id === id && question.isRequired) ? errorOf.value("answers") : undefined;
  }
}

/** Shorter says nothing. */
const saidLengthMin = 3;

export type NewMelding = ReturnType<typeof useNewMelding>;
