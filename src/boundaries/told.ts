/** What a build found and did, as sentences: for whoever made it, and as the dataset's known faults. */

import type { Cleaned } from '../coverage/overlay.ts'
import { type LatticePoint, toMm } from '../coverage/planar/lattice.ts'
import { toLonLat } from '../geometry/grid.ts'
import type { Message } from '../i18n/message.ts'
import type { BuildReport, OwnUnitsReport } from './build.ts'

/** `nameOf`: a municipality's name by its code. */
export function told(report: BuildReport, nameOf: (code: string) => string): readonly Message[] {
  const { overlaps, gaps, open, wide, changes } = report.healed
  const names = (codes: readonly string[]) => ({ names: codes.map(nameOf) })
  const [largest] = changes
  const { municipalities, vertices, missing, added, unitsWithoutLand } = report
  return [
    { id: 'boundaries.report.municipalities', values: { municipalities, vertices } },
    overlaps.count === 0
      ? { id: 'boundaries.report.no-overlaps' }
      : {
          id: 'boundaries.report.overlaps',
          values: {
            n: overlaps.count,
            area: { m2: overlaps.m2 },
            edition: overlaps.byEdition.count,
            editionArea: { m2: overlaps.byEdition.m2 }
          }
        },
    ...wide.map(({ m2, between, place, byEdition }) => ({
      id: byEdition ? 'boundaries.report.wide' : 'boundaries.report.wide-by-border',
      values: { area: { m2 }, names: names(between), place: placeOf(place) }
    })),
    gaps.count === 0
      ? { id: 'boundaries.report.no-gaps' }
      : { id: 'boundaries.report.gaps', values: { n: gaps.count, area: { m2: gaps.m2 } } },
    ...open.map(({ m2, between, place }) => ({
      id: 'boundaries.report.open',
      values: { area: { m2 }, names: names(between), place: placeOf(place) }
    })),
    ...(largest && Math.abs(largest.m2) >= 1
      ? [{ id: 'boundaries.report.largest', values: { name: nameOf(largest.code), area: { m2: largest.m2 } } }]
      : []),
    ...missingTold(missing, nameOf),
    ...(added.length > 0 ? [{ id: 'boundaries.report.added', values: { names: names(added) } }] : []),
    ...report.ownUnits.flatMap(own => unitsTold(own, report.cleaned[own.layer])),
    ...(unitsWithoutLand.length > 0 ? [{ id: 'boundaries.report.units', values: { n: unitsWithoutLand.length } }] : []),
    { id: 'boundaries.report.cadastre' }
  ]
}

/** What became of units of one's own. */
function unitsTold(
  { layer, fileName, units, added, missing, beyond }: OwnUnitsReport,
  { bareFaces, bareM2, strangerFaces, strangerM2, overhangM2 }: Cleaned
): readonly Message[] {
  return [
    {
      id: 'boundaries.units.laid',
      values: { layer, n: units, file: fileName, added: added.length, missing: missing.length }
    },
    {
      id: 'boundaries.units.cleaned',
      values: {
        layer,
        bare: bareFaces,
        bareArea: { m2: bareM2 },
        other: strangerFaces,
        otherArea: { m2: strangerM2 },
        overhang: { m2: overhangM2 }
      }
    },
    ...(layer === 'parish' && added.length > 0 ? [{ id: 'boundaries.units.people', values: { n: added.length } }] : []),
    ...(beyond > 0 ? [{ id: 'boundaries.units.beyond', values: { n: beyond } }] : [])
  ]
}

/** A file of some municipalities lacks most of them: then how many tells more than who. */
const MOST_NAMES = 10

export function missingTold(missing: readonly string[], nameOf: (code: string) => string): readonly Message[] {
  if (missing.length === 0) return []
  const names = { names: missing.slice(0, MOST_NAMES).map(nameOf) }
  return missing.length <= MOST_NAMES
    ? [{ id: 'boundaries.report.missing', values: { names } }]
    : [{ id: 'boundaries.report.missing-many', values: { n: missing.length, names } }]
}

const placeOf = (place: LatticePoint) => ({ lonLat: toLonLat(toMm(place)) })
