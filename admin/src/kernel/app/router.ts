import { nextTick } from "vue";
import { createRouter, createWebHistory, type Router } from "vue-router";
import type { Session } from "../session/session.ts";
import type { Slice } from "../slice.ts";
import NotFoundPage from "./NotFoundPage.vue";
import StartPage from "./StartPage.vue";

export function createHubRouter({ slices, session }: { readonly slices: readonly Slice[]; readonly session: Session }): Router {
  const router = createRouter({
    history: createWebHistory("/"),
    routes: [{ path: "/", component: StartPage }, ...slices.flatMap(({ routes }) => routes), { path: "/:unknown(.*)*", component: NotFoundPage }],
    // What only changes behind the question mark is the same page.
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });

  router.afterEach(async (to, from) => {
    // The first page has just been opened: the browser put the focus where it belongs, and the session is being loaded.
    if (from.matched.length === 0 || to.path === from.path) return;
    void session.load();
    await nextTick();
    document.querySelector<HTMLElement>("#page-title")?.focus({ preventScroll: true });
  });
  // The hub was renewed while this window was open: the page's file has another name now, and a fresh start knows it.
  router.onError((_error, to) => location.assign(to.fullPath));
  return router;
}
