import { afterEach, expect, test, vi } from 'vitest'
import { fetchReader, STALLED_MS } from './fetch-reader.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A server that sends these parts, one a second, and then ends or falls silent. */
function serving(parts: readonly string[], ends: boolean) {
  vi.stubGlobal('fetch', async (_: string, { signal }: { signal: AbortSignal }) => {
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        signal.addEventListener('abort', () => controller.error(signal.reason))
        for (const part of parts) {
          await new Promise(resolve => setTimeout(resolve, 1000))
          controller.enqueue(new TextEncoder().encode(part))
        }
        if (ends) controller.close()
      }
    })
    return new Response(body)
  })
}

test('a slow download is read to its end', async () => {
  vi.useFakeTimers()
  const parts = Array.from({ length: (3 * STALLED_MS) / 1000 }, (_, i) => `${i} `)
  serving(parts, true)
  const reading = fetchReader('data')('land.bin')
  await vi.advanceTimersByTimeAsync(4 * STALLED_MS)
  expect(new TextDecoder().decode(await reading)).toBe(parts.join(''))
})

test('one that falls silent is given up', async () => {
  vi.useFakeTimers()
  serving(['a'], false)
  const reading = fetchReader('data')('land.bin').catch((error: Error) => error.message)
  await vi.advanceTimersByTimeAsync(STALLED_MS + 2000)
  expect(await reading).toBe('the download has stalled')
})
