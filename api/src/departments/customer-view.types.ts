import { Field, ObjectType } from "type-graphql";
import type { CustomerParts } from "./customer-view.ts";

@ObjectType({
  simpleResolvers: true,
  description:
    "One customer, from every source at once. Only the parts that are selected are asked; each has its own sources with their state, so that one that is down takes nothing away from the others.",
})
export class CustomerView {
  @Field(() => Boolean, { description: "Every source that was asked gave all that it has. When false: look at the sources, and tell the citizen." })
  complete!: boolean;

  @Field(() => [String], { description: "What the hub did besides what was asked, in plain Dutch, such as searching by a BSN that it found in the registry." })
  remarks!: string[];

  /** For the field `person`, which the slice of persons shows. */
  readonly person?: object;
  /** For the fields that the other slices show. */
  readonly parts!: CustomerParts;
}
