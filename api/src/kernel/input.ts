import { z } from "zod";
import { make } from "./make.ts";
import { FieldProblem, InvalidInput, ProblemCode } from "./problem.types.ts";

const fieldsMax = 20;

export type Checked<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: InvalidInput };

/** Checks input against a schema whose messages are Dutch sentences; what is wrong is told per field, never with the value. */
export function check<Schema extends z.ZodType>(schema: Schema, input: unknown): Checked<z.output<Schema>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields = parsed.error.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message }));
  return { ok: false, problem: invalidInput(fields) };
}

/** A schema that asks what time it is, made once for each clock: making one takes many times as long as checking with it. */
export function forClock<Schema extends z.ZodType>(makeSchema: (now: () => number) => Schema): (now: () => number) => Schema {
  const made = new WeakMap<() => number, Schema>();
  return (now) => {
    const schema = made.get(now) ?? makeSchema(now);
    made.set(now, schema);
    return schema;
  };
}

export function invalidInput(fields: readonly { readonly field: string; readonly message: string }[]): InvalidInput {
  // One thing at a time: what is first wrong with a field says enough.
  const firsts = [...new Map(fields.toReversed().map((field) => [field.field, field])).values()].toReversed();
  const shown = firsts.slice(0, fieldsMax).map((field) => make(FieldProblem, field));
  const message = shown.length === 1 && shown[0] ? shown[0].message : `Er kloppen ${firsts.length} velden niet. Verbeter ze en probeer het opnieuw.`;
  return make(InvalidInput, { code: ProblemCode.INVALID_INPUT, message, fields: shown });
}

/** A key stands for one action: used with other input it is a mistake of the desktop, and nothing is done. */
export function keyReused(): InvalidInput {
  const message = "Deze idempotencyKey is al gebruikt voor iets anders. Gebruik voor elke nieuwe handeling een nieuwe sleutel.";
  return invalidInput([{ field: "idempotencyKey", message }]);
}

// Control characters, and the invisible ones that change how the rest of a line is shown.
const unwanted = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
const unwantedInLines = /[^\P{Cc}\n\r\t]|[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

export interface TextRules {
  readonly what: string;
  readonly min: number;
  readonly max: number;
  /** Line ends are allowed. */
  readonly lines?: boolean;
}

/** Text from people: trimmed, in one notation (NFC), of bounded length, without characters that can do harm. */
export function text({ what, min, max, lines = false }: TextRules): z.ZodType<string, string> {
  const length = min > 0 ? `${min} tot ${max}` : `hoogstens ${max}`;
  const message = `${what}: gebruik ${length} tekens, zonder onzichtbare of besturingstekens.`;
  return z
    .string({ error: message })
    .max(max * 4, { error: message })
    .refine((value) => value.isWellFormed() && !(lines ? unwantedInLines : unwanted).test(value), { error: message })
    .transform((value) => value.normalize("NFC").trim())
    .refine((value) => value.length >= min && value.length <= max, { error: message });
}

/** Text that somebody is still typing: as `text`, but nothing is trimmed away, and half of it is fine. */
export function typedText({ what, max, lines = false }: Omit<TextRules, "min">): z.ZodType<string, string> {
  const message = `${what}: gebruik hoogstens ${max} tekens, zonder onzichtbare of besturingstekens.`;
  return z
    .string({ error: message })
    .max(max * 4, { error: message })
    .refine((value) => value.isWellFormed() && !(lines ? unwantedInLines : unwanted).test(value), { error: message })
    .transform((value) => value.normalize("NFC"))
    .refine((value) => value.length <= max, { error: message });
}

export const idempotencyKey = z.string().regex(/^[A-Za-z0-9._:-]{8,200}$/, {
  error:
    "De idempotencyKey ontbreekt of klopt niet. Gebruik 8 tot 200 letters, cijfers, streepjes, punten, dubbele punten of lage strepen; bijvoorbeeld een UUID.",
});

export const departmentId = text({ what: "Afdeling", min: 1, max: 64 });
/** A number that somebody reads out. */
export const reference = text({ what: "Nummer", min: 2, max: 100 });

type WithoutNull<Value> = { [Name in keyof Value]: Exclude<Value[Name], null> };

/** The filled members only: GraphQL sends null for what is left empty. */
export function withoutEmpty<Value extends object>(value: Value): WithoutNull<Value> {
  const filled = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.fromEntries forgets the names that it was given
  return Object.fromEntries(filled) as WithoutNull<Value>;
}
