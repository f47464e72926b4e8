/**
 * `npm run dev`: builds while you write. A change of the page reloads the window, which watches its files
 * itself (HAECHI_DEV); a change of shell, preload or vault process starts the program anew.
 */
import { spawn } from 'node:child_process'
import { build, buildDefines, nodeBundles, nodeConfig, pages, rendererConfig } from './setup/bundles.mjs'
import { root, say } from './setup/say.mjs'
import { sandboxArguments } from './setup/sandbox.mjs'
import { command, setUp } from './setup/set-up.mjs'

await command(async () => {
  const runtime = await setUp()
  await build({ force: true })
  const vite = await import('vite')
  const env = { ...process.env, HAECHI_DEV: '1' }
  const args = [...sandboxArguments(process.getuid?.(), process.platform), root]

  /** @type {import('node:child_process').ChildProcess | null} */
  let child = null
  let restarting = false
  /** @type {(code: number) => void} */
  let stop = () => undefined
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => (stop = resolve))
  const open = () => {
    restarting = false
    child = spawn(runtime.executable, args, { stdio: 'inherit', env })
    child.once('exit', (code) => {
      if (restarting) open()
      else stop(code ?? 0)
    })
  }
  /** @type {NodeJS.Timeout | undefined} */
  let pending
  const restart = () => {
    clearTimeout(pending)
    pending = setTimeout(() => {
      say('Starting anew …')
      restarting = true
      child?.kill()
    }, 200)
  }

  const define = await buildDefines()
  const watchers = []
  for (const bundle of nodeBundles) {
    const config = nodeConfig(bundle, define)
    watchers.push({ node: true, watcher: await vite.build({ ...config, build: { ...config.build, watch: {} } }) })
  }
  for (const page of pages) {
    const config = await rendererConfig(page)
    watchers.push({ node: false, watcher: await vite.build({ ...config, build: { ...config.build, watch: {} } }) })
  }
  for (const { node, watcher } of watchers) {
    if (!('on' in watcher)) continue
    let first = true
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') say(event.error.message)
      if (event.code !== 'END') return
      if (node && !first) restart()
      first = false
    })
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => {
      restarting = false
      child?.kill()
    })
  open()
  const code = await ended
  for (const { watcher } of watchers) if ('on' in watcher) await watcher.close()
  return code
})
