/** What is built from what. Each Node bundle becomes one CommonJS file in dist/. */
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, say } from './say.mjs'

const dist = join(root, 'dist')

/** `page` bundles run in the sandboxed renderer as preload scripts: they may only require 'electron'. */
export const nodeBundles = [
  { name: 'main', entry: 'electron/main.ts' },
  { name: 'vault', entry: 'electron/vault/process.ts' },
  { name: 'evidence-thread', entry: 'electron/vault/evidence/thread.ts' },
  { name: 'preload', entry: 'electron/preload.ts' },
  { name: 'print-preload', entry: 'electron/print-preload.ts' },
]
export const pages = ['index.html', 'print.html']

/** Loaded from node_modules at run time: native code finds its own files there. */
const external = ['electron', '@signalapp/sqlcipher', 'sodium-native']

/** @param {{ version: string, electronMajor: string }} facts */
const defines = ({ version, electronMajor }) => ({
  __HAECHI_VERSION__: JSON.stringify(version),
  __SUPPORTED_ELECTRON__: electronMajor,
})

const facts = async () => {
  const about = /** @type {{ version: string, devDependencies: { electron: string } }} */ (
    JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  )
  return { version: about.version, electronMajor: about.devDependencies.electron.split('.')[0] ?? '0' }
}

/**
 * @param {{ name: string, entry: string }} bundle
 * @param {Record<string, string>} define
 * @returns {import('vite').InlineConfig}
 */
export const nodeConfig = ({ name, entry }, define) => ({
  configFile: false,
  root,
  logLevel: 'warn',
  define,
  ssr: { noExternal: true, external },
  build: {
    ssr: join(root, entry),
    outDir: dist,
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node20',
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      external,
      output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
    },
  },
})

/**
 * Each page is built by itself: what two of them share would otherwise be cut out of both.
 * @param {string} page
 * @returns {Promise<import('vite').InlineConfig>}
 */
export const rendererConfig = async (page) => {
  const { default: react } = await import('@vitejs/plugin-react')
  return {
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    // Replaced in each response by a fresh nonce (electron/shell/pages.ts).
    html: { cspNonce: 'HAECHI_NONCE' },
    build: {
      outDir: join(dist, 'renderer'),
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'chrome130',
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: join(root, 'renderer', page),
        // What a page begins with is one file: each further one is a journey through the shell before the first paint.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  }
}

/** pdf.js asks for these by name at run time, so they are copied rather than bundled. */
const copyPdfReader = async () => {
  const from = join(root, 'node_modules', 'pdfjs-dist')
  const to = join(dist, 'renderer', 'pdfjs')
  await mkdir(to, { recursive: true })
  await cp(join(from, 'legacy', 'build', 'pdf.worker.min.mjs'), join(to, 'pdf.worker.min.mjs'))
  for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
    await cp(join(from, folder), join(to, folder), { recursive: true })
  }
}

const sources = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'package-lock.json',
  'package.json',
  'scripts/setup/bundles.mjs',
]

/** @param {string} path @returns {Promise<number>} newest change of it or anything below it, in milliseconds */
const newest = async (path) => {
  if (!existsSync(path)) return 0
  const own = await stat(path)
  if (!own.isDirectory()) return own.mtimeMs
  const inside = await readdir(path)
  const times = await Promise.all(inside.map((name) => newest(join(path, name))))
  // The folder's own time tells of a deleted file.
  return Math.max(own.mtimeMs, ...times)
}

/** The stamp is written last and holds the time at which the build began: what changed meanwhile is built again. */
const stampFile = join(dist, 'built')

const isFresh = async () => {
  if (!existsSync(stampFile)) return false
  const begun = Number(await readFile(stampFile, 'utf8'))
  const times = await Promise.all(sources.map((source) => newest(join(root, source))))
  return Math.max(...times) < begun
}

export const buildDefines = async () => defines(await facts())

/** Builds everything into dist/, unless nothing has changed since. @param {{ force?: boolean }} [options] */
export const build = async ({ force = false } = {}) => {
  if (!force && (await isFresh())) return
  const begun = Date.now()
  say('Building …')
  const vite = await import('vite')
  await rm(dist, { recursive: true, force: true })
  const define = await buildDefines()
  // What is built is the product, whoever asks for it: under a test runner Vite would build React for development. And Vite
  // leaves the variable behind, where it would turn the tests that follow into tests of a production React.
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await Promise.all([
      ...nodeBundles.map((bundle) => vite.build(nodeConfig(bundle, define))),
      ...pages.map(async (page) => vite.build(await rendererConfig(page))),
      copyPdfReader(),
    ])
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
  await writeFile(stampFile, String(begun))
  say(`Built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`)
}
