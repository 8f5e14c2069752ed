import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** Unit, fixture and property tests run in parallel; browser tests have a project of their own. */
const config: ViteUserConfig = defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 20_000 },
})

export default config
