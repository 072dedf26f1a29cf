import { computed, type ComputedRef } from "vue";
import { useRoute } from "vue-router";

/** Where signing in starts; it comes back to this page. */
export function useSignInAddress(): ComputedRef<string> {
  const route = useRoute();
  return computed(() => `/auth/login?returnTo=${encodeURIComponent(route.path)}`);
}
