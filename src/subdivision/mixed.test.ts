/** Lists of every change type in any order. Holds P1, P6 and P7 (docs/invariants.md). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../tests/fixtures/lattice-country.ts'
import { toLonLat9 } from '../geometry/grid.ts'
import { assemble } from '../partition/polygonize.ts'
import type { Step } from './changes/apply.ts'
import { Outcome } from './outcome.ts'

const KM = 1_000_000
const code = fc.constantFrom('0901', '0902', '0903', '0904', '0905', '0411', '0998', '0999')
const codes = fc.uniqueArray(code, { minLength: 2, maxLength: 3 })
const region = fc.constantFrom('north', 'south', 'all', '1', 'new:Vest', '9')
const area = fc
  .record({
    x: fc.double({ min: 0.5, max: 11.5, noNaN: true }),
    y: fc.double({ min: 0.5, max: 8.5, noNaN: true }),
    radii: fc.array(fc.double({ min: 0.05, max: 3, noNaN: true }), { minLength: 3, maxLength: 10 })
  })
  .map(({ x, y, radii }) => {
    const ring = radii.map((r, i) => {
      const angle = (2 * Math.PI * i) / radii.length
      return toLonLat9([
        ORIGIN[0] + Math.round((x + r * Math.cos(angle)) * KM),
        ORIGIN[1] + Math.round((y + r * Math.sin(angle)) * KM)
      ])
    })
    return { type: 'Polygon' as const, coordinates: [[...ring, ring[0] as [number, number]]] }
  })
const id = fc.constant('c')
const { land } = latticeCountry()
const inlandArcs = Array.from(land.arcLeft, (_, arc) => arc).filter(arc => land.arcLeft[arc] && land.arcRight[arc])
const at = (vertex: number) => [0, 1].map(i => ORIGIN[i as 0 | 1] + (land.coords[2 * vertex + i] as number))
/** A crooked line from one vertex of a border to another. */
const redrawn = fc
  .record({
    arc: fc.constantFrom(...inlandArcs),
    ends: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    bends: fc.array(fc.tuple(fc.integer({ min: -KM, max: KM }), fc.integer({ min: -KM, max: KM })), { maxLength: 4 })
  })
  .map(({ arc, ends, bends }) => {
    const first = land.arcStart[arc] as number
    const last = (land.arcStart[arc + 1] as number) - 1
    const [from, to] = ends.map(t => at(first + Math.round(t * (last - first))))
    const [fromX = 0, fromY = 0, toX = 0, toY = 0] = [...(from ?? []), ...(to ?? [])]
    const between = bends.map(([dx, dy], i) => {
      const t = (i + 1) / (bends.length + 1)
      return [fromX + t * (toX - fromX) + dx, fromY + t * (toY - fromY) + dy]
    })
    const line = [[fromX, fromY], ...between, [toX, toY]]
    return {
      between: [land.faces[land.arcLeft[arc] as number] ?? '', land.faces[land.arcRight[arc] as number] ?? ''] as const,
      line: {
        type: 'LineString' as const,
        coordinates: line.map(([x = 0, y = 0]) => toLonLat9([Math.round(x), Math.round(y)]))
      }
    }
  })

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ id, type: fc.constant('transfer-area' as const), area, to: code }) },
  { weight: 4, arbitrary: redrawn.map(drawn => ({ id: 'c', type: 'redraw-border' as const, ...drawn })) },
  {
    weight: 2,
    arbitrary: fc.record({
      id,
      type: fc.constant('merge-municipalities' as const),
      codes,
      into: fc.record({ code, name: fc.constant('Ny') })
    })
  },
  {
    weight: 2,
    arbitrary: fc.record({
      id,
      type: fc.constant('new-municipality' as const),
      area,
      code: fc.constantFrom('0998', '0999', '0901'),
      name: fc.constant('Ny'),
      region
    })
  },
  { weight: 2, arbitrary: fc.record({ id, type: fc.constant('settle-doubt' as const), area, to: code }) },
  { weight: 2, arbitrary: fc.record({ id, type: fc.constant('set-region' as const), municipalities: codes, region }) },
  {
    weight: 1,
    arbitrary: fc.record({
      id,
      type: fc.constant('merge-regions' as const),
      codes: fc.array(region, { minLength: 2, maxLength: 2 }),
      into: fc.constantFrom({ code: null, name: 'Vest' }, { code: '1', name: 'Nord' })
    })
  },
  {
    weight: 1,
    arbitrary: fc.record({
      id,
      type: fc.constant('dissolve-cooperation' as const),
      cooperation: fc.constantFrom('ab', 'x')
    })
  },
  {
    weight: 1,
    arbitrary: fc.record({
      id,
      type: fc.constant('designate-cooperation' as const),
      members: codes,
      authorised: fc.constant({})
    })
  }
)
const list = fc.array(step, { minLength: 1, maxLength: 9 })
const date = fc.constantFrom('2026-12-31', '2027-01-01')

function country() {
  const dataset = latticeCountry()
  const cooperation = { id: 'ab', members: ['0901', '0902'], from: null, to: null, sourced: true, note: '' }
  return { ...dataset, register: { ...dataset.register, cooperations: [{ ...cooperation, basis: '§ 2' as const }] } }
}

/** All that can be told from outside: areas, people and region of every municipality there is. */
function picture(outcome: Outcome) {
  const { labels, owners, regions, strands } = outcome
  return [...owners.all()].map(owner => {
    const regionIds = new Set<string>()
    for (let label = 1; label < labels.count; label++)
      if (labels.owner(label) === owner && strands.doubledArea(label).toNumber() > 0)
        regionIds.add(regions.of(labels.land(label))?.id ?? '')
    return [
      owners.code(owner),
      owners.name(owner),
      outcome.areaM2(owner),
      outcome.residents.ofMunicipality(owner),
      [...regionIds].sort()
    ]
  })
}

test('property: areas and people add up, nothing overlaps, and undoing all restores the start exactly', () => {
  fc.assert(
    fc.property(list, date, (steps, on) => {
      const outcome = new Outcome(country())
      const start = picture(outcome)
      const m2 = outcome.countryM2()
      outcome.update(steps, on)
      const owners = [...outcome.owners.all()]
      const sum = owners.reduce((total, owner) => total + outcome.areaM2(owner), 0)
      expect(Math.abs(sum - m2)).toBeLessThan(1)
      expect(outcome.defects()).toEqual({ gaps: 0, overlaps: 0 })
      // The polygons of every municipality, walked from the borders, are the areas kept in the sums.
      const parts = assemble(outcome.strands, outcome.strands.living(), label =>
        label === 0 ? null : outcome.labels.owner(label)
      )
      for (const owner of owners) {
        const walked = parts.filter(({ key }) => key === owner).reduce((total, part) => total + part.areaM2, 0)
        expect(Math.abs(walked - outcome.areaM2(owner))).toBeLessThan(0.001)
        if (!outcome.owners.exists(owner) && outcome.owners.isInDivision(owner)) expect(walked).toBe(0)
      }
      const people = owners.map(owner => outcome.residents.ofMunicipality(owner))
      for (const { low, best, high } of people) {
        expect(low).toBeLessThanOrEqual(best + 1e-6)
        expect(best).toBeLessThanOrEqual(high + 1e-6)
      }
      const all = people.reduce((total, { best }) => total + best, 0)
      expect(Math.abs(all - 570)).toBeLessThan(0.01)
      outcome.update([], on)
      expect(picture(outcome)).toEqual(
        start.map(([code, name, area, residents]) => [code, name, area, residents, expect.any(Array)])
      )
      expect([...outcome.strands.livingOverlay()]).toEqual([])
      expect(outcome.countryM2()).toBe(m2)
      expect(outcome.census.moved.isEmpty).toBe(true)
    }),
    { numRuns: 80, seed: 20261121 }
  )
})

test('property: a refused change does nothing, and the way there does not matter', () => {
  fc.assert(
    fc.property(list, list, date, (other, steps, on) => {
      const outcome = new Outcome(country())
      outcome.update(other, '2027-01-01')
      const results = outcome.update(steps, on)
      const direct = new Outcome(country())
      const applied = steps.filter((_, i) => results[i]?.ok)
      direct.update(applied, on)
      expect(picture(outcome)).toEqual(picture(direct))
    }),
    { numRuns: 60, seed: 7 }
  )
})
