/** Working on the single points of a sketch: choosing, moving, inserting and removing them. */
import type { LonLat } from '../../engine/api.ts'
import { countPoints, MIN_POINTS, pointAt, type VertexRef, withInserted, withoutPoint, withPoint } from './rings.ts'
import { IDLE, type Sketch, type Step, say, still } from './sketch-state.ts'

/** Gives up the smallest thing in hand: a drag, then the focus, then the drawing. */
export function letGo(sketch: Sketch): Step {
  // A border vertex let go of is where it was, and the tool waits for the next.
  if (sketch.held) return still({ ...IDLE, phase: 'drawing', shape: 'line', rings: [[]] }, say('map.draw.move-undone'))
  if (sketch.grip)
    return still({ ...sketch, rings: sketch.grip.before, grip: null, focus: null }, say('map.draw.move-undone'))
  if (sketch.focus) return still({ ...sketch, focus: null }, say('map.draw.unfocused'))
  return { sketch: IDLE, effects: [say('map.draw.cancelled'), { type: 'cancelled' }] }
}

export function focus(sketch: Sketch, vertex: VertexRef | null): Step {
  if (sketch.held) return still(sketch)
  if (vertex === null || !pointAt(sketch.rings, vertex)) return still({ ...sketch, focus: null, grip: null })
  const values = { n: numberOf(sketch, vertex), total: countPoints(sketch.rings) }
  return still({ ...sketch, focus: vertex, grip: null, pointer: null, trail: [] }, say('map.draw.focused', values))
}

export function grip(sketch: Sketch, vertex: VertexRef): Step {
  if (!pointAt(sketch.rings, vertex)) return still(sketch)
  return still({ ...sketch, focus: vertex, grip: { vertex, before: sketch.rings }, pointer: null, trail: [] })
}

export function gripNew(sketch: Sketch, vertex: VertexRef, at: LonLat): Step {
  const ring = sketch.rings[vertex.ring]
  const most = ring ? ring.length - (sketch.shape === 'line' ? 1 : 0) : 0
  if (sketch.phase !== 'editing' || sketch.held || !(vertex.index > 0 && vertex.index <= most)) return still(sketch)
  const rings = withInserted(sketch.rings, vertex, at)
  return still({ ...sketch, rings, focus: vertex, grip: { vertex, before: sketch.rings } })
}

export function move(sketch: Sketch, to: LonLat): Step {
  const vertex = sketch.grip?.vertex ?? sketch.focus
  if (!vertex) return still(sketch)
  return still({ ...sketch, rings: withPoint(sketch.rings, vertex, to) })
}

export function release(sketch: Sketch): Step {
  if (!sketch.grip) return still(sketch)
  const { vertex, before } = sketch.grip
  const freed = { ...sketch, grip: null }
  if (sketch.rings === before) return still(freed)
  const inserted = countPoints(sketch.rings) > countPoints(before)
  return still(freed, say(inserted ? 'map.draw.inserted' : 'map.draw.moved', { n: numberOf(sketch, vertex) }))
}

export function removeVertex(sketch: Sketch, vertex: VertexRef | null): Step {
  if (!vertex || !pointAt(sketch.rings, vertex)) return still(sketch, say('map.draw.choose-vertex'))
  if (sketch.held) return letGo(sketch)
  const freed = { ...sketch, focus: null, grip: null }
  const ring = sketch.rings[vertex.ring]!
  const open = sketch.phase === 'drawing' && vertex.ring === sketch.rings.length - 1
  if (sketch.shape === 'line' && !open && ring.length <= 2) return still(sketch, say('map.line.keeps-two'))
  if (sketch.shape === 'area' && !open && ring.length <= MIN_POINTS) {
    if (sketch.rings.length === 1) return still(sketch, say('map.draw.keeps-three'))
    return still({ ...freed, rings: sketch.rings.toSpliced(vertex.ring, 1) }, say('map.draw.ring-removed'))
  }
  const rings = withoutPoint(sketch.rings, vertex)
  return still({ ...freed, rings }, say('map.draw.point-removed', { n: countPoints(rings) }))
}

/** Points are counted from 1 through all rings, as they are spoken of. */
function numberOf(sketch: Sketch, vertex: VertexRef): number {
  return countPoints(sketch.rings.slice(0, vertex.ring)) + vertex.index + 1
}
