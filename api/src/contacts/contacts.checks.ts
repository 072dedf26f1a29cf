import { z } from "zod";
import { departmentId, idempotencyKey, reference, text, typedText } from "../kernel/input.ts";
import { isRealDate, realDate } from "../kernel/person-checks.ts";
import { personKeys } from "../kernel/person-checks.ts";
import { Purpose } from "../kernel/purpose.ts";
import { isQuestionField } from "./contact-draft.ts";
import { CallerField, Channel, ContactLinkKind, DraftField, QuestionField, QuestionOutcome, questionsMax, ShareBy, textMax } from "./contact.words.ts";
import { isOutcome } from "./wrap-up.ts";

/** What is right and wrong with input about contacts; all messages are for the agent, in plain Dutch. */

const receivedMsMax = 366 * 24 * 3_600_000;
const clockToleranceMs = 60_000;
const sharesDaysMax = 366;

const callerText = typedText({ what: "Gegeven van de beller", max: textMax.caller });
const questionId = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, { error: "De vraag heeft een verkeerd id. Gebruik 1 tot 40 letters, cijfers en streepjes." });
const tooManyQuestions = `Een contact heeft hoogstens ${questionsMax} vragen. Begin voor de rest een nieuw contact.`;

const contactId = z.string().max(64);

const caller = z.object({
  name: callerText.nullish(),
  lastName: callerText.nullish(),
  birthDate: callerText.nullish(),
  bsn: callerText.nullish(),
  postcode: callerText.nullish(),
  houseNumber: callerText.nullish(),
  houseNumberAddition: callerText.nullish(),
  email: callerText.nullish(),
  phone: callerText.nullish(),
});
export type CallerDetails = z.output<typeof caller>;

export const startInput = (now: () => number) =>
  z
    .object({
      idempotencyKey,
      channel: z.enum(Channel),
      caller: caller.nullish(),
      questions: z
        .array(text({ what: "Vraag", min: 1, max: textMax.question, lines: true }))
        .max(questionsMax, { error: tooManyQuestions })
        .nullish(),
      receivedAt: moment.nullish(),
    })
    .check(({ value, issues }) => {
      const { channel, receivedAt } = value;
      if (receivedAt === undefined || receivedAt === null) return;
      const wrong = (message: string) => issues.push({ code: "custom", path: ["receivedAt"], message, input: receivedAt });
      if (channel !== Channel.EMAIL && channel !== Channel.LETTER) wrong("Alleen een e-mail of brief komt eerder binnen dan het contact begint.");
      const ageMs = now() - Date.parse(receivedAt);
      if (ageMs < -clockToleranceMs || ageMs > receivedMsMax)
        wrong("Dit tijdstip van binnenkomst kan niet: het ligt in de toekomst of meer dan een jaar terug.");
    });

const moment = z.string().refine((value) => value.length <= 40 && z.iso.datetime({ offset: true }).safeParse(value).success && isRealDate(value.slice(0, 10)), {
  error: "Dit tijdstip bestaat niet. Gebruik bijvoorbeeld 2026-12-01T09:30:00+01:00.",
});

const fieldRules: Readonly<Record<DraftField, z.ZodType<string, string>>> = {
  NOTES: typedText({ what: "Kladblok", max: textMax.notes, lines: true }),
  ...eachCallerField(callerText),
  [QuestionField.QUESTION_TEXT]: typedText({ what: "Vraag", max: textMax.question, lines: true }),
  [QuestionField.QUESTION_SUBJECT]: typedText({ what: "Onderwerp", max: textMax.subject }),
  [QuestionField.QUESTION_DEPARTMENT]: typedText({ what: "Afdeling", max: 64 }),
  [QuestionField.QUESTION_OUTCOME]: z
    .string()
    .refine((value) => value === "" || isOutcome(value), { error: "Deze uitkomst bestaat niet. Kies er een uit de lijst." }),
  [QuestionField.QUESTION_ANSWER]: typedText({ what: "Antwoord", max: textMax.answer, lines: true }),
  [QuestionField.QUESTION_ARTICLE]: typedText({ what: "Artikel", max: textMax.id }),
  [QuestionField.QUESTION_LEFT_OPEN_REASON]: typedText({ what: "Reden", max: textMax.reason, lines: true }),
};

function eachCallerField<Value>(value: Value): Readonly<Record<CallerField, Value>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.fromEntries forgets the names that it was given
  return Object.fromEntries(Object.values(CallerField).map((field) => [field, value])) as Record<CallerField, Value>;
}

const change = z
  .object({
    field: z.enum(DraftField),
    questionId: questionId.nullish(),
    value: z.string(),
    baseVersion: z.int().min(0, { error: "De versie van een veld is 0 of hoger." }),
    settles: z.boolean(),
  })
  .transform(({ questionId: id, ...rest }, context) => {
    if (isQuestionField(rest.field) !== (typeof id === "string")) {
      context.addIssue({ code: "custom", path: ["questionId"], message: "Zeg bij een veld van een vraag om welke vraag het gaat, en alleen daarbij." });
      return z.NEVER;
    }
    const checked = fieldRules[rest.field].safeParse(rest.value);
    if (!checked.success) {
      context.addIssue({ code: "custom", path: ["value"], message: checked.error.issues[0]?.message ?? "Deze tekst kan niet worden bewaard." });
      return z.NEVER;
    }
    return { ...rest, value: checked.data, ...(typeof id === "string" && { questionId: id }) };
  });

const changesMax = 50;
export const saveInput = z.object({
  idempotencyKey,
  contactId,
  changes: z
    .array(change)
    .min(1, { error: "Er is niets om te bewaren." })
    .max(changesMax, { error: `Bewaar hoogstens ${changesMax} velden tegelijk.` }),
});

export const endInput = z.object({ idempotencyKey, contactId });

const said = {
  subject: text({ what: "Onderwerp", min: 1, max: textMax.subject }).nullish(),
  outcome: z.enum(QuestionOutcome).nullish(),
  departmentId: departmentId.nullish(),
  articleId: text({ what: "Artikel", min: 1, max: textMax.id }).nullish(),
  leftOpenReason: text({ what: "Reden", min: 3, max: textMax.reason, lines: true }).nullish(),
};

export const wrapUpInput = z.object({
  idempotencyKey,
  contactId,
  ...said,
  questions: z
    .array(
      z.object({
        id: questionId,
        ...said,
        text: text({ what: "Vraag", min: 0, max: textMax.question, lines: true }).nullish(),
        answer: text({ what: "Antwoord", min: 0, max: textMax.answer, lines: true }).nullish(),
      }),
    )
    .max(questionsMax, { error: tooManyQuestions })
    .refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length, { error: "Een vraag komt twee keer voor. Noem haar één keer." })
    .nullish(),
  version: z.int().nullish(),
});

export const linkInput = z.object({
  idempotencyKey,
  contactId,
  kind: z.enum(ContactLinkKind).refine((kind) => kind !== ContactLinkKind.OPERATION, {
    error: "Een opdracht koppelt de hub zelf, als het contact erbij genoemd is.",
  }),
  targetId: z.string().regex(/^[A-Za-z0-9_.:-]{1,700}$/, { error: "Dit id klopt niet." }),
});

export const referenceInput = z.object({ reference });

export const personInput = (now: () => number) => z.object({ person: personKeys(now), purpose: z.enum(Purpose) });

export const sharesInput = z
  .object({ from: realDate("De eerste dag"), to: realDate("De laatste dag"), by: z.enum(ShareBy) })
  // Days that do not exist were told already, and have no distance.
  .refine(({ from, to }) => !isRealDate(from) || !isRealDate(to) || isPeriod(from, to), {
    path: ["to"],
    error: `De laatste dag moet op of na de eerste liggen, en hoogstens ${sharesDaysMax - 1} dagen later.`,
  });

function isPeriod(from: string, to: string): boolean {
  return from <= to && Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days < sharesDaysMax;
}
