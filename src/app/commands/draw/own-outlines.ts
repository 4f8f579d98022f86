/** The outlines of the user's own layer, put in order when first snapped to. */
import { Outlines } from '../../../cadastre/outlines.ts'
import { keptBy } from '../../../collections/kept.ts'
import type { OwnLayer } from '../../state/units.ts'

export const outlinesOf = keptBy(({ polygons }: OwnLayer) => new Outlines([...polygons.values()].flat(2)))
