import { cpus, totalmem } from 'node:os'
import { expect, it } from 'vitest'
import { benchEvidence } from './evidence.ts'

it('rows 1 and 2: evidence', async () => {
  const rows = await benchEvidence()
  const machine = `${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`
  console.log(machine)
  for (const { name, ratio, detail } of rows) console.log(`${name}: ${ratio?.toFixed(2) ?? '–'} (${detail})`)
  expect(rows).toHaveLength(6)
})
