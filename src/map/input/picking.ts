/**
 * Picks units with mouse, finger and crosshair: one by one, or with a brush, a rectangle or a lasso. The map reports what the
 * user pointed at; the app keeps the selection.
 */
import type { Map as MapLibre } from 'maplibre-gl'
import type { LonLat } from '../../engine/api.ts'
import type { MapEvents, PickMode } from '../api.ts'
import { OWN_UNITS, UNITS } from '../layers/land-source.ts'
import { UNIT_FILLS } from '../layers/unit-layers.ts'
import type { Pixel } from '../screen.ts'

const SVG = 'http://www.w3.org/2000/svg'
const PRIMARY_BUTTON = 0
/** Least distance between two points of a lasso. */
const LASSO_STEP_PX = 4
/** Distance between two samples of a brush stroke, so that fast strokes skip nothing. */
const BRUSH_STEP_PX = 6

interface Stroke {
  readonly pointer: number
  readonly start: Pixel
  points: Pixel[]
  /** Whether the brush adds or removes units, decided by the unit it starts on. */
  picks: boolean | null
}

export class Picking {
  readonly #map: MapLibre
  readonly #events: MapEvents
  /** Called with the name of the unit under the pointer, or '' for none. */
  readonly #onName: (name: string) => void
  readonly #svg = document.createElementNS(SVG, 'svg')
  readonly #path = document.createElementNS(SVG, 'path')
  #mode: PickMode | null = null
  #picked: ReadonlySet<string> = new Set()
  #stroke: Stroke | null = null
  #pointer: Pixel | null = null

  constructor(map: MapLibre, events: MapEvents, onName: (name: string) => void, signal: AbortSignal) {
    this.#map = map
    this.#events = events
    this.#onName = onName
    this.#svg.classList.add('skel-sketch')
    this.#svg.setAttribute('aria-hidden', 'true')
    this.#path.setAttribute('class', 'skel-lasso')
    this.#svg.append(this.#path)
    const canvas = map.getCanvasContainer()
    canvas.append(this.#svg)
    canvas.addEventListener('pointerdown', event => this.#down(event), { signal })
    window.addEventListener('pointermove', event => this.#moved(event), { signal })
    window.addEventListener('pointerup', event => this.#up(event), { signal })
    window.addEventListener('pointercancel', () => this.#drop(), { signal })
  }

  get active(): boolean {
    return this.#mode !== null
  }

  /** Where to place the note: at the pointer. */
  get anchor(): Pixel | null {
    return this.active ? this.#pointer : null
  }

  /** null ends picking. */
  setMode(mode: PickMode | null): void {
    this.#mode = mode
    this.#drop()
    if (mode === null || mode === 'click') this.#map.dragPan.enable()
    else this.#map.dragPan.disable()
    if (mode === null) {
      this.#pointer = null
      this.#onName('')
    }
  }

  setPicked(codes: readonly string[]): void {
    this.#picked = new Set(codes)
  }

  /** The pointer rests or moves without a button. */
  hover(at: Pixel | null): void {
    this.#pointer = at
    this.#onName(at ? (this.#unitAt(at)?.name ?? '') : '')
  }

  /** A click or tap, or Space under the crosshair. */
  click(at: Pixel): void {
    const unit = this.#unitAt(at)
    if (unit) this.#events.onPick({ codes: [unit.code], on: !this.#picked.has(unit.code) })
    else this.#events.onAnnounce({ id: 'map.unit.none' })
  }

  /** Like `click`, but waits until the units are rendered. */
  clickSoon(at: LonLat): void {
    const click = (): void => {
      if (this.active) this.click(this.#map.project([at[0], at[1]]))
    }
    if (this.#map.areTilesLoaded() && this.#areUnitsLoaded()) click()
    else this.#map.once('idle', click)
  }

  /** What lies under the crosshair, for the live region. */
  sayAt(at: Pixel): void {
    if (!this.#areUnitsLoaded()) {
      // They are not rendered yet.
      this.#map.once('idle', () => this.active && this.sayAt(at))
      return
    }
    const unit = this.#unitAt(at)
    if (!unit) return
    const picked = this.#picked.has(unit.code) ? 'yes' : 'no'
    this.#events.onAnnounce({ id: 'map.unit.under', values: { name: unit.name, picked } })
  }

  /** Codes of the units in view. */
  inView(): readonly string[] {
    if (!this.active || !this.#map.getLayer(UNIT_FILLS[0])) return []
    const found = this.#map.queryRenderedFeatures(undefined, { layers: [...UNIT_FILLS] })
    const codes = found.map(({ properties }) => properties.code as unknown)
    return [...new Set(codes.filter((code): code is string => typeof code === 'string' && code !== ''))]
  }

  destroy(): void {
    this.#svg.remove()
  }

  #down(event: PointerEvent): void {
    if (this.#mode === null || this.#mode === 'click' || event.button !== PRIMARY_BUTTON || this.#stroke) return
    const at = this.#pixel(event)
    this.#stroke = { pointer: event.pointerId, start: at, points: [at], picks: null }
    if (this.#mode === 'brush') this.#paint(this.#stroke, at, at)
  }

  #moved(event: PointerEvent): void {
    const stroke = this.#stroke
    if (!stroke || event.pointerId !== stroke.pointer) return
    const at = this.#pixel(event)
    const last = stroke.points.at(-1) ?? at
    if (this.#mode === 'brush') {
      this.#paint(stroke, last, at)
      stroke.points = [at]
    } else if (this.#mode === 'box') {
      const { start } = stroke
      stroke.points = [start, { x: at.x, y: start.y }, at, { x: start.x, y: at.y }]
    } else if (Math.hypot(at.x - last.x, at.y - last.y) >= LASSO_STEP_PX) stroke.points.push(at)
    this.#draw(this.#mode === 'brush' ? [] : stroke.points)
  }

  #up(event: PointerEvent): void {
    const stroke = this.#stroke
    if (!stroke || event.pointerId !== stroke.pointer) return
    const { points } = stroke
    this.#drop()
    if (this.#mode === 'brush' || points.length < 3) return
    this.#events.onPickWithin({ ring: points.map(point => this.#lonLat(point)), on: !event.altKey })
  }

  #drop(): void {
    this.#stroke = null
    this.#draw([])
  }

  /** Everything from one pixel to another. */
  #paint(stroke: Stroke, from: Pixel, to: Pixel): void {
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / BRUSH_STEP_PX))
    const codes = new Set<string>()
    for (let i = 0; i <= steps; i++) {
      const at = { x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps }
      const unit = this.#unitAt(at)
      if (!unit) continue
      stroke.picks ??= !this.#picked.has(unit.code)
      if (this.#picked.has(unit.code) !== stroke.picks) codes.add(unit.code)
    }
    if (codes.size > 0) this.#events.onPick({ codes: [...codes], on: stroke.picks ?? true })
  }

  #draw(points: readonly Pixel[]): void {
    const d = points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')
    this.#path.setAttribute('d', points.length > 1 ? `M${d}Z` : '')
  }

  #unitAt({ x, y }: Pixel): { readonly code: string; readonly name: string } | null {
    if (!this.#map.getLayer(UNIT_FILLS[0])) return null
    const [top] = this.#map.queryRenderedFeatures([x, y], { layers: [...UNIT_FILLS] })
    const { code, name } = top?.properties ?? {}
    return typeof code === 'string' && code !== '' ? { code, name: String(name ?? code) } : null
  }

  #areUnitsLoaded(): boolean {
    return [UNITS, OWN_UNITS].every(source => this.#map.isSourceLoaded(source))
  }

  #pixel(event: PointerEvent): Pixel {
    const box = this.#map.getCanvas().getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  #lonLat({ x, y }: Pixel): LonLat {
    const { lng, lat } = this.#map.unproject([x, y])
    return [lng, lat]
  }
}
