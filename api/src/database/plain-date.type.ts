import { Type } from "@mikro-orm/core";

/** A calendar day as text, `2026-12-01`. The drivers would each make another moment of it. */
export class PlainDateType extends Type<string, string> {
  override convertToJSValueSQL(key: string): string {
    return `${key}::text`;
  }

  override getColumnType(): string {
    return "date";
  }
}
