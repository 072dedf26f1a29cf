import { useRoute } from "vue-router";

/** Whether the page is shown, or one below it. */
export function useIsCurrent(): (to: string) => boolean {
  const route = useRoute();
  return (to) => route.path === to || route.path.startsWith(`${to}/`);
}
