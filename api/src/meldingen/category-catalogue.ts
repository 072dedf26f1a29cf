import type { MeldingCategory, MeldingQuestion, ReadCall } from "@kcc-hub/connectors/sdk";
import type { ConnectedMeldingen } from "../departments/department-directory.ts";
import { createKept, type KeptOptions, shared } from "../kernel/kept.ts";

/** Which department's categories. */
interface Department {
  readonly id: string;
  readonly meldingen: ConnectedMeldingen;
}

/** Categories and their questions: asked once a minute at most, by all requests together. Holds nothing about persons. */
export interface CategoryCatalogue {
  /** With what the configuration adds, by family and name. */
  categories(department: Department, call: ReadCall): Promise<readonly MeldingCategory[]>;
  questions(department: Department, categoryId: string, call: ReadCall): Promise<readonly MeldingQuestion[]>;
}

export function createCategoryCatalogue(options: KeptOptions): CategoryCatalogue {
  const categories = createKept<readonly MeldingCategory[]>(options);
  const questions = createKept<readonly MeldingQuestion[]>(options);
  return {
    categories: ({ id, meldingen }, call) =>
      categories(id, async () => {
        const told = await meldingen.port.listCategories(shared(call));
        const familyAndName = ({ group = "", name }: MeldingCategory) => `${group}\n${name}`;
        return told.map((category) => meldingen.supplement(category)).toSorted((one, other) => familyAndName(one).localeCompare(familyAndName(other), "nl"));
      }),
    questions: ({ id, meldingen: { port } }, categoryId, call) =>
      questions(JSON.stringify([id, categoryId]), async () => (port.supports.questions ? await port.questionsFor({ categoryId }, shared(call)) : [])),
  };
}
