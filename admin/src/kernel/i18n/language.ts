import { createI18n } from "vue-i18n";
import { watch } from "vue";
import { kernelMessagesEn } from "./kernel.messages.en.ts";
import { kernelMessagesNl } from "./kernel.messages.nl.ts";
import { languages, type Language, type MessageTree } from "./messages.ts";

const storageKey = "kcc-hub.language";

/** Dutch unless the user chose otherwise; the choice is kept in this browser and the document says which language it is in. */
export function createHubI18n(texts: readonly Readonly<Record<Language, MessageTree>>[]) {
  const i18n = createI18n({
    legacy: false,
    locale: storedLanguage(),
    fallbackLocale: "nl",
    messages: {
      nl: Object.assign({}, kernelMessagesNl, ...texts.map(({ nl }) => nl)),
      en: Object.assign({}, kernelMessagesEn, ...texts.map(({ en }) => en)),
    },
  });
  watch(i18n.global.locale, rememberLanguage, { immediate: true });
  return i18n;
}

function storedLanguage(): Language {
  const stored = withStorage((storage) => storage.getItem(storageKey));
  return languages.find((language) => language === stored) ?? "nl";
}

function rememberLanguage(language: string): void {
  withStorage((storage) => storage.setItem(storageKey, language));
  document.documentElement.lang = language;
}

/** In a frame of another site browsers may refuse every storage: then the choice lasts as long as the page. */
function withStorage<Value>(use: (storage: Storage) => Value): Value | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}
