/** Circles around places with problems. The panel tells what is wrong, so they are hidden from screen readers. */
import type { Map as MapLibre } from 'maplibre-gl'
import type { LonLat } from '../engine/api.ts'

export class ProblemMarkers {
  readonly #map: MapLibre
  #marks: readonly { readonly at: LonLat; readonly element: HTMLElement }[] = []

  constructor(map: MapLibre) {
    this.#map = map
    map.on('move', this.#place)
    map.on('resize', this.#place)
  }

  set(places: readonly LonLat[]): void {
    for (const { element } of this.#marks) element.remove()
    this.#marks = places.map(at => {
      const element = document.createElement('div')
      element.className = 'skel-trouble'
      element.setAttribute('aria-hidden', 'true')
      this.#map.getContainer().append(element)
      return { at, element }
    })
    this.#place()
  }

  destroy(): void {
    this.set([])
    this.#map.off('move', this.#place)
    this.#map.off('resize', this.#place)
  }

  readonly #place = (): void => {
    for (const { at, element } of this.#marks) {
      const { x, y } = this.#map.project([at[0], at[1]])
      element.style.transform = `translate(${x}px, ${y}px)`
    }
  }
}
