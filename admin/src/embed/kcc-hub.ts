import type { EventKind, FromDesktop, SaysHello } from "./protocol.ts";

/** The elements for pages of agent desktops. Each is a frame with a page of the hub: neither page reaches into the other. */

type TokenProvider = () => string | undefined | Promise<string | undefined>;

const hub = new URL(import.meta.url).origin;
const saysHello: SaysHello = "hallo";
const eventKinds: readonly EventKind[] = ["kcc-started", "kcc-wrapped-up", "kcc-ended", "kcc-suggestion-sent", "kcc-website-report-sent"];
const heightMin = 160;
const heightMax = 5_000;

abstract class HubElement extends HTMLElement {
  static readonly observedAttributes = ["contact", "search-term", "page-address"];
  /** Gives an access token of the signed-in user, each time that one is needed. Without it the page uses its own session with the hub. */
  // Declared only: pages set it before this script has come, and a field would take that away.
  declare tokenProvider: TokenProvider | undefined;
  protected abstract readonly page: string;
  protected abstract readonly label: string;
  readonly #frame = document.createElement("iframe");
  readonly #onMessage = (event: MessageEvent<unknown>): void => this.#hear(event);

  connectedCallback(): void {
    const { style } = this.#frame;
    Object.assign(style, { border: "0", display: "block", inlineSize: "100%", blockSize: "40rem" });
    this.#frame.title = this.label;
    addEventListener("message", this.#onMessage);
    this.#load();
    (this.shadowRoot ?? this.attachShadow({ mode: "open" })).append(this.#frame);
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#onMessage);
    this.#frame.remove();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (this.isConnected && before !== now && this.#frame.isConnected && name === "contact") this.#load();
  }

  /** What a citizen may have said goes by message: an address ends up in logs. */
  #load(): void {
    const address = new URL(`/insluiten/${this.page}`, hub);
    const contact = this.getAttribute("contact");
    if (contact) address.searchParams.set("contact", contact);
    address.hash = saysHello;
    this.#frame.src = address.href;
  }

  #hear({ source, origin, data }: MessageEvent<unknown>): void {
    if (origin !== hub || source !== this.#frame.contentWindow || typeof data !== "object" || data === null) return;
    const kind: unknown = Reflect.get(data, "kind");
    if (kind === "kcc-ready" || kind === "kcc-token-wanted") void this.#sayHello();
    else if (kind === "kcc-size") this.#resize(Reflect.get(data, "height"));
    else if (isEventKind(kind))
      this.dispatchEvent(new CustomEvent(kind, { detail: { reference: Reflect.get(data, "reference") }, bubbles: true, composed: true }));
  }

  async #sayHello(): Promise<void> {
    const hello: FromDesktop = {
      kind: "kcc-hello",
      token: await this.#token(),
      searchTerm: this.getAttribute("search-term") ?? undefined,
      pageAddress: this.getAttribute("page-address") ?? undefined,
    };
    this.#frame.contentWindow?.postMessage(hello, hub);
  }

  /** A desktop that fails to give one still says hello: the page then goes on with its own session, or asks to sign in. */
  async #token(): Promise<string | undefined> {
    try {
      return await this.tokenProvider?.();
    } catch (error) {
      console.error("kcc-hub: tokenProvider gave no token", error);
      return undefined;
    }
  }

  #resize(height: unknown): void {
    if (typeof height === "number") this.#frame.style.blockSize = `${Math.min(Math.max(height, heightMin), heightMax)}px`;
  }
}

class WrapUpElement extends HubElement {
  protected readonly page = "afronden";
  protected readonly label = "Contact afronden";
}

class SuggestionElement extends HubElement {
  protected readonly page = "vraagsuggestie";
  protected readonly label = "Vraagsuggestie";
}

class WebsiteReportElement extends HubElement {
  protected readonly page = "websitemelding";
  protected readonly label = "Fout op de website";
}

const elements = { "kcc-wrap-up": WrapUpElement, "kcc-suggestion": SuggestionElement, "kcc-website-report": WebsiteReportElement };
// The script may stand in a page twice.
for (const [name, element] of Object.entries(elements)) if (!customElements.get(name)) customElements.define(name, element);

function isEventKind(kind: unknown): kind is EventKind {
  return eventKinds.some((known) => known === kind);
}
