import { resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { folderReader } from '../../dataset/folder-reader.ts'
import { doubledArea } from '../../geometry/rings.ts'
import { aChange, aProposal } from '../../proposal/testing/examples.ts'
import type { Change } from '../../proposal/types.ts'
import type { EngineApi, ExchangeLand, GridShape } from '../api.ts'
import { createEngine } from '../engine.ts'
import { joinedLines } from './joined-lines.ts'

let engine: EngineApi
beforeAll(async () => {
  engine = createEngine(folderReader)
  await engine.open(resolve(import.meta.dirname, '../../../public/data'))
})

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south]
]

/** Land of Høje-Taastrup. */
const moving = (id: string, to: string, ...rings: number[][][]): Change =>
  aChange({ id, to, area: { type: 'Polygon', coordinates: rings } })

async function landAfter(changes: readonly Change[]): Promise<ExchangeLand> {
  await engine.evaluate(aProposal({ changes: [...changes] }))
  return engine.exchangeLand()
}

function doubled(shape: GridShape): number {
  let sum = 0
  for (const part of shape)
    for (const ring of part) {
      const at = (odd: number) => Array.from({ length: ring.length / 2 }, (_, i) => ring[2 * i + odd] as number)
      sum += doubledArea({ x: at(0), y: at(1) }).toNumber()
    }
  return sum
}

test('each piece of moved land names the changes that moved it', async () => {
  const { changes } = await landAfter([
    moving('a', '0265', box(12.19, 55.66, 12.195, 55.665)),
    moving('b', '0265', box(12.21, 55.66, 12.22, 55.665)),
    // Beside the first one, so that the two are one piece; and one that takes half of the second on.
    moving('c', '0265', box(12.195, 55.66, 12.2, 55.665)),
    moving('d', '0165', box(12.215, 55.66, 12.22, 55.665))
  ])
  const told = changes.map(one => [one.changes.join('+'), one.from, one.to, one.shape.length])
  expect(told).toEqual([
    ['d', '0169', '0165', 1],
    ['a+c', '0169', '0265', 1],
    ['b', '0169', '0265', 1]
  ])
  for (const { areaM2, shape } of changes) expect(doubled(shape) / 2e6).toBeCloseTo(areaM2, 4)
})

test('municipalities, regions and changes keep all land: what they are drawn with adds up to what is measured', async () => {
  const ring = box(12.19, 55.66, 12.2, 55.67)
  // A hole that touches the outline at a corner, and one along nothing.
  const holes = [
    [ring[0], [12.192, 55.664], [12.194, 55.662], ring[0]],
    [
      [12.196, 55.664],
      [12.198, 55.668],
      [12.198, 55.664],
      [12.196, 55.664]
    ]
  ] as number[][][]
  const land = await landAfter([moving('hul', '0265', ring, ...holes)])
  for (const one of [...land.municipalities, ...land.regions, ...land.changes])
    expect(doubled(one.shape) / 2e6).toBeCloseTo(one.areaM2, 3)
  expect(land.changes[0]?.shape.map(rings => rings.length)).toEqual([3])
  const states = land.municipalities.filter(({ state }) => state !== 'unchanged').map(({ code }) => code)
  expect(states).toEqual(['0169', '0265'])
  for (const { shape } of land.municipalities)
    for (const line of shape.flat()) {
      const corners = new Set<string>()
      for (let i = 2; i < line.length; i += 2) corners.add(`${line[i]} ${line[i + 1]}`)
      expect(corners.size).toBe(line.length / 2 - 1)
      expect([line.at(-2), line.at(-1)]).toEqual([line[0], line[1]])
    }
})

test('what was evaluated before says nothing of what comes after', async () => {
  const one = [moving('a', '0265', box(12.19, 55.66, 12.195, 55.665))]
  const first = await landAfter(one)
  await landAfter([
    { id: 'm', type: 'merge-municipalities', codes: ['0169', '0183'], into: { code: '0998', name: 'Å' } }
  ])
  // Millions of coordinates: one text is sooner compared than each of them.
  expect(JSON.stringify(await landAfter(one)) === JSON.stringify(first)).toBe(true)
})

test('borders tell what became of them', async () => {
  const { borders } = await landAfter([
    { id: 'm', type: 'merge-municipalities', codes: ['0430', '0479'], into: { code: '0998', name: 'Sydfyn' } }
  ])
  const former = borders.filter(({ kind }) => kind === 'former')
  expect(former.map(({ between, before }) => ({ between, before }))).toEqual([
    { between: ['0430', '0479'], before: ['0430', '0479'] }
  ])
  const others = borders.filter(({ kind }) => kind !== 'former')
  // Faaborg-Midtfyn and Svendborg have these neighbours, Nyborg both of them.
  expect(others.map(({ kind, before }) => `${kind} ${before.join('-')}`).sort()).toEqual([
    'changed 0420-0430',
    'changed 0430-0440',
    'changed 0430-0450',
    'changed 0430-0461',
    'changed 0450-0479'
  ])
  for (const { between } of others) expect(between).toContain('0998')
  const drawn = await landAfter([moving('a', '0265', box(12.19, 55.66, 12.195, 55.665))])
  expect(drawn.borders.map(({ kind, between, before }) => ({ kind, between, before }))).toEqual([
    { kind: 'new', between: ['0169', '0265'], before: [] }
  ])
  expect(drawn.borders[0]?.metres).toBeCloseTo(1743, -2)
})

test('lines are joined end to end, and none across a point where three meet', () => {
  expect(
    joinedLines([
      [0, 0, 1, 0],
      [2, 0, 1, 0],
      [2, 0, 3, 0]
    ])
  ).toEqual([[0, 0, 1, 0, 2, 0, 3, 0]])
  expect(
    joinedLines([
      [0, 0, 1, 0],
      [1, 0, 2, 0],
      [1, 0, 1, 1]
    ])
  ).toHaveLength(3)
  expect(
    joinedLines([
      [0, 0, 1, 0],
      [1, 0, 1, 1],
      [1, 1, 0, 0]
    ])
  ).toEqual([[0, 0, 1, 0, 1, 1, 0, 0]])
})
