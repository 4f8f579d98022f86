/** The app's end of the engine: a worker behind the same interface. */
import { proxy, type Remote, transfer, wrap } from 'comlink'
import type { Proposal } from '../proposal/types.ts'
import type { EngineApi, Preview, PreviewRequest } from './api.ts'
import type { WireEngine, WirePreview } from './wire.ts'

/** Starts the worker. Errors cross the border with name, message and, for a dataset, file and cause. */
export function connectEngine(): EngineApi {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'skel-engine' })
  const remote = wrap<WireEngine>(worker)
  // A worker whose script cannot be had answers nothing at all; only this event tells.
  const absent = new Promise<never>((_, reject) => {
    worker.addEventListener('error', event => reject(new Error(event.message || 'the engine could not be started')))
  })
  absent.catch(() => {})
  return {
    open: (base, onProgress) =>
      Promise.race([absent, onProgress ? remote.open(base, proxy(onProgress)) : remote.open(base)]),
    overview: base => Promise.race([absent, remote.overview(base)]),
    geometry: () => remote.geometry(),
    // Handed over, not copied: a file may be large.
    countResidents: file => remote.countResidents(file && transfer(file, [file.bytes.buffer])),
    evaluate: (proposal, onProgress) =>
      onProgress ? remote.evaluate(proposal, proxy(onProgress)) : remote.evaluate(proposal),
    preview: newestFirst(remote),
    snap: (point, metres, layer) => remote.snap(point, metres, layer),
    borderPoint: (point, metres, between) => remote.borderPoint(point, metres, between),
    trace: (from, to, layer) => remote.trace(from, to, layer),
    lonLats: (system, pairs) => remote.lonLats(system, pairs),
    unitShapes: layer => remote.unitShapes(layer),
    locate: (point, date) => remote.locate(point, date),
    suggestReceivers: area => remote.suggestReceivers(area),
    municipality: (code, date) => remote.municipality(code, date),
    islands: () => remote.islands(),
    cooperations: date => remote.cooperations(date),
    trim: (proposal, changeId) => remote.trim(proposal, changeId),
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
