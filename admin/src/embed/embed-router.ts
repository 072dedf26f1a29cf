import { nextTick } from "vue";
import { createRouter, createWebHistory, type Router } from "vue-router";
import SignedInPage from "./SignedInPage.vue";
import SuggestPage from "./SuggestPage.vue";
import UnknownPage from "./UnknownPage.vue";
import WrapUpPage from "./WrapUpPage.vue";

export function createEmbedRouter(): Router {
  const router = createRouter({
    history: createWebHistory("/insluiten/"),
    routes: [
      { path: "/afronden", component: WrapUpPage },
      { path: "/vraagsuggestie", component: SuggestPage, props: { kind: "QUESTION_SUGGESTION" } },
      { path: "/websitemelding", component: SuggestPage, props: { kind: "WEBSITE_REPORT" } },
      { path: "/aangemeld", component: SignedInPage },
      { path: "/:unknown(.*)*", component: UnknownPage },
    ],
  });
  router.afterEach(async (_to, from) => {
    if (from.matched.length === 0) return;
    await nextTick();
    document.querySelector<HTMLElement>("#page-title")?.focus({ preventScroll: true });
  });
  return router;
}
