/** Transitions that work on single vertices: focus, move, insert and remove. */
import type { LonLat } from '../../engine/api.ts'
import { countPoints, MIN_POINTS, pointAt, type VertexRef, withInserted, withoutPoint, withPoint } from './rings.ts'
import { announcement, IDLE, type Sketch, type Transition, transition } from './sketch-state.ts'

/** Escape: cancels the drag, else the focus, else the whole drawing. */
export function letGo(sketch: Sketch): Transition {
  // A border vertex goes back to where it was, and the tool waits for the next one.
  if (sketch.held)
    return transition({ ...IDLE, phase: 'drawing', shape: 'line', rings: [[]] }, announcement('map.draw.move-undone'))
  if (sketch.grip)
    return transition(
      { ...sketch, rings: sketch.grip.before, grip: null, focus: null },
      announcement('map.draw.move-undone')
    )
  if (sketch.focus) return transition({ ...sketch, focus: null }, announcement('map.draw.unfocused'))
  return { sketch: IDLE, effects: [announcement('map.draw.cancelled'), { type: 'cancelled' }] }
}

export function focus(sketch: Sketch, vertex: VertexRef | null): Transition {
  if (sketch.held) return transition(sketch)
  if (vertex === null || !pointAt(sketch.rings, vertex)) return transition({ ...sketch, focus: null, grip: null })
  const values = { n: numberOf(sketch, vertex), total: countPoints(sketch.rings) }
  return transition(
    { ...sketch, focus: vertex, grip: null, pointer: null, trail: [] },
    announcement('map.draw.focused', values)
  )
}

export function grip(sketch: Sketch, vertex: VertexRef): Transition {
  if (!pointAt(sketch.rings, vertex)) return transition(sketch)
  return transition({ ...sketch, focus: vertex, grip: { vertex, before: sketch.rings }, pointer: null, trail: [] })
}

export function gripNew(sketch: Sketch, vertex: VertexRef, at: LonLat): Transition {
  const ring = sketch.rings[vertex.ring]
  const most = ring ? ring.length - (sketch.shape === 'line' ? 1 : 0) : 0
  if (sketch.phase !== 'editing' || sketch.held || !(vertex.index > 0 && vertex.index <= most))
    return transition(sketch)
  const rings = withInserted(sketch.rings, vertex, at)
  return transition({ ...sketch, rings, focus: vertex, grip: { vertex, before: sketch.rings } })
}

export function move(sketch: Sketch, to: LonLat): Transition {
  const vertex = sketch.grip?.vertex ?? sketch.focus
  if (!vertex) return transition(sketch)
  return transition({ ...sketch, rings: withPoint(sketch.rings, vertex, to) })
}

export function release(sketch: Sketch): Transition {
  if (!sketch.grip) return transition(sketch)
  const { vertex, before } = sketch.grip
  const freed = { ...sketch, grip: null }
  if (sketch.rings === before) return transition(freed)
  const inserted = countPoints(sketch.rings) > countPoints(before)
  return transition(
    freed,
    announcement(inserted ? 'map.draw.inserted' : 'map.draw.moved', { n: numberOf(sketch, vertex) })
  )
}

export function removeVertex(sketch: Sketch, vertex: VertexRef | null): Transition {
  if (!vertex || !pointAt(sketch.rings, vertex)) return transition(sketch, announcement('map.draw.choose-vertex'))
  if (sketch.held) return letGo(sketch)
  const freed = { ...sketch, focus: null, grip: null }
  const ring = sketch.rings[vertex.ring]!
  const open = sketch.phase === 'drawing' && vertex.ring === sketch.rings.length - 1
  if (sketch.shape === 'line' && !open && ring.length <= 2)
    return transition(sketch, announcement('map.line.keeps-two'))
  if (sketch.shape === 'area' && !open && ring.length <= MIN_POINTS) {
    if (sketch.rings.length === 1) return transition(sketch, announcement('map.draw.keeps-three'))
    return transition(
      { ...freed, rings: sketch.rings.toSpliced(vertex.ring, 1) },
      announcement('map.draw.ring-removed')
    )
  }
  const rings = withoutPoint(sketch.rings, vertex)
  return transition({ ...freed, rings }, announcement('map.draw.point-removed', { n: countPoints(rings) }))
}

/** Number of a vertex for announcements: counted from 1 through all rings. */
function numberOf(sketch: Sketch, vertex: VertexRef): number {
  return countPoints(sketch.rings.slice(0, vertex.ring)) + vertex.index + 1
}
