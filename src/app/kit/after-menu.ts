/** How many frames to wait for a menu to close, at most. On a busy machine closing takes a while. */
const CLOSING_FRAMES = 60
/** And then for the focus to come back, where there is something for it to come back to. */
const RETURNING_FRAMES = 20

/**
 * Runs `act` after the menu has closed and the focus is back at its button, so that taking it elsewhere is not undone: the button's
 * own list would think that it had the focus still. On a busy machine that is several frames later.
 */
export function afterMenu(act: () => void): () => void {
  return () => {
    let closing = 0
    let returning = 0
    const wait = (): void => {
      const isOpen = document.querySelector('.popover [role="menu"]') !== null
      const isNowhere = document.activeElement === document.body
      if (isOpen ? closing++ < CLOSING_FRAMES : isNowhere && returning++ < RETURNING_FRAMES) requestAnimationFrame(wait)
      else requestAnimationFrame(() => requestAnimationFrame(act))
    }
    wait()
  }
}
