/** The program's own pages and files: app://haechi/…, from a table made when the program starts. */
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

interface PageFile {
  readonly path: string
  readonly type: string
}
export type FileTable = ReadonlyMap<string, PageFile>

/** Every file below `folder` by the path of its address. A file of an unknown kind is not served. */
export const readFileTable = (folder: string): FileTable => {
  const table = new Map<string, PageFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    table.set(`/${relative(folder, path).split(sep).join('/')}`, { path, type })
  }
  return table
}

/** The page's policy. Styles need the nonce because the interface library writes style elements. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** For workers that run WebAssembly and fetch their own tables (character maps, standard fonts). */
const wasmWorkerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
const wasmWorkers: readonly RegExp[] = [/^\/pdfjs\/pdf\.worker\.min\.mjs$/, /^\/assets\/heif-worker[\w-]*\.js$/]
const otherPolicy = "default-src 'none'; script-src 'self'"

const policyFor = (path: string, nonce: string): string => {
  if (path.endsWith('.html')) return pagePolicy(nonce)
  return wasmWorkers.some((pattern) => pattern.test(path)) ? wasmWorkerPolicy : otherPolicy
}

/**
 * Answers requests of one window. Each page gets a nonce of its own, told to `onNonce`, so that the
 * preload script can hand it to the libraries that write style elements.
 */
export const createPageHandler =
  (table: () => FileTable, onNonce: (nonce: string) => void) =>
  async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    const file = url.host === 'haechi' && request.method === 'GET' ? table().get(url.pathname) : undefined
    if (file === undefined) return new Response(null, { status: 404 })
    const nonce = randomBytes(18).toString('base64')
    const isPage = url.pathname.endsWith('.html')
    const bytes = await readFile(file.path)
    if (isPage) onNonce(nonce)
    const body = isPage ? bytes.toString('utf8').replaceAll('HAECHI_NONCE', nonce) : new Uint8Array(bytes)
    return new Response(body, {
      headers: {
        'content-type': file.type,
        'content-security-policy': policyFor(url.pathname, nonce),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-store',
      },
    })
  }
