import { request as httpRequest } from "node:http";

/** A live stream as a client sees it that keeps every byte. */
export interface OpenedStream {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Waits for so many events in all; gives them. Throws when it ends before. */
  events(count: number): Promise<readonly StreamEvent[]>;
  /** Everything that came, when it has ended. */
  ended(): Promise<{ readonly events: readonly StreamEvent[]; readonly wasCut: boolean }>;
  leave(): void;
  /** Takes nothing any more. */
  stopReading(): void;
}

export interface StreamEvent {
  readonly event: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- answers are compared by expectations, which name every member they need
  readonly data: any;
}

export function openStream(
  url: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
): Promise<OpenedStream> {
  return new Promise((resolve, reject) => {
    const all = { accept: "text/event-stream", "content-type": "application/json", ...headers };
    const request = httpRequest(new URL("/graphql/stream", url), { method: "POST", headers: all }, (response) => {
      let text = "";
      const over = Promise.withResolvers<{ readonly wasCut: boolean }>();
      let isOver = false;
      let changed = Promise.withResolvers<void>();
      const tell = (): void => {
        changed.resolve();
        changed = Promise.withResolvers();
      };
      const finish = (wasCut: boolean): void => {
        isOver = true;
        over.resolve({ wasCut });
        tell();
      };
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
        tell();
      });
      response.on("end", () => finish(false));
      response.on("error", () => finish(true));
      response.on("close", () => finish(true));
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        async events(count) {
          while (readEvents(text).length < count) {
            if (isOver) throw new Error(`the stream ended after: ${text}`);
            await changed.promise;
          }
          return readEvents(text);
        },
        async ended() {
          const { wasCut } = await over.promise;
          return { events: readEvents(text), wasCut };
        },
        leave: () => request.destroy(),
        stopReading: () => void response.pause(),
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

function readEvents(text: string): readonly StreamEvent[] {
  return text
    .split("\n\n")
    .slice(0, -1)
    .flatMap((block) => {
      const [, event] = /^event: (.*)$/m.exec(block) ?? [];
      const [, data] = /^data: (.*)$/m.exec(block) ?? [];
      return event === undefined ? [] : [{ event, data: data === undefined ? undefined : JSON.parse(data) }];
    });
}
