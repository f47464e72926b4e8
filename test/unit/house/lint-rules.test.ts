/** The lint rules that guard a promise of the program catch what they are for. */
import { ESLint } from 'eslint'
import { expect, it } from 'vitest'
import { root } from '../../../scripts/setup/say.mjs'

const eslint = new ESLint({ cwd: root })

/** Lints `text` as if it stood in an existing file, so that type information is there. */
const rulesBroken = async (path: string, text: string): Promise<readonly (string | null)[]> => {
  const [result] = await eslint.lintText(text, { filePath: `${root}${path}` })
  return (result?.messages ?? []).map((message) => message.ruleId)
}

it.each([
  ['no-restricted-imports', 'electron/vault/process.ts', "import 'node:http'"],
  ['no-restricted-imports', 'electron/vault/process.ts', "import 'net'"],
  ['no-restricted-imports', 'electron/shell/pages.ts', "import 'node:dns/promises'"],
  ['no-restricted-globals', 'electron/vault/process.ts', "void fetch('x')"],
  ['no-restricted-globals', 'renderer/main.tsx', "void new WebSocket('ws://x')"],
  ['no-restricted-syntax', 'electron/shell/window.ts', "import { net } from 'electron'\nvoid net"],
  ['no-console', 'electron/shell/window.ts', "console.log('x')"],
  ['no-restricted-syntax', 'shared/contract/result.ts', 'export const now = Date.now()'],
  ['no-restricted-syntax', 'shared/contract/result.ts', 'export const chance = Math.random()'],
  ['@typescript-eslint/no-explicit-any', 'electron/shell/window.ts', 'export const x: any = 1'],
  ['@typescript-eslint/no-floating-promises', 'electron/shell/window.ts', 'Promise.resolve(1)'],
  ['max-lines', 'electron/shell/window.ts', 'export {}\n'.repeat(301)],
])(
  '%s in %s',
  async (rule, path, text) => {
    expect(await rulesBroken(path, text)).toContain(rule)
  },
  60_000,
)
