/** What is said of a base map's tiles: a fault once, or that none of them can be had. */
import type { Message } from '../../i18n/message.ts'

/** How long after the first fault it is judged: where by then not one tile has come, none will. */
export const PATIENCE_MS = 4000

/** `tell` is given every tile's fate, null where it came. One of the two is called, at most once. */
export function watchTiles(onFault: (message: Message) => void, onNone: (message: Message) => void) {
  let came = 0
  let fault: Message | null = null
  let told = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const settle = (): void => {
    timer = undefined
    if (!fault || told) return
    told = true
    if (came === 0) onNone(fault)
    else if (fault.id !== 'basemap.missing') onFault(fault)
  }
  return {
    tell(message: Message | null): void {
      if (!message) came++
      // A place without tiles says nothing of the others; any other fault does.
      else if (!fault || fault.id === 'basemap.missing') fault = message
      if (fault && !told && timer === undefined) timer = setTimeout(settle, PATIENCE_MS)
    },
    end: () => clearTimeout(timer)
  }
}
