/** How many people live in a municipality after the changes. */
import type { Outcome } from './outcome.ts'
import type { Estimate } from './residents.ts'

/** The official figure, less what left, plus what came; exact for a municipality that is as the dataset has it. */
export function residentsOf({ residents, movedCells }: Outcome, owner: number): Estimate {
  const official = residents.total(owner)
  const away = movedCells.leftFrom(owner).estimate()
  const here = movedCells.cameTo(owner).estimate()
  return {
    low: Math.max(0, official - away.high + here.low),
    best: Math.max(0, official - away.best + here.best),
    high: Math.max(0, official - away.low + here.high)
  }
}
