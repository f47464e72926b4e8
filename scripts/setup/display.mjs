/** A screen that nobody sees, for tests and the tour on a machine without one. */
import { spawn } from 'node:child_process'
import { platform } from 'node:process'

export const hasDisplay = () =>
  platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

/**
 * Starts Xvfb on the next free display number.
 * @returns {Promise<{ display: string, stop: () => Promise<void> }>}
 */
export const startDisplay = () =>
  new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1680x1050x24', '-nolisten', 'tcp', '-noreset']
    const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    const ended = new Promise((done) => child.once('exit', done))
    const kill = () => child.kill()
    process.once('exit', kill)
    child.once('error', reject)
    child.once('exit', (code) => {
      reject(new Error(`Xvfb ended with ${String(code)}`))
    })
    let number = ''
    child.stdio[3]?.on('data', (/** @type {Buffer} */ text) => {
      number += text.toString()
      if (!number.includes('\n')) return
      resolve({
        display: `:${number.trim()}`,
        stop: async () => {
          process.off('exit', kill)
          child.kill()
          await ended
        },
      })
    })
  })
