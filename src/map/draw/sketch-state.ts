/** The state of the drawing tool, and the effects of a transition. */
import type { LineString, MultiPolygon, Polygon } from 'geojson'
import type { LonLat } from '../../engine/api.ts'
import type { MessageId } from '../../i18n/index.ts'
import type { Message } from '../../i18n/message.ts'
import type { Ring, VertexRef } from './rings.ts'

export interface Sketch {
  /** `drawing`: one open ring, the last, grows. `editing`: points of closed rings, or of the whole line, can be moved. */
  readonly phase: 'idle' | 'drawing' | 'editing'
  readonly shape: 'area' | 'line'
  /** Outlines and holes in any order (see areas.ts); the points of a line are the only ring. */
  readonly rings: readonly Ring[]
  /** How many points each step added to the open ring, so that a traced path is undone as one. */
  readonly steps: readonly number[]
  /** The provisional next point while drawing, and the points of the traced path to it. */
  readonly pointer: LonLat | null
  readonly trail: Ring
  /** The vertex that Delete and the arrow keys act on. */
  readonly focus: VertexRef | null
  /** The vertex being dragged, and the rings before that, which Escape restores. */
  readonly grip: { readonly vertex: VertexRef; readonly before: readonly Ring[] } | null
  /** Where a line begins, or the border vertex being dragged. */
  readonly began: LonLat | null
  /** The line is a border vertex being dragged, with its neighbours. Dropping it finishes the line. */
  readonly held: boolean
}

export type SketchEffect =
  | { readonly type: 'say'; readonly message: Message }
  /** Like `say`, about something impossible: to be shown as well as announced. */
  | { readonly type: 'refuse'; readonly message: Message }
  | { readonly type: 'finished'; readonly area: Polygon | MultiPolygon }
  /** `held`: by dragging one vertex of the border. */
  | { readonly type: 'finished-line'; readonly line: LineString; readonly held: boolean }
  | { readonly type: 'cancelled' }

export interface Transition {
  readonly sketch: Sketch
  readonly effects: readonly SketchEffect[]
}

export const IDLE: Sketch = {
  phase: 'idle',
  shape: 'area',
  rings: [],
  steps: [],
  pointer: null,
  trail: [],
  focus: null,
  grip: null,
  began: null,
  held: false
}

/** The ring that grows while drawing; else the first. */
export const openRing = ({ phase, rings }: Sketch): Ring => (phase === 'drawing' ? rings.at(-1) : rings[0]) ?? []

export function transition(sketch: Sketch, ...effects: readonly SketchEffect[]): Transition {
  return { sketch, effects }
}

export function announcement(id: MessageId, values?: Readonly<Record<string, number>>): SketchEffect {
  return { type: 'say', message: values ? { id, values } : { id } }
}

export function refusal(id: MessageId): SketchEffect {
  return { type: 'refuse', message: { id } }
}
