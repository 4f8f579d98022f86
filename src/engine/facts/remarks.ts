/** What few changes of a case have to say besides what they move: gone through once, whatever is asked of them. */
import { countOf, hasHalfParcels, listedAreaOf } from '../../proposal/stated.ts'
import { type CaseStep, type DoneStep, isDone, movesLand } from './step.ts'

export class Remarks {
  /** Those that move land and list parcels, whole or half written. */
  readonly listing: readonly DoneStep[]
  /** Those that move land and state how many live there. */
  readonly counted: readonly DoneStep[]
  /** Those that move land and cover holes of the data. */
  readonly overHoles: readonly DoneStep[]
  /** Those drawn over land in no municipality. */
  readonly overUnassigned: readonly CaseStep[]

  private constructor({ listing, counted, overHoles, overUnassigned }: Pick<Remarks, Lists>) {
    this.listing = listing
    this.counted = counted
    this.overHoles = overHoles
    this.overUnassigned = overUnassigned
  }

  static of(steps: readonly CaseStep[]): Remarks {
    const moving = steps.filter(isDone).filter(movesLand)
    return new Remarks({
      listing: moving.filter(lists),
      counted: moving.filter(({ change }) => countOf(change) !== null),
      overHoles: moving.filter(({ result }) => result.holes.length > 0),
      overUnassigned: steps.filter(coversUnassigned)
    })
  }

  and(step: CaseStep): Remarks {
    const own = Remarks.of([step])
    return new Remarks({
      listing: together(this.listing, own.listing),
      counted: together(this.counted, own.counted),
      overHoles: together(this.overHoles, own.overHoles),
      overUnassigned: together(this.overUnassigned, own.overUnassigned)
    })
  }

  /** Of some of the changes. */
  among(isAmong: (step: CaseStep) => boolean): Remarks {
    return new Remarks({
      listing: this.listing.filter(isAmong),
      counted: this.counted.filter(isAmong),
      overHoles: this.overHoles.filter(isAmong),
      overUnassigned: this.overUnassigned.filter(isAmong)
    })
  }
}

type Lists = 'listing' | 'counted' | 'overHoles' | 'overUnassigned'

const lists = ({ change }: DoneStep) => listedAreaOf(change) !== null || hasHalfParcels(change)

function coversUnassigned({ result }: CaseStep): boolean {
  if (result === 'off') return false
  return result.ok ? result.unassigned.length > 0 : result.problem === 'unassigned-only'
}

function together<T>(first: readonly T[], then: readonly T[]): readonly T[] {
  return then.length === 0 ? first : [...first, ...then]
}
