import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const minute = 60_000

/** Tests that open the real window share one screen, so they run one after the other. */
/** @type {import('vitest/config').TestProjectInlineConfiguration['test']} */
const window = {
  environment: 'node',
  globalSetup: ['test/e2e/global-setup.ts'],
  fileParallelism: false,
  pool: 'forks',
  testTimeout: 5 * minute,
  hookTimeout: 2 * minute,
}

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts'] } },
      {
        plugins: [react()],
        test: { name: 'component', environment: 'jsdom', include: ['test/component/**/*.test.{ts,tsx}'] },
      },
      {
        test: {
          name: 'faults',
          environment: 'node',
          include: ['test/faults/**/*.test.ts', 'test/security/**/*.test.ts'],
          pool: 'forks',
          testTimeout: (process.env.HAECHI_FAULTS === 'long' ? 60 : 5) * minute,
          hookTimeout: 2 * minute,
        },
      },
      { test: { name: 'e2e', include: ['test/e2e/**/*.spec.ts'], ...window } },
      { test: { name: 'tour', include: ['test/tour/tour.ts'], ...window, testTimeout: 15 * minute } },
      { test: { name: 'bench', include: ['test/bench/**/*.bench.ts'], ...window, testTimeout: 60 * minute } },
    ],
  },
})
