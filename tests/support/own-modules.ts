/**
 * For test files that share a process: what modules hold (stores, what is under way) is not what the file before left there,
 * nor does what that file put off happen in the middle of the next.
 */
import { afterAll, vi } from 'vitest'

vi.resetModules()

const putOff = new Set<ReturnType<typeof setTimeout>>()
const inTime = globalThis.setTimeout
globalThis.setTimeout = Object.assign((...call: Parameters<typeof inTime>) => {
  const timer = inTime(...call)
  putOff.add(timer)
  return timer
}, inTime)

afterAll(() => {
  for (const timer of putOff) clearTimeout(timer)
  globalThis.setTimeout = inTime
})

// As the app has them before anything is judged.
await import('../../src/i18n/law.ts')
