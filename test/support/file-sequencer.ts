import { stat } from "node:fs/promises";
import path from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { inOrder } from "./file-order.ts";

/**
 * Which file begins when. Processes take files one by one in this order, so that all would wait for a long file that began last. Vitest itself knows how
 * long files took only where it ran before, which it did not in a clean clone.
 */
export class FileSequencer extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config;
    const files = specifications.map(async (specification) => {
      const name = path.relative(root, specification.moduleId).replaceAll(path.sep, "/");
      return { specification, name, bytes: (await stat(specification.moduleId)).size };
    });
    return inOrder(await Promise.all(files)).map(({ specification }) => specification);
  }
}
