import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Message } from '../../i18n/message.ts'
import { PATIENCE_MS, watchTiles } from './watch-tiles.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const missing = { id: 'basemap.missing' }
const offline = { id: 'basemap.offline' }

test.each<[string, readonly (Message | null)[], string[]]>([
  ['all come', [null, null], []],
  ['none comes', [offline, offline], ['none: basemap.offline']],
  ['one comes, others fail', [offline, null, offline], ['some: basemap.offline']],
  ['a place without tiles says nothing', [null, missing, missing], []],
  ['but none at all does', [missing, missing], ['none: basemap.missing']],
  ['a fault counts more than a place without tiles', [missing, offline, null], ['some: basemap.offline']]
])('%s', (_, fates, said) => {
  const heard: string[] = []
  const watch = watchTiles(
    ({ id }) => heard.push(`some: ${id}`),
    ({ id }) => heard.push(`none: ${id}`)
  )
  for (const fate of fates) watch.tell(fate)
  vi.advanceTimersByTime(PATIENCE_MS + 1)
  for (const fate of fates) watch.tell(fate)
  vi.advanceTimersByTime(PATIENCE_MS + 1)
  expect(heard).toEqual(said)
})

test('nothing is said of a base map that is gone', () => {
  const never = () => expect.unreachable()
  const watch = watchTiles(never, never)
  watch.tell(offline)
  watch.end()
  vi.advanceTimersByTime(PATIENCE_MS + 1)
})
