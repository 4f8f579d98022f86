/**
 * The drawing tool as a state machine: a sketch and an event in, the next sketch and what to tell the world out.
 * It knows no map, no pixels and no time; the adapter (drawing.ts) turns clicks and keys into events.
 */
import type { Polygon } from 'geojson'
import type { LonLat } from '../engine/api.ts'
import type { MessageId } from '../i18n/index.ts'
import type { Message } from '../law/types.ts'
import {
  countPoints,
  fromPolygon,
  MIN_POINTS,
  pointAt,
  type Ring,
  round9,
  samePoint,
  stepVertex,
  toPolygon,
  type VertexRef,
  withInserted,
  withoutPoint,
  withPoint
} from './rings.ts'

export interface Sketch {
  /** `drawing`: one open outline that grows. `editing`: closed rings whose points can be moved. */
  readonly phase: 'idle' | 'drawing' | 'editing'
  readonly rings: readonly Ring[]
  /** The provisional next point, only while drawing. */
  readonly pointer: LonLat | null
  /** The vertex that Delete and the arrow keys work on. */
  readonly focus: VertexRef | null
  /** A vertex being dragged and the rings as they were before, so that Escape can put them back. */
  readonly grip: { readonly vertex: VertexRef; readonly before: readonly Ring[] } | null
}

export type SketchEvent =
  | { readonly type: 'start'; readonly area?: Polygon }
  /** A point is set. On the first point it closes the outline, on the last one too (a double click). */
  | { readonly type: 'point'; readonly at: LonLat }
  | { readonly type: 'pointer'; readonly at: LonLat | null }
  | { readonly type: 'close' }
  | { readonly type: 'finish' }
  | { readonly type: 'remove-last' }
  /** Gives up the smallest thing in hand: a drag, then the focus, then the drawing. */
  | { readonly type: 'escape' }
  | { readonly type: 'cancel' }
  | { readonly type: 'focus'; readonly vertex: VertexRef | null }
  | { readonly type: 'focus-step'; readonly step: 1 | -1 }
  | { readonly type: 'grip'; readonly vertex: VertexRef }
  /** A new vertex at `vertex`, between its neighbours, held at once. */
  | { readonly type: 'grip-new'; readonly vertex: VertexRef; readonly at: LonLat }
  /** Moves the held vertex, else the focused one. */
  | { readonly type: 'move'; readonly to: LonLat }
  | { readonly type: 'release' }
  /** Without `vertex`: the focused one. */
  | { readonly type: 'remove-vertex'; readonly vertex?: VertexRef }

export type SketchEffect =
  | { readonly type: 'say'; readonly message: Message }
  | { readonly type: 'finished'; readonly area: Polygon }
  | { readonly type: 'cancelled' }

export interface Step {
  readonly sketch: Sketch
  readonly effects: readonly SketchEffect[]
}

export const IDLE: Sketch = { phase: 'idle', rings: [], pointer: null, focus: null, grip: null }

/** What a preview should measure: the fixed points plus the pointer's; null below three different points. */
export function outlineOf(sketch: Sketch): Polygon | null {
  if (sketch.phase === 'idle') return null
  if (sketch.phase === 'editing' || sketch.pointer === null) return toPolygon(sketch.rings)
  return toPolygon([[...(sketch.rings[0] ?? []), sketch.pointer]])
}

/** Never throws; an event that makes no sense in a phase leaves the sketch as it is. */
export function next(sketch: Sketch, event: SketchEvent): Step {
  if (event.type === 'start') return start(event.area)
  if (sketch.phase === 'idle') return still(sketch)
  switch (event.type) {
    case 'point':
      return sketch.phase === 'drawing' ? point(sketch, round9(event.at)) : still(sketch)
    case 'pointer':
      return sketch.phase === 'drawing' ? still({ ...sketch, pointer: event.at && round9(event.at) }) : still(sketch)
    case 'close':
      return sketch.phase === 'drawing' ? close(sketch) : still(sketch)
    case 'finish':
      return finish(sketch)
    case 'remove-last':
      return removeLast(sketch)
    case 'escape':
      return letGo(sketch)
    case 'cancel':
      return cancel()
    case 'focus':
      return focus(sketch, event.vertex)
    case 'focus-step':
      return focus(sketch, stepVertex(sketch.rings, sketch.focus, event.step))
    case 'grip':
      return grip(sketch, event.vertex)
    case 'grip-new':
      return gripNew(sketch, event.vertex, round9(event.at))
    case 'move':
      return move(sketch, round9(event.to))
    case 'release':
      return release(sketch)
    case 'remove-vertex':
      return removeVertex(sketch, event.vertex ?? sketch.focus)
  }
}

function start(area: Polygon | undefined): Step {
  const rings = area ? fromPolygon(area) : []
  if (rings.length === 0) return still({ ...IDLE, phase: 'drawing', rings: [[]] }, say('map.draw.started'))
  return still({ ...IDLE, phase: 'editing', rings }, say('map.draw.editing', { n: countPoints(rings) }))
}

function point(sketch: Sketch, at: LonLat): Step {
  const ring = sketch.rings[0] ?? []
  if (samePoint(at, ring.at(-1)) || samePoint(at, ring[0]))
    return ring.length < MIN_POINTS ? still(sketch) : close(sketch)
  const rings = [[...ring, at]]
  return still({ ...sketch, rings, pointer: null, focus: null }, say('map.draw.point-added', { n: ring.length + 1 }))
}

function close(sketch: Sketch): Step {
  if (!toPolygon(sketch.rings)) return still(sketch, say('map.draw.too-few'))
  return still({ ...sketch, phase: 'editing', pointer: null }, say('map.draw.closed', { n: countPoints(sketch.rings) }))
}

function finish(sketch: Sketch): Step {
  const area = toPolygon(sketch.rings)
  if (!area) return still(sketch, say('map.draw.too-few'))
  return { sketch: IDLE, effects: [say('map.draw.finished'), { type: 'finished', area }] }
}

/** In a closed outline this takes back the closing, so that a double click by mistake costs nothing. */
function removeLast(sketch: Sketch): Step {
  if (sketch.phase === 'drawing') {
    const ring = sketch.rings[0] ?? []
    if (ring.length === 0) return still(sketch)
    const n = ring.length - 1
    return still(
      { ...sketch, rings: [ring.slice(0, n)], focus: null, grip: null },
      say('map.draw.point-removed', { n })
    )
  }
  if (sketch.focus) return removeVertex(sketch, sketch.focus)
  if (sketch.rings.length > 1) return still(sketch, say('map.draw.choose-vertex'))
  return still({ ...sketch, phase: 'drawing', grip: null }, say('map.draw.reopened', { n: countPoints(sketch.rings) }))
}

function letGo(sketch: Sketch): Step {
  if (sketch.grip)
    return still({ ...sketch, rings: sketch.grip.before, grip: null, focus: null }, say('map.draw.move-undone'))
  if (sketch.focus) return still({ ...sketch, focus: null }, say('map.draw.unfocused'))
  return cancel()
}

function cancel(): Step {
  return { sketch: IDLE, effects: [say('map.draw.cancelled'), { type: 'cancelled' }] }
}

function focus(sketch: Sketch, vertex: VertexRef | null): Step {
  if (vertex === null || !pointAt(sketch.rings, vertex)) return still({ ...sketch, focus: null, grip: null })
  const values = { n: numberOf(sketch, vertex), total: countPoints(sketch.rings) }
  return still({ ...sketch, focus: vertex, grip: null, pointer: null }, say('map.draw.focused', values))
}

function grip(sketch: Sketch, vertex: VertexRef): Step {
  if (!pointAt(sketch.rings, vertex)) return still(sketch)
  return still({ ...sketch, focus: vertex, grip: { vertex, before: sketch.rings }, pointer: null })
}

function gripNew(sketch: Sketch, vertex: VertexRef, at: LonLat): Step {
  const ring = sketch.rings[vertex.ring]
  if (sketch.phase !== 'editing' || !ring || !(vertex.index > 0 && vertex.index <= ring.length)) return still(sketch)
  const rings = withInserted(sketch.rings, vertex, at)
  return still({ ...sketch, rings, focus: vertex, grip: { vertex, before: sketch.rings } })
}

function move(sketch: Sketch, to: LonLat): Step {
  const vertex = sketch.grip?.vertex ?? sketch.focus
  if (!vertex) return still(sketch)
  return still({ ...sketch, rings: withPoint(sketch.rings, vertex, to) })
}

function release(sketch: Sketch): Step {
  if (!sketch.grip) return still(sketch)
  const { vertex, before } = sketch.grip
  const freed = { ...sketch, grip: null }
  if (sketch.rings === before) return still(freed)
  const inserted = countPoints(sketch.rings) > countPoints(before)
  return still(freed, say(inserted ? 'map.draw.inserted' : 'map.draw.moved', { n: numberOf(sketch, vertex) }))
}

function removeVertex(sketch: Sketch, vertex: VertexRef | null): Step {
  if (!vertex || !pointAt(sketch.rings, vertex)) return still(sketch, say('map.draw.choose-vertex'))
  const freed = { ...sketch, focus: null, grip: null }
  const ring = sketch.rings[vertex.ring]!
  if (sketch.phase === 'editing' && ring.length <= MIN_POINTS) {
    if (vertex.ring === 0) return still(sketch, say('map.draw.keeps-three'))
    return still({ ...freed, rings: sketch.rings.toSpliced(vertex.ring, 1) }, say('map.draw.hole-removed'))
  }
  const rings = withoutPoint(sketch.rings, vertex)
  return still({ ...freed, rings }, say('map.draw.point-removed', { n: countPoints(rings) }))
}

/** Points are counted from 1 through all rings, as they are spoken of. */
function numberOf(sketch: Sketch, vertex: VertexRef): number {
  return countPoints(sketch.rings.slice(0, vertex.ring)) + vertex.index + 1
}

function still(sketch: Sketch, ...effects: readonly SketchEffect[]): Step {
  return { sketch, effects }
}

function say(id: MessageId, values?: Readonly<Record<string, number>>): SketchEffect {
  return { type: 'say', message: values ? { id, values } : { id } }
}
