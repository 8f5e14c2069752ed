import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** Tests that drive a browser or an Apache, install the package, or measure time. */
const alone = ['test/{browser,example,package}/**/*.test.ts', 'test/**/{linear,hostile}.test.ts']

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
          exclude: alone,
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
    ],
  },
})

export default config
