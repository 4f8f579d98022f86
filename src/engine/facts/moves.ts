/** Moved land, by the municipality it belonged to and the one that has it. */
import { sameItems } from '../../collections/kept.ts'
import type { Dataset } from '../../dataset/types.ts'
import type { AreaFact, PieceFact, TransferFact } from '../../law/types.ts'
import type { Cache } from '../../partition/cache.ts'
import { baseOf, ownerOf, type Way } from '../../partition/labels.ts'
import type { Division } from '../../subdivision/division.ts'
import type { Knowing } from '../../subdivision/residents/source.ts'
import { type AreaMeasure, areaMeasure, mapArea } from './area.ts'
import type { Lineage } from './lineage.ts'
import { parcelPedigree, residentBasis } from './pedigrees.ts'
import { contactsOf, type PieceContacts, pieceFacts } from './pieces.ts'

/** What moved each way, kept until a change touches land that went it. */
export class Moves {
  private readonly outcome: Division
  private readonly ground: AreaMeasure
  private readonly bases: Readonly<Record<Knowing, ReturnType<typeof residentBasis>>>
  private readonly contacts: Cache<PieceContacts>
  private readonly facts: Cache<{ readonly fact: TransferFact; seen: readonly string[] }>

  constructor(dataset: Dataset, outcome: Division) {
    this.outcome = outcome
    this.ground = areaMeasure(dataset)
    const basis = (isCounted: boolean) => residentBasis(dataset, outcome, isCounted)
    this.bases = { counted: basis(true), partly: { ...basis(true), basis: 'mixed' }, estimated: basis(false) }
    this.contacts = outcome.cacheByWay()
    this.facts = outcome.cacheByWay()
  }

  /** Ways with land, by code of giver and receiver. */
  ways(): readonly Way[] {
    return this.outcome.ways()
  }

  /** One fact per way. The same facts as before where nothing about the way is other than before. */
  transfers(lineage: Lineage): TransferFact[] {
    const { owners } = this.outcome
    return this.ways().map(way => {
      const [from, to] = [owners.code(baseOf(way)), owners.code(ownerOf(way))]
      const changes = lineage.between(from, to)
      const known = this.facts.get(way, () => ({ fact: this.transfer(way, from, to, changes), seen: changes }))
      if (known.seen === changes) return known.fact
      if (sameItems(known.fact.changes, changes)) {
        known.seen = changes
        return known.fact
      }
      const fact = { ...known.fact, changes }
      this.facts.put(way, { fact, seen: changes })
      return fact
    })
  }

  /** One fact per piece, by way and place. */
  pieces(): PieceFact[] {
    return pieceFacts(this.outcome, this.ways(), way => this.contacts.get(way, () => contactsOf(this.outcome, way)))
  }

  private transfer(way: Way, from: string, to: string, changes: readonly string[]): TransferFact {
    const { labels, outlines, unplaced } = this.outcome
    const area = mapArea(this.ground, this.outcome.areaOfM2(labels.ofWay(way)), outlines.ofWay(way))
    const unplacedM2 = unplaced.isEmpty ? 0 : unplaced.ofWay(way)
    if (unplacedM2 !== 0) return this.unplacedToo({ from, to, changes }, way, area, unplacedM2)
    return {
      from,
      to,
      area,
      residents: {
        ...this.outcome.residents.ofWay(way),
        ...this.bases[this.outcome.residents.knowing(way)]
      },
      changes
    }
  }

  /** Where the map does not know all of the land: so much more of it, and anybody may live there. */
  private unplacedToo(
    of: Pick<TransferFact, 'from' | 'to' | 'changes'>,
    way: Way,
    area: AreaFact,
    unplacedM2: number
  ): TransferFact {
    const { low, best, high } = this.outcome.residents.ofWay(way)
    const more = (m2: number) => Math.max(0, m2 + unplacedM2)
    return {
      ...of,
      area: {
        ...area,
        low: more(area.low),
        best: more(area.best),
        high: more(area.high),
        ...(area.best === 0 && { basis: 'parcels', pedigree: parcelPedigree() })
      },
      residents: {
        low,
        best,
        high: high + this.outcome.mostResidents(baseOf(way)),
        ...this.bases.estimated
      }
    }
  }
}
