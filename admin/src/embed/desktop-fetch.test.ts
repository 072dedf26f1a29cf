import { expect, test } from "vitest";
import { shallowRef } from "vue";
import type { Hello } from "./desktop.ts";
import { createDesktopFetch } from "./desktop-fetch.ts";

const helloWith = (token: string): Hello => ({ token, searchTerm: undefined, pageAddress: undefined });

test("requests that an ended token was refused for one after the other all go on with the fresh one, which is asked for once", async () => {
  const hello = shallowRef<Hello | undefined>(helloWith("ended"));
  let asked = 0;
  const freshToken = async () => {
    asked += 1;
    // As a desktop does: the token that it has, until that has ended too.
    const before = hello.value?.token;
    hello.value = helloWith("fresh");
    return before === "fresh" ? undefined : "fresh";
  };
  const late = Promise.withResolvers<void>();
  const server: typeof fetch = async (address, options) => {
    const isEnded = new Headers(options?.headers).get("authorization") === "Bearer ended";
    if (isEnded && address === "/late") await late.promise;
    return new Response(null, { status: isEnded ? 401 : 200 });
  };
  const send = createDesktopFetch(server, { hello, freshToken });
  const second = send("/late");
  expect((await send("/early")).status).toBe(200);
  late.resolve();
  expect((await second).status).toBe(200);
  expect(asked).toBe(1);
});
