import { FieldResolver, Resolver, Root } from "type-graphql";
import { CustomerView } from "../departments/customer-view.types.ts";
import { make } from "../kernel/make.ts";
import { newestFirst } from "./meldingen.mapping.ts";
import { type Melding, MeldingenFound } from "./meldingen.types.ts";

declare module "../departments/customer-view.ts" {
  interface CustomerItems {
    readonly meldingen: Melding;
  }
}

@Resolver(() => CustomerView)
export class MeldingenOfCustomerResolver {
  @FieldResolver(() => MeldingenFound, { description: "Meldingen that the person reported, across the departments, the latest first." })
  meldingen(@Root() { parts }: CustomerView): MeldingenFound {
    const { items, sources } = parts.meldingen ?? notGathered();
    return make(MeldingenFound, { items: items.toSorted(newestFirst), sources: [...sources] });
  }
}

function notGathered(): never {
  throw new Error("meldingen were not gathered though the field was selected");
}
