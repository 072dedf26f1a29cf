import { emptyTabStore } from "./tab-store.ts";

const key = "kcc-hub.signed-out";

/** Signing out goes by way of the identity provider, which comes back to the start: this tells that page what has just happened. */
export function rememberSignOut(): void {
  sessionStorage.setItem(key, "yes");
}

export function takeSignOut(): boolean {
  const hasSignedOut = sessionStorage.getItem(key) === "yes";
  sessionStorage.removeItem(key);
  // Only now: a page that was open until the end kept what it had not saved when it was left.
  if (hasSignedOut) emptyTabStore();
  return hasSignedOut;
}
