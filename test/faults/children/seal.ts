/** Seals the file of argv into the folder of argv, again and again, and tells each id that was acknowledged. */
import { randomUUID } from 'node:crypto'
import { createEvidenceThreads } from '../../../electron/vault/evidence/threads.ts'
import { writeSealedFile } from '../../../electron/vault/evidence/write-sealed-file.ts'
import { newKey } from '../../../electron/vault/keys/key-bytes.ts'

const [source = '', folder = '', vaultId = '', script = ''] = process.argv.slice(2)
const threads = createEvidenceThreads(script)

const run = async (): Promise<void> => {
  for (;;) {
    const fileId = randomUUID()
    const key = newKey()
    const sealed = await writeSealedFile({ source, folder, vaultId, fileId, key, threads })
    if (!sealed.ok) throw new Error(sealed.failure.code)
    process.stdout.write(`${fileId} ${key.toString('hex')} ${sealed.value.sha256}\n`)
  }
}
void run()
