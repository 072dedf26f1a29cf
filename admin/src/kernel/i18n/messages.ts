/** Texts by key, nested. Placeholders in braces: `{name}`. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

export type Language = "nl" | "en";
export const languages: readonly Language[] = ["nl", "en"];
