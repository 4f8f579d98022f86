/**
 * The drawing tool at work: turns clicks, taps and steps of the crosshair into events of the sketch (sketch.ts), asks the
 * engine where to snap, and tells the app what came of it.
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
/** Farther out a few pixels are kilometres, and nobody means that corner of the border. */
const SNAPS_FROM_ZOOM = 8

export interface PointInput {
  /** Alt is held: set the point exactly here. */
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
  /** Told after every change of the sketch, for cursor, note and attributes. */
  readonly #changed: (sketch: Sketch) => void
  #sketch: Sketch = IDLE
  #assist: Assist = { snap: true, follow: false }
  #caught: SnapHit | null = null
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
            // What was done to the border itself is done when it is let go.
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

  /** In the order given, after points that still wait for their snapping answer. */
  do(event: SketchEvent): void {
    this.#queue.run(() => this.#dispatch(event))
  }

  /** The pointer or crosshair is here; the provisional point follows. */
  point(at: LonLat | null, input: PointInput = {}): void {
    if (this.#sketch.phase !== 'drawing' || this.#sketch.grip) return
    if (at) {
      this.#follow(at, input, to => ({ type: 'pointer', at: to }))
      return
    }
    this.#snapping.forget()
    this.#caught = null
    this.do({ type: 'pointer', at: null })
  }

  /** A point is set here, and those on the way to it where a line is followed. */
  set(at: LonLat, input: PointInput = {}): void {
    this.#settled(at, this.#reach(at, input), async target => {
      const to = target?.point ?? at
      const from = openRing(this.#sketch).at(-1)
      const follows = this.#assist.follow && !input.free && from !== undefined && target !== null
      const way = follows ? await this.#tracing.settle(from, to) : null
      if (follows && !way) this.#events.onAnnounce({ id: 'map.draw.no-way' })
      this.#caught = null
      this.#dispatch({ type: 'point', at: to, via: inner(way), ends: target?.ends ?? false })
    })
  }

  /**
   * Enter: what is drawn is finished. A line ends on the border near `at` (the crosshair), else near the pointer; where it
   * has not begun, it begins there.
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
      } else if (openRing(this.#sketch).length === 0) this.#dispatch({ type: 'point', at: place })
      else this.#events.onRefuse({ id: 'map.line.ends-on-border' })
    })
  }

  /** Takes hold of the border's vertex near a place, so that the arrow keys move it. */
  hold(at: LonLat): void {
    this.#settled(at, this.#pixels(at, SNAP_PX.mouse), async target => {
      if (target?.before && target.after) {
        this.#dispatch({ type: 'hold', before: target.before, at: target.point, after: target.after })
        this.#dispatch({ type: 'release' })
      } else this.#events.onRefuse({ id: 'map.line.no-vertex' })
    })
  }

  /** Moves the focused vertex by pixels, as the arrow keys do; returns false where none is focused. */
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
    // Kept unsnapped, so that small steps add up and lead away from a border again.
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

  /** Where a note about the drawing belongs, and on which side it hides least of it; null where there is nothing. */
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

  /** True while the provisional point has caught a border. */
  get snapped(): boolean {
    return this.#caught !== null
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
    // The second click of a double click lands on the point the first one set; with too few points it means nothing.
    else if (growing && vertex.index === count - 1) return
    else if (kind === 'vertex') this.do({ type: 'focus', vertex })
    else {
      this.do({ type: 'grip-new', vertex, at: this.#lonLat(at) })
      this.do({ type: 'release' })
    }
  }

  #grasped({ kind, vertex, at }: Handle): void {
    const caught = this.#caught
    if (kind === 'vertex') this.#dispatch({ type: 'grip', vertex })
    else if (kind === 'midpoint') this.#dispatch({ type: 'grip-new', vertex, at: this.#lonLat(at) })
    else if (caught?.before && caught.after)
      this.#dispatch({ type: 'hold', before: caught.before, at: caught.point, after: caught.after })
  }

  #follow(at: LonLat, input: PointInput, event: (at: LonLat, via: Ring) => SketchEvent): void {
    const apply = (target: SnapHit | null): void => {
      const to = target?.point ?? at
      const from = openRing(this.#sketch).at(-1)
      const follows = this.#assist.follow && !input.free && !this.#sketch.grip && from !== undefined && target !== null
      this.#caught = target
      this.do(event(to, follows ? inner(this.#tracing.known(from, to) ?? null) : []))
      if (!follows) this.#tracing.forget()
      else if (this.#tracing.known(from, to) === undefined) {
        this.#tracing.follow(from, to, way => {
          // A point may have been set meanwhile, and then the way begins elsewhere.
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
      this.#caught = null
      for (const event of events(target?.point ?? at)) this.#dispatch(event)
    })
  }

  /** What is caught within `metres`, in the order of the user's doings; at once where the pointer has already asked. */
  #settled(at: LonLat, metres: number, apply: (target: SnapHit | null) => void | Promise<void>): void {
    this.#snapping.forget()
    const known = metres === 0 ? null : this.#snapping.known(at, metres)
    this.#queue.run(() => (known === undefined ? this.#snapping.settle(at, metres).then(apply) : apply(known)))
  }

  /** Metres within which a point is caught; 0 where it is not. Alt turns the choice about. */
  #reach(at: LonLat, { free, touch }: PointInput): number {
    // A line can begin nowhere but on a border.
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
    if (sketch.phase !== 'drawing' && !sketch.grip) this.#caught = null
    this.#overlay.show(sketch, this.#caught)
    this.#changed(sketch)
    if (sketch.phase !== 'idle' && (sketch.rings !== before.rings || sketch.pointer !== before.pointer)) {
      this.#events.onSketch({
        points: countPoints(sketch.rings),
        began: sketch.began,
        outline: outlineOf(sketch),
        line: lineOf(sketch),
        openEnd: sketch.shape === 'line' && sketch.phase === 'drawing' && !(sketch.pointer && this.#caught?.ends)
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

/** The points of a way between its ends. */
function inner(way: Ring | null): Ring {
  return way?.slice(1, -1) ?? []
}
