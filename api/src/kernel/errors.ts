/**
 * Everything unexpected that the hub can answer with: one code, one HTTP status, one fixed Dutch text. The text never repeats what was sent and names no
 * field, table or host; the trace id leads to the log, which tells more. What is expected is not here: it is a member of a result union.
 */
export const errorCatalogue = {
  UNAUTHENTICATED: { status: 401, message: "Log opnieuw in om verder te gaan." },
  FORBIDDEN: { status: 403, message: "U hebt hier geen recht op. Een leidinggevende kan rechten geven." },
  NOT_FOUND: { status: 404, message: "Deze pagina bestaat niet." },
  METHOD_NOT_ALLOWED: { status: 405, message: "Stuur de vraag als POST: dit adres kent niets anders." },
  REQUEST_TIMEOUT: { status: 408, message: "De vraag kwam niet op tijd binnen. Probeer het opnieuw." },
  TOO_LARGE: { status: 413, message: "De vraag is te groot. Stuur minder tegelijk." },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: "Stuur de vraag als application/json, zonder compressie." },
  ATTACHMENT_TYPE: { status: 415, message: "Stuur een foto als JPG, PNG, GIF, WebP of HEIC, één tegelijk en zonder compressie van de verzending." },
  ATTACHMENT_NOT_AS_SAID: { status: 415, message: "Dit bestand is niet de foto die het zegt te zijn. Kies een andere foto." },
  ATTACHMENT_TOO_LARGE: { status: 413, message: "De foto is te groot. Stuur een foto van hoogstens 8 MB." },
  TOO_MANY_ATTACHMENTS: { status: 429, message: "Er staan te veel foto's klaar. Gebruik ze bij een melding, of wacht een uur en probeer het opnieuw." },
  TOO_MANY_EXPORTS: { status: 429, message: "Er wordt al een bestand gemaakt. Wacht tot het er is, en probeer het dan opnieuw." },
  BAD_REQUEST: { status: 400, message: "De vraag klopt niet. Controleer haar met het schema van de hub." },
  LIMIT_EXCEEDED: { status: 400, message: "De vraag vraagt te veel tegelijk. Splits haar op." },
  TOO_MANY_STREAMS: { status: 429, message: "Er staan te veel live verbindingen open. Sluit een venster van de hub en probeer het opnieuw." },
  DOCUMENT_UNKNOWN: { status: 400, message: "Deze vraag is niet bij de hub bekend. Stuur haar volledige tekst, of laat haar eerst registreren." },
  AUDIT_UNAVAILABLE: { status: 503, message: "De hub kan dit nu niet veilig beantwoorden. Probeer het over een minuut opnieuw." },
  UNAVAILABLE: { status: 503, message: "De hub kan dit nu niet veilig beantwoorden. Probeer het over een minuut opnieuw." },
  INTERNAL: { status: 500, message: "Er ging iets mis in de hub. Probeer het opnieuw; noem anders het volgnummer bij de beheerder." },
} as const;

export type ErrorCode = keyof typeof errorCatalogue;

/** What leaves the hub when something unexpected happened. */
export interface ErrorBody {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: ErrorCode; readonly traceId: string };
}

/** Something unexpected with a place in the catalogue. `reason` is for the log only: fixed words, never input. */
export class HubError extends Error {
  readonly code: ErrorCode;
  readonly reason: string;

  constructor(code: ErrorCode, reason: string, options?: ErrorOptions) {
    super(`${code}: ${reason}`, options);
    this.name = "HubError";
    this.code = code;
    this.reason = reason;
  }
}

export function errorBody(code: ErrorCode, traceId: string): ErrorBody {
  return { message: errorCatalogue[code].message, extensions: { code, traceId } };
}

/** The code of whatever was thrown. GraphQL wraps what a resolver throws, so the causes are looked through; what is not in the catalogue is masked. */
export function errorCodeOf(error: unknown): ErrorCode {
  return hubErrorIn(error)?.code ?? "INTERNAL";
}

export function hubErrorIn(error: unknown): HubError | undefined {
  let current = error;
  for (let level = 0; level < 5; level += 1) {
    if (current instanceof HubError) return current;
    if (!(current instanceof Error)) return undefined;
    current = "originalError" in current && current.originalError ? current.originalError : current.cause;
  }
  return undefined;
}
