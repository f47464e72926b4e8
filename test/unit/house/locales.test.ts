/** Both languages say the same things: same keys, no empty text, the same blanks to be filled in. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { failureCodes } from '#shared/contract/failures.ts'

const folder = fileURLToPath(new URL('../../../shared/locales/', import.meta.url))
const namespaces = (language: string): readonly string[] => readdirSync(`${folder}${language}`).toSorted()

const flatten = (value: unknown, path: string): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`))
    : [[path, value]]

const read = (language: string, file: string): ReadonlyMap<string, unknown> =>
  new Map(flatten(JSON.parse(readFileSync(`${folder}${language}/${file}`, 'utf8')), ''))

/** Names in `{{name}}` and `{{name, josa(…)}}`, each once. */
const blanks = (text: unknown): readonly string[] =>
  [...new Set([...String(text).matchAll(/\{\{\s*([\w.-]+)[^}]*\}\}/gu)].map((match) => match[1] ?? ''))].toSorted()

describe('locales', () => {
  it('have the same files', () => {
    expect(namespaces('en')).toEqual(namespaces('ko'))
    expect(namespaces('ko').length).toBeGreaterThan(5)
  })

  describe.each(namespaces('ko'))('%s', (file) => {
    const ko = read('ko', file)
    const en = read('en', file)
    it('has the same keys', () => {
      expect([...en.keys()].toSorted()).toEqual([...ko.keys()].toSorted())
    })
    it('has a text for every key', () => {
      const empty = [...ko, ...en].filter(([, text]) => typeof text !== 'string' || text === '')
      expect(empty.map(([key]) => key)).toEqual([])
    })
    it('fills in the same blanks', () => {
      const differing = [...ko.keys()].filter((key) => blanks(ko.get(key)).join() !== blanks(en.get(key)).join())
      expect(differing).toEqual([])
    })
    it('is stored in one Unicode form', () => {
      const text = readFileSync(`${folder}ko/${file}`, 'utf8')
      expect(text).toBe(text.normalize('NFC'))
    })
    it('never shouts', () => {
      expect([...ko, ...en].filter(([, text]) => /[!！]/u.test(String(text))).map(([key]) => key)).toEqual([])
    })
  })

  it('know every failure, and no other', () => {
    expect([...read('ko', 'failures.json').keys()].toSorted()).toEqual([...failureCodes].toSorted())
  })
})
