/** Takes the lock of the vault folder in argv, tells how it went, and holds it until killed. */
import { acquireVaultLock } from '../../../electron/vault/files/vault-lock.ts'

const run = async (): Promise<void> => {
  const lock = await acquireVaultLock(process.argv[2] ?? '')
  process.stdout.write(lock.ok ? 'held\n' : `${lock.failure.code} ${String(lock.failure.details?.['holder'])}\n`)
  if (lock.ok) setInterval(() => undefined, 1000)
}
void run()
