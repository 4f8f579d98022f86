/** Seeded lists of changes of every type, on any dataset, for property tests and benches. */
import type { Polygon } from 'geojson'
import type { Dataset } from '../../src/dataset/types.ts'
import { toLonLat9 } from '../../src/geometry/grid.ts'
import type { Step } from '../../src/subdivision/changes/apply.ts'
import { polygonMm } from './country.ts'

export interface MixedOptions {
  /** mm: how far a drawing reaches from the border it is drawn at. */
  readonly reach: number
  /** Codes of parishes to move; none: no `transfer-units`. */
  readonly parishes?: readonly string[]
}

/** Changes as a planner with no plan would make them: drawn at borders as the dataset has them, in any order. */
export function mixedChanges(dataset: Dataset, count: number, next: () => number, options: MixedOptions): Step[] {
  const { land, register } = dataset
  const { reach, parishes = [] } = options
  const inDivision = register.municipalities.filter(municipality => municipality.inDivision).map(({ code }) => code)
  const known = new Set(inDivision)
  const codeOf = (faces: Uint16Array, arc: number) => land.faces[faces[arc] as number] ?? ''
  const arcs = Array.from(land.arcLeft, (_, arc) => arc).filter(
    arc => known.has(codeOf(land.arcLeft, arc)) && known.has(codeOf(land.arcRight, arc))
  )
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const vertex = (index: number): [number, number] => [
    land.origin[0] + (land.coords[2 * index] as number),
    land.origin[1] + (land.coords[2 * index + 1] as number)
  ]
  const somewhereOn = (arc: number): number => {
    const [first, end] = [land.arcStart[arc] as number, land.arcStart[arc + 1] as number]
    return first + Math.floor(next() * (end - first))
  }
  const star = (): Polygon => {
    const [x, y] = vertex(somewhereOn(pick(arcs)))
    const corners = 3 + Math.floor(next() * 12)
    const size = reach * (0.05 + next() * next())
    return polygonMm(
      Array.from({ length: corners }, (_, i): [number, number] => {
        const angle = (2 * Math.PI * (i + 0.8 * next())) / corners
        const r = size * (0.2 + 0.8 * next())
        return [x + r * Math.cos(angle), y + r * Math.sin(angle)]
      })
    )
  }
  const redrawn = () => {
    const arc = pick(arcs)
    const [from, to] = [vertex(somewhereOn(arc)), vertex(somewhereOn(arc))]
    const count = Math.floor(next() * 5)
    const bends = Array.from({ length: count }, (_, i): [number, number] => {
      const t = (i + 1) / (count + 1)
      const off = () => (next() - 0.5) * reach
      return [from[0] + t * (to[0] - from[0]) + off(), from[1] + t * (to[1] - from[1]) + off()]
    })
    const coordinates = [from, ...bends, to].map(([x, y]) => toLonLat9([Math.round(x), Math.round(y)]))
    return {
      between: [codeOf(land.arcLeft, arc), codeOf(land.arcRight, arc)] as const,
      line: { type: 'LineString' as const, coordinates }
    }
  }
  /** Some with a place on the map, some without. */
  const parcels = () => {
    const all = [1, 2].map(i => ({
      matrikelnr: `${i}a`,
      ejerlav: 'Ejerlav',
      areaM2: 1 + Math.floor(next() * 5000),
      whole: true,
      ...(next() < 0.5 && { outline: star() })
    }))
    return { from: pick(inDivision), to: pick(inDivision), parcels: all }
  }
  const several = () => [...new Set([pick(inDivision), pick(inDivision), pick(inDivision)])]
  const region = () => pick(register.regions).id
  let created = 0
  const step = (id: string): Step => {
    const dice = next()
    if (dice < 0.46) return { id, type: 'transfer-area', area: star(), to: pick(inDivision) }
    if (dice < 0.5) return { id, type: 'transfer-parcels', ...parcels() }
    if (dice < 0.78) return { id, type: 'redraw-border', ...redrawn() }
    if (dice < 0.84 && parishes.length > 0) {
      const codes = [...new Set([pick(parishes), pick(parishes)])]
      return { id, type: 'transfer-units', units: { layer: 'parish', codes }, to: pick(inDivision) }
    }
    if (dice < 0.88) {
      const code = String(9000 + created++)
      return { id, type: 'new-municipality', area: star(), code, name: `Ny ${code}`, region: region() }
    }
    if (dice < 0.93) return { id, type: 'settle-doubt', area: star(), to: pick(inDivision) }
    if (dice < 0.935) {
      const codes = several()
      return { id, type: 'merge-municipalities', codes, into: { code: pick(codes), name: 'Sammen' } }
    }
    if (dice < 0.97) return { id, type: 'set-region', municipalities: several(), region: region() }
    if (dice < 0.985) {
      const codes = [region(), region()]
      return { id, type: 'merge-regions', codes, into: { code: null, name: `Region ${id}` } }
    }
    return { id, type: 'designate-cooperation', members: several(), authorised: {} }
  }
  return Array.from({ length: count }, (_, i) => step(`c${i}`))
}
