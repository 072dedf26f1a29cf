import { ConnectorError, type RegisterRefusal } from "@kcc-hub/connectors/sdk";

/** What people are told of a contact that is not in the register yet. */

export function waitingSentence(error: unknown): string {
  const code = ConnectorError.isInstance(error) ? error.code : undefined;
  if (code === "DENIED") return "Het klantregister laat de hub niet toe. De beheerder van de koppeling kijkt de sleutel na; daarna gaat het vanzelf verder.";
  if (code === "TIMED_OUT")
    return "Het klantregister gaf niet op tijd antwoord. De hub kijkt vanzelf of het contact er staat, en verstuurt het anders opnieuw.";
  if (code === "UNREACHABLE" || code === "SWITCHED_OFF")
    return "Het klantregister is nu niet te bereiken. De hub probeert het vanzelf opnieuw; er gaat niets verloren.";
  return "Het versturen naar het klantregister lukte niet. De hub probeert het vanzelf opnieuw; er gaat niets verloren.";
}

export function refusedSentence(refusals: readonly RegisterRefusal[], isInRegister: boolean): string {
  const named = refusals.map(({ field, code }) => `${field} (${code})`).join(", ");
  const what = isInRegister ? "Het contact staat in het klantregister, maar niet alles: het weigert" : "Het klantregister weigert dit contact:";
  return `${what} ${named}. Laat de beheerder van de koppeling dit herstellen, en verstuur het contact daarna opnieuw.`;
}

export function gaveUpSentence(reference: string): string {
  return `Het lukt niet om dit contact naar het klantregister te versturen, terwijl het register wel antwoordt. Zoek daar op nummer ${reference} wat er staat, meld de storing aan de beheerder van de koppeling, en verstuur het contact daarna opnieuw. Wat er al staat komt er niet dubbel in.`;
}
