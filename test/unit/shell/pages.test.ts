import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPageHandler, pagePolicy, readFileTable } from '../../../electron/shell/pages.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'haechi-pages-'))
  mkdirSync(join(folder, 'pdfjs'))
  writeFileSync(join(folder, 'index.html'), '<meta nonce="HAECHI_NONCE"><script nonce="HAECHI_NONCE"></script>')
  writeFileSync(join(folder, 'a.js'), 'HAECHI_NONCE')
  writeFileSync(join(folder, 'secret.txt'), 'x')
  writeFileSync(join(folder, 'pdfjs', 'pdf.worker.min.mjs'), '')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const ask = (path: string, method = 'GET', host = 'haechi') => {
  const nonces: string[] = []
  const handler = createPageHandler(
    () => readFileTable(folder),
    (nonce) => nonces.push(nonce),
  )
  return handler(new Request(`app://${host}/${path}`, { method })).then((response) => ({ response, nonces }))
}

it('gives each page a nonce of its own, the same in text and policy', async () => {
  const [first, second] = [await ask('index.html'), await ask('index.html')]
  const [nonce = ''] = first.nonces
  expect(nonce).toMatch(/^[\w+/]{24}$/)
  expect(second.nonces).not.toEqual(first.nonces)
  expect(await first.response.text()).toBe(`<meta nonce="${nonce}"><script nonce="${nonce}"></script>`)
  expect(first.response.headers.get('content-security-policy')).toBe(pagePolicy(nonce))
})

it('leaves scripts as they are and gives them no nonce', async () => {
  const { response, nonces } = await ask('a.js')
  expect(await response.text()).toBe('HAECHI_NONCE')
  expect(nonces).toEqual([])
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'")
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

it('lets only the named workers compile WebAssembly', async () => {
  const { response } = await ask('pdfjs/pdf.worker.min.mjs')
  expect(response.headers.get('content-security-policy')).toContain("'wasm-unsafe-eval'")
  expect(pagePolicy('x')).not.toContain('eval')
})

it.each([
  ['secret.txt', 'GET', 'haechi'],
  ['nothing.html', 'GET', 'haechi'],
  ['../index.js', 'GET', 'haechi'],
  ['index.html', 'POST', 'haechi'],
  ['index.html', 'GET', 'other'],
])('%s by %s from %s is not there', async (path, method, host) => {
  expect((await ask(path, method, host)).response.status).toBe(404)
})
