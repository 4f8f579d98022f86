/** What the map's signs look like and what they are called, for whoever shows a legend. Loaded with what shows one. */

import { formatNumber } from '../../i18n/format.ts'
import { type NearId, n } from '../../i18n/near.ts'
import type { MapSign } from '../../map/api.ts'
import { colours } from '../../map/layers/colours.ts'
import { differsHatch } from '../../map/layers/differs-hatch.ts'
import { hatchImage } from '../../map/layers/hatch.ts'
import { regionHatch } from '../../map/layers/region-hatch.ts'
import { CENSUS_BOUNDS, CENSUS_COLOUR, CENSUS_OPACITY } from '../../map/near/census-classes.ts'
import { type Pixels, patterns } from '../../map/near/patterns.ts'

export interface SignLook {
  readonly fill?: string
  /** Of the fill, 0 to 1, over the land's colour. */
  readonly opacity?: number
  readonly pattern?: () => Pixels
  readonly line?: string
  readonly width?: number
  readonly dash?: 'dashed' | 'dotted'
  /** A sample of writing. */
  readonly text?: { readonly colour: string; readonly italic?: boolean }
}

export interface LegendEntry extends SignLook {
  readonly sign: MapSign
  readonly label: string
  /** Entries with the same one stand together under it. */
  readonly heading: string
}

type Looks = Readonly<Record<Exclude<MapSign, `census-${number}`>, SignLook>>

/** In the order of a legend: the case, the division, what else there is. */
const LOOKS: Looks = {
  gives: { fill: colours.giver, pattern: patterns.gives },
  receives: { fill: colours.receiver, pattern: patterns.receives },
  moved: { fill: colours.receiver, pattern: hatchImage },
  differs: { fill: colours.differs, opacity: 0.16, pattern: differsHatch },
  'region-moves': { fill: colours.land, pattern: regionHatch },
  new: { line: colours.accentDark },
  former: { line: colours.former, dash: 'dotted' },
  'was-region': { line: colours.region, width: 5, dash: 'dotted' },
  region: { line: colours.region },
  national: { line: colours.national },
  municipal: { line: colours.municipal, width: 2 },
  parish: { line: colours.parish, width: 1.5, dash: 'dashed' },
  unassigned: { fill: colours.unassigned },
  group: { fill: colours.group, opacity: 0.18 },
  'coarse-water': { fill: colours.water },
  'coarse-lake': { fill: colours.land, pattern: patterns.lake },
  'coarse-stream': { line: '#bcd0df', width: 5 },
  'water-name': { text: { colour: colours.waterLabel, italic: true } },
  'district-name': { text: { colour: colours.districtLabel } },
  bridge: { pattern: patterns.bridge },
  beyond: { pattern: patterns.arrow },
  net: { line: colours.net, width: 1 }
}

const OF_CASE: readonly MapSign[] = [
  'gives',
  'receives',
  'moved',
  'differs',
  'region-moves',
  'new',
  'former',
  'was-region'
]
const DIVISION: readonly MapSign[] = ['region', 'national', 'municipal', 'parish', 'unassigned', 'group']

/** The signs given and no others, each once. */
export function legendOf(signs: readonly MapSign[]): readonly LegendEntry[] {
  const plain = (Object.keys(LOOKS) as (keyof Looks)[])
    .filter(sign => signs.includes(sign))
    .map((sign): LegendEntry => {
      const heading = OF_CASE.includes(sign) ? 'case' : DIVISION.includes(sign) ? 'division' : 'ground'
      return {
        sign,
        label: n(`legend.${sign}` as NearId),
        heading: n(`legend.heading.${heading}` as NearId),
        ...LOOKS[sign]
      }
    })
  const census = CENSUS_OPACITY.flatMap((opacity, i): LegendEntry[] => {
    const sign = `census-${i}` as MapSign
    if (!signs.includes(sign)) return []
    return [{ sign, label: classOf(i), heading: n('legend.heading.census'), fill: CENSUS_COLOUR, opacity }]
  })
  return [...plain, ...census]
}

/** "20–99": the least residents of the class and the most. */
function classOf(i: number): string {
  const [from, to] = [CENSUS_BOUNDS[i] as number, CENSUS_BOUNDS[i + 1]]
  if (to === undefined) return n('legend.census.from', { from })
  return n('legend.census.class', { from: formatNumber(Math.max(1, from)), to: formatNumber(to - 1) })
}
