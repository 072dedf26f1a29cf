import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

function textScalar(name: string, description: string, check: (text: string) => boolean, expected: string): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === "string" && value.length <= 40 && check(value)) return value;
    throw new GraphQLError(`${name} must be ${expected}`, { extensions: { code: "BAD_USER_INPUT" } });
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** Whether an input of this scalar is a real day or moment is judged by the services, which answer per field. */
export const DateTimeScalar = textScalar(
  "DateTime",
  "A moment: RFC 3339 to the second, with the offset of Europe/Amsterdam, e.g. `2026-12-01T09:30:00+01:00`. Input may have any offset.",
  () => true,
  "a text like 2026-12-01T09:30:00+01:00",
);

export const DateScalar = textScalar("Date", "A calendar day in Europe/Amsterdam, `yyyy-mm-dd`.", () => true, "a text like 2026-12-01");
