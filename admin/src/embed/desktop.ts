import { shallowRef, type ShallowRef } from "vue";
import type { ContactEvent } from "../contacts/surroundings.ts";
import type { FromHub, SaysHello } from "./protocol.ts";

/** What the desktop says that is around this page. */
export interface Hello {
  readonly token: string | undefined;
  readonly searchTerm: string | undefined;
  readonly pageAddress: string | undefined;
}

/** The desktop around this page. Alone in a window there is none: then nothing is told and nobody is heard. */
export interface Desktop {
  readonly hello: Readonly<ShallowRef<Hello | undefined>>;
  /** Waits for the desktop's first words, when it said that they come. */
  greet(): Promise<void>;
  /** Asks for a token that still holds; `undefined` when the desktop gives none. */
  freshToken(): Promise<string | undefined>;
  tell(event: ContactEvent): void;
}

const saysHello: SaysHello = "hallo";
const answerMsMax = 10_000;
const everybody = "*";

export function createDesktop(window: Window & typeof globalThis): Desktop {
  const isFramed = window.parent !== window;
  const isExpected = isFramed && window.location.hash.slice(1).split("&").includes(saysHello);
  const hello = shallowRef<Hello>();
  /** Of the page around this one, from its first message that could be trusted. */
  let desktopOrigin: string | undefined;
  const waiting = new Set<() => void>();
  const origins = isFramed ? readOrigins(window) : Promise.resolve([]);

  async function hear({ source, origin, data }: MessageEvent<unknown>): Promise<void> {
    if (source !== window.parent || !(await origins).includes(origin)) return;
    if (typeof data !== "object" || data === null || Reflect.get(data, "kind") !== "kcc-hello") return;
    desktopOrigin = origin;
    hello.value = { token: textOf(data, "token"), searchTerm: textOf(data, "searchTerm"), pageAddress: textOf(data, "pageAddress") };
    for (const go of waiting) go();
    waiting.clear();
    tellSize();
  }

  function post(message: FromHub): void {
    if (desktopOrigin !== undefined) window.parent.postMessage(message, desktopOrigin);
  }

  function tellSize(): void {
    post({ kind: "kcc-size", height: Math.ceil(window.document.body.scrollHeight) });
  }

  function nextHello(): Promise<void> {
    return new Promise((resolve) => {
      waiting.add(resolve);
      setTimeout(resolve, answerMsMax);
    });
  }

  if (isFramed) {
    window.addEventListener("message", (event) => void hear(event));
    new ResizeObserver(tellSize).observe(window.document.body);
    const ready: FromHub = { kind: "kcc-ready" };
    window.parent.postMessage(ready, everybody);
  }
  return {
    hello,
    async greet() {
      if (isExpected && !hello.value) await nextHello();
    },
    async freshToken() {
      if (desktopOrigin === undefined || hello.value?.token === undefined) return undefined;
      const before = hello.value.token;
      const answered = nextHello();
      post({ kind: "kcc-token-wanted" });
      await answered;
      return hello.value.token === before ? undefined : hello.value.token;
    },
    tell: ({ kind, reference }) => post({ kind: `kcc-${kind}`, reference }),
  };
}

/** Without the list nobody is heard; the page then works with the agent's own session. */
async function readOrigins(window: Window & typeof globalThis): Promise<readonly string[]> {
  try {
    const answer: unknown = await (await window.fetch("/insluiten/origins.json")).json();
    const origins: unknown = typeof answer === "object" && answer !== null ? Reflect.get(answer, "origins") : undefined;
    return Array.isArray(origins) ? origins.filter((origin) => typeof origin === "string") : [];
  } catch {
    return [];
  }
}

function textOf(data: object, name: string): string | undefined {
  const value: unknown = Reflect.get(data, name);
  return typeof value === "string" && value !== "" ? value : undefined;
}
