/** The app's end of the engine: a worker behind the same interface, and another one where it dies. */
import { proxy, type Remote, transfer, wrap } from 'comlink'
import type { Proposal } from '../../proposal/types.ts'
import type { EngineApi, Preview, PreviewRequest } from '../api.ts'
import { type EngineState, type Link, type SupervisedEngine, supervised } from './supervised.ts'
import { FORGETFUL, type WireEngine, type WirePreview } from './wire.ts'

/**
 * Errors cross the border with name, message and, for a dataset, file and cause. Unless `keeps`, nothing of a dataset is laid
 * into the browser's storage.
 */
export function connectEngine(tell: (state: EngineState) => void, keeps = true): SupervisedEngine {
  return supervised(() => startWorker(keeps), tell)
}

/** One that nobody watches over: for a question beside the case. `end` it when it is answered. */
export function loneEngine(): Pick<Link, 'engine' | 'died' | 'end'> {
  return startWorker()
}

function startWorker(keeps = true): Link {
  // The name is all that a worker knows before it is asked anything.
  const name = keeps ? 'skel-engine' : FORGETFUL
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name })
  const remote = wrap<WireEngine>(worker)
  let watched = false
  const died = new Promise<void>(resolve => {
    // A worker whose script cannot be had answers nothing at all; only this event tells.
    worker.addEventListener('error', () => resolve())
    worker.addEventListener('messageerror', () => resolve())
    whenGone(remote, () => {
      watched = true
    }).then(resolve, () => {})
  })
  return {
    engine: engineBehind(remote),
    ping: () => remote.ping(),
    died,
    isWatched: () => watched,
    end: () => worker.terminate()
  }
}

/** The browser gives a lock on when whoever held it is no more. Never resolves where there are no locks. */
async function whenGone(remote: Remote<WireEngine>, onWatch: () => void): Promise<void> {
  const name = `skel-engine-${[...crypto.getRandomValues(new Uint32Array(4))].join('-')}`
  if (!(await remote.holdLock(name))) return new Promise(() => {})
  onWatch()
  return navigator.locks.request(name, () => undefined)
}

function engineBehind(remote: Remote<WireEngine>): EngineApi {
  return {
    open: (base, onProgress) => (onProgress ? remote.open(base, proxy(onProgress)) : remote.open(base)),
    overview: base => remote.overview(base),
    tile: (id, side) => remote.tile(id, side),
    extent: code => remote.extent(code),
    movedLand: () => remote.movedLand(),
    // Handed over, not copied: a file may be large.
    countResidents: (file, onProgress) => {
      const sent = file && transfer(file, [file.bytes.buffer])
      return onProgress ? remote.countResidents(sent, proxy(onProgress)) : remote.countResidents(sent)
    },
    evaluate: (proposal, onProgress) =>
      onProgress ? remote.evaluate(proposal, proxy(onProgress)) : remote.evaluate(proposal),
    resume: proposal => remote.resume(proposal),
    preview: newestFirst(remote),
    snap: (point, metres, layer) => remote.snap(point, metres, layer),
    borderPoint: (point, metres, between) => remote.borderPoint(point, metres, between),
    borderPlaces: (point, metres, between) => remote.borderPlaces(point, metres, between),
    trace: (from, to, layer) => remote.trace(from, to, layer),
    unitPieces: layer => remote.unitPieces(layer),
    mapSheet: (box, toleranceM) => remote.mapSheet(box, toleranceM),
    unitTile: (layer, id) => remote.unitTile(layer, id),
    censusTile: id => remote.censusTile(id),
    kilometreNet: (box, stepM) => remote.kilometreNet(box, stepM),
    inUtm32: point => remote.inUtm32(point),
    locate: (point, date) => remote.locate(point, date),
    locateAll: (points, date) => remote.locateAll(points, date),
    suggestReceivers: area => remote.suggestReceivers(area),
    municipality: (code, date) => remote.municipality(code, date),
    divisionTable: () => remote.divisionTable(),
    townResidents: () => remote.townResidents(),
    placeMeaning: point => remote.placeMeaning(point),
    unitHoldings: layer => remote.unitHoldings(layer),
    islands: () => remote.islands(),
    island: index => remote.island(index),
    cooperations: date => remote.cooperations(date),
    joined: (proposal, joining) => remote.joined(proposal, joining),
    consequences: (proposal, onProgress) =>
      onProgress ? remote.consequences(proposal, proxy(onProgress)) : remote.consequences(proposal),
    landDifference: (first, second, onProgress) =>
      onProgress ? remote.landDifference(first, second, proxy(onProgress)) : remote.landDifference(first, second),
    concordance: proposal => remote.concordance(proposal),
    trim: (proposal, changeId) => remote.trim(proposal, changeId),
    changedLand: () => remote.changedLand(),
    exchangeLand: onProgress => (onProgress ? remote.exchangeLand(proxy(onProgress)) : remote.exchangeLand()),
    exportGeoJson: onProgress => (onProgress ? remote.exportGeoJson(proxy(onProgress)) : remote.exportGeoJson()),
    cancel: () => remote.cancel()
  }
}

/** One preview is under way at a time; of those that come meanwhile only the newest is asked, the others are stale. */
function newestFirst(remote: Remote<WireEngine>): EngineApi['preview'] {
  let busy = false
  let waiting: { request: PreviewRequest; answer: (preview: Preview | Promise<Preview>) => void } | null = null

  /** A long proposal is handed over once: what follows asks about the one the worker holds. */
  let held: Proposal | null = null
  const wired = ({ proposal, draft }: PreviewRequest): WirePreview => {
    const isHeld = proposal === held
    held = proposal
    return isHeld ? { draft } : { draft, proposal }
  }

  const ask = async (request: PreviewRequest): Promise<Preview> => {
    busy = true
    try {
      return await remote.preview(wired(request))
    } finally {
      busy = false
      const next = waiting
      waiting = null
      if (next) next.answer(ask(next.request))
    }
  }

  return request => {
    if (!busy) return ask(request)
    waiting?.answer({ kind: 'stale' })
    return new Promise(answer => {
      waiting = { request, answer }
    })
  }
}
