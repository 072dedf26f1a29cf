/**
 * What the page of a desktop and the page of the hub in its frame say to each other, as messages of the browser. Both sides check who speaks: the desktop's
 * script takes messages from the hub's origin only and sends its own to that origin only; the hub's page listens to the page around it only, and only when its
 * origin is one of those that the hub was told of. Types only: the desktop's script is one file, without anything to load after it.
 */
export type FromDesktop =
  /** The answer to `kcc-ready`, and to `kcc-token-wanted`. */
  { readonly kind: "kcc-hello"; readonly token?: string | undefined; readonly searchTerm?: string | undefined; readonly pageAddress?: string | undefined };

export type FromHub =
  /** Holds nothing, so everybody may hear it. */
  | { readonly kind: "kcc-ready" }
  | { readonly kind: "kcc-token-wanted" }
  /** Height of the page in CSS pixels. */
  | { readonly kind: "kcc-size"; readonly height: number }
  /** Something happened: `reference` is the number of the contact, as the citizen has it. */
  | { readonly kind: EventKind; readonly reference: string | undefined };

/** Names of the DOM events that the elements send. */
export type EventKind = "kcc-started" | "kcc-wrapped-up" | "kcc-ended" | "kcc-suggestion-sent" | "kcc-website-report-sent";

/** Behind the # of the address: the elements are around this frame, so a hello will come. */
export type SaysHello = "hallo";
