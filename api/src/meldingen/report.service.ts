import { isClosedMelding, type MeldingAnswer, type MeldingCategory, type MeldingQuestion, momentToDateTime, type Reporter } from "@kcc-hub/connectors/sdk";
import type { z } from "zod";
import { isRefusal, orUnavailable } from "../departments/capability-desk.ts";
import { Action, Capability } from "../kernel/abilities.ts";
import { notFound, notPermitted } from "../kernel/department-failure.ts";
import { check, invalidInput } from "../kernel/input.ts";
import { answer, createOnce, type Prepared } from "../kernel/operations/once.ts";
import { OperationKind } from "../kernel/operations/operation.states.ts";
import { isRealDate } from "../kernel/person-checks.ts";
import { DepartmentUnavailable } from "../kernel/problem.types.ts";
import { claimPhotos } from "./attach.service.ts";
import { dueOn } from "./feedback-promise.ts";
import { unknownMelding } from "./find.service.ts";
import { InformChannel, Informer } from "./melding-report.words.ts";
import { createMeldingAnswers } from "./meldingen.answers.ts";
import type { MeldingenApi } from "./meldingen.api.ts";
import { createInput, type GivenReporter, joinInput } from "./meldingen.checks.ts";
import { departmentPriorities } from "./meldingen.mapping.ts";
import { changedMeanwhile, outsideArea } from "./meldingen.refusals.ts";
import type { CreatePayload, JoinPayload } from "./meldingen.payloads.ts";
import type { MeldingenDepartment, MeldingenDesk } from "./meldingen.tools.ts";

/**
 * Makes meldingen and lets callers join them. Both go the same way: an earlier call with this key is answered from the ledger; otherwise input, rights and what
 * the department takes are checked, the operation is kept, and only then is anything sent.
 */
export function createReportService(desk: MeldingenDesk): Pick<MeldingenApi, "create" | "join"> {
  const { abilities, call, categories, now } = desk;
  const once = createOnce({ ...desk, answerFor: createMeldingAnswers(desk) });

  return {
    async create(input, key) {
      const checked = check(createInput(now), { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const prepare = () => prepareCreate(checked.value);
      return await once({ kind: OperationKind.CREATE_MELDING, auditAction: "melding.create", input: checked.value, prepare });
    },

    async join(input, key) {
      const checked = check(joinInput(now), { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const prepare = () => prepareJoin(checked.value);
      return await once({ kind: OperationKind.JOIN_MELDING, auditAction: "melding.join", input: checked.value, prepare });
    },
  };

  async function prepareCreate(wanted: z.output<ReturnType<typeof createInput>>): Promise<Prepared> {
    const department = desk.departmentFor(wanted.departmentId);
    if (isRefusal(department)) return answer(department);
    if (!desk.may(department, Action.CREATE)) return answer(missing(department));
    const outside = outsideArea(wanted.place.point, department.meldingen.area, "place.point");
    if (outside) return answer(outside);
    const offer = await orUnavailable(department, async () => {
      const category = (await categories.categories(department, call)).find(({ id }) => id === wanted.categoryId);
      return category && { category, questions: await categories.questions(department, category.id, call) };
    });
    if (offer instanceof DepartmentUnavailable) return answer(offer);
    if (!offer) return answer(unknownCategory("categoryId"));
    const wrong = wrongAnswers(offer.questions, wanted.answers ?? []);
    if (wrong.length > 0) return answer(invalidInput(wrong));
    const wrongPhotos = await claimPhotos(desk, {
      ids: wanted.attachments ?? [],
      field: "attachments",
      department,
      kind: OperationKind.CREATE_MELDING,
      key: wanted.idempotencyKey,
    });
    if (wrongPhotos) return answer(wrongPhotos);
    const reportedAt = momentToDateTime(now());
    const payload: CreatePayload = {
      melding: {
        categoryId: offer.category.id,
        place: wanted.place,
        text: wanted.text,
        incidentAt: wanted.incidentAt ? momentToDateTime(wanted.incidentAt) : reportedAt,
        reporter: contactFor(department, wanted.reporter ?? undefined, wanted.informBy ?? undefined),
        answers: wanted.answers?.map((given) => withQuestion(given, offer.questions)),
        priority: wanted.priority ? departmentPriorities[wanted.priority] : undefined,
      },
      report: {
        ...reportOf(wanted, { department, category: offer.category, reportedAt }),
        informer: informerOf(department, wanted.informBy ?? undefined),
      },
      attachments: wanted.attachments ?? undefined,
      subject: `"${offer.category.name}" van ${reportedAt.slice(11, 16)} uur`,
    };
    return { kind: "begin", departmentId: department.id, payload, about: wanted.reporter?.person ?? {} };
  }

  async function prepareJoin(wanted: z.output<ReturnType<typeof joinInput>>): Promise<Prepared> {
    const located = desk.locate(wanted.meldingId);
    if (!located) return answer(notFound(unknownMelding));
    const { department, id } = located;
    if (!desk.may(department, Action.CREATE)) return answer(missing(department));
    const found = await orUnavailable(department, async () => {
      const melding = await desk.read(located);
      return melding && { melding, category: (await categories.categories(department, call)).find((each) => each.id === melding.category.id) };
    });
    if (!found) return answer(notFound(unknownMelding));
    if (found instanceof DepartmentUnavailable) return answer(found);
    const { melding, category } = found;
    if (isClosedMelding(melding.status)) {
      const message = "Deze melding is al gesloten. Is het probleem er nog, maak dan een nieuwe melding.";
      return answer(changedMeanwhile(message, await desk.present(melding, department)));
    }
    const isKeptThere = department.meldingen.port.supports.reporters === "several";
    const informBy = wanted.informBy ?? undefined;
    const contact = contactFor(department, wanted.reporter ?? undefined, informBy);
    const informer = isKeptThere && contact ? informerOf(department, informBy) : informBy ? Informer.CONTACT_CENTRE : Informer.NOBODY;
    const payload: JoinPayload = {
      meldingId: id,
      subject: melding.reference,
      note: joinNote(wanted.text ?? undefined, informer),
      contact,
      report: { ...reportOf(wanted, { department, category: category ?? melding.category, reportedAt: melding.reportedAt }), informer },
    };
    return { kind: "begin", departmentId: department.id, payload, about: wanted.reporter?.person ?? {} };
  }

  function reportOf(
    { reporter, informBy }: { readonly reporter?: GivenReporter | null | undefined; readonly informBy?: InformChannel | null | undefined },
    { department, category, reportedAt }: Reported,
  ): Omit<CreatePayload["report"], "informer"> {
    return {
      userId: abilities.viewer.userId,
      categoryId: category.id,
      reporter: reporter?.person ?? {},
      informBy: informBy ?? undefined,
      feedbackDueOn: dueOn(reportedAt, category.serviceLevel, department),
    };
  }
}

interface Reported {
  readonly department: MeldingenDepartment;
  readonly category: Pick<MeldingCategory, "id" | "serviceLevel">;
  readonly reportedAt: string;
}

function informerOf({ meldingen }: MeldingenDepartment, informBy: InformChannel | undefined): Informer {
  if (!informBy) return Informer.NOBODY;
  return informers[meldingen.informs[informBy === InformChannel.EMAIL ? "email" : "phone"]];
}

const informers = { department: Informer.DEPARTMENT, "contact-centre": Informer.CONTACT_CENTRE, nobody: Informer.NOBODY } as const;

/** What the department gets of the reporter. One that writes to every address it knows gets none of those who do not want to hear from it. */
function contactFor({ meldingen }: MeldingenDepartment, reporter: GivenReporter | undefined, informBy: InformChannel | undefined): Reporter | undefined {
  if (!reporter) return undefined;
  const { phone } = reporter.person;
  const email = informBy === InformChannel.EMAIL || meldingen.informs.email !== "department" ? reporter.person.email : undefined;
  return email || phone ? { email, phone, sharingAllowed: reporter.sharingAllowed } : undefined;
}

function joinNote(text: string | undefined, informer: Informer): string {
  const added = text ? ` Deze melder zegt erbij: ${text}` : "";
  const informed = informer === Informer.CONTACT_CENTRE ? " Het klantcontactcentrum laat deze melder weten hoe het afloopt." : "";
  return `Nog iemand heeft dit gemeld, via het klantcontactcentrum.${informed}${added}`;
}

type GivenAnswer = Pick<MeldingAnswer, "questionId" | "values">;

function wrongAnswers(questions: readonly MeldingQuestion[], given: readonly GivenAnswer[]): readonly { readonly field: string; readonly message: string }[] {
  const missed = questions.filter(
    ({ id, isRequired, kind }) => isRequired && kind !== "information" && !given.some((one) => one.questionId === id && one.values.length > 0),
  );
  const wrong = given.flatMap(({ questionId, values }, place) => {
    const question = questions.find(({ id }) => id === questionId);
    const message = question ? wrongAnswer(question, values) : "Deze vraag hoort niet bij deze categorie.";
    return message ? [{ field: `answers.${place}`, message }] : [];
  });
  return [...wrong, ...(missed.length > 0 ? [{ field: "answers", message: `Stel ook deze vraag: ${missed.map(({ text }) => text).join(" En: ")}` }] : [])];
}

function wrongAnswer({ kind, options = [], text }: MeldingQuestion, values: readonly string[]): string | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  if (kind !== "several-of" && values.length > 1) return `Geef één antwoord op de vraag: ${text}`;
  if ((kind === "one-of" || kind === "several-of") && values.some((value) => !options.some(({ id }) => id === value)))
    return `Kies een van de antwoorden op de vraag: ${text}`;
  if (kind === "number" && !/^-?\d{1,12}([.,]\d{1,6})?$/.test(first)) return `Antwoord met een getal op de vraag: ${text}`;
  if (kind === "date" && !isRealDate(first)) return `Antwoord met een datum (jaar-maand-dag) op de vraag: ${text}`;
  return undefined;
}

function withQuestion({ questionId, values }: GivenAnswer, questions: readonly MeldingQuestion[]): MeldingAnswer {
  return { questionId, question: questions.find(({ id }) => id === questionId)?.text ?? questionId, values };
}

function unknownCategory(field: string): object {
  return invalidInput([{ field, message: "In deze categorie kan nu niet worden gemeld. Kies een categorie uit de lijst." }]);
}

function missing(department: MeldingenDepartment): object {
  return notPermitted({ departmentId: department.id, capability: Capability.MELDINGEN, action: Action.CREATE }, department.name);
}
