const charactersMax = 500;

/**
 * A web address as the inbox compares it: host and path, in lower case, without `www.`, query, fragment, `index.html` or a slash at the end. Queries are dropped
 * because they may hold what a citizen typed. `undefined` for what is no address of a page.
 */
export function pageAddressOf(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > charactersMax * 4 || /\s/.test(trimmed)) return undefined;
  const candidate = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(candidate)) return undefined;
  const { protocol, hostname, pathname, username } = new URL(candidate);
  // Whoever is named before an @ is no part of a page's address.
  if (username !== "") return undefined;
  if ((protocol !== "https:" && protocol !== "http:") || !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(hostname)) return undefined;
  const path = pathname
    .replace(/\/(?:index|default)\.[a-z]{3,5}$/i, "/")
    .replaceAll(/\/{2,}/g, "/")
    .replace(/\/$/, "");
  const address = `${hostname.replace(/^www\./i, "")}${path}`.toLowerCase();
  return address.length <= charactersMax ? address : undefined;
}

/** Whether a rule for an address holds for a page: the page itself, or one below it. `a.nl/zorg` does not hold for `a.nl/zorgtoeslag`. */
export function ruleHolds(prefix: string, address: string): boolean {
  return address === prefix || address.startsWith(`${prefix}/`);
}

/** Every rule that could hold for a page, the most precise first. */
export function prefixesOf(address: string): readonly string[] {
  const parts = address.split("/");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
}
