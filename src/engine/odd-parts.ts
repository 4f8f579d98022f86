/** Land that the changes leave on its own: parts that hang together with the rest no longer, or lie inside another municipality. */
import Flatbush from 'flatbush'
import { OUTSIDE } from '../dataset/types.ts'
import { PointIndex } from '../geometry/point-index.ts'
import { boxOfRings, insideRings } from '../geometry/rings.ts'
import { labelOf, type Part, type Side } from '../subdivision/assemble.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import type { OddPart } from './api.ts'
import { boxOfRing } from './boxes.ts'
import type { Stretches } from './long-work.ts'
import { partsBefore, partsNow } from './municipality.ts'

/** m²: a part smaller than this may be a crumb that a drawing left behind. */
const CRUMB_M2 = 10_000

/** Of these municipalities, largest first; what was apart before the changes is not told. A municipality at a time. */
export function* oddParts(outcome: Outcome, codes: readonly string[]): Stretches<OddPart[]> {
  const found: OddPart[] = []
  for (const [i, code] of codes.entries()) {
    found.push(...oddPartsOf(outcome, code))
    yield i / codes.length
  }
  return found.sort((a, b) => b.areaM2 - a.areaM2)
}

function oddPartsOf(outcome: Outcome, code: string): OddPart[] {
  const owner = outcome.owners.find(code)
  const [, ...apart] = partsNow(outcome, owner).sort(bySize)
  if (apart.length === 0) return []
  const [, ...wereApart] = partsBefore(outcome, owner).sort(bySize)
  const former = new FormerParts(wereApart)
  return apart
    .filter(part => !former.hold(part))
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
}

const bySize = (a: Part, b: Part) => b.areaM2 - a.areaM2

/** The one municipality all around a part; null where there are several, or sea. */
function aroundOf(outcome: Outcome, { sides }: Part): string | null {
  const { labels, owners, strands } = outcome
  const across = ({ strand, forward }: Side) => labels.owner(labelOf(strands, { strand, forward: !forward }))
  const [only, ...others] = new Set(sides.map(across))
  return only === undefined || only === OUTSIDE || others.length > 0 ? null : owners.code(only)
}

/** Parts that were apart before: a country's worth of islets is looked through for each islet there is now. */
class FormerParts {
  private readonly parts: readonly Part[]
  private readonly boxes: Flatbush | null
  private readonly corners = new Map<Part, PointIndex>()

  constructor(parts: readonly Part[]) {
    this.parts = parts
    this.boxes = parts.length > 0 ? new Flatbush(parts.length, 16, Float64Array) : null
    for (const { outer } of parts) this.boxes?.add(...boxOfRings([outer]))
    this.boxes?.finish()
  }

  /** True where most of a part's corners are a former one's own or lie inside it: a change may have cut it or given it points. */
  hold(part: Part): boolean {
    const near = this.boxes?.search(...boxOfRings([part.outer])) ?? []
    return near.some(i => this.holds(this.parts[i] as Part, part))
  }

  private holds(was: Part, { outer }: Part): boolean {
    const own = this.cornersOf(was)
    let within = 0
    for (const [i, x] of outer.x.entries()) {
      const y = outer.y[i] as number
      if (own.find(x, y) >= 0 || insideRings([was.outer], x, y)) within++
    }
    return 2 * within > outer.x.length
  }

  private cornersOf(part: Part): PointIndex {
    const known = this.corners.get(part)
    if (known) return known
    const fresh = new PointIndex(part.outer.x.length)
    for (const [i, x] of part.outer.x.entries()) fresh.add(x, part.outer.y[i] as number)
    this.corners.set(part, fresh)
    return fresh
  }
}
