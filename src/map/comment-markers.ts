/**
 * Numbered marks of comments on places. They can be pressed; the list of comments leads to the same by the keyboard, so they are
 * no stops of the Tab key on the way over the map.
 */
import type { Map as MapLibre } from 'maplibre-gl'
import type { CommentMarker } from './api.ts'

export class CommentMarkers {
  readonly #map: MapLibre
  #marks: readonly { readonly at: CommentMarker['at']; readonly element: HTMLElement }[] = []

  constructor(map: MapLibre) {
    this.#map = map
    map.on('move', this.#place)
    map.on('resize', this.#place)
  }

  set(markers: readonly CommentMarker[], onOpen: (id: string) => void): void {
    for (const { element } of this.#marks) element.remove()
    this.#marks = markers.map(({ id, n, at, resolved, label }) => {
      const element = document.createElement('button')
      element.type = 'button'
      element.tabIndex = -1
      element.className = resolved ? 'skel-comment skel-comment-resolved' : 'skel-comment'
      element.textContent = String(n)
      element.setAttribute('aria-label', label)
      element.dataset.comment = id
      element.addEventListener('click', event => {
        event.stopPropagation()
        onOpen(id)
      })
      this.#map.getContainer().append(element)
      return { at, element }
    })
    this.#place()
  }

  destroy(): void {
    this.set([], () => undefined)
    this.#map.off('move', this.#place)
    this.#map.off('resize', this.#place)
  }

  readonly #place = (): void => {
    for (const { at, element } of this.#marks) {
      const { x, y } = this.#map.project([at[0], at[1]])
      element.style.transform = `translate(${x}px, ${y}px) translateY(-100%)`
    }
  }
}
