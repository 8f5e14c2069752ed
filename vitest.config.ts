import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** Tests that drive a browser or an Apache, or install the package. */
const alone = ['test/{browser,example,package}/**/*.test.ts']

/** Tests that measure how time grows with the size of the input. */
const timing = ['test/**/{linear,hostile}.test.ts']

/**
 * Unit, fixture and property tests run in parallel, all others one file at a time and
 * not beside them, so that no time limit depends on what else the machine does.
 */
const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...alone, ...timing],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'serial',
          include: alone,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'timing',
          include: timing,
          fileParallelism: false,
          testTimeout: 60_000,
          sequence: { groupOrder: 2 },
          // What grows too fast does so every time; a busy machine does not.
          retry: 2,
        },
      },
    ],
  },
})

export default config
