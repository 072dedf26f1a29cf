/** What every refusal because of wrong input carries. */
interface WrongInput {
  readonly __typename: "InvalidInput";
  readonly fields: readonly { readonly field: string; readonly message: string }[];
}

/** Finds what is wrong with a field, by its path in the input. */
export type ErrorOf = (field: string) => string | undefined;

export function fieldErrorsOf(result: WrongInput | { readonly __typename: string } | undefined): ErrorOf {
  if (!result || !isWrongInput(result)) return () => undefined;
  const messages = new Map(result.fields.map(({ field, message }) => [withoutArgument(field), message]));
  return (field) => messages.get(field);
}

/**
 * True when nothing is left open: done, or certainly not done. After `OutcomeUnknown` the department may still have done it, so the same
 * intent must not be started under another key.
 */
export function endsIntent(result: { readonly __typename: string }): boolean {
  return result.__typename !== "OutcomeUnknown";
}

function isWrongInput(result: WrongInput | { readonly __typename: string }): result is WrongInput {
  return result.__typename === "InvalidInput";
}

/** The argument's own name is no part of the form: `input.customer.bsn` and `customer.bsn` are the same field. */
function withoutArgument(field: string): string {
  return field.replace(/^(?:input|person|place)\./, "");
}
