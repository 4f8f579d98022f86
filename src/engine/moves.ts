/** Moved land, by the municipality it belonged to and the one that has it. */
import type { TransferFact } from '../law/types.ts'
import type { Kept } from '../subdivision/kept.ts'
import { baseOf, ownerOf, type Way } from '../subdivision/labels.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import type { Estimate } from '../subdivision/residents.ts'
import { type AreaMeasure, mapArea } from './area.ts'
import type { Trails } from './trails.ts'

/** Land that went one way. */
interface Move {
  readonly areaM2: number
  /** Metres of its outline along the dataset's lines. */
  readonly outlineM: number
  readonly residents: Estimate
}

/** What moved each way, kept until a change touches land that went it. */
export class Moves {
  private readonly outcome: Outcome
  private readonly known: Kept<Move>

  constructor(outcome: Outcome) {
    this.outcome = outcome
    this.known = outcome.keepByWay()
  }

  /** Ways with land, by code of giver and receiver. */
  ways(): readonly Way[] {
    return this.outcome.moved.keys()
  }

  of(way: Way): Move {
    const { labels, movedCells, outlines } = this.outcome
    return this.known.get(way, () => ({
      areaM2: this.outcome.areaOfM2(labels.ofWay(way)),
      outlineM: outlines.ofWay(way),
      residents: movedCells.ofWay(way).estimate()
    }))
  }
}

export function transferFacts(
  { owners }: Outcome,
  moves: Moves,
  trails: Trails,
  measure: AreaMeasure,
  residents: Pick<TransferFact['residents'], 'basis' | 'pedigree'>
): TransferFact[] {
  return moves.ways().map((way): TransferFact => {
    const [from, to] = [owners.code(baseOf(way)), owners.code(ownerOf(way))]
    const move = moves.of(way)
    return {
      from,
      to,
      area: mapArea(measure, move.areaM2, move.outlineM),
      residents: { ...move.residents, ...residents },
      changes: trails.between(from, to)
    }
  })
}
