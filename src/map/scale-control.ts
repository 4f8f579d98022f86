/** The scale as a bar and as a ratio, at the middle of the map that panels leave free. */
import type { IControl, Map as MapLibre } from 'maplibre-gl'
import { formatMetres, formatNumber } from '../i18n/format.ts'
import { n } from '../i18n/near.ts'
import { barMetres, groundPerPixel, PIXEL_M, roundedScale } from './scale.ts'

const BAR_PX = 110

export class ScaleBar implements IControl {
  readonly #element = document.createElement('div')
  readonly #bar = document.createElement('div')
  readonly #ratio = document.createElement('div')
  readonly #latitude: () => number
  #map: MapLibre | null = null

  /** `latitude`: where the scale is to be right, WGS84 degrees. */
  constructor(latitude: () => number) {
    this.#latitude = latitude
    this.#element.className = 'maplibregl-ctrl skel-scale'
    this.#element.title = n('map.scale.note')
    this.#bar.className = 'maplibregl-ctrl-scale'
    this.#ratio.className = 'skel-scale-ratio'
    this.#element.append(this.#ratio, this.#bar)
  }

  onAdd(map: MapLibre): HTMLElement {
    this.#map = map
    map.on('move', this.#show)
    this.#show()
    return this.#element
  }

  onRemove(): void {
    this.#map?.off('move', this.#show)
    this.#element.remove()
    this.#map = null
  }

  readonly #show = (): void => {
    if (!this.#map) return
    const perPixel = groundPerPixel(this.#latitude(), this.#map.getZoom())
    const metres = barMetres(perPixel, BAR_PX)
    this.#bar.style.width = `${metres / perPixel}px`
    // Round lengths need no decimals.
    this.#bar.textContent = metres < 1000 ? formatMetres(metres) : `${formatNumber(metres / 1000)} km`
    this.#ratio.textContent = n('map.scale', { scale: roundedScale(perPixel / PIXEL_M) })
  }
}
