/** A half-edge: one side of a strand; going along it the land lies on the left. */
export interface HalfEdge {
  readonly strand: number
  /** False: walked backwards. */
  readonly forward: boolean
}

/** A number for each half-edge. */
export const halfEdgeNumber = ({ strand, forward }: HalfEdge): number => 2 * strand + (forward ? 0 : 1)
