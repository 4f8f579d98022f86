import fc from 'fast-check'
import type { Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import type { LonLat } from '../../engine/api.ts'
import { toArea } from './areas.ts'
import { MIN_POINTS, pointAt, toPolygon } from './rings.ts'
import { lineOf, next, outlineOf, type SketchEvent } from './sketch.ts'
import { IDLE, type Sketch, type SketchEffect } from './sketch-state.ts'

const A: LonLat = [12, 55]
const B: LonLat = [12.1, 55]
const C: LonLat = [12.1, 55.1]
const D: LonLat = [12, 55.1]

/** Runs events from a fresh drawing; gives the last sketch and everything it told on the way. */
function run(events: readonly SketchEvent[], from: Sketch = next(IDLE, { type: 'start' }).sketch) {
  const effects: SketchEffect[] = []
  let sketch = from
  for (const event of events) {
    const step = next(sketch, event)
    sketch = step.sketch
    effects.push(...step.effects)
  }
  return { sketch, effects, said: effects.flatMap(e => (e.type === 'say' ? [e.message.id] : [])) }
}
const points = (...at: LonLat[]): SketchEvent[] => at.map(p => ({ type: 'point', at: p }))
const square: Polygon = { type: 'Polygon', coordinates: [[A, B, C, D, A].map(p => [...p])] }
const finished = (effects: readonly SketchEffect[]) => effects.flatMap(e => (e.type === 'finished' ? [e.area] : []))

describe('drawing', () => {
  test('clicks add points, the pointer is a provisional one, Enter finishes without it', () => {
    const drawn = run([...points(A, B, C), { type: 'pointer', at: D }])
    expect(drawn.sketch.rings).toEqual([[A, B, C]])
    expect(outlineOf(drawn.sketch)?.coordinates[0]).toHaveLength(5)
    const { sketch, effects } = run([{ type: 'finish' }], drawn.sketch)
    expect(sketch.phase).toBe('idle')
    expect(finished(effects)).toEqual([toPolygon([[A, B, C]])])
  })

  test('two points and the pointer are already something to measure, two points are not', () => {
    const { sketch } = run([...points(A, B), { type: 'pointer', at: C }])
    expect(outlineOf(sketch)).not.toBeNull()
    expect(outlineOf(run([{ type: 'pointer', at: null }], sketch).sketch)).toBeNull()
    expect(outlineOf(run([{ type: 'pointer', at: B }], sketch).sketch)).toBeNull()
  })

  test.each([
    ['the first point', A],
    ['the last point, as a double click does', C]
  ])('a click on %s closes the outline, which stays editable until Enter', (_, at) => {
    const { sketch } = run(points(A, B, C, at))
    expect(sketch.phase).toBe('editing')
    expect(sketch.rings).toEqual([[A, B, C]])
    expect(finished(run([{ type: 'finish' }], sketch).effects)).toHaveLength(1)
  })

  test('below three points nothing closes or finishes, and it says why', () => {
    for (const event of [{ type: 'close' }, { type: 'finish' }] as const) {
      const { sketch, said, effects } = run([...points(A, B), event])
      expect(sketch.phase).toBe('drawing')
      expect(said.at(-1)).toBe('map.draw.too-few')
      expect(finished(effects)).toEqual([])
    }
    expect(run(points(A, B, B, A)).sketch.rings).toEqual([[A, B]])
  })

  test('Backspace takes points back one by one and stops at none; in a closed outline it takes back the closing', () => {
    const back: SketchEvent = { type: 'remove-last' }
    expect(run([...points(A, B, C), back]).sketch.rings).toEqual([[A, B]])
    expect(run([...points(A), back, back, back]).sketch.rings).toEqual([[]])
    const reopened = run([...points(A, B, C, A), back]).sketch
    expect(reopened).toMatchObject({ phase: 'drawing', rings: [[A, B, C]] })
  })

  test('a point taken back is no longer the focused one', () => {
    const { sketch } = run([
      ...points(A, B, C),
      { type: 'focus', vertex: { ring: 0, index: 2 } },
      { type: 'remove-last' }
    ])
    expect(sketch).toMatchObject({ rings: [[A, B]], focus: null })
  })

  test('coordinates are kept to nine decimals, as snapped ones come', () => {
    expect(run(points([12.12345678949, 55.98765432151])).sketch.rings[0]).toEqual([[12.123456789, 55.987654322]])
  })
})

describe('editing', () => {
  const open = next(IDLE, { type: 'start', area: square }).sketch
  const vertex = { ring: 0, index: 2 }

  test('an existing polygon opens closed; finishing untouched gives it back', () => {
    expect(open).toMatchObject({ phase: 'editing', rings: [[A, B, C, D]] })
    expect(finished(run([{ type: 'finish' }], open).effects)).toEqual([square])
  })

  test('holes survive', () => {
    const hole = [
      [12.02, 55.02],
      [12.02, 55.04],
      [12.04, 55.04],
      [12.02, 55.02]
    ]
    const holed: Polygon = { type: 'Polygon', coordinates: [...square.coordinates, hole] }
    const { sketch } = run(
      [
        { type: 'focus', vertex },
        { type: 'move', to: [12.2, 55.2] }
      ],
      next(IDLE, { type: 'start', area: holed }).sketch
    )
    const [area] = finished(run([{ type: 'finish' }], sketch).effects)
    expect(area?.coordinates[1]).toEqual(hole)
    expect(area?.coordinates[0]).toContainEqual([12.2, 55.2])
  })

  test('a dragged vertex moves and no other; Escape puts it back and does not cancel the drawing', () => {
    const dragged = run(
      [
        { type: 'grip', vertex },
        { type: 'move', to: [12.2, 55.2] }
      ],
      open
    )
    expect(dragged.sketch.rings).toEqual([[A, B, [12.2, 55.2], D]])
    expect(run([{ type: 'escape' }], dragged.sketch).sketch.rings).toEqual([[A, B, C, D]])
    const dropped = run([{ type: 'release' }], dragged.sketch)
    expect(dropped.said).toEqual(['map.draw.moved'])
    expect(run([{ type: 'escape' }], dropped.sketch).sketch).toMatchObject({ phase: 'editing', focus: null })
  })

  test('a midpoint becomes a vertex between its neighbours, the last one between last and first', () => {
    const insert = (index: number) =>
      run([{ type: 'grip-new', vertex: { ring: 0, index }, at: [12.05, 55] }, { type: 'release' }], open)
    expect(insert(1).sketch.rings).toEqual([[A, [12.05, 55], B, C, D]])
    expect(insert(4).sketch.rings).toEqual([[A, B, C, D, [12.05, 55]]])
    expect(insert(1).said).toEqual(['map.draw.inserted'])
    expect(run([{ type: 'escape' }], run([{ type: 'grip-new', vertex, at: A }], open).sketch).sketch.rings).toEqual(
      open.rings
    )
  })

  test('Delete removes the focused vertex, but leaves three', () => {
    const three = run([{ type: 'focus', vertex }, { type: 'remove-vertex' }], open)
    expect(three.sketch.rings).toEqual([[A, B, D]])
    const still = run([{ type: 'remove-vertex', vertex: { ring: 0, index: 0 } }], three.sketch)
    expect(still.sketch.rings).toEqual([[A, B, D]])
    expect(still.said).toEqual(['map.draw.keeps-three'])
  })

  test('the focus walks through the vertices and is spoken', () => {
    const { sketch, effects } = run(
      [
        { type: 'focus-step', step: 1 },
        { type: 'focus-step', step: -1 }
      ],
      open
    )
    expect(sketch.focus).toEqual({ ring: 0, index: 3 })
    expect(effects.at(-1)).toEqual({ type: 'say', message: { id: 'map.draw.focused', values: { n: 4, total: 4 } } })
  })
})

describe('whatever happens', () => {
  const coordinate = fc.tuple(fc.constantFrom(12, 12.1, 12.2), fc.constantFrom(55, 55.1, 55.2))
  const vertex = fc.record({ ring: fc.integer({ min: -1, max: 2 }), index: fc.integer({ min: -1, max: 6 }) })
  const holed: Polygon = {
    type: 'Polygon',
    coordinates: [
      ...square.coordinates,
      [
        [12.02, 55.02],
        [12.02, 55.04],
        [12.04, 55.04],
        [12.02, 55.02]
      ]
    ]
  }
  const event: fc.Arbitrary<SketchEvent> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant('point' as const), at: coordinate }) },
    fc.record({ type: fc.constant('pointer' as const), at: fc.option(coordinate) }),
    fc.record({
      type: fc.constant('point' as const),
      at: coordinate,
      via: fc.array(coordinate, { maxLength: 2 }),
      ends: fc.boolean()
    }),
    fc.record({ type: fc.constant('hold' as const), before: coordinate, at: coordinate, after: coordinate }),
    fc.constantFrom(
      ...(
        [
          'start',
          'start-line',
          'new-ring',
          'close',
          'finish',
          'remove-last',
          'escape',
          'cancel',
          'release',
          'remove-vertex'
        ] as const
      ).map(type => ({ type }))
    ),
    fc.constantFrom(...[square, holed].map(area => ({ type: 'start' as const, area }))),
    fc.record({ type: fc.constant('focus-step' as const), step: fc.constantFrom(1 as const, -1 as const) }),
    fc.record({ type: fc.constantFrom('focus' as const, 'grip' as const, 'remove-vertex' as const), vertex }),
    fc.record({ type: fc.constant('grip-new' as const), vertex, at: coordinate }),
    fc.record({ type: fc.constant('move' as const), to: coordinate })
  )

  test('the sketch stays whole, its inputs untouched, and only whole polygons come out', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), events => {
        let sketch = IDLE
        for (const e of events) {
          const before = structuredClone(sketch)
          const step = next(sketch, e)
          expect(sketch).toEqual(before)
          checkWhole(step.sketch)
          for (const area of finished(step.effects)) {
            expect(step.sketch).toEqual(IDLE)
            expect(area).toEqual(toArea(before.rings))
          }
          for (const effect of step.effects) {
            if (effect.type !== 'finished-line') continue
            expect(step.sketch).toEqual(IDLE)
            expect(effect.line.coordinates.length).toBeGreaterThanOrEqual(2)
          }
          if (step.effects.some(effect => effect.type === 'cancelled')) expect(step.sketch).toEqual(IDLE)
          sketch = step.sketch
        }
      }),
      { numRuns: 2000, seed: 20261121 }
    )
  })

  test('Escape during a drag brings back exactly what was', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), fc.array(coordinate, { maxLength: 4 }), (events, moves) => {
        const { sketch } = run(events)
        fc.pre(sketch.phase === 'editing' && sketch.grip === null)
        const drag: SketchEvent[] = [
          { type: 'grip', vertex: { ring: 0, index: 0 } },
          ...moves.map((to): SketchEvent => ({ type: 'move', to }))
        ]
        expect(run([...drag, { type: 'escape' }], sketch).sketch.rings).toEqual(sketch.rings)
      }),
      { seed: 20261121 }
    )
  })
})

describe('a line', () => {
  const drawing = next(IDLE, { type: 'start-line' }).sketch
  const set = (at: LonLat, more: { via?: LonLat[]; ends?: boolean } = {}): SketchEvent => ({
    type: 'point',
    at,
    ...more
  })
  const lines = (effects: readonly SketchEffect[]) => effects.flatMap(e => (e.type === 'finished-line' ? [e] : []))

  test('begins on a border and nowhere else, and ends at the next point on it', () => {
    const astray = run([set(A)], drawing)
    expect(astray.sketch.rings).toEqual([[]])
    expect(astray.effects).toEqual([{ type: 'refuse', message: { id: 'map.line.starts-on-border' } }])
    const { sketch, effects } = run([set(A, { ends: true }), set(B), set(C, { ends: true })], drawing)
    expect(sketch).toEqual(IDLE)
    expect(lines(effects)).toEqual([
      { type: 'finished-line', line: { type: 'LineString', coordinates: [A, B, C].map(p => [...p]) }, held: false }
    ])
  })

  test('the pointer is its last point while it is measured, with the way it follows', () => {
    const { sketch } = run([set(A, { ends: true }), { type: 'pointer', at: C, via: [B] }], drawing)
    expect(lineOf(sketch)?.coordinates).toEqual([A, B, C].map(p => [...p]))
    expect(outlineOf(sketch)).toBeNull()
    expect(sketch.began).toEqual(A)
  })

  test('a stretch that follows a line is set and taken back as one', () => {
    const { sketch } = run([set(A, { ends: true }), set(D, { via: [B, C] })], drawing)
    expect(sketch.rings).toEqual([[A, B, C, D]])
    expect(run([{ type: 'remove-last' }], sketch).sketch.rings).toEqual([[A]])
  })

  test('a border vertex is held between its neighbours; Escape leaves it and keeps the tool', () => {
    const { sketch } = run(
      [
        { type: 'hold', before: A, at: B, after: C },
        { type: 'move', to: D }
      ],
      drawing
    )
    expect(sketch).toMatchObject({ rings: [[A, D, C]], held: true, began: B })
    expect(run([{ type: 'escape' }], sketch).sketch).toEqual({ ...drawing })
    const { effects } = run([{ type: 'finish' }], sketch)
    expect(lines(effects)).toMatchObject([{ held: true, line: { coordinates: [A, D, C].map(p => [...p]) } }])
  })

  test('an existing line opens whole and keeps two points', () => {
    const line = { type: 'LineString' as const, coordinates: [A, B, C].map(p => [...p]) }
    const open = next(IDLE, { type: 'start-line', line }).sketch
    expect(open).toMatchObject({ phase: 'editing', rings: [[A, B, C]] })
    const two = run([{ type: 'remove-vertex', vertex: { ring: 0, index: 1 } }], open)
    const still = run([{ type: 'remove-vertex', vertex: { ring: 0, index: 0 } }], two.sketch)
    expect(still.sketch.rings).toEqual([[A, C]])
    expect(still.said).toEqual(['map.line.keeps-two'])
  })
})

describe('several outlines', () => {
  const inside = [
    [12.02, 55.02],
    [12.04, 55.02],
    [12.04, 55.04]
  ] as const satisfies LonLat[]
  const beside = [
    [12.3, 55],
    [12.4, 55],
    [12.4, 55.1]
  ] as const satisfies LonLat[]
  const more: SketchEvent = { type: 'new-ring' }

  test('one inside becomes a hole, one beside a part; Enter finishes them together', () => {
    const { sketch, effects } = run([
      ...points(A, B, C, D),
      more,
      ...points(...inside),
      more,
      ...points(...beside),
      { type: 'finish' }
    ])
    expect(sketch).toEqual(IDLE)
    const [area] = finished(effects)
    expect(area?.type).toBe('MultiPolygon')
    expect(area?.coordinates.map(part => part.length)).toEqual([2, 1])
  })

  test('a new outline waits for the one before to be whole, and can be given up', () => {
    expect(run([...points(A, B), more]).sketch.rings).toEqual([[A, B]])
    const begun = run([...points(A, B, C), more]).sketch
    expect(begun).toMatchObject({ phase: 'drawing', rings: [[A, B, C], []] })
    expect(run([{ type: 'remove-last' }], begun).sketch).toMatchObject({ phase: 'editing', rings: [[A, B, C]] })
  })
})

function checkWhole(sketch: Sketch): void {
  if (sketch.phase === 'idle') expect(sketch).toEqual(IDLE)
  else if (sketch.phase === 'drawing') {
    expect(sketch.rings.length).toBeGreaterThanOrEqual(1)
    if (sketch.shape === 'line') expect(sketch.rings).toHaveLength(1)
  } else {
    expect(sketch.pointer).toBeNull()
    const least = sketch.shape === 'line' ? 1 : MIN_POINTS
    for (const ring of sketch.rings) expect(ring.length).toBeGreaterThanOrEqual(least)
  }
  if (sketch.focus) expect(pointAt(sketch.rings, sketch.focus)).toBeDefined()
  if (sketch.grip) expect(pointAt(sketch.rings, sketch.grip.vertex)).toBeDefined()
}
