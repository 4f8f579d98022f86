/** Several things taken back, last first. */
export function undoAll(undos: readonly (() => void)[]): () => void {
  return () => {
    for (const undo of undos.toReversed()) undo()
  }
}
