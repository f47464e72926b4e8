/** Other names of a party, typed in one line and separated by commas. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextLine } from '../../components/text-line.tsx'

/** At most as many as a party may have. */
const MOST = 20

export const readNames = (typed: string): readonly string[] =>
  typed
    .split(/[,，、;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, MOST)

interface Props {
  readonly names: readonly string[]
  readonly onChange: (names: readonly string[]) => void
}

export const OtherNames = ({ names, onChange }: Props) => {
  const { t } = useTranslation('intake')
  // What is typed stays as it is typed; a comma must not vanish while the next name is on its way.
  const [typed, setTyped] = useState(() => names.join(', '))
  return (
    <TextLine
      label={t('otherNames')}
      description={t('otherNamesHint')}
      value={typed}
      maxLength={2000}
      onChange={(next) => {
        setTyped(next)
        onChange(readNames(next).map((name) => name.slice(0, 500)))
      }}
    />
  )
}
