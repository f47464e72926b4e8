import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../scripts/setup/say.mjs'
import { sandboxArguments } from '../../scripts/setup/sandbox.mjs'
import { lastRuntime } from '../../scripts/setup/set-up.mjs'
import {
  isAlive,
  launch,
  newHome,
  nextWindow,
  pressShortcut,
  removeHome,
  type Running,
  until,
  vaultPid,
} from './harness.ts'

let running: Running
let home: string
/** A server that must never be reached. */
let server: Server
let requests = 0
let outside: string

beforeAll(async () => {
  server = createServer((_request, response) => {
    requests += 1
    response.setHeader('access-control-allow-origin', '*').end('reached')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  outside = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
  home = await newHome()
  running = await launch(home)
})

afterAll(async () => {
  await running.quit()
  await removeHome(home)
  await new Promise((resolve) => server.close(resolve))
})

describe('the page', () => {
  it('comes with the strict policy and breaks it nowhere', async () => {
    const policy = await running.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const response = await contents?.session.fetch('app://haechi/index.html')
      return response?.headers.get('content-security-policy') ?? ''
    })
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]{24}'; img-src 'self' blob:; font-src 'self'; connect-src 'none'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    )
    await running.page().waitForSelector('#root main')
    expect(running.complaints).toEqual([])
  })

  it('gets a nonce that fits its own response', async () => {
    const [given, inPage] = await running.page().evaluate(() => {
      const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
      return [(window as unknown as { haechi: { nonce: string } }).haechi.nonce, meta?.nonce]
    })
    expect(given).toMatch(/^[\w+/=]{24}$/)
    expect(inPage).toBe(given)
  })

  it('runs in a sandbox, isolated, without Node', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences()
      const spellcheck = BrowserWindow.getAllWindows()[0]?.webContents.session.isSpellCheckerEnabled()
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, spellcheck }
    })
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    })
    const inPage = await running.page().evaluate(() => [typeof globalThis.require, 'process' in globalThis])
    expect(inPage).toEqual(['undefined', false])
  })

  it('has exactly the functions of the bridge', async () => {
    const names = await running
      .page()
      .evaluate(() => Object.keys((window as unknown as { haechi: object }).haechi).sort())
    expect(names).toEqual(
      [
        'nonce',
        'lockedReason',
        'connect',
        'preferences',
        'setPreferences',
        'vaultName',
        'chooseVault',
        'chooseFiles',
        'dropped',
        'chooseDestination',
        'lock',
        'quit',
        'printWindow',
        'onCommand',
      ].sort(),
    )
  })

  it('keeps its session in memory', async () => {
    const path = await running.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.session.getStoragePath() ?? null,
    )
    expect(path).toBeNull()
  })
})

describe('what a page tries is refused:', () => {
  it('fetch, web socket, image, beacon', async () => {
    const page = running.page()
    const outcomes = await page.evaluate(async (address) => {
      const socket = new Promise((resolve) => {
        try {
          const opened = new WebSocket(address.replace('http', 'ws'))
          opened.onerror = () => {
            resolve('refused')
          }
          opened.onopen = () => {
            resolve('reached')
          }
        } catch {
          resolve('refused')
        }
      })
      const image = new Promise((resolve) => {
        const element = new Image()
        element.onerror = () => {
          resolve('refused')
        }
        element.onload = () => {
          resolve('reached')
        }
        element.src = address
      })
      const fetched = fetch(address).then(
        () => 'reached',
        () => 'refused',
      )
      navigator.sendBeacon(address)
      return Promise.all([fetched, socket, image])
    }, outside)
    expect(outcomes).toEqual(['refused', 'refused', 'refused'])
    expect(requests).toBe(0)
  })

  it('network of the session even without a policy', async () => {
    const outcome = await running.app.evaluate(async ({ BrowserWindow }, address) => {
      try {
        await BrowserWindow.getAllWindows()[0]?.webContents.session.fetch(address)
        return 'reached'
      } catch {
        return 'refused'
      }
    }, outside)
    expect(outcome).toBe('refused')
    expect(requests).toBe(0)
  })

  it('navigation, new window, download, form', async () => {
    const page = running.page()
    const before = page.url()
    const opened = await page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
      link.download = 'x'
      link.href = URL.createObjectURL(new Blob(['x']))
      link.click()
      link.remove()
      location.href = 'data:text/html,x'
      return window.open(address) === null
    }, outside)
    expect(opened).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(page.url()).toBe(before)
    const windows = await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    expect(windows).toBe(1)
    expect(requests).toBe(0)
  })

  it('permissions', async () => {
    const states = await running.page().evaluate(async () => {
      const ask = async (name: string): Promise<string> =>
        (await navigator.permissions.query({ name: name as PermissionName })).state
      const camera = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      )
      return [await ask('geolocation'), await ask('notifications'), await ask('microphone'), camera]
    })
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
  })

  it('files outside the table', async () => {
    const statuses = await running.app.evaluate(async ({ BrowserWindow }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session
      const paths = ['../package.json', '..%2fmain.cjs', '%2e%2e/main.cjs', 'nothing.html', '//etc/passwd']
      return Promise.all(
        paths.map(async (path) => (await session?.fetch(`app://haechi/${path}`).catch(() => null))?.status ?? 0),
      )
    })
    expect(statuses.every((status) => status === 404 || status === 0)).toBe(true)
  })

  it('a file that a script made has no path', async () => {
    const dropped = await running
      .page()
      .evaluate(() =>
        (window as unknown as { haechi: { dropped(files: File[]): Promise<unknown> } }).haechi.dropped([
          new File(['x'], 'x.txt'),
        ]),
      )
    expect(dropped).toBeNull()
  })
})

describe('life', () => {
  it('lets a second instance go away and keeps the first', async () => {
    const runtime = await lastRuntime()
    const code = await new Promise((resolve) => {
      const args = [...sandboxArguments(process.getuid?.(), process.platform), root]
      const env = { ...process.env, HOME: home, HAECHI_USER_DATA: join(home, 'haechi') }
      spawn(runtime.executable, args, { env, stdio: 'ignore' }).once('exit', resolve)
    })
    expect(code).toBe(0)
    expect(await running.page().evaluate(() => document.readyState)).toBe('complete')
  })

  it('keeps preferences owner-only, without electron-store listening to pages', async () => {
    await running.page().evaluate(() =>
      (window as unknown as { haechi: { setPreferences(change: object): Promise<unknown> } }).haechi.setPreferences({
        zoom: 125,
        autoLockMinutes: 0,
        evil: 'x',
      }),
    )
    const file = join(home, 'haechi', 'preferences.json')
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { preferences: Record<string, unknown> }
    expect(kept.preferences).toMatchObject({ zoom: 125, autoLockMinutes: 10 })
    expect(kept.preferences).not.toHaveProperty('evil')
    const listeners = await running.app.evaluate(({ ipcMain }) => ipcMain.listenerCount('electron-store-get-data'))
    expect(listeners).toBe(0)
  })

  it('switches the menu with the language at once', async () => {
    const labels = async (language: 'ko' | 'en'): Promise<readonly string[]> => {
      await running
        .page()
        .evaluate(
          (next) =>
            (
              window as unknown as { haechi: { setPreferences(change: object): Promise<unknown> } }
            ).haechi.setPreferences({ language: next }),
          language,
        )
      return running.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? [])
    }
    expect(await labels('ko')).toEqual(['파일(&F)', '편집(&E)', '보기(&V)', '도움말(&H)'])
    expect(await labels('en')).toEqual(['&File', '&Edit', '&View', '&Help'])
  })

  it('ends vault process and window with a lock, and puts new ones in their place', async () => {
    const old = running.page()
    const oldPid = await vaultPid(running)
    expect(oldPid).not.toBeNull()
    await old.evaluate(() => {
      ;(window as unknown as { haechi: { lock(): void } }).haechi.lock()
    })
    const page = await nextWindow(running, old)
    expect(page).not.toBe(old)
    expect(isAlive(oldPid ?? 0)).toBe(false)
    await until(async () => (await vaultPid(running)) !== null, 'a new vault process')
    expect(await vaultPid(running)).not.toBe(oldPid)
    const reason = await page.evaluate(
      () => (window as unknown as { haechi: { lockedReason: string } }).haechi.lockedReason,
    )
    expect(reason).toBe('asked')
  })

  it('says so when the vault process was lost', async () => {
    const old = running.page()
    process.kill((await vaultPid(running)) ?? 0, 'SIGKILL')
    const page = await nextWindow(running, old)
    const reason = await page.evaluate(
      () => (window as unknown as { haechi: { lockedReason: string } }).haechi.lockedReason,
    )
    expect(reason).toBe('crash')
  })

  it('sends shortcuts of the menu to the page', async () => {
    const page = running.page()
    await page.evaluate(() => {
      const { haechi, heard } = window as unknown as {
        haechi: { onCommand(listener: (command: string) => void): void }
        heard?: string[]
      }
      const list = heard ?? []
      Object.assign(window, { heard: list })
      haechi.onCommand((command) => list.push(command))
    })
    await until(async () => {
      await pressShortcut(running, 'F1')
      return page.evaluate(() => (window as unknown as { heard: string[] }).heard.includes('help'))
    }, 'the help command')
  })

  it('leaves no orphan when killed', async () => {
    const own = await newHome()
    const other = await launch(own)
    const pid = await vaultPid(other)
    expect(pid).not.toBeNull()
    await other.kill()
    await until(() => !isAlive(pid ?? 0), 'the end of the vault process', 2000)
    await removeHome(own)
  })
})
