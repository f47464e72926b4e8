/** Each clause of the dependency rule catches a file that breaks it. */
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../../scripts/setup/say.mjs'

const rules = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs') as {
  forbidden: object[]
  options: Record<string, unknown>
}

const violations = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const house = mkdtempSync(join(tmpdir(), 'haechi-house-'))
  try {
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
    writeFileSync(join(house, 'package.json'), '{"type":"module","imports":{"#shared/*":"./shared/*"}}')
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(house, dirname(path)), { recursive: true })
      writeFileSync(join(house, path), text)
    }
    const { output } = await cruise(Object.keys(files), {
      ...rules.options,
      baseDir: house,
      validate: true,
      ruleSet: { forbidden: rules.forbidden },
    } as Parameters<typeof cruise>[1])
    return [...new Set((output as ICruiseResult).summary.violations.map((violation) => violation.rule.name))]
  } finally {
    rmSync(house, { recursive: true })
  }
}

const there = 'export const there = 1'

it.each([
  ['shared-imports-nothing-of-ours', 'shared/a/a.ts', "import '../../electron/vault/b.ts'", 'electron/vault/b.ts'],
  ['shared-is-pure', 'shared/a/a.ts', "import 'node:fs'", null],
  [
    'renderer-never-imports-electron-folder',
    'renderer/a.tsx',
    "import '../electron/vault/b.ts'",
    'electron/vault/b.ts',
  ],
  ['renderer-has-no-node', 'renderer/a.tsx', "import 'node:path'", null],
  ['electron-folder-never-imports-renderer', 'electron/vault/a.ts', "import '../../renderer/b.ts'", 'renderer/b.ts'],
  ['electron-only-in-the-shell', 'electron/vault/a.ts', "import { app } from 'electron'\nvoid app", null],
  [
    'electron-only-in-the-shell',
    'electron/vault/a.ts',
    "import type { App } from 'electron'\nexport type A = App",
    null,
  ],
  ['electron-only-in-the-shell', 'renderer/a.ts', "import Store from 'electron-store'\nvoid Store", null],
  ['vault-never-imports-the-shell', 'electron/vault/a.ts', "import '../shell/b.ts'", 'electron/shell/b.ts'],
  ['shell-never-imports-the-vault', 'electron/shell/a.ts', "import '../vault/b.ts'", 'electron/vault/b.ts'],
  ['crypto-library-only-in-keys', 'electron/vault/store/a.ts', "import sodium from 'sodium-native'\nvoid sodium", null],
  ['sqlcipher-only-in-store', 'electron/vault/keys/a.ts', "import Db from '@signalapp/sqlcipher'\nvoid Db", null],
  ['product-never-imports-tests-or-scripts', 'electron/vault/a.ts', "import '../../test/b.ts'", 'test/b.ts'],
  ['no-unresolvable', 'shared/a/a.ts', "import './missing.ts'", null],
])('%s catches %s', async (rule, path, text, other) => {
  const files = { [path]: text, ...(other === null ? {} : { [other]: there }) }
  expect(await violations(files)).toContain(rule)
})

it('circles are caught', async () => {
  const files = {
    'shared/a.ts': "import { b } from './b.ts'\nexport const a = () => b",
    'shared/b.ts': "import { a } from './a.ts'\nexport const b = () => a",
  }
  expect(await violations(files)).toContain('no-circles')
})

it('a house in order passes', async () => {
  const files = {
    'shared/a/a.ts': there,
    'electron/main.ts': "import { app } from 'electron'\nimport './shell/b.ts'\nvoid app",
    'electron/shell/b.ts': "import { there } from '#shared/a/a.ts'\nvoid there",
    'electron/vault/keys/c.ts': "import sodium from 'sodium-native'\nvoid sodium",
    'electron/vault/store/d.ts': "import Db from '@signalapp/sqlcipher'\nvoid Db",
    'renderer/e.tsx': "import { there } from '#shared/a/a.ts'\nvoid there",
  }
  expect(await violations(files)).toEqual([])
})
