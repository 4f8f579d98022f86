/** The drawing in progress. */
import type { Polygon } from 'geojson'
import { create } from 'zustand'
import type { ChangeReport, Problem, Verdicts } from '../../engine/api.ts'

export interface Drawing {
  /** What the area becomes: land that changes municipality, or land whose municipality is settled (§ 4). */
  readonly purpose: 'transfer-area' | 'settle-doubt'
  /** Id of the change this becomes. */
  readonly id: string
  /** True where the change exists and its area is redrawn. */
  readonly editing: boolean
  /** Receiving municipality; null until chosen or suggested. */
  readonly to: string | null
  readonly chosenByUser: boolean
  readonly suggestions: readonly string[]
  readonly points: number
  /** The outline was given to the map whole, so that its points are moved rather than set. */
  readonly closed: boolean
  readonly outline: Polygon | null
  /** The newest answer; null until there is one. Never kept once the outline has a problem. */
  readonly preview: { readonly verdicts: Verdicts; readonly report: ChangeReport } | null
  readonly problem: Problem | null
}

export interface ToolStore {
  /** null when no tool is in use. */
  readonly drawing: Drawing | null
}

export const useTool = create<ToolStore>()(() => ({ drawing: null }))

export function setDrawing(patch: Partial<Drawing>): void {
  const { drawing } = useTool.getState()
  if (drawing) useTool.setState({ drawing: { ...drawing, ...patch } })
}
