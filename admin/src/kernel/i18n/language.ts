import { createI18n } from "vue-i18n";
import { watch } from "vue";
import type { Slice } from "../slice.ts";
import { kernelMessagesEn } from "./kernel.messages.en.ts";
import { kernelMessagesNl } from "./kernel.messages.nl.ts";
import { languages, type Language } from "./messages.ts";

const storageKey = "kcc-hub.language";

/** Dutch unless the user chose otherwise; the choice is kept in this browser and the document says which language it is in. */
export function createHubI18n(slices: readonly Slice[]) {
  const i18n = createI18n({
    legacy: false,
    locale: storedLanguage(),
    fallbackLocale: "nl",
    messages: {
      nl: Object.assign({}, kernelMessagesNl, ...slices.map(({ messages }) => messages.nl)),
      en: Object.assign({}, kernelMessagesEn, ...slices.map(({ messages }) => messages.en)),
    },
  });
  watch(i18n.global.locale, rememberLanguage, { immediate: true });
  return i18n;
}

function storedLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  return languages.find((language) => language === stored) ?? "nl";
}

function rememberLanguage(language: string): void {
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
}
