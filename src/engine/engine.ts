/**
 * The engine: holds dataset and outcome, answers the app and the command line alike. Everything it says about a proposal
 * follows from dataset and proposal; it keeps no other state than what it has already worked out.
 */
import type { MultiPolygon, Polygon } from 'geojson'
import type { SqlJsStatic } from 'sql.js'
import { cooperationsOn } from '../dataset/cooperations.ts'
import { loadDataset, loadOverview, type Read } from '../dataset/load.ts'
import { sha256Hex } from '../dataset/manifest.ts'
import type { Proposal } from '../proposal/types.ts'
import { StepFailedError } from '../subdivision/changes/change.ts'
import { drawnOn } from '../subdivision/changes/target-land.ts'
import type { CaseState, EngineApi, MapTile, MunicipalityReport } from './api.ts'
import { allMovedLand, bring, bringTo, evaluating, exporting, placeAt, previewOf, trim } from './evaluate.ts'
import { statedCooperation } from './facts/cooperation-facts.ts'
import { borderPlaces, borderPoint } from './queries/border-point.ts'
import { foreignLand } from './queries/foreign-land.ts'
import { joined } from './queries/joined.ts'
import { landExtent } from './queries/land-extent.ts'
import { snapPoint } from './queries/snap.ts'
import { snapToUnits } from './queries/snap-units.ts'
import { receiversFor } from './queries/suggest-receivers.ts'
import { trace } from './queries/trace.ts'
import { UnitLayers } from './queries/unit-layers.ts'
import { rebuilt, type Session, sessionOn } from './session.ts'
import { type Stretches, TaskQueue } from './task-queue.ts'
import type { CensusCells } from './tiles/census-tile.ts'
import { etagOf } from './tiles/etag.ts'
import { landTile, type MapLand } from './tiles/land-tile.ts'
import { overviewLand } from './tiles/map-land.ts'
import { TileStore } from './tiles/tile-store.ts'

interface InUse extends Session {
  readonly read: Read
  readonly units: UnitLayers
  readonly tiles: TileStore
  /** Worked out when they are first shown. */
  cells?: CensusCells
}

function inUse(state: Session, read: Read): InUse {
  return { ...state, read, units: new UnitLayers(state, read), tiles: new TileStore(state.outcome) }
}

/**
 * `readerFor` makes a reader for a dataset's folder (a URL in the browser, a path on the command line); `pause` lets others
 * be served while long work goes on. `sql`: SQLite, fetched where a GeoPackage of residents is opened.
 */
export function createEngine(
  readerFor: (base: string) => Read,
  pause = () => Promise.resolve(),
  sql?: () => Promise<SqlJsStatic>
): EngineApi {
  let current: InUse | null = null
  let evaluated: Proposal | null = null
  let overview: MapLand | null = null

  const open = () => {
    if (!current) throw new Error('no dataset is open')
    return current
  }

  const work = new TaskQueue(pause)
  /** To go on with after something threw; throws it where that was no change, or not for the first time. */
  const mended = (state: InUse, error: unknown): InUse => {
    const key = error instanceof StepFailedError ? error.key : null
    const fresh = inUse(rebuilt(state, key), state.read)
    if (current === state) current = fresh
    if (key === null || state.outcome.failing.has(key)) throw error
    return fresh
  }
  /** Asks of the outcome where it was evaluated last: work that was stopped has left it half way. */
  const asked = <T>(ask: (state: InUse) => T): T => {
    for (let state = open(); ; ) {
      try {
        if (!state.standing && evaluated) bring(state, evaluated)
        else if (!state.standing) state.outcome.update([])
        return ask(state)
      } catch (error) {
        state = mended(state, error)
      }
    }
  }
  const standing = () => asked(state => state)
  /** Asks in its turn. */
  const atRest = <T>(ask: (state: InUse) => T): Promise<T> => work.inTurn(() => asked(ask))
  /** As `asked`, for long work. */
  function* working<T>(first: InUse, ask: (state: InUse) => Stretches<T>): Stretches<T> {
    for (let state = first; ; ) {
      try {
        return yield* ask(state)
      } catch (error) {
        state = mended(state, error)
      }
    }
  }

  /** Asks about another proposal than the one evaluated last; others ask about that, so the outcome is left there. */
  const aside = async <T>(proposal: Proposal, ask: (state: InUse) => T): Promise<T> => {
    await open().units.openFor(proposal.changes)
    return atRest(state => {
      // Where this throws another outcome takes its place.
      const found = ask(state)
      if (evaluated) bring(state, evaluated)
      return found
    })
  }

  return {
    async open(base, onProgress) {
      const read = readerFor(base)
      const dataset = await loadDataset(read, onProgress)
      current = inUse(sessionOn(dataset, await foreignLand(read, dataset)), read)
      evaluated = null
      overview = null
      return { manifest: dataset.manifest, register: dataset.register }
    },

    async overview(base) {
      const land = overviewLand(await loadOverview(readerFor(base)))
      if (!current) overview = land
    },

    async tile(id, side) {
      if (current && side === 'before') {
        const { beforeTiles } = await import('./tiles/before-land.ts')
        return tileOf(await atRest(({ outcome }) => beforeTiles(outcome).tile(id)))
      }
      const bytes = current ? await atRest(({ tiles }) => tiles.tile(id)) : overview ? landTile(overview, id) : nothing
      return tileOf(bytes)
    },

    async extent(code) {
      return atRest(({ outcome }) => landExtent(outcome, code))
    },

    async movedLand() {
      return atRest(allMovedLand)
    },

    async countResidents(file, onProgress) {
      const { dataset, isForeign, read } = open()
      // Most cases are judged without: loaded with the first file.
      const { residentPointsOf } = await import('./resident-points.ts')
      const reading = { going: work.stretches(onProgress), ...(sql && { sql }) }
      const found = file && (await residentPointsOf(file, dataset, reading))
      if (found && found.kind !== 'read') return found
      // All that was worked out rests on the residents used before.
      const state = inUse(sessionOn(dataset, isForeign, found?.counting), read)
      for (const key of open().outcome.failing) state.outcome.failing.add(key)
      if (evaluated) await state.units.openFor(evaluated.changes)
      await atRest(() => {
        current = state
        if (evaluated) bring(state, evaluated)
      })
      if (!found || !file) return { kind: 'estimated' }
      return { kind: 'counted', residents: { ...found.described, sha256: await sha256Hex(file.bytes) } }
    },

    async evaluate(proposal, onProgress) {
      const state = open()
      await state.units.openFor(proposal.changes)
      function* whole(): Stretches<CaseState> {
        const found = yield* working(state, now => evaluating(now, proposal))
        evaluated = proposal
        return found
      }
      return work.run(whole(), onProgress)
    },

    async resume(proposal) {
      const state = open()
      await state.units.openFor(proposal.changes)
      evaluated = proposal
      await work.run(working(state, now => bringTo(now, proposal)))
    },

    async preview(request) {
      await open().units.openFor([...request.proposal.changes, request.draft])
      return atRest(state => {
        evaluated = request.proposal
        return previewOf(state, request)
      })
    },

    async snap(point, metres, layer = 'border') {
      const onBorder = await atRest(({ outcome }) => snapPoint(outcome, point, metres))
      return onBorder || layer === 'border' ? onBorder : snapToUnits(await open().units.open(layer), point, metres)
    },

    async borderPoint(point, metres, between) {
      return atRest(({ outcome }) => borderPoint(outcome, point, metres, between))
    },

    async borderPlaces(point, metres, between) {
      return atRest(({ outcome }) => borderPlaces(outcome, point, metres, between))
    },

    async trace(from, to, layer) {
      const units = layer === 'border' ? null : await open().units.open(layer)
      return atRest(({ outcome }) => trace(outcome, from, to, units))
    },

    async mapSheet(box, toleranceM) {
      const { mapSheet } = await import('./queries/map-sheet.ts')
      return atRest(({ outcome }) => mapSheet(outcome, box, toleranceM))
    },

    async unitPieces(layer) {
      return open().units.pieces(layer)
    },

    async unitTile(layer, id) {
      return tileOf(await open().units.tile(layer, id))
    },

    async censusTile(id) {
      const { censusCells, censusTile } = await import('./tiles/census-tile.ts')
      return atRest(state => {
        state.cells ??= censusCells(state.dataset.residents)
        return tileOf(censusTile(state.tiles.land, state.cells, id))
      })
    },

    async kilometreNet(box, stepM) {
      const { kilometreNet } = await import('./queries/kilometre-net.ts')
      return kilometreNet(box, stepM)
    },

    async inUtm32(point) {
      const { inUtm32 } = await import('./queries/kilometre-net.ts')
      return inUtm32(point)
    },

    async locate(point, date) {
      return atRest(state => placeAt(state, point, date))
    },

    async locateAll(points, date) {
      return atRest(state => points.map(point => placeAt(state, point, date)))
    },

    async suggestReceivers(area: Polygon | MultiPolygon) {
      return atRest(({ outcome }) => {
        const drawn = drawnOn(outcome, area)
        return drawn.ok ? receiversFor(outcome, drawn.rings) : []
      })
    },

    async municipality(code, date): Promise<MunicipalityReport | null> {
      return atRest(({ municipalities }) => municipalities.report(code, date))
    },

    async divisionTable() {
      const { divisionTable } = await import('./queries/division-table.ts')
      return atRest(divisionTable)
    },

    async townResidents() {
      const { townResidents } = await import('./queries/town-residents.ts')
      return atRest(townResidents)
    },

    async placeMeaning(point) {
      const { placeMeaning } = await import('./queries/place-meaning.ts')
      return atRest(state => placeMeaning(state, point))
    },

    async unitHoldings(layer) {
      const { unitHoldings } = await import('./queries/unit-holdings.ts')
      const named = await open().units.named(layer)
      return atRest(state => unitHoldings(state, named))
    },

    async islands() {
      return atRest(({ islands }) => islands.cards())
    },

    async island(index) {
      const { islandMore } = await import('./queries/island.ts')
      const { units, dataset } = open()
      // A dataset without parishes has islands all the same.
      const parishes = await units.open('parish').catch(() => null)
      return dataset.register.islands[index] ? atRest(state => islandMore(state, index, parishes)) : null
    },

    async cooperations(date) {
      const stated = (evaluated?.cooperations ?? []).map(statedCooperation)
      return cooperationsOn(open().dataset.register, date, stated)
    },

    async trim(proposal, changeId) {
      return aside(proposal, state => trim(state, proposal, changeId))
    },

    async joined(proposal, joining) {
      return aside(proposal, state => {
        bring(state, proposal)
        return joined(state.outcome, joining)
      })
    },

    async consequences(proposal, onProgress) {
      const { consequences } = await import('./queries/consequences.ts')
      const { units } = open()
      await units.openFor(proposal.changes)
      const layers = [await units.named('parish'), await units.named('polling-district')]
      return work.run(
        working(open(), state => consequences(state, proposal, layers, () => evaluated)),
        onProgress
      )
    },

    async landDifference(first, second, onProgress) {
      const { landDifference } = await import('./queries/land-difference.ts')
      const { units } = open()
      await units.openFor([...(first?.changes ?? []), ...(second?.changes ?? [])])
      return work.run(
        working(open(), state => landDifference(state, first, second, () => evaluated)),
        onProgress
      )
    },

    async concordance(proposal) {
      const { concordance } = await import('./queries/concordance.ts')
      return aside(proposal, state => concordance(state, proposal))
    },

    async changedLand() {
      const { landThatChanged } = await import('./queries/exchange-land.ts')
      return work.run(landThatChanged(standing, () => evaluated))
    },

    async exchangeLand(onProgress) {
      const { exchangeLand } = await import('./queries/exchange-land.ts')
      return work.run(
        exchangeLand(standing, () => evaluated),
        onProgress
      )
    },

    async exportGeoJson(onProgress) {
      return work.run(
        exporting(standing, () => evaluated),
        onProgress
      )
    },

    async cancel() {
      work.cancel()
    }
  }
}

const nothing = new Uint8Array()

const tileOf = (bytes: Uint8Array<ArrayBuffer>): MapTile => ({ bytes, etag: etagOf(bytes) })
