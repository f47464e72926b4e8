import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../scripts/setup/say.mjs'

const folder = (language: string): string => join(root, 'shared', 'locales', language)

/** Every sentence of a file by its dotted key. */
const sentences = (value: unknown, key = ''): readonly (readonly [string, string])[] =>
  typeof value === 'string'
    ? [[key, value]]
    : Object.entries(value as object).flatMap(([name, inner]) => sentences(inner, key === '' ? name : `${key}.${name}`))

const read = (language: string, file: string): ReadonlyMap<string, string> =>
  new Map(sentences(JSON.parse(readFileSync(join(folder(language), file), 'utf8'))))

/** English has a plural form where Korean has none: both count as one key. */
const plain = (keys: Iterable<string>): readonly string[] =>
  [...new Set([...keys].map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))].sort()

const places = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map((m) => m[1] ?? ''))].sort()

it('both languages have the same files', () => {
  expect(readdirSync(folder('ko')).sort()).toEqual(readdirSync(folder('en')).sort())
})

describe.each(readdirSync(folder('en')))('%s', (file) => {
  const en = read('en', file)
  const ko = read('ko', file)
  it('has the same keys in both languages, none of them empty', () => {
    expect(plain(ko.keys())).toEqual(plain(en.keys()))
    // Words that join parts of a sentence have no counterpart in the other language now and then.
    for (const [key, text] of [...en, ...ko]) if (!/join$/i.test(key)) expect(text.trim(), key).not.toBe('')
  })
  it('names the same things in both languages', () => {
    for (const [key, text] of ko) {
      const other = en.get(key) ?? en.get(key.replace(/_\w+$/, '')) ?? en.get(`${key}_other`)
      if (other !== undefined) expect(places(text), key).toEqual(places(other))
    }
  })
})
