/** The label of a code in the language of the interface, from the session's lists. An unknown code shows itself. */
import { useTranslation } from 'react-i18next'
import { label, type CodeList } from '#shared/vocabulary/code-list.ts'
import { useSession } from '../working-set/session-context.tsx'

/** A function for labels, for lists, sorting and sentences. */
export const useCodeLabel = (): ((list: string, code: string) => string) => {
  const { i18n } = useTranslation()
  const { lists } = useSession()
  return (list, code) => label(lists, list, code, i18n.language === 'en' ? 'en' : 'ko')
}

export const useCodeList = (list: string): CodeList | null =>
  useSession().lists.find((entry) => entry.list === list) ?? null
