/** The browser's history while one goes about: a step for each place one went to, and none of them twice. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SupervisedEngine } from '../../../engine/worker/supervised.ts'
import type { MapHandle, MapPlace } from '../../../map/api.ts'
import { choiceOf } from '../../../themes/theme.ts'
import { provideServices, setMap } from '../../state/services.ts'
import { useTheme } from '../../state/theme.ts'
import { useUi } from '../../state/ui.ts'

/** Longest first: on a busy machine the map's timer, which is due later, may be let in before what has just been done. */
let timers: { readonly run: () => void; readonly ms: number }[] = []

function runTimers(): void {
  const due = timers.sort((a, b) => b.ms - a.ms)
  timers = []
  for (const { run } of due) run()
}

/** As a browser keeps it, as far as the address goes. */
function fakeHistory(search: string) {
  const entries = [search]
  const listeners: (() => void)[] = []
  let at = 0
  const location = { pathname: '/', hash: '' } as { pathname: string; hash: string; search: string }
  Object.defineProperty(location, 'search', { get: () => entries[at] })
  const part = (address: string) => address.slice(address.indexOf('?'))
  const history = {
    state: null,
    pushState: (_state: unknown, _unused: string, address: string) => {
      entries.splice(++at, entries.length, part(address))
    },
    replaceState: (_state: unknown, _unused: string, address: string) => {
      entries[at] = part(address)
    }
  }
  const back = () => {
    at--
    for (const listener of listeners) listener()
  }
  const addEventListener = (type: string, listener: () => void) => {
    if (type === 'popstate') listeners.push(listener)
  }
  return { entries, back, window: { location, history, addEventListener } }
}

const restAt = (view: MapPlace) => {
  setMap({ view: () => view, showPlace: () => undefined, fitTo: () => undefined } as Partial<MapHandle> as MapHandle)
  useUi.setState(({ views }) => ({ views: views + 1 }))
}

const browser = fakeHistory('?vis=udkast')

beforeEach(() => {
  timers = []
  vi.stubGlobal('window', browser.window)
  vi.stubGlobal('document', { title: '' })
  vi.stubGlobal('setTimeout', (run: () => void, ms = 0) => timers.push({ run, ms }))
  vi.stubGlobal('clearTimeout', () => undefined)
  provideServices({
    engine: {} as SupervisedEngine,
    storage: new Promise(() => undefined),
    dataUrl: '',
    now: () => new Date('2026-11-21')
  })
})

afterEach(() => vi.unstubAllGlobals())

test('where one goes while the map comes to rest is one step, and the step before stays as it was', async () => {
  const { followAddress } = await import('./follow.ts')
  await followAddress()
  useTheme.setState({ open: true, choice: choiceOf('residents') })
  runTimers()
  const [opened, residents] = browser.entries
  expect(browser.entries).toHaveLength(2)

  restAt({ lat: 55.6, lon: 12, zoom: 9 })
  useTheme.setState({ choice: choiceOf('change') })
  runTimers()
  expect(browser.entries).toEqual([opened, residents, expect.stringContaining('tema=aendring')])

  browser.back()
  await vi.waitFor(() => expect(useTheme.getState().choice).toEqual(choiceOf('residents')))
})
