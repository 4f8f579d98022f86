/** On a busy machine a menu may take this many frames to go; then it is not waited for any longer. */
const PATIENCE_FRAMES = 60

/** A menu gives the focus back to its button a frame after it has closed; what wants the focus itself must come later. */
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
