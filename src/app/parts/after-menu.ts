/** A menu gives the focus back to its button a frame after it has closed; what wants the focus itself must come later. */
export function afterMenu(act: () => void): () => void {
  return () => requestAnimationFrame(() => requestAnimationFrame(act))
}
