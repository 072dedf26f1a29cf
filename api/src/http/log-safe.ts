const charactersMax = 300;

/**
 * Text from elsewhere, made fit for a log: errors of libraries and departments quote what they were given. Numbers that could be a BSN or a phone number,
 * addresses and secrets are blanked, and line ends cannot start a line of their own.
 */
export function logSafe(text: string): string {
  return text
    .slice(0, charactersMax * 4)
    .replaceAll(/[\w.+-]+@[\w-]+\.[\w.-]+/g, "<e-mail>")
    .replaceAll(/\b(password|passwd|secret|token|authorization|apikey|api_key)\b\s*[=:]\s*\S+/gi, "$1=<secret>")
    .replaceAll(/\d(?:[\s.-]?\d){6,}/g, "<number>")
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .slice(0, charactersMax);
}

/** What a log may hold of an error: its kind, its words made safe, where it came from, and the same of what caused it. */
export function describeError(error: unknown): { readonly error: string; readonly where: readonly string[]; readonly cause?: string } {
  if (!(error instanceof Error)) return { error: "something that is no error was thrown", where: [] };
  const where = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  const { cause } = error;
  return {
    error: `${error.name}: ${logSafe(error.message)}`,
    where: where.slice(0, 6).map((line) => line.trim()),
    ...(cause instanceof Error ? { cause: `${cause.name}: ${logSafe(cause.message)}` } : {}),
  };
}
