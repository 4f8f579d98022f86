/** What a page and its workers hold. */
import type { Page } from '@playwright/test'

interface Heap {
  /** 'page', or the worker's file without its hash. */
  readonly of: string
  /** MB of living objects after a collection. */
  readonly usedMb: number
  /** MB of what array buffers hold, outside the heap. */
  readonly buffersMb: number
}

/** Of the page and every worker, after a collection of what nobody holds. */
export async function heapsOf(page: Page): Promise<readonly Heap[]> {
  const session = await page.context().newCDPSession(page)
  const heaps: Heap[] = []
  const read = async (of: string, send: (method: string) => Promise<unknown>): Promise<void> => {
    await send('HeapProfiler.collectGarbage')
    const usage = (await send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
    heaps.push({ of, usedMb: usage.usedSize / 1e6, buffersMb: (usage.backingStorageSize ?? 0) / 1e6 })
  }
  await read('page', method => session.send(method as 'HeapProfiler.collectGarbage'))
  const waiting = new Map<number, (result: unknown) => void>()
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown }
    if (id !== undefined) waiting.get(id)?.(result)
  })
  const workers: { id: string; of: string }[] = []
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push({ id: sessionId, of: nameOf(targetInfo.url) })
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  let calls = 0
  for (const { id: sessionId, of } of workers)
    await read(of, method => {
      const id = ++calls
      const answer = new Promise(resolve => waiting.set(id, resolve))
      return session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
        .then(() => answer)
    })
  await session.detach()
  return heaps
}

function nameOf(url: string): string {
  const file = url.slice(url.lastIndexOf('/') + 1).replace(/(-[\w-]{8})?\.m?js.*$/, '')
  return file.startsWith('maplibre')
    ? 'MapLibre worker'
    : file === ''
      ? 'worker'
      : `${file} (engine)`.replace('worker (engine)', 'engine')
}
