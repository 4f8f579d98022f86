/** Land that the changes leave on its own: parts that hang together with the rest no longer, or lie inside another municipality. */
import { OUTSIDE } from '../dataset/types.ts'
import { PointIndex } from '../geometry/point-index.ts'
import { insideRings } from '../geometry/rings.ts'
import { labelOf, type Part, type Side } from '../subdivision/assemble.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import type { OddPart } from './api.ts'
import { boxOfRing } from './boxes.ts'
import { partsBefore, partsNow } from './municipality.ts'

/** m²: a part smaller than this may be a crumb that a drawing left behind. */
const CRUMB_M2 = 10_000

/** Of these municipalities, largest first; what was apart before the changes is not told. */
export function oddParts(outcome: Outcome, codes: readonly string[]): OddPart[] {
  const found = codes.flatMap(code => {
    const owner = outcome.owners.find(code)
    const [, ...apart] = partsNow(outcome, owner).sort(bySize)
    if (apart.length === 0) return []
    const [, ...wereApart] = partsBefore(outcome, owner).sort(bySize)
    return apart
      .filter(part => !wereApart.some(was => liesIn(part, was)))
      .map((part): OddPart => {
        const around = aroundOf(outcome, part)
        return {
          kind: around === null ? 'detached' : 'enclave',
          code,
          around,
          areaM2: part.areaM2,
          crumb: part.areaM2 < CRUMB_M2,
          bbox: boxOfRing(outcome, part.outer)
        }
      })
  })
  return found.sort((a, b) => b.areaM2 - a.areaM2)
}

const bySize = (a: Part, b: Part) => b.areaM2 - a.areaM2

/** The one municipality all around a part; null where there are several, or sea. */
function aroundOf(outcome: Outcome, { sides }: Part): string | null {
  const { labels, owners, strands } = outcome
  const across = ({ strand, forward }: Side) => labels.owner(labelOf(strands, { strand, forward: !forward }))
  const [only, ...others] = new Set(sides.map(across))
  return only === undefined || only === OUTSIDE || others.length > 0 ? null : owners.code(only)
}

/** True where most of a part's corners are another's own or lie inside it: a change may have cut it or given it points. */
function liesIn({ outer }: Part, was: Part): boolean {
  const own = new PointIndex(was.outer.x.length)
  for (const [i, x] of was.outer.x.entries()) own.add(x, was.outer.y[i] as number)
  const within = outer.x.filter((x, i) => {
    const y = outer.y[i] as number
    return own.find(x, y) >= 0 || insideRings([was.outer], x, y)
  })
  return 2 * within.length > outer.x.length
}
