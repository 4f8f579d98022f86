/** The crosshair in the centre of the free area, at which Space and Enter act, for keyboard users. */
import type { Map as MapLibre } from 'maplibre-gl'
import type { LonLat, Place } from '../../engine/api.ts'
import type { Message } from '../../i18n/message.ts'
import type { MapPort } from '../api.ts'
import { type Padding, type Pixel, visibleCentre } from '../screen.ts'

/** Delay of announcements, long enough not to interrupt a series of key presses. */
const RESTS_AFTER_MS = 500

export interface CrosshairContext {
  readonly map: MapLibre
  readonly port: MapPort
  readonly padding: () => Padding
  readonly announce: (message: Message) => void
  readonly onPoint: (at: LonLat) => void
  /** Announces what the tool in use has under a pixel. Returns false if it announces nothing itself. */
  readonly sayAt: (at: Pixel) => boolean
  /** Whether a point set where the crosshair is would snap to a border. */
  readonly snapped: () => Promise<boolean>
}

export class Crosshair {
  readonly #context: CrosshairContext
  readonly #element = document.createElement('div')
  #timer: ReturnType<typeof setTimeout> | undefined
  #visible = false

  constructor(context: CrosshairContext) {
    this.#context = context
    this.#element.className = 'skel-crosshair'
    this.#element.setAttribute('aria-hidden', 'true')
    this.#element.hidden = true
    context.map.getContainer().append(this.#element)
    context.map.on('resize', this.place)
    this.place()
  }

  get visible(): boolean {
    return this.#visible
  }

  get pixel(): Pixel {
    const { clientWidth: width, clientHeight: height } = this.#context.map.getContainer()
    return visibleCentre({ width, height }, this.#context.padding())
  }

  get lonLat(): LonLat {
    const { x, y } = this.pixel
    const { lng, lat } = this.#context.map.unproject([x, y])
    return [lng, lat]
  }

  show(): void {
    this.#visible = true
    this.#element.hidden = false
    this.place()
  }

  hide(): void {
    this.#visible = false
    this.#element.hidden = true
    clearTimeout(this.#timer)
  }

  /** Call after the panels or the window have changed. */
  readonly place = (): void => {
    const { x, y } = this.pixel
    this.#element.style.transform = `translate(${x}px, ${y}px)`
  }

  /** The map was moved: announces what lies under the crosshair, once it rests. */
  moved(): void {
    this.#context.onPoint(this.lonLat)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#sayPlace(), RESTS_AFTER_MS)
  }

  destroy(): void {
    this.hide()
    this.#context.map.off('resize', this.place)
    this.#element.remove()
  }

  async #sayPlace(): Promise<void> {
    if (this.#context.sayAt(this.pixel)) return
    const at = this.lonLat
    let place: Place
    try {
      place = await this.#context.port.locate(at)
    } catch {
      return // The engine is not there yet; there is nothing to say.
    }
    const snapped = await this.#context.snapped()
    const now = this.lonLat
    if (!this.#visible || now[0] !== at[0] || now[1] !== at[1]) return
    this.#context.announce(placeMessage(place, snapped))
  }
}

/** "Sigtekornet er over Roskilde, Region Sjælland." */
export function placeMessage(place: Place, snapped: boolean): Message {
  const onBorder = snapped ? 'yes' : 'no'
  if (place.code === '') return { id: 'map.crosshair.nowhere', values: { onBorder } }
  if (!place.region) return { id: 'map.crosshair.place', values: { place: place.name, onBorder } }
  return { id: 'map.crosshair.region', values: { place: place.name, region: place.region.name, onBorder } }
}
