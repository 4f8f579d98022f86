/**
 * The drawing tool at work: turns clicks, taps and steps of the crosshair into events of the sketch (sketch.ts), asks the
 * engine where to snap, and tells the app what came of it.
 */
import type { Polygon } from 'geojson'
import type { Map as MapLibre } from 'maplibre-gl'
import type { LonLat, SnapTarget } from '../engine/api.ts'
import type { MapEvents, MapPort } from './api.ts'
import { listenForGrasps } from './grasp.ts'
import type { Handle } from './handles.ts'
import { SketchOverlay } from './overlay.ts'
import { MIN_POINTS, pointAt } from './rings.ts'
import { metresPerPixel, type Pixel } from './screen.ts'
import { IDLE, next, outlineOf, type Sketch, type SketchEvent } from './sketch.ts'
import { Snapping } from './snapping.ts'
import { Turns } from './turns.ts'

const SNAP_PX = { mouse: 12, touch: 20 }
/** Farther out a few pixels are kilometres, and nobody means that corner of the border. */
const SNAPS_FROM_ZOOM = 8

export interface PointInput {
  /** Alt is held: set the point exactly here. */
  readonly free?: boolean
  readonly touch?: boolean
}

export class Drawing {
  readonly #map: MapLibre
  readonly #events: MapEvents
  readonly #overlay: SketchOverlay
  readonly #snapping: Snapping
  readonly #turns = new Turns()
  readonly #stop = new AbortController()
  /** Told after every change of the sketch, for cursor, note and attributes. */
  readonly #changed: (sketch: Sketch) => void
  #sketch: Sketch = IDLE
  #snapped: LonLat | null = null
  /** Where the arrow keys have brought the focused vertex, before snapping. */
  #nudged: LonLat | null = null

  constructor(map: MapLibre, port: MapPort, events: MapEvents, changed: (sketch: Sketch) => void) {
    this.#map = map
    this.#events = events
    this.#changed = changed
    this.#overlay = new SketchOverlay(map)
    this.#snapping = new Snapping((point, metres) => port.snap(point, metres))
    listenForGrasps(
      this.#overlay,
      {
        click: handle => this.#clicked(handle),
        begin: handle => this.#turns.take(() => this.#dispatch(graspEvent(handle, this.#lonLat(handle.at)))),
        drag: (to, free) => this.#follow(this.#lonLat(to), { free }, at => ({ type: 'move', to: at })),
        drop: (to, free) =>
          this.#set(this.#lonLat(to), { free }, at => [{ type: 'move', to: at }, { type: 'release' }]),
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

  start(area?: Polygon): void {
    this.#snapping.forget()
    this.do(area ? { type: 'start', area } : { type: 'start' })
  }

  /** In the order given, after points that still wait for their snapping answer. */
  do(event: SketchEvent): void {
    this.#turns.take(() => this.#dispatch(event))
  }

  /** The pointer or crosshair is here; the provisional point follows. */
  point(at: LonLat | null, input: PointInput = {}): void {
    if (this.#sketch.phase !== 'drawing' || this.#sketch.grip) return
    if (at) {
      this.#follow(at, input, to => ({ type: 'pointer', at: to }))
      return
    }
    this.#snapping.forget()
    this.#snapped = null
    this.do({ type: 'pointer', at: null })
  }

  /** A point is set here. */
  set(at: LonLat, input: PointInput = {}): void {
    this.#set(at, input, to => [{ type: 'point', at: to }])
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
    this.#turns.take(async () => {
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
    const outline = rings[0] ?? []
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
    return this.#snapped !== null
  }

  destroy(): void {
    this.#stop.abort()
    this.#snapping.forget()
    this.#overlay.destroy()
    this.#sketch = IDLE
  }

  #clicked({ kind, vertex, at }: Handle): void {
    const { phase, rings } = this.#sketch
    const count = rings[0]?.length ?? 0
    const end = vertex.index === 0 || vertex.index === count - 1
    if (phase === 'drawing' && end && count >= MIN_POINTS) this.do({ type: 'close' })
    // The second click of a double click lands on the point the first one set; with too few points it means nothing.
    else if (phase === 'drawing' && vertex.index === count - 1) return
    else if (kind === 'vertex') this.do({ type: 'focus', vertex })
    else {
      this.do({ type: 'grip-new', vertex, at: this.#lonLat(at) })
      this.do({ type: 'release' })
    }
  }

  #follow(at: LonLat, input: PointInput, event: (at: LonLat) => SketchEvent): void {
    const apply = (target: SnapTarget | null): void => {
      this.#snapped = target?.point ?? null
      this.do(event(target?.point ?? at))
    }
    const metres = this.#reach(at, input)
    if (metres === 0) {
      this.#snapping.forget()
      apply(null)
    } else this.#snapping.follow(at, metres, apply)
  }

  #set(at: LonLat, input: PointInput, events: (at: LonLat) => readonly SketchEvent[]): void {
    const metres = this.#reach(at, input)
    const apply = (target: SnapTarget | null): void => {
      this.#snapped = null
      for (const event of events(target?.point ?? at)) this.#dispatch(event)
    }
    this.#snapping.forget()
    const known = metres === 0 ? null : this.#snapping.known(at, metres)
    this.#turns.take(() => (known === undefined ? this.#snapping.settle(at, metres).then(apply) : apply(known)))
  }

  /** Metres within which a point snaps; 0 where it does not. */
  #reach(at: LonLat, { free, touch }: PointInput): number {
    if (free || this.#map.getZoom() < SNAPS_FROM_ZOOM) return 0
    return metresPerPixel(at[1], this.#map.getZoom()) * (touch ? SNAP_PX.touch : SNAP_PX.mouse)
  }

  #dispatch(event: SketchEvent): void {
    const before = this.#sketch
    const { sketch, effects } = next(before, event)
    this.#sketch = sketch
    if (sketch.phase !== 'drawing' && !sketch.grip) this.#snapped = null
    this.#overlay.show(sketch, this.#snapped)
    this.#changed(sketch)
    if (sketch.phase !== 'idle' && (sketch.rings !== before.rings || sketch.pointer !== before.pointer)) {
      this.#events.onSketch({ points: sketch.rings[0] ?? [], outline: outlineOf(sketch) })
    }
    for (const effect of effects) {
      if (effect.type === 'say') this.#events.onAnnounce(effect.message)
      else if (effect.type === 'finished') this.#events.onFinish(effect.area)
      else this.#events.onCancel()
    }
  }

  #lonLat(at: Pixel): LonLat {
    const { lng, lat } = this.#map.unproject([at.x, at.y])
    return [lng, lat]
  }
}

function graspEvent({ kind, vertex }: Handle, at: LonLat): SketchEvent {
  return kind === 'vertex' ? { type: 'grip', vertex } : { type: 'grip-new', vertex, at }
}
