/**
 * The adapter between the map and the drawing state machine (sketch.ts): turns clicks, taps and crosshair steps into events,
 * asks the engine where to snap, and reports the effects to the app.
 */
import type { LineString, MultiPolygon, Polygon } from 'geojson'
import type { Map as MapLibre } from 'maplibre-gl'
import type { LonLat } from '../../engine/api.ts'
import type { Assist, MapEvents, MapPort, SnapHit } from '../api.ts'
import { metresPerPixel, type Pixel } from '../screen.ts'
import { listenForGrasps } from './handle-gestures.ts'
import type { Handle } from './handles.ts'
import { SketchOverlay } from './overlay.ts'
import { countPoints, MIN_POINTS, pointAt, type Ring } from './rings.ts'
import { SerialQueue } from './serial-queue.ts'
import { lineOf, next, outlineOf, type SketchEvent } from './sketch.ts'
import { IDLE, openRing, type Sketch } from './sketch-state.ts'
import { Snapping } from './snapping.ts'
import { Tracing } from './tracing.ts'

const SNAP_PX = { mouse: 12, touch: 20 }
/** No snapping farther out, where a few pixels are kilometres. */
const SNAPS_FROM_ZOOM = 8

export interface PointInput {
  /** Alt is held: the point is set exactly here, without snapping. */
  readonly free?: boolean
  readonly touch?: boolean
}

export class DrawingTool {
  readonly #map: MapLibre
  readonly #events: MapEvents
  readonly #overlay: SketchOverlay
  readonly #snapping: Snapping
  readonly #tracing: Tracing
  readonly #queue = new SerialQueue()
  readonly #stop = new AbortController()
  /** Called after every change of the sketch, to update cursor, note and attributes. */
  readonly #changed: (sketch: Sketch) => void
  #sketch: Sketch = IDLE
  #assist: Assist = { snap: true, follow: false }
  #snapHit: SnapHit | null = null
  /** Where the arrow keys have brought the focused vertex, before snapping. */
  #nudged: LonLat | null = null

  constructor(map: MapLibre, port: MapPort, events: MapEvents, changed: (sketch: Sketch) => void) {
    this.#map = map
    this.#events = events
    this.#changed = changed
    this.#overlay = new SketchOverlay(map)
    this.#snapping = new Snapping((point, metres) => port.snap(point, metres))
    this.#tracing = new Tracing((from, to) => port.trace(from, to))
    listenForGrasps(
      this.#overlay,
      {
        click: handle => this.#clicked(handle),
        begin: handle => this.#queue.run(() => this.#grasped(handle)),
        drag: (to, free) => this.#follow(this.#lonLat(to), { free }, at => ({ type: 'move', to: at })),
        drop: (to, free) =>
          this.#set(this.#lonLat(to), { free }, at => [
            { type: 'move', to: at },
            // Dragging a border vertex ends with dropping it.
            { type: this.#sketch.held ? 'finish' : 'release' }
          ]),
        abort: () => this.do({ type: 'escape' }),
        remove: handle => this.do({ type: 'remove-vertex', vertex: handle.vertex })
      },
      this.#stop.signal
    )
  }

  get sketch(): Sketch {
    return this.#sketch
  }

  get active(): boolean {
    return this.#sketch.phase !== 'idle'
  }

  start(area?: Polygon | MultiPolygon): void {
    this.#forget()
    this.do(area ? { type: 'start', area } : { type: 'start' })
  }

  startLine(line?: LineString): void {
    this.#forget()
    this.do(line ? { type: 'start-line', line } : { type: 'start-line' })
  }

  setAssist(assist: Assist): void {
    this.#assist = assist
    this.#forget()
  }

  /** Queues an event behind points that still wait for their snapping answer. */
  do(event: SketchEvent): void {
    this.#queue.run(() => this.#dispatch(event))
  }

  /** Moves the provisional point to the pointer or crosshair. */
  point(at: LonLat | null, input: PointInput = {}): void {
    if (this.#sketch.phase !== 'drawing' || this.#sketch.grip) return
    if (at) {
      this.#follow(at, input, to => ({ type: 'pointer', at: to }))
      return
    }
    this.#snapping.forget()
    this.#snapHit = null
    this.do({ type: 'pointer', at: null })
  }

  /** Sets a point, and the points of the traced path to it. */
  set(at: LonLat, input: PointInput = {}): void {
    this.#settled(at, this.#reach(at, input), async target => {
      const to = target?.point ?? at
      const from = openRing(this.#sketch).at(-1)
      const follows = this.#assist.follow && !input.free && from !== undefined && target !== null
      const way = follows ? await this.#tracing.settle(from, to) : null
      if (follows && way === null) this.#events.onAnnounce({ id: 'map.draw.no-way' })
      this.#snapHit = null
      this.#dispatch({ type: 'point', at: to, via: inner(way), ends: target?.ends ?? false })
      if (way === undefined) this.#events.onRefuse({ id: 'map.draw.way-late' })
    })
  }

  /**
   * Enter: finishes the drawing. A line ends on the border near `at` (the crosshair), or near the pointer if that is null; a
   * line without points begins there.
   */
  finish(at: LonLat | null): void {
    const { shape, phase, pointer } = this.#sketch
    const place = at ?? pointer
    if (shape === 'area' || phase !== 'drawing' || !place) {
      this.do({ type: 'finish' })
      return
    }
    this.#settled(place, this.#pixels(place, SNAP_PX.mouse), async target => {
      if (target?.ends) {
        const from = openRing(this.#sketch).at(-1)
        const way = this.#assist.follow && from ? await this.#tracing.settle(from, target.point) : null
        this.#dispatch({ type: 'point', at: target.point, via: inner(way), ends: true })
        if (way === undefined) this.#events.onRefuse({ id: 'map.draw.way-late' })
      } else if (openRing(this.#sketch).length === 0) this.#dispatch({ type: 'point', at: place })
      else this.#events.onRefuse({ id: 'map.line.ends-on-border' })
    })
  }

  /** Grabs the border vertex near a place, so that the arrow keys move it. */
  hold(at: LonLat): void {
    this.#settled(at, this.#pixels(at, SNAP_PX.mouse), async target => {
      if (target?.before && target.after) {
        this.#dispatch({ type: 'hold', before: target.before, at: target.point, after: target.after })
        this.#dispatch({ type: 'release' })
      } else this.#events.onRefuse({ id: 'map.line.no-vertex' })
    })
  }

  /** Moves the focused vertex by pixels, as the arrow keys do. Returns false if none is focused. */
  nudge(by: Pixel, input: PointInput): boolean {
    const { focus, grip } = this.#sketch
    if (!focus) return false
    if (!grip) {
      this.do({ type: 'grip', vertex: focus })
      this.#nudged = null
    }
    const from = this.#nudged ?? this.focused()
    if (!from) return false
    const at = this.#overlay.pixel(from)
    // Kept without snapping, so that small steps add up and can leave a border again.
    this.#nudged = this.#lonLat({ x: at.x + by.x, y: at.y + by.y })
    this.#follow(this.#nudged, input, to => ({ type: 'move', to }))
    return true
  }

  /** The arrow keys were let go. */
  endNudge(): void {
    if (!this.#nudged) return
    this.#nudged = null
    this.#queue.run(async () => {
      await this.#snapping.idle()
      this.#dispatch({ type: 'release' })
    })
  }

  /** Where the focused vertex is; null where none is focused. */
  focused(): LonLat | null {
    return (this.#sketch.focus && pointAt(this.#sketch.rings, this.#sketch.focus)) ?? null
  }

  /** Where to place the note about the drawing, and on which side it hides least; null if nothing is drawn. */
  anchor(): { readonly at: LonLat; readonly side: 'left' | 'right' } | null {
    const { phase, pointer, grip, rings } = this.#sketch
    const outline = openRing(this.#sketch)
    if (phase === 'idle') return null
    const held = grip ? pointAt(rings, grip.vertex) : phase === 'drawing' ? (pointer ?? outline.at(-1)) : undefined
    if (held) {
      const middle = outline.reduce((sum, [lon]) => sum + lon, 0) / outline.length
      return { at: held, side: held[0] < middle ? 'left' : 'right' }
    }
    const east = outline.reduce<LonLat | null>((best, point) => (best && best[0] >= point[0] ? best : point), null)
    return east && { at: east, side: 'right' }
  }

  /** Whether the provisional point is snapped to a border, once that is known of where it is. */
  async snapped(): Promise<boolean> {
    await this.#snapping.idle()
    return this.#snapHit !== null
  }

  destroy(): void {
    this.#stop.abort()
    this.#forget()
    this.#overlay.destroy()
    this.#sketch = IDLE
  }

  #clicked({ kind, vertex, at }: Handle): void {
    const { phase, shape, rings } = this.#sketch
    const count = openRing(this.#sketch).length
    const growing = phase === 'drawing' && vertex.ring === rings.length - 1
    const end = vertex.index === 0 || vertex.index === count - 1
    if (kind === 'border-vertex') this.set(this.#lonLat(at))
    else if (growing && shape === 'area' && end && count >= MIN_POINTS) this.do({ type: 'close' })
    // The second click of a double click hits the point set by the first; with too few points it is ignored.
    else if (growing && vertex.index === count - 1) return
    else if (kind === 'vertex') this.do({ type: 'focus', vertex })
    else {
      this.do({ type: 'grip-new', vertex, at: this.#lonLat(at) })
      this.do({ type: 'release' })
    }
  }

  #grasped({ kind, vertex, at }: Handle): void {
    const hit = this.#snapHit
    if (kind === 'vertex') this.#dispatch({ type: 'grip', vertex })
    else if (kind === 'midpoint') this.#dispatch({ type: 'grip-new', vertex, at: this.#lonLat(at) })
    else if (hit?.before && hit.after)
      this.#dispatch({ type: 'hold', before: hit.before, at: hit.point, after: hit.after })
  }

  #follow(at: LonLat, input: PointInput, event: (at: LonLat, via: Ring) => SketchEvent): void {
    const apply = (target: SnapHit | null): void => {
      const to = target?.point ?? at
      const from = openRing(this.#sketch).at(-1)
      const follows = this.#assist.follow && !input.free && !this.#sketch.grip && from !== undefined && target !== null
      this.#snapHit = target
      this.do(event(to, follows ? inner(this.#tracing.known(from, to) ?? null) : []))
      if (!follows) this.#tracing.forget()
      else if (this.#tracing.known(from, to) === undefined) {
        this.#tracing.follow(from, to, way => {
          // If a point was set meanwhile, the path would begin elsewhere.
          if (openRing(this.#sketch).at(-1) === from) this.do(event(to, inner(way)))
        })
      }
    }
    const metres = this.#reach(at, input)
    if (metres === 0) {
      this.#snapping.forget()
      apply(null)
    } else this.#snapping.follow(at, metres, apply)
  }

  #set(at: LonLat, input: PointInput, events: (at: LonLat) => readonly SketchEvent[]): void {
    this.#settled(at, this.#reach(at, input), target => {
      this.#snapHit = null
      for (const event of events(target?.point ?? at)) this.#dispatch(event)
    })
  }

  /** Snaps within `metres` and calls `apply`, in the order of user input; at once if the answer is cached. */
  #settled(at: LonLat, metres: number, apply: (target: SnapHit | null) => void | Promise<void>): void {
    this.#snapping.forget()
    const known = metres === 0 ? null : this.#snapping.known(at, metres)
    const settle = async (): Promise<void> => {
      const target = await this.#snapping.settle(at, metres)
      await apply(target ?? null)
      if (target === undefined) this.#events.onRefuse({ id: 'map.draw.snap-late' })
    }
    this.#queue.run(() => (known === undefined ? settle() : apply(known)))
  }

  /** Snapping distance in metres; 0 for none. Alt inverts the user's choice. */
  #reach(at: LonLat, { free, touch }: PointInput): number {
    // A line can only begin on a border.
    const mustCatch = this.#sketch.shape === 'line' && countPoints(this.#sketch.rings) === 0
    if (!mustCatch && this.#assist.snap === (free ?? false)) return 0
    return this.#pixels(at, touch ? SNAP_PX.touch : SNAP_PX.mouse)
  }

  #pixels(at: LonLat, px: number): number {
    return this.#map.getZoom() < SNAPS_FROM_ZOOM ? 0 : metresPerPixel(at[1], this.#map.getZoom()) * px
  }

  #forget(): void {
    this.#snapping.forget()
    this.#tracing.forget()
  }

  #dispatch(event: SketchEvent): void {
    const before = this.#sketch
    const { sketch, effects } = next(before, event)
    this.#sketch = sketch
    if (sketch.phase !== 'drawing' && !sketch.grip) this.#snapHit = null
    this.#overlay.show(sketch, this.#snapHit)
    this.#changed(sketch)
    if (sketch.phase !== 'idle' && (sketch.rings !== before.rings || sketch.pointer !== before.pointer)) {
      this.#events.onSketch({
        points: countPoints(sketch.rings),
        began: sketch.began,
        outline: outlineOf(sketch),
        line: lineOf(sketch),
        openEnd: sketch.shape === 'line' && sketch.phase === 'drawing' && !(sketch.pointer && this.#snapHit?.ends)
      })
    }
    for (const effect of effects) {
      if (effect.type === 'say') this.#events.onAnnounce(effect.message)
      else if (effect.type === 'refuse') this.#events.onRefuse(effect.message)
      else if (effect.type === 'finished') this.#events.onFinish(effect.area)
      else if (effect.type === 'finished-line') this.#events.onFinishLine(effect.line, effect.held)
      else this.#events.onCancel()
    }
  }

  #lonLat(at: Pixel): LonLat {
    const { lng, lat } = this.#map.unproject([at.x, at.y])
    return [lng, lat]
  }
}

/** The points of a path without its ends. */
function inner(way: Ring | null | undefined): Ring {
  return way?.slice(1, -1) ?? []
}
