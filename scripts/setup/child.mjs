import { spawn } from 'node:child_process'
import { root } from './say.mjs'

/**
 * Runs a program to its end and gives its exit code (1 when it could not start or a signal ended it).
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, stdio?: import('node:child_process').StdioOptions }} [options]
 * @returns {Promise<number>}
 */
export const run = (file, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(file, args, { stdio: 'inherit', cwd: root, ...options })
    let stopped = false
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      stopped = true
      child.kill(signal)
    }
    process.on('SIGINT', pass)
    process.on('SIGTERM', pass)
    const end = (/** @type {number} */ code) => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      // Whoever stops a command stops all of it, not only the step at hand.
      if (stopped) process.exit(130)
      resolve(code)
    }
    child.on('error', () => {
      end(1)
    })
    child.on('exit', (code) => {
      end(code ?? 1)
    })
  })

/**
 * Runs a program quietly and gives what it printed.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<{ code: number, out: string, err: string }>}
 */
export const capture = (file, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: root, ...options })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text))
    child.on('error', (error) => {
      resolve({ code: 1, out, err: err + error.message })
    })
    child.on('close', (code) => {
      resolve({ code: code ?? 1, out, err })
    })
  })

/** npm as this platform starts it. On Windows it is a batch file, which needs a shell. */
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
