/** For test files that share a process: what modules hold (stores, what is under way) is not what the file before left there. */
import { vi } from 'vitest'

vi.resetModules()

// As the app has them before anything is judged.
await import('../../src/i18n/law.ts')
