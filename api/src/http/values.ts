import { getNamedType, getNullableType, type GraphQLInputType, isInputObjectType, isListType } from "graphql";
import { HubError } from "../kernel/errors.ts";
import type { Limits } from "./limits.ts";

export function checkText(text: string, { textCharactersMax }: Limits): void {
  // The length first, so that nothing looks through a text that is refused anyway.
  if (text.length > textCharactersMax) throw new HubError("LIMIT_EXCEEDED", "a text is longer than allowed");
}

/** Bounds the variables before anything else looks at them, whatever their types. */
export function checkVariables(variables: Readonly<Record<string, unknown>>, limits: Limits): void {
  let values = 0;
  const checkValue = (value: unknown, depth: number): void => {
    values += 1;
    if (values > limits.valuesMax) throw new HubError("LIMIT_EXCEEDED", "more values in the variables than allowed");
    if (typeof value === "string") return checkText(value, limits);
    if (typeof value !== "object" || value === null) return undefined;
    if (depth > limits.valueDepthMax) throw new HubError("LIMIT_EXCEEDED", "values in the variables are nested deeper than allowed");
    const items: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (items.length > limits.listItemsMax) throw new HubError("LIMIT_EXCEEDED", "more items in a list of the variables than allowed");
    for (const item of items) checkValue(item, depth + 1);
    return undefined;
  };
  for (const value of Object.values(variables)) checkValue(value, 1);
}

/** The input fields that a value sets, as `Type.field`. */
export function inputFieldsOf(type: GraphQLInputType, value: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value !== "object" || value === null) return found;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const item of items) inputFieldsOf(nullable.ofType, item, found);
    return found;
  }
  const named = getNamedType(nullable);
  if (!isInputObjectType(named)) return found;
  const fields = named.getFields();
  for (const [name, inner] of Object.entries(value)) {
    const field = fields[name];
    if (!field) continue;
    found.add(`${named.name}.${name}`);
    inputFieldsOf(field.type, inner, found);
  }
  return found;
}
