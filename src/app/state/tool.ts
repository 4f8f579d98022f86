/** The tool in use: a drawing or a selection of units in progress, kept apart from the proposal until it is finished. */
import type { LineString, MultiPolygon, Polygon } from 'geojson'
import { create } from 'zustand'
import type { LayerParcel } from '../../cadastre/layer/types.ts'
import type { ChangeReport, Problem, TraceLayer, Verdicts } from '../../engine/api.ts'
import type { PickMode } from '../../map/api.ts'
import type { LayerSource, UnitSelection } from '../../proposal/types.ts'

/** What the drawing becomes: a change of this type. */
export type Purpose = 'transfer-area' | 'settle-doubt' | 'redraw-border' | 'transfer-units' | 'new-municipality'

/** Lines that a drawing may follow; `own`: those of the user's own layer of areas; `reference`: of reference layers. */
export type FollowedLines = TraceLayer | 'own' | 'reference'

/** Areas of the user's own file: the change holds their land, since nobody else has the file. */
export interface OwnSelection {
  readonly layer: 'own'
  readonly codes: readonly string[]
  /** In the order of the codes. */
  readonly names: readonly string[]
  readonly area: MultiPolygon
  /** The file they are from. */
  readonly source: LayerSource
  /** In the order of the codes, where the areas are parcels. */
  readonly parcels?: readonly LayerParcel[]
}

/** A municipality in the making; '' where something is not said yet. */
export interface Founding {
  readonly code: string
  readonly name: string
  /** Region id as in the dataset's register. */
  readonly region: string
}

export interface Drawing {
  readonly purpose: Purpose
  /** Id of the change this becomes. */
  readonly id: string
  /** True where the change exists and its area or line is redrawn. */
  readonly editing: boolean
  /** Receiving municipality; null until chosen or suggested. */
  readonly to: string | null
  readonly chosenByUser: boolean
  readonly suggestions: readonly string[]
  readonly points: number
  /** The shape was given to the map whole, so that its points are moved rather than set. */
  readonly closed: boolean
  readonly outline: Polygon | MultiPolygon | null
  /** `redraw-border`: the line so far, the pointer's point last. */
  readonly line: LineString | null
  /** The line is not yet led back to the border; figures are then for the shortest way back. */
  readonly openEnd: boolean
  /** The two municipalities whose border is redrawn; null until the line has begun. */
  readonly between: readonly [string, string] | null
  /** `new-municipality`, drawn or of units. */
  readonly founding: Founding | null
  /** It was to be finished before everything was said. */
  readonly tried: boolean
  /** Units picked so far, in the order of picking; null where an area or a line is drawn. */
  readonly units: UnitSelection | OwnSelection | null
  /** Only their land in these municipalities moves; null: all of it. */
  readonly from: readonly string[] | null
  /** The newest answer; null until there is one. Never kept once the outline has a problem. */
  readonly preview: { readonly verdicts: Verdicts; readonly report: ChangeReport } | null
  readonly problem: Problem | null
}

export interface ToolStore {
  /** null when no tool is in use. */
  readonly drawing: Drawing | null
  /** Points snap to lines nearby. */
  readonly snap: boolean
  /** Lines that the drawing follows between two points on them; null: none. */
  readonly follow: FollowedLines | null
  readonly pickMode: PickMode
}

/** Units are picked, nothing is drawn. */
export const picksUnits = ({ drawing }: ToolStore): boolean => drawing?.units != null

/** True where there is something on the map that figures could be wanted for. */
export const hasShape = ({ outline, line, units }: Drawing): boolean =>
  outline !== null || line !== null || (units?.codes.length ?? 0) > 0

export const useTool = create<ToolStore>()(() => ({ drawing: null, snap: true, follow: null, pickMode: 'click' }))

export function setDrawing(patch: Partial<Drawing>): void {
  const { drawing } = useTool.getState()
  if (drawing) useTool.setState({ drawing: { ...drawing, ...patch } })
}
