import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({
  simpleResolvers: true,
  description: "A melding changed at its department: its state, its handling or its place. What it is now is asked with `melding`. Source: the hub.",
})
export class MeldingChanged {
  @Field(() => ID, { description: "The melding, as in `melding`." })
  readonly id!: string;

  @Field(() => ID, { description: "Its department." })
  readonly departmentId!: string;
}
