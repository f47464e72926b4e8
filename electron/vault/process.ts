/** Entry of the vault process: connects the shell's messages to the dispatcher. Knows nothing of Electron but this port. */
import type { BeginMessage, ShellToVault, VaultToShell } from '#shared/contract/bridge.ts'
import { createDispatcher, type PortLike } from './dispatch.ts'

interface ParentPort {
  postMessage(message: VaultToShell): void
  on(
    event: 'message',
    listener: (event: { readonly data: ShellToVault; readonly ports: readonly PortLike[] }) => void,
  ): void
}

// The zygote was forked before the shell set its own mask.
process.umask(0o077)

/** Messages and stacks may hold content; the name of an error does not. */
const stop = (error: unknown): void => {
  const name = error instanceof Error ? error.name : typeof error
  process.stderr.write(`vault process stopped: ${name}\n`)
  process.exit(1)
}
process.on('uncaughtException', stop)
process.on('unhandledRejection', stop)

const { parentPort } = process as unknown as { readonly parentPort: ParentPort }

const toShell = (message: VaultToShell): void => {
  parentPort.postMessage(message)
}

const start = (begin: BeginMessage): ReturnType<typeof createDispatcher> => {
  const dispatcher = createDispatcher({ begin, toShell })
  toShell({ kind: 'ready' })
  return dispatcher
}

let dispatcher: ReturnType<typeof createDispatcher> | null = null

parentPort.on('message', ({ data, ports }) => {
  if (data.kind === 'begin') {
    dispatcher ??= start(data)
    return
  }
  if (dispatcher === null) throw new Error('not begun')
  if (data.kind === 'port') {
    const [port] = ports
    if (port !== undefined) dispatcher.attach(port, data.use)
  } else if (data.kind === 'flush') {
    void dispatcher.flush().then(() => {
      toShell({ kind: 'flushed' })
    })
  } else dispatcher.shellMessage(data)
})
