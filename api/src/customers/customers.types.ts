import { createUnionType } from "type-graphql";
import { CustomerView } from "../departments/customer-view.types.ts";
import { InvalidInput } from "../kernel/problem.types.ts";

export const CustomerResult = createUnionType({
  name: "CustomerResult",
  description: "The customer from every source, or what is wrong with the keys.",
  types: () => [CustomerView, InvalidInput] as const,
});
