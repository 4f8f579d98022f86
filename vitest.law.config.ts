import { defineConfig } from 'vitest/config'

/** The law's own tests, for mutation testing (`npm run mutate`). */
export default defineConfig({ test: { include: ['src/law/**/*.test.ts'], testTimeout: 60_000 } })
