import { defineConfig } from 'vitest/config'

/**
 * The law's own tests, for mutation testing (`npm run mutate`). The three slow files are left out there: each would run
 * again for nearly every mutant. They can only kill more, so the figure is a lower bound.
 */
export default defineConfig({
  test: {
    include: ['src/law/**/*.test.ts'],
    exclude: ['src/law/{properties,words,provisions}.test.ts'],
    isolate: false,
    testTimeout: 60_000
  }
})
