import { defineConfig, type ViteUserConfig } from 'vitest/config'

/**
 * Unit, fixture and property tests run in parallel. Tests that drive a browser or an Apache run one file at a time, after the
 * others, so that no time limit depends on what else the machine does.
 */
const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{browser,example,package}/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'serial',
          include: ['test/{browser,example,package}/**/*.test.ts'],
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
