/** Seals the file of argv once in a process of its own and tells the most memory it ever had, in MiB (Linux). */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createEvidenceThreads } from '../../../electron/vault/evidence/threads.ts'
import { writeSealedFile } from '../../../electron/vault/evidence/write-sealed-file.ts'
import { newKey } from '../../../electron/vault/keys/key-bytes.ts'

const [source = '', folder = '', script = ''] = process.argv.slice(2)

const run = async (): Promise<void> => {
  const threads = createEvidenceThreads(script)
  const wanted = { source, folder, vaultId: randomUUID(), fileId: randomUUID(), key: newKey(), threads }
  const sealed = await writeSealedFile(wanted)
  if (!sealed.ok) throw new Error(sealed.failure.code)
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  process.stdout.write(String(Number(peak) / 1024))
  await threads.close()
}
void run()
