// For `astro check` and editors alone: `taiyaku build` and `taiyaku dev` give Astro its settings themselves (src/site/integration/config.ts).
import { defineConfig } from 'astro/config'

export default defineConfig({ srcDir: './src/site' })
