/** One change of every type on the tiny country, and what its tests look at. */
import { expect } from 'vitest'
import { toLonLat9 } from '../../src/geometry/grid.ts'
import type { Step } from '../../src/subdivision/changes/apply.ts'
import type { StepResult } from '../../src/subdivision/changes/change.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { latticeCountry, ORIGIN } from '../fixtures/lattice-country.ts'

const KM = 1_000_000
/** The day before the tiny country's two regions become one, and the day they do. */
export const OLD = '2026-12-31'
export const NEW = '2027-01-01'

/** Kilometres on the picture. */
function square(x: number, y: number, size: number) {
  const corners = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y]
  ] as const
  return {
    type: 'Polygon' as const,
    coordinates: [corners.map(([px, py]) => toLonLat9([ORIGIN[0] + px * KM, ORIGIN[1] + py * KM]))]
  }
}

export const merge = (codes: string[], code: string): Step => ({
  id: 'm',
  type: 'merge-municipalities',
  codes,
  into: { code, name: 'Sammenlagt' }
})
export const transfer = (x: number, y: number, size: number, to: string): Step => ({
  id: 't',
  type: 'transfer-area',
  area: square(x, y, size),
  to
})
export const settle = (x: number, y: number, size: number, to: string): Step => ({
  id: 's',
  type: 'settle-doubt',
  area: square(x, y, size),
  to
})
export const create = (x: number, y: number, size: number, code: string, region = 'south'): Step => ({
  id: 'n',
  type: 'new-municipality',
  area: square(x, y, size),
  code,
  name: 'Nykøbing',
  region
})
export const region = (municipalities: string[], to: string): Step => ({
  id: 'r',
  type: 'set-region',
  municipalities,
  region: to
})
export const regions = (codes: string[], into: { code: string | null; name: string }): Step => ({
  id: 'q',
  type: 'merge-regions',
  codes,
  into
})

export const why = (result: StepResult | undefined) => (result?.ok ? 'ok' : `${result?.path} ${result?.problem}`)

/** The tiny country, with a cooperation until the regions change. */
export class TinyCase {
  readonly outcome: Outcome
  private readonly countryM2: number

  constructor() {
    const dataset = latticeCountry({ jitter: 0 })
    const cooperation = {
      id: 'ab',
      members: ['0901', '0902'],
      from: null,
      to: OLD,
      basis: '§ 2' as const,
      sourced: true,
      note: ''
    }
    this.outcome = new Outcome({ ...dataset, register: { ...dataset.register, cooperations: [cooperation] } })
    this.countryM2 = this.outcome.countryM2()
  }

  /** km². */
  readonly area = (code: string): number => this.outcome.areaM2(this.outcome.owners.find(code)) / 1e6

  /** Regions that a municipality has land in. */
  readonly regionIds = (code: string): string[] => {
    const { labels, owners, regions, strands } = this.outcome
    const ids = new Set<string>()
    for (let label = 1; label < labels.count; label++)
      if (labels.owner(label) === owners.find(code) && strands.doubledArea(label).toNumber() > 0)
        ids.add(regions.of(labels.land(label))?.id ?? 'none')
    return [...ids].sort()
  }

  /** Without its changes the outcome is the country as it was. */
  readonly allStandsAgain = (): void => {
    const { outcome } = this
    outcome.update([])
    expect([...outcome.strands.livingOverlay()]).toEqual([])
    expect(outcome.census.moved.isEmpty).toBe(true)
    expect(outcome.countryM2()).toBe(this.countryM2)
    expect(outcome.owners.find('0999')).toBe(-1)
    expect(outcome.dissolved.size).toBe(0)
  }
}
