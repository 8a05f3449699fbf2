/**
 * Two kinds of tests, one after the other: `unit` runs in plain Node and needs nothing built;
 * `e2e` starts the built application in Chromium, one at a time, and builds it first when it is stale.
 */
import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

export default defineConfig({
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/property-seed.ts'],
          // A busy machine may need seconds for what takes milliseconds; a test of speed measures it itself.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/build.ts'],
          setupFiles: ['tests/e2e/end-applications.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // A busy machine may need seconds for what a user sees at once.
          expect: { poll: { timeout: 40_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
