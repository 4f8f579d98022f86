/** The note beside the pointer. It repeats what the panel and live region say, so it is hidden from screen readers. */
import type { PointerNote } from '../api.ts'
import { notePosition, type Pixel, type Size } from '../screen.ts'

const GAP_PX = 18

export class PointerNoteView {
  readonly #element = document.createElement('div')
  readonly #title = document.createElement('div')
  readonly #detail = document.createElement('div')
  readonly #measure = document.createElement('div')
  #note: PointerNote | null = null
  /** Measured only when the text changes, not on every pointer move. */
  #size: Size = { width: 0, height: 0 }

  constructor(container: HTMLElement) {
    this.#element.className = 'skel-pointer-note'
    this.#element.setAttribute('aria-hidden', 'true')
    this.#element.hidden = true
    this.#title.className = 'skel-pointer-note-title'
    this.#measure.className = 'skel-pointer-note-measure'
    this.#element.append(this.#title, this.#detail, this.#measure)
    container.append(this.#element)
  }

  set(note: PointerNote | null): void {
    this.#note = note
    this.#title.textContent = note?.title ?? ''
    this.#detail.textContent = note?.detail ?? ''
    this.#detail.hidden = !note?.detail
    this.#fit()
  }

  /** Length of what is being drawn; '' hides it. */
  measure(words: string): void {
    if (words === this.#measure.textContent) return
    this.#measure.textContent = words
    this.#measure.hidden = words === ''
    this.#fit()
  }

  #fit(): void {
    this.#element.hidden = this.#note === null && !this.#measure.textContent
    this.#size = { width: this.#element.offsetWidth, height: this.#element.offsetHeight }
  }

  /** `at` in pixels of a container of `size`; null or a place outside hides the note. */
  place(at: Pixel | null, side: 'left' | 'right', size: Size): void {
    const outside = at === null || at.x < 0 || at.y < 0 || at.x > size.width || at.y > size.height
    this.#element.style.visibility = outside ? 'hidden' : 'visible'
    if (outside || this.#element.hidden) return
    const { x, y } = notePosition(at, side, this.#size, size, GAP_PX)
    this.#element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
  }

  destroy(): void {
    this.#element.remove()
  }
}
