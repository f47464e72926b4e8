/**
 * Interface texts. One namespace per file of `shared/locales/{ko,en}`; the name of the file is the namespace.
 * Code labels do not come from here but from the session's code lists.
 */
import { josa, type JosaOption } from './korean.ts'
import i18next, { type i18n, type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'

export type Language = 'ko' | 'en'

const files = import.meta.glob<Readonly<Record<string, unknown>>>('../shared/locales/*/*.json', {
  eager: true,
  import: 'default',
})

const resources = (): Resource => {
  const all: Record<string, Record<string, Record<string, unknown>>> = {}
  for (const [path, texts] of Object.entries(files)) {
    const [, language, namespace] = /\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? []
    if (language === undefined || namespace === undefined) continue
    all[language] = { ...all[language], [namespace]: texts }
  }
  return all
}

/**
 * Starts the interface in `language`. A particle that depends on the word before it is written
 * `{{name, josa(particle: 은/는)}}`.
 */
export const startTexts = (language: Language): i18n => {
  void i18next.use(initReactI18next).init({
    resources: resources(),
    lng: language,
    fallbackLng: false,
    defaultNS: 'frame',
    ns: Object.keys(resources()[language] ?? {}),
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  i18next.services.formatter?.add('josa', (value, _language, options) =>
    josa(String(value), String((options as { particle?: unknown }).particle) as JosaOption),
  )
  document.documentElement.lang = language
  return i18next
}

/** Switches the interface without a restart. */
export const changeLanguage = async (language: Language): Promise<void> => {
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'ko')
