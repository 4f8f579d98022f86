/**
 * The drawing tool as a state machine: from a sketch and an event to the next sketch and its effects. It knows nothing of map,
 * pixels or time; the adapter (drawing-tool.ts) turns clicks and keys into events.
 */
import type { LineString, MultiPolygon, Polygon } from 'geojson'
import type { LonLat } from '../../engine/api.ts'
import { fromArea, toArea } from './areas.ts'
import { countPoints, MIN_POINTS, type Ring, round9, samePoint, stepVertex, type VertexRef } from './rings.ts'
import { announcement, IDLE, openRing, refusal, type Sketch, type Transition, transition } from './sketch-state.ts'
import { focus, grip, gripNew, letGo, move, release, removeVertex } from './sketch-vertices.ts'

export type SketchEvent =
  | { readonly type: 'start'; readonly area?: Polygon | MultiPolygon }
  | { readonly type: 'start-line'; readonly line?: LineString }
  /**
   * Sets a point, after those of `via` (a traced path). On the first point of an outline it closes the outline, and so it does
   * on the last one (a double click). A line can begin and end only where `ends` is true.
   */
  | { readonly type: 'point'; readonly at: LonLat; readonly via?: Ring; readonly ends?: boolean }
  | { readonly type: 'pointer'; readonly at: LonLat | null; readonly via?: Ring }
  | { readonly type: 'close' }
  /** Another outline or hole begins. */
  | { readonly type: 'new-ring' }
  /** Grabs a vertex of the border, which has these neighbours. */
  | { readonly type: 'hold'; readonly before: LonLat; readonly at: LonLat; readonly after: LonLat }
  | { readonly type: 'finish' }
  | { readonly type: 'remove-last' }
  /** Escape: cancels the drag, else the focus, else the whole drawing. */
  | { readonly type: 'escape' }
  | { readonly type: 'cancel' }
  | { readonly type: 'focus'; readonly vertex: VertexRef | null }
  | { readonly type: 'focus-step'; readonly step: 1 | -1 }
  | { readonly type: 'grip'; readonly vertex: VertexRef }
  /** Inserts a vertex at the index `vertex`, and starts to drag it. */
  | { readonly type: 'grip-new'; readonly vertex: VertexRef; readonly at: LonLat }
  /** Moves the vertex being dragged, else the focused one. */
  | { readonly type: 'move'; readonly to: LonLat }
  | { readonly type: 'release' }
  /** Without `vertex`: the focused one. */
  | { readonly type: 'remove-vertex'; readonly vertex?: VertexRef }

/** The area to preview: the fixed points and the pointer's; null below three different points. */
export function outlineOf(sketch: Sketch): Polygon | MultiPolygon | null {
  return sketch.phase === 'idle' || sketch.shape === 'line' ? null : toArea(withPointer(sketch))
}

/** The line so far, ending at the pointer; null below two different points. */
export function lineOf(sketch: Sketch): LineString | null {
  return sketch.phase === 'idle' || sketch.shape === 'area' ? null : toLine(withPointer(sketch)[0] ?? [])
}

function withPointer({ phase, rings, pointer, trail }: Sketch): readonly Ring[] {
  if (phase !== 'drawing' || pointer === null) return rings
  return [...rings.slice(0, -1), [...(rings.at(-1) ?? []), ...trail, pointer]]
}

/** The transition function. Never throws: an event that makes no sense in a phase leaves the sketch unchanged. */
export function next(sketch: Sketch, event: SketchEvent): Transition {
  if (event.type === 'start') return start(event.area)
  if (event.type === 'start-line') return startLine(event.line)
  if (sketch.phase === 'idle') return transition(sketch)
  switch (event.type) {
    case 'point':
      return sketch.phase === 'drawing' ? point(sketch, event) : transition(sketch)
    case 'pointer':
      return sketch.phase === 'drawing'
        ? transition({ ...sketch, pointer: event.at && round9(event.at), trail: event.via ?? [] })
        : transition(sketch)
    case 'close':
      return sketch.phase === 'drawing' && sketch.shape === 'area' ? close(sketch) : transition(sketch)
    case 'new-ring':
      return newRing(sketch)
    case 'hold':
      return hold(sketch, [event.before, event.at, event.after])
    case 'finish':
      return finish(sketch)
    case 'remove-last':
      return removeLast(sketch)
    case 'escape':
      return letGo(sketch)
    case 'cancel':
      return { sketch: IDLE, effects: [announcement('map.draw.cancelled'), { type: 'cancelled' }] }
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

function start(area: Polygon | MultiPolygon | undefined): Transition {
  const rings = area ? fromArea(area) : []
  if (rings.length === 0)
    return transition({ ...IDLE, phase: 'drawing', rings: [[]] }, announcement('map.draw.started'))
  return transition({ ...IDLE, phase: 'editing', rings }, announcement('map.draw.editing', { n: countPoints(rings) }))
}

function startLine(line: LineString | undefined): Transition {
  const ring = (line?.coordinates ?? []).map(([lon = 0, lat = 0]): LonLat => [lon, lat])
  if (ring.length < 2)
    return transition({ ...IDLE, phase: 'drawing', shape: 'line', rings: [[]] }, announcement('map.line.started'))
  return transition(
    { ...IDLE, phase: 'editing', shape: 'line', rings: [ring] },
    announcement('map.line.editing', { n: ring.length })
  )
}

function point(sketch: Sketch, event: Extract<SketchEvent, { type: 'point' }>): Transition {
  const at = round9(event.at)
  const ring = openRing(sketch)
  if (sketch.shape === 'line' && ring.length === 0 && !event.ends)
    return transition(sketch, refusal('map.line.starts-on-border'))
  if (samePoint(at, ring.at(-1)) || samePoint(at, ring[0])) {
    return sketch.shape === 'line' || ring.length < MIN_POINTS ? transition(sketch) : close(sketch)
  }
  const added = [...(event.via ?? []).map(round9), at]
  const longer = [...ring, ...added]
  const grown: Sketch = {
    ...sketch,
    rings: [...sketch.rings.slice(0, -1), longer],
    steps: [...sketch.steps, added.length],
    pointer: null,
    trail: [],
    focus: null,
    began: sketch.shape === 'line' ? (sketch.began ?? at) : null
  }
  if (sketch.shape === 'line' && ring.length > 0 && event.ends) return finish(grown)
  return transition(grown, announcement('map.draw.point-added', { n: longer.length }))
}

function close(sketch: Sketch): Transition {
  const ring = openRing(sketch)
  if (!toArea([ring])) return transition(sketch, announcement('map.draw.too-few'))
  return transition(
    { ...sketch, phase: 'editing', pointer: null, trail: [] },
    announcement('map.draw.closed', { n: countPoints(sketch.rings) })
  )
}

/** Begins another ring. An open ring with enough points is closed. */
function newRing(sketch: Sketch): Transition {
  if (sketch.shape === 'line' || sketch.grip) return transition(sketch)
  const ring = openRing(sketch)
  if (sketch.phase === 'drawing' && !toArea([ring])) return transition(sketch, announcement('map.draw.too-few'))
  const rings = [...sketch.rings, []]
  return transition(
    { ...sketch, phase: 'drawing', rings, steps: [], pointer: null, trail: [], focus: null },
    announcement('map.draw.new-ring')
  )
}

function hold(sketch: Sketch, neighbours: readonly [LonLat, LonLat, LonLat]): Transition {
  if (sketch.shape !== 'line' || countPoints(sketch.rings) > 0) return transition(sketch)
  const [before, at, after] = neighbours.map(round9) as [LonLat, LonLat, LonLat]
  const rings: readonly Ring[] = [
    [before, at, ...(samePoint(at, after) ? [] : [after])].filter((p, i) => i === 1 || !samePoint(p, at))
  ]
  // At the end of a border there is a neighbour on one side only; the vertex then is an end of the line itself.
  const vertex = { ring: 0, index: samePoint(before, at) ? 0 : 1 }
  const held: Sketch = {
    ...sketch,
    phase: 'editing',
    rings,
    pointer: null,
    trail: [],
    focus: vertex,
    began: at,
    held: true
  }
  return transition({ ...held, grip: { vertex, before: rings } }, announcement('map.line.held'))
}

function finish(sketch: Sketch): Transition {
  if (sketch.shape === 'line') {
    const line = toLine(sketch.rings[0] ?? [])
    if (!line) return transition(sketch, refusal('map.line.too-short'))
    return {
      sketch: IDLE,
      effects: [announcement('map.draw.finished'), { type: 'finished-line', line, held: sketch.held }]
    }
  }
  const open = sketch.phase === 'drawing' ? openRing(sketch) : null
  const rings = open?.length === 0 ? sketch.rings.slice(0, -1) : sketch.rings
  const area = toArea(rings)
  if (!area || (open && open.length > 0 && !toArea([open]))) return transition(sketch, announcement('map.draw.too-few'))
  return { sketch: IDLE, effects: [announcement('map.draw.finished'), { type: 'finished', area }] }
}

/** Removes the last point. In a closed outline it undoes the closing, so that an accidental double click does no harm. */
function removeLast(sketch: Sketch): Transition {
  if (sketch.phase === 'drawing') return stepBack(sketch)
  if (sketch.focus) return removeVertex(sketch, sketch.focus)
  if (sketch.rings.length > 1 || sketch.held) return transition(sketch, announcement('map.draw.choose-vertex'))
  return transition(
    { ...sketch, phase: 'drawing', grip: null },
    announcement('map.draw.reopened', { n: countPoints(sketch.rings) })
  )
}

function stepBack(sketch: Sketch): Transition {
  const ring = openRing(sketch)
  const others = sketch.rings.slice(0, -1)
  if (ring.length === 0) {
    if (others.length === 0) return transition(sketch)
    const closed: Sketch = { ...sketch, phase: 'editing', rings: others, steps: [], pointer: null, trail: [] }
    return transition(closed, announcement('map.draw.ring-given-up'))
  }
  // The steps are unknown if the outline was reopened, or had points removed.
  const known = sketch.steps.reduce((sum, n) => sum + n, 0) === ring.length
  const n = ring.length - (known ? (sketch.steps.at(-1) ?? 1) : 1)
  const steps = known ? sketch.steps.slice(0, -1) : Array.from({ length: n }, () => 1)
  return transition(
    { ...sketch, rings: [...others, ring.slice(0, n)], steps, focus: null, grip: null, trail: [] },
    announcement('map.draw.point-removed', { n })
  )
}

function toLine(ring: Ring): LineString | null {
  const points = ring.filter((p, i) => i === 0 || !samePoint(p, ring[i - 1]))
  return points.length < 2 ? null : { type: 'LineString', coordinates: points.map(([lon, lat]) => [lon, lat]) }
}
