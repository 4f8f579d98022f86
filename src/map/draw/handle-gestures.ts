/** Mouse, pen and finger on the sketch's handles: drag, click, long press, right click. */

import type { Pixel } from '../screen.ts'
import { distance, type Handle } from './handles.ts'
import type { SketchOverlay } from './overlay.ts'

export interface GraspEvents {
  /** The handle was pressed and let go without moving. */
  click(handle: Handle): void
  /** The handle starts to move. */
  begin(handle: Handle): void
  /** Where the handle's point should go now; `free` while Alt is held. */
  drag(to: Pixel, free: boolean): void
  /** The drag ended here. */
  drop(to: Pixel, free: boolean): void
  /** The browser cancelled the pointer. */
  abort(): void
  remove(handle: Handle): void
}

const MOVES_FROM_PX = { mouse: 3, touch: 8 }
const LONG_PRESS_MS = 550
const PRIMARY_BUTTON = 0

interface Hold {
  readonly handle: Handle
  readonly pointer: number
  readonly start: Pixel
  /** Offset from the pointer to the handle's centre, so that the point does not jump when grabbed. */
  readonly offset: Pixel
  readonly longPress: ReturnType<typeof setTimeout> | null
  moving: boolean
}

/** Listens until `signal` aborts. */
export function listenForGrasps(overlay: SketchOverlay, events: GraspEvents, signal: AbortSignal): void {
  let hold: Hold | null = null

  const pixel = (event: PointerEvent): Pixel => {
    const box = overlay.root.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const target = (event: PointerEvent, held: Hold): Pixel => {
    const at = pixel(event)
    return { x: at.x + held.offset.x, y: at.y + held.offset.y }
  }
  const letGo = (): void => {
    if (hold?.longPress) clearTimeout(hold.longPress)
    hold = null
  }

  const down = (event: PointerEvent): void => {
    const handle = overlay.handleAt(event.target)
    if (!handle || hold || event.button !== PRIMARY_BUTTON) return
    event.preventDefault()
    const at = pixel(event)
    const longPressed = (): void => {
      letGo()
      events.remove(handle)
    }
    const longPress = event.pointerType === 'touch' ? setTimeout(longPressed, LONG_PRESS_MS) : null
    const offset = { x: handle.at.x - at.x, y: handle.at.y - at.y }
    hold = { handle, pointer: event.pointerId, start: at, offset, longPress, moving: false }
  }
  const move = (event: PointerEvent): void => {
    if (!hold || event.pointerId !== hold.pointer) return
    const slack = event.pointerType === 'touch' ? MOVES_FROM_PX.touch : MOVES_FROM_PX.mouse
    if (!hold.moving && distance(pixel(event), hold.start) < slack) return
    if (!hold.moving) {
      if (hold.longPress) clearTimeout(hold.longPress)
      hold.moving = true
      events.begin(hold.handle)
    }
    events.drag(target(event, hold), event.altKey)
  }
  const up = (event: PointerEvent): void => {
    if (!hold || event.pointerId !== hold.pointer) return
    const held = hold
    letGo()
    if (held.moving) {
      swallowNextClick()
      events.drop(target(event, held), event.altKey)
    } else events.click(held.handle)
  }
  const cancelled = (event: PointerEvent): void => {
    if (!hold || event.pointerId !== hold.pointer) return
    const { moving } = hold
    letGo()
    if (moving) events.abort()
  }
  const menu = (event: Event): void => {
    const handle = overlay.handleAt(event.target)
    event.preventDefault()
    event.stopPropagation()
    // A long press by touch is handled by the timer above.
    const byMouse = !(event instanceof PointerEvent) || event.pointerType !== 'touch'
    if (handle && byMouse) events.remove(handle)
  }
  const keepFromMap = (event: Event): void => event.stopPropagation()
  const keepFocus = (event: Event): void => {
    event.stopPropagation()
    event.preventDefault()
    overlay.focusMap()
  }

  const { handles } = overlay
  handles.addEventListener('pointerdown', down, { signal })
  handles.addEventListener('contextmenu', menu, { signal })
  handles.addEventListener('mousedown', keepFocus, { signal })
  for (const type of ['touchstart', 'click', 'dblclick']) handles.addEventListener(type, keepFromMap, { signal })
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', up, { signal })
  window.addEventListener('pointercancel', cancelled, { signal })
  signal.addEventListener('abort', letGo)
}

/** A drag may end over the map, which some browsers report as a click on it. */
function swallowNextClick(): void {
  const swallow = (event: Event): void => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
}
