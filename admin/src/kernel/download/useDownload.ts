import { onScopeDispose, shallowRef, type ShallowRef } from "vue";
import type { Failure } from "../graphql/client.ts";
import { useSession } from "../session/session.ts";

type DownloadState =
  | { readonly kind: "idle" }
  | { readonly kind: "busy" }
  | { readonly kind: "done" }
  /** It cannot be asked so; the hub says in Dutch what to do. */
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "failed"; readonly failure: Failure };

export interface Download {
  readonly state: Readonly<ShallowRef<DownloadState>>;
  /** Asks for a file and hands it to the browser; once at a time. */
  start(path: string, body: unknown): Promise<void>;
  /** Forgets what became of the last one. */
  forget(): void;
}

/** By hand rather than with a link: what went wrong is told on the page, and a file that broke off is no file. */
export function useDownload(): Download {
  const session = useSession();
  const state = shallowRef<DownloadState>({ kind: "idle" });
  const gone = new AbortController();
  onScopeDispose(() => gone.abort());

  async function ask(path: string, body: unknown): Promise<DownloadState> {
    const response = await fetch(path, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: gone.signal,
    });
    if (response.ok) {
      save(await response.blob(), fileNameOf(response));
      return { kind: "done" };
    }
    if (response.status === 401) session.markExpired();
    return await refusalOf(response);
  }

  return {
    state,
    async start(path, body) {
      if (state.value.kind === "busy") return;
      state.value = { kind: "busy" };
      // Nothing else than the network or a broken transfer throws here.
      state.value = await ask(path, body).catch((): DownloadState => ({ kind: "failed", failure: { kind: "unreachable" } }));
    },
    forget() {
      if (state.value.kind !== "busy") state.value = { kind: "idle" };
    },
  };
}

async function refusalOf(response: Response): Promise<DownloadState> {
  if (response.status === 401) return { kind: "failed", failure: { kind: "signed-out" } };
  if (response.status === 403) return { kind: "failed", failure: { kind: "not-permitted" } };
  const { message, traceId } = refusalIn(await response.json().catch(() => undefined));
  const isExpected = response.status === 422 || response.status === 429;
  return isExpected && message !== undefined ? { kind: "refused", message } : { kind: "failed", failure: { kind: "unexpected", traceId } };
}

/** Of both forms in which the hub refuses. */
function refusalIn(body: unknown): { readonly message: string | undefined; readonly traceId: string | undefined } {
  const errors = memberOf(body, "errors");
  const first: unknown = Array.isArray(errors) ? errors[0] : body;
  return { message: textOf(memberOf(first, "message")), traceId: textOf(memberOf(memberOf(first, "extensions"), "traceId")) };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function fileNameOf({ headers }: Response): string {
  return /filename="([\w.-]+)"/.exec(headers.get("content-disposition") ?? "")?.[1] ?? "export.csv";
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  // The browser has begun to take it by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
