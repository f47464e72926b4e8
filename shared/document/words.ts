/** The fixed words of the printed page, from the same locale files as the windows. */
import en from '../locales/en/document.json'
import ko from '../locales/ko/document.json'
import type { Language } from '../time/format-date.ts'

export type PageWord = keyof typeof ko.page

/** One fixed word or phrase of the page; `{{name}}` is filled from `values`. */
export const pageWord = (
  language: Language,
  word: PageWord,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  (language === 'ko' ? ko : en).page[word].replaceAll(/\{\{(\w+)\}\}/gu, (whole, name: string) =>
    String(values[name] ?? whole),
  )
