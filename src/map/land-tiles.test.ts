/** Whatever changes while tiles are on their way, the map ends with the present land in the present style, each made once. */
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { MapTile } from '../engine/api.ts'

type Answer = (asked: { readonly url: string }, stop: { readonly signal: AbortSignal }) => Promise<unknown>
const protocols = vi.hoisted(() => new Map<string, Answer>())
vi.mock('maplibre-gl', () => ({ addProtocol: (scheme: string, answer: Answer) => protocols.set(scheme, answer) }))

const { LandTiles } = await import('./land-tiles.ts')
type Loader = Parameters<InstanceType<typeof LandTiles>['takeTurns']>[0]

/** What of MapLibre has to do with the order in which tiles come: its source, its worker and its tiles. */
function world(pause: (what: string) => Promise<unknown>) {
  protocols.clear()
  let [land, style] = [0, 0]
  const log: string[] = []
  const tiles = new LandTiles({
    tile: async () => {
      const now = land
      log.push('asked')
      await pause('the engine')
      return { bytes: new Uint8Array([now]), etag: String(now) } as unknown as MapTile
    }
  })
  const [[, answer] = []] = [...protocols]
  const tile = { tileID: { canonical: { z: 6, x: 0, y: 1 } }, state: 'loading', aborted: false, hasData: () => had }
  let had = false
  let shown: { land: string; style: number } | null = null
  let inWorker: string | null = null
  let [underWay, most] = [0, 0]
  const source = {
    unloadTile: async () => undefined,
    async loadTile() {
      most = Math.max(most, ++underWay)
      try {
        await null
        const isNew = tile.state === 'expired' || inWorker === null
        if (isNew) {
          const before = inWorker
          const given = (await answer?.({ url: tiles.url.replace('{z}/{x}/{y}', '6/0/1') }, new AbortController())) as {
            readonly etag: string
          }
          if (given.etag === before) {
            tile.state = 'loaded'
            return { unmodified: true }
          }
          inWorker = given.etag
        }
        const made = { land: inWorker ?? '', style }
        log.push('made')
        // Pictures and letters are asked of the page, of which some land has none.
        await pause('the pictures')
        if (tile.aborted) return
        shown = made
        had = true
        tile.state = 'loaded'
        return {}
      } finally {
        underWay--
      }
    }
  }
  const load = async (state: 'expired' | 'reloading') => {
    if (tile.state !== 'loading') tile.state = state
    await (source as unknown as Loader).loadTile(tile as never)
  }
  const refresh = () =>
    tiles.refresh({ refreshTiles: () => void load('expired'), triggerRepaint: () => undefined } as never)
  return {
    tiles,
    tile,
    log,
    source: source as unknown as Loader,
    load,
    refresh,
    change() {
      land++
      refresh()
    },
    restyle() {
      style++
      void load('reloading')
    },
    present: () => ({ land: String(land), style }),
    shown: () => shown,
    most: () => most
  }
}

type World = ReturnType<typeof world>

const soon = () => new Promise(resolve => setTimeout(resolve))

test('the present land in the present style is what stands there in the end, whatever came when', async () => {
  const step = fc.constantFrom('change', 'restyle', 'look', 'look')
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(step, { maxLength: 12 }), async (s, steps) => {
      const it = world(what => s.schedule(Promise.resolve(), what))
      it.tiles.takeTurns(it.source)
      void it.load('expired')
      for (const one of steps) {
        if (one === 'change') it.change()
        else if (one === 'restyle') it.restyle()
        else if (s.count() > 0) await s.waitOne()
        await soon()
      }
      for (let quiet = 0; quiet < 3; quiet++) {
        for (; s.count() > 0; quiet = 0) await s.waitOne()
        await soon()
      }
      expect(it.shown()).toEqual(it.present())
      expect(it.most()).toBe(1)
    }),
    { numRuns: 150 }
  )
})

async function loaded() {
  const open: (() => void)[] = []
  const it = world(() => new Promise<void>(resolve => open.push(resolve)))
  it.tiles.takeTurns(it.source)
  const one = async () => {
    await soon()
    open.shift()?.()
    await soon()
  }
  const all = async () => {
    for (await soon(); open.length > 0; await soon()) open.shift()?.()
  }
  void it.load('expired')
  await all()
  it.log.length = 0
  return { ...it, one, all }
}

test('a change that also alters the style is asked for and made once', async () => {
  const it = await loaded()
  it.change()
  await soon()
  it.restyle()
  await it.all()
  expect(it.log).toEqual(['asked', 'made'])
  expect(it.shown()).toEqual(it.present())
})

test('a style that comes after the land is made once more; land that turns out as it was, too', async () => {
  const it = await loaded()
  it.change()
  await it.one()
  it.restyle()
  await it.all()
  expect(it.log).toEqual(['asked', 'made', 'made'])
  it.log.length = 0
  it.refresh()
  await soon()
  it.restyle()
  await it.all()
  expect(it.log).toEqual(['asked', 'made'])
  expect(it.shown()).toEqual(it.present())
})

test.each([
  ['given up', (it: World) => Object.assign(it.tile, { aborted: true })],
  ['let go of', (it: World) => it.source.unloadTile(it.tile as never)]
] as const)('for a tile that has been %s nothing more is made', async (_, leave) => {
  const it = await loaded()
  it.restyle()
  await soon()
  it.restyle()
  await leave(it)
  await it.all()
  expect(it.log).toEqual(['made'])
})

test('the source that MapLibre builds anew takes turns as well', () => {
  const it = world(async () => undefined)
  let built: () => void = () => undefined
  const sources = [it.source, { ...it.source }]
  const [first, second] = sources.map(source => source.loadTile)
  let source = Object.assign(sources[0] as object, { type: 'vector' })
  it.tiles.watch({
    on: (_: string, listener: () => void) => {
      built = listener
    },
    getSource: () => source
  } as never)
  expect(sources[0]?.loadTile).not.toBe(first)
  source = Object.assign(sources[1] as object, { type: 'vector' })
  built()
  expect(sources[1]?.loadTile).not.toBe(second)
})
