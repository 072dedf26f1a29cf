import type { JudgedHalf, JudgedQuestion } from "./judged-set.ts";

export interface Figures {
  readonly questions: number;
  readonly pairs: number;
  /** Of all pairs that are judged the same, the share whose melding is among the suggestions of its question. */
  readonly recall: number;
  /** Of all suggestions shown, at most three for a question, the share that is judged the same. One that nobody judged counts as wrong. */
  readonly precision: number;
  readonly shown: number;
}

/** Asks every question of a half once. `suggest` gives the names of what is shown; a melding without a name may be called anything else. */
export async function measure({ questions }: JudgedHalf, suggest: (question: JudgedQuestion) => Promise<readonly string[]>): Promise<Figures> {
  const answers: { readonly question: JudgedQuestion; readonly names: readonly string[] }[] = [];
  for (const question of questions) answers.push({ question, names: await suggest(question) });
  const sum = (count: (answer: (typeof answers)[number]) => number): number => answers.reduce((total, answer) => total + count(answer), 0);
  const right = sum(({ question, names }) => question.same.filter((name) => names.includes(name)).length);
  const shown = sum(({ names }) => names.length);
  return {
    questions: questions.length,
    pairs: sum(({ question }) => question.same.length + question.unlike.length),
    recall: right / sum(({ question }) => question.same.length),
    precision: right / shown,
    shown,
  };
}
