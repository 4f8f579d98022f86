/** A map whose last tiles turn out to be as they were is idle all the same, and one that is idle is left alone. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bringToRest } from './rest.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** What of MapLibre decides when it says that it is idle: only at the end of a frame, and only when all has come. */
function fakeMap() {
  const heard = new Map<string, (() => void)[]>()
  const tell = (event: string) => heard.get(event)?.forEach(hear => void hear())
  let frames = 0
  let idle = 0
  let coming = 0
  const frame = () => {
    frames++
    tell('render')
    if (coming > 0) return
    idle++
    tell('idle')
  }
  return {
    on(event: string, hear: () => void) {
      heard.set(event, [...(heard.get(event) ?? []), hear])
    },
    loaded: () => coming === 0,
    triggerRepaint: () => void setTimeout(frame, 16),
    ask: () => void coming++,
    /** As it was: MapLibre draws nothing for it. */
    come: () => void coming--,
    remove: () => tell('remove'),
    frames: () => frames,
    idle: () => idle
  }
}

function watched() {
  const map = fakeMap()
  bringToRest(map as never)
  return map
}

test('it is said to be idle though nothing new has come', async () => {
  const map = watched()
  map.ask()
  map.triggerRepaint()
  await vi.advanceTimersByTimeAsync(1000)
  expect([map.frames(), map.idle()]).toEqual([1, 0])
  map.come()
  await vi.advanceTimersByTimeAsync(1000)
  expect([map.frames(), map.idle()]).toEqual([2, 1])
})

test('while it waits, and once it is idle or gone, nothing is drawn', async () => {
  const map = watched()
  map.triggerRepaint()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([map.frames(), map.idle()]).toEqual([1, 1])

  map.ask()
  map.triggerRepaint()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(map.frames()).toBe(2)
  map.remove()
  map.come()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(map.frames()).toBe(2)
  expect(vi.getTimerCount()).toBe(0)
})
