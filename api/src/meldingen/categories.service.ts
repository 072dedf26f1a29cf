import { ConnectorError } from "@kcc-hub/connectors/sdk";
import DataLoader from "dataloader";
import { complete, orUnavailable } from "../departments/capability-desk.ts";
import { departmentToGraphql } from "../departments/departments.service.ts";
import { sourcesToGraphql } from "../departments/sources.ts";
import { notFound } from "../kernel/department-failure.ts";
import { make } from "../kernel/make.ts";
import { MeldingQuestionList } from "./categories.types.ts";
import type { MeldingenApi } from "./meldingen.api.ts";
import { categoryToGraphql, questionToGraphql } from "./meldingen.mapping.ts";
import { MeldingCategoryList } from "./meldingen.types.ts";
import type { MeldingenDesk } from "./meldingen.tools.ts";

/** What can be reported where, what must be asked with it, and who does the work. */
export function createCategoriesService(desk: MeldingenDesk): Pick<MeldingenApi, "categories" | "questions" | "handledBy"> {
  const { call, categories } = desk;
  const asked = new DataLoader<{ readonly departmentId: string; readonly id: string }, object, string>(
    async (all) => {
      const answers: object[] = [];
      // A few at a time: a client may ask the questions of every category at once.
      for (let first = 0; first < all.length; first += askedAtOnce) answers.push(...(await Promise.all(all.slice(first, first + askedAtOnce).map(askOne))));
      return answers;
    },
    { cacheKeyFn: ({ departmentId, id }) => `${departmentId}/${id}` },
  );

  async function askOne({ departmentId, id }: { readonly departmentId: string; readonly id: string }): Promise<object> {
    const department = desk.department(departmentId);
    if (!department) return notFound("Deze afdeling is niet gekoppeld voor meldingen.");
    return await orUnavailable(department, async () => {
      const questions = await categories.questions(department, id, call);
      return make(MeldingQuestionList, { items: questions.map(questionToGraphql) });
    });
  }

  return {
    async categories({ departmentId, categoryId }) {
      const departments = desk.departments().filter(({ id }) => !departmentId || id === departmentId);
      const gathered = await desk.gatherFrom(departments, async (department, within) => {
        const shown = departmentToGraphql(department);
        const wanted = (await categories.categories(department, within)).filter(({ id }) => !categoryId || id === categoryId);
        return complete(wanted.map((category) => categoryToGraphql(category, { department, shown })));
      });
      return make(MeldingCategoryList, { items: gathered.flatMap(({ items }) => items), sources: sourcesToGraphql(gathered, desk) });
    },

    questions: ({ id, department }) => asked.load({ departmentId: department.id, id }),

    async handledBy({ departmentId, category: { id } }) {
      const department = desk.department(departmentId);
      if (!department) return null;
      try {
        const category = (await categories.categories(department, call)).find((each) => each.id === id);
        return category ? categoryToGraphql(category, { department, shown: departmentToGraphql(department) }).handledBy : null;
      } catch (error) {
        // Who does the work is said beside the melding, which is there all the same.
        if (ConnectorError.isInstance(error)) return null;
        throw error;
      }
    },
  };
}

const askedAtOnce = 4;
