/** What a user's config file imports: `import { defineConfig } from 'taiyaku'`. */
export { defineConfig, type UserConfig } from './config.ts'
