/** How many frames to wait for a menu to close, at most. On a busy machine closing takes a while. */
const PATIENCE_FRAMES = 60

/** Runs `act` after the menu has closed. A menu returns the focus to its button a frame later, so taking it must wait. */
export function afterMenu(act: () => void): () => void {
  return () => {
    let frames = 0
    const wait = (): void => {
      const open = document.querySelector('.popover [role="menu"]') !== null
      if (open && frames++ < PATIENCE_FRAMES) requestAnimationFrame(wait)
      else requestAnimationFrame(() => requestAnimationFrame(act))
    }
    wait()
  }
}
