/** Mouse and finger on the map itself: hover and selection of municipalities, and points for the drawing tool. */
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl'
import type { LonLat, Place } from '../../engine/api.ts'
import type { MapEvents, MapPort } from '../api.ts'
import type { DrawingTool } from '../draw/drawing-tool.ts'
import type { Pixel } from '../screen.ts'
import type { Picking } from './picking.ts'

export interface PointingContext {
  readonly map: MapLibre
  readonly port: MapPort
  readonly events: MapEvents
  readonly drawing: DrawingTool
  readonly picking: Picking
  /** The pointer is in use, so that keyboard aids can be hidden. */
  readonly onPointer: () => void
  readonly markHover: (code: string | null) => void
}

export class Pointing {
  readonly #context: PointingContext
  #hovered: string | null = null
  /** Generation: raised with each selection, so that a slow answer cannot override a later click. */
  #selection = 0
  #mouse: LonLat | null = null

  constructor(context: PointingContext, signal: AbortSignal) {
    this.#context = context
    const { map, drawing } = context
    map.on('mousemove', event => this.#moved(event))
    map.on('mouseout', ({ originalEvent: { relatedTarget } }) => {
      // Moving onto a handle of the sketch does not leave the map.
      if (!(relatedTarget instanceof Node && map.getCanvasContainer().contains(relatedTarget))) this.#left()
    })
    map.on('click', event => this.#clicked(event))
    const alt = (event: KeyboardEvent): void => {
      if (event.key === 'Alt' && this.#mouse) drawing.point(this.#mouse, { free: event.type === 'keydown' })
    }
    window.addEventListener('keydown', alt, { signal })
    window.addEventListener('keyup', alt, { signal })
  }

  /**
   * Selects the municipality at a place as located by the engine, exactly and with the proposal's changes; before the engine
   * is ready, as rendered. null clears the selection.
   */
  async select(at: LonLat | null): Promise<void> {
    const selection = ++this.#selection
    const place = at && (await this.#placeAt(at))
    if (selection !== this.#selection) return
    this.#context.events.onSelect(place?.code || null, at, place?.movedFrom ?? null)
  }

  /** Where the mouse is; null where it is not over the map. */
  get mouse(): LonLat | null {
    return this.#mouse
  }

  /** No municipality is under the pointer any more, for instance because drawing begins. */
  clearHover(): void {
    this.#hover(null)
  }

  /** The land under a pointer that rests may have become another's. */
  hoverAgain(): void {
    const { drawing, map, picking } = this.#context
    if (this.#mouse && !drawing.active && !picking.active) this.#hover(this.#drawnAt(map.project([...this.#mouse])))
  }

  #moved(event: MapMouseEvent): void {
    const { drawing, events, picking, onPointer } = this.#context
    onPointer()
    this.#mouse = lonLat(event)
    events.onPoint(this.#mouse)
    if (picking.active) picking.hover(event.point)
    else if (drawing.active) drawing.point(this.#mouse, { free: event.originalEvent.altKey })
    else this.#hover(this.#drawnAt(event.point))
  }

  #left(): void {
    this.#mouse = null
    this.#context.events.onPoint(null)
    this.#hover(null)
    this.#context.drawing.point(null)
    if (this.#context.picking.active) this.#context.picking.hover(null)
  }

  #clicked(event: MapMouseEvent): void {
    const { drawing, picking, onPointer, map } = this.#context
    onPointer()
    map.getCanvas().focus({ preventScroll: true })
    if (picking.active) {
      picking.click(event.point)
      return
    }
    if (!drawing.active) return void this.select(lonLat(event))
    const touch = 'pointerType' in event.originalEvent && event.originalEvent.pointerType === 'touch'
    if (drawing.sketch.phase === 'drawing') drawing.set(lonLat(event), { free: event.originalEvent.altKey, touch })
    else drawing.do({ type: 'focus', vertex: null })
  }

  async #placeAt(at: LonLat): Promise<Pick<Place, 'code' | 'movedFrom'>> {
    try {
      return await this.#context.port.locate(at)
    } catch {
      return { code: this.#drawnAt(this.#context.map.project([at[0], at[1]])) ?? '', movedFrom: null }
    }
  }

  #drawnAt({ x, y }: Pixel): string | null {
    const [top] = this.#context.map.queryRenderedFeatures([x, y], { layers: ['municipality'] })
    const code: unknown = top?.properties.code
    return typeof code === 'string' ? code : null
  }

  #hover(code: string | null): void {
    if (code === this.#hovered) return
    this.#hovered = code
    this.#context.markHover(code)
    this.#context.events.onHover(code)
  }
}

function lonLat({ lngLat }: MapMouseEvent): LonLat {
  return [lngLat.lng, lngLat.lat]
}
