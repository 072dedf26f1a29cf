import { nextTick, type ShallowRef } from "vue";

/** Moves the focus to something that has just been drawn: a heading, a notice. It must be focusable (`tabindex="-1"` is enough). */
export function useFocusOn(target: Readonly<ShallowRef<HTMLElement | null>>): () => Promise<void> {
  return async () => {
    await nextTick();
    target.value?.focus();
    target.value?.scrollIntoView({ block: "nearest" });
  };
}
