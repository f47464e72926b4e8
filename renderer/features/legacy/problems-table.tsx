/** What was not understood: per file, column and value, in words, with how often and in which rows. */
import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LegacyProblem } from '#shared/legacy/batch.ts'
import { gatherProblems } from './gather-problems.ts'
import styles from './legacy.module.css'

/** Kinds of problem shown before "all". */
const SHOWN = 30

interface Props {
  readonly problems: readonly LegacyProblem[]
  /** names of the files by position */
  readonly names: readonly string[]
}

export const ProblemsTable = ({ problems, names }: Props) => {
  const { t, i18n } = useTranslation('legacy')
  const [all, setAll] = useState(false)
  const number = new Intl.NumberFormat(i18n.language)
  if (problems.length === 0) return <p className="quiet">{t('noProblems')}</p>
  const gathered = gatherProblems(problems)
  const shown = all ? gathered : gathered.slice(0, SHOWN)
  // A code that a later version of the program reports is shown as it is.
  const words = (code: string): string => (i18n.exists(`legacy:problem_${code}`) ? t(`problem_${code}`) : code)
  return (
    <>
      <Table>
        <Table.Caption className={styles.caption}>
          {t('problemsCaption', {
            kinds: number.format(gathered.length),
            cells: number.format(problems.reduce((sum, problem) => sum + problem.count, 0)),
          })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('fileAndColumn')}</Table.Th>
            <Table.Th>{t('value')}</Table.Th>
            <Table.Th>{t('problem')}</Table.Th>
            <Table.Th className={styles.number}>{t('count')}</Table.Th>
            <Table.Th>{t('rowNumbers')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((problem) => (
            <Table.Tr key={JSON.stringify([problem.file, problem.column, problem.code, problem.values[0]])}>
              <Table.Td>
                <span className="quiet">{names[problem.file] ?? ''}</span> {problem.column}
              </Table.Td>
              <Table.Td>
                {problem.values[0] === '' ? <span className="quiet">{t('emptyCell')}</span> : problem.values.join(', ')}
                {problem.distinct > problem.values.length && (
                  <span className="quiet">
                    {' '}
                    {t('andMore', { number: number.format(problem.distinct - problem.values.length) })}
                  </span>
                )}
              </Table.Td>
              <Table.Td>{words(problem.code)}</Table.Td>
              <Table.Td className={`figures ${styles.number}`}>{number.format(problem.count)}</Table.Td>
              <Table.Td className="figures">
                {problem.rows.join(', ')}
                {problem.count > problem.rows.length ? ' …' : ''}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {gathered.length > SHOWN && !all && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            setAll(true)
          }}
        >
          {t('showAllProblems', { count: gathered.length })}
        </Button>
      )}
    </>
  )
}
