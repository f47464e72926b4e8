/** Builds single entries as the product does: tests run unbuilt sources, but a thread or a child process cannot. */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type InlineConfig, build } from 'vite'

const root = join(import.meta.dirname, '..')
const outDir = join(root, 'node_modules', '.cache', 'haechi-test')

interface Bundle {
  readonly name: string
  readonly entry: string
}
interface Bundles {
  readonly nodeBundles: readonly Bundle[]
  readonly nodeConfig: (bundle: Bundle, define: object) => InlineConfig
}
const bundles = async (): Promise<Bundles> => (await import(join(root, 'scripts', 'setup', 'bundles.mjs'))) as Bundles

/** Scripts of earlier runs: test processes are often ended without a word, so each run tidies up after older ones. */
const sweep = async (): Promise<void> => {
  for (const name of await readdir(outDir)) {
    const path = join(outDir, name)
    const made = await stat(path).catch(() => null)
    if (made !== null && made.mtimeMs < Date.now() - 3_600_000) await rm(path, { force: true })
  }
}

/** @param entry path of a source file, from the root @returns path of the CommonJS file made of it */
export const built = async (entry: string): Promise<string> => {
  const { nodeConfig } = await bundles()
  // A name for each process: test files run side by side.
  const name = `${entry.replaceAll(/[^a-z0-9]+/g, '-')}-${process.pid}`
  const config = nodeConfig({ name, entry }, {})
  await build({ ...config, build: { ...config.build, outDir } })
  await sweep()
  return join(outDir, `${name}.cjs`)
}

/** The evidence thread, by the entry that the product's own list of bundles names. */
export const builtEvidenceThread = async (): Promise<string> => {
  const { nodeBundles } = await bundles()
  const bundle = nodeBundles.find(({ name }) => name === 'evidence-thread')
  if (bundle === undefined) throw new Error('the evidence thread is not among the bundles')
  return built(bundle.entry)
}
