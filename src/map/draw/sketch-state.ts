/** The sketch itself: what has been drawn so far, and what a step of drawing brings about. */
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
  /** How many points each step has added to the open ring: a traced stretch is taken back as one. */
  readonly steps: readonly number[]
  /** The provisional next point, only while drawing, and the points on the way to it where a line is followed. */
  readonly pointer: LonLat | null
  readonly trail: Ring
  /** The vertex that Delete and the arrow keys work on. */
  readonly focus: VertexRef | null
  /** A vertex being dragged and the rings as they were before, so that Escape can put them back. */
  readonly grip: { readonly vertex: VertexRef; readonly before: readonly Ring[] } | null
  /** Where a line was begun, or the border vertex it holds. */
  readonly began: LonLat | null
  /** The line is a border vertex that is moved, between its neighbours; dropping it finishes. */
  readonly held: boolean
}

export type SketchEffect =
  | { readonly type: 'say'; readonly message: Message }
  /** As `say`, of what can't be done: to be seen as well. */
  | { readonly type: 'refuse'; readonly message: Message }
  | { readonly type: 'finished'; readonly area: Polygon | MultiPolygon }
  /** `held`: by moving one vertex of the border. */
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
