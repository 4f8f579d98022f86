import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'geo/**/*.test.ts', 'tests/house/**/*.test.ts', 'tests/unit/**/*.test.ts'],
    // Property tests over real borders and spawned commands take seconds on two slow cores.
    testTimeout: 300_000,
    hookTimeout: 300_000
  }
})
