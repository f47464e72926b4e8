import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { caseloads } from './large-vault.ts'
import { hasRegister, measureRegister, type Registering, registerOf } from './register.ts'
import { against, type Line, remark, report, ROUNDS } from './report.ts'

/** The register as it is, and its growth. */
const sizes = [3_388, ...caseloads].sort((a, b) => a - b)

it('row 8: registering a legacy list', async () => {
  if (!hasRegister) {
    report('register', [remark(8, 'legacy register', 'not measured: HAECHI_DATA names no folder with the register')])
    return
  }
  const lines: Line[] = []
  for (const size of sizes) {
    const ours: number[] = []
    const bare: number[] = []
    let last: Registering | null = null
    for (let round = 0; round <= ROUNDS; round++) {
      const room = mkdtempSync(join(process.env['HAECHI_BENCH_DIR'] ?? tmpdir(), 'haechi-bench-'))
      try {
        last = await measureRegister(registerOf(size, room), room, round)
      } finally {
        rmSync(room, { recursive: true, force: true })
      }
      expect(last.dossiers).toBe(size)
      expect(last.progress).toBeGreaterThan(0)
      if (round === 0) continue
      ours.push(last.ours)
      bare.push(last.bare)
    }
    const what = `${size.toLocaleString('en')} cases, ${(last?.allegations ?? 0).toLocaleString('en')} allegations`
    lines.push(against(8, `${what}: registered, signed / the same rows bare`, ours, bare, 5))
    report('register', lines)
  }
})
