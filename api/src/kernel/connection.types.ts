import { ArgsType, Field, Int, ObjectType } from "type-graphql";

export const pageSizeMax = 100;
export const pageSizeDefault = 25;

@ObjectType({ simpleResolvers: true, description: "Where a page of a list stands." })
export class PageInfo {
  @Field(() => Boolean, { description: "There is more: ask again with `after: endCursor`." })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the last row of this page; null when the page is empty." })
  endCursor?: string;
}

/** The arguments of every list that the hub owns: `@Args(() => PageArgs) page: PageArgs`. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: pageSizeDefault, description: "How many rows at most, 1 to 100." })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: "Only what comes after this cursor: `endCursor` of the page before. Good for the same user, list and filter only. Null for the first page.",
  })
  after?: string;
}
