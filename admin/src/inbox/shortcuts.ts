import { onScopeDispose, ref, type Ref } from "vue";
import type { Action } from "./useTriage.ts";

/** What a single key does. */
export type Command = Action | "next" | "previous" | "choose" | "undo" | "search" | "help";

export const keys: Readonly<Record<string, Command>> = {
  j: "next",
  k: "previous",
  x: "choose",
  a: "accept",
  d: "resolve",
  r: "reject",
  w: "takeUp",
  t: "assign",
  m: "merge",
  h: "handOver",
  p: "postpone",
  c: "correct",
  o: "reopen",
  z: "undo",
  "/": "search",
  "?": "help",
};

export function keyOf(command: Command): string {
  return Object.keys(keys).find((key) => keys[key] === command) ?? "";
}

const storageKey = "kcc-hub.shortcuts";

/** Single keys: not while somebody types, not while a dialog is open, and not when they were switched off (WCAG 2.1.4). */
export function useShortcuts(run: (command: Command) => void): { readonly isOn: Ref<boolean>; switchTo(on: boolean): void } {
  const isOn = ref(localStorage.getItem(storageKey) !== "off");

  function onKeydown(event: KeyboardEvent): void {
    const command = keys[event.key];
    if (!command || !isOn.value || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    run(command);
  }

  addEventListener("keydown", onKeydown);
  onScopeDispose(() => removeEventListener("keydown", onKeydown));
  return {
    isOn,
    switchTo(on) {
      isOn.value = on;
      localStorage.setItem(storageKey, on ? "on" : "off");
    },
  };
}

function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]")) return true;
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
