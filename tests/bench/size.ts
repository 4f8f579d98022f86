import { type LandTopology, OUTSIDE } from '../../src/dataset/topology.ts'
import type { Dataset } from '../../src/dataset/types.ts'
import { sessionOn } from '../../src/engine/session.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { randomTransfers } from '../support/country.ts'
import { caseOf, timed } from './case.ts'
import { type Quantiles, quantilesOf } from './growth.ts'

const SHARES = { quarter: 0.25, half: 0.5, all: 1 } as const

/** The same edits in a quarter of the municipalities, half of them and all; the edits lie in the quarter. */
export function measureSize(dataset: Dataset, count: number): Record<keyof typeof SHARES, Quantiles> {
  const order = fromWestToEast(dataset.land)
  const part = (share: number) => partOf(dataset, new Set(order.slice(0, Math.ceil(order.length * share))))
  const edits = randomTransfers(new Outcome(part(SHARES.quarter)), count, 5)
  const measured = (share: number) => {
    const state = sessionOn(part(share), () => false)
    const proposal = caseOf(dataset)
    return quantilesOf(edits, edit => timed(state, proposal, edit).ms)
  }
  return { quarter: measured(SHARES.quarter), half: measured(SHARES.half), all: measured(SHARES.all) }
}

/** Faces by the western end of their land. */
function fromWestToEast(land: LandTopology): number[] {
  const west = land.faces.map(() => Infinity)
  for (let arc = 0; arc + 1 < land.arcStart.length; arc++)
    for (let v = land.arcStart[arc] as number; v < (land.arcStart[arc + 1] as number); v++)
      for (const face of [land.arcLeft[arc] as number, land.arcRight[arc] as number])
        west[face] = Math.min(west[face] as number, land.coords[2 * v] as number)
  return land.faces
    .map((_, face) => face)
    .slice(1)
    .sort((a, b) => (west[a] as number) - (west[b] as number))
}

/** The land of some municipalities with the sea around it. */
function partOf(dataset: Dataset, kept: ReadonlySet<number>): Dataset {
  const { land } = dataset
  const coords: number[] = []
  const arcs: { left: number; right: number; kind: number; end: number }[] = []
  const face = (of: number) => (kept.has(of) ? of : OUTSIDE)
  for (let arc = 0; arc + 1 < land.arcStart.length; arc++) {
    const [left, right] = [face(land.arcLeft[arc] as number), face(land.arcRight[arc] as number)]
    if (left === right) continue
    for (let i = 2 * (land.arcStart[arc] as number); i < 2 * (land.arcStart[arc + 1] as number); i++)
      coords.push(land.coords[i] as number)
    arcs.push({ left, right, kind: land.arcKind[arc] as number, end: coords.length / 2 })
  }
  return {
    ...dataset,
    land: {
      ...land,
      coords: Int32Array.from(coords),
      arcStart: Uint32Array.from([0, ...arcs.map(({ end }) => end)]),
      arcLeft: Uint16Array.from(arcs, ({ left }) => left),
      arcRight: Uint16Array.from(arcs, ({ right }) => right),
      arcKind: Uint8Array.from(arcs, ({ kind }) => kind)
    }
  }
}
