/** How many people live in a municipality after the changes. */
import { ownerOf, type Way } from '../partition/labels.ts'
import type { Outcome } from './outcome.ts'
import { countedResidentsOf, exactly } from './residents/counts.ts'
import type { Estimate } from './residents/estimate.ts'

/** The official figure, less what left, plus what came; exact for a municipality that is as the dataset has it. */
export function residentsOf(outcome: Outcome, owner: number): Estimate {
  const { residents, movedCells, counts } = outcome
  if (counts?.coversAll(outcome, owner)) return countedResidentsOf(outcome, counts, owner)
  const official = residents.total(owner)
  const away = movedCells.leftFrom(owner).estimate()
  const here = movedCells.cameTo(owner).estimate()
  return {
    low: Math.max(0, official - away.high + here.low),
    best: Math.max(0, official - away.best + here.best),
    high: Math.max(0, official - away.low + here.high)
  }
}

/** Of the land a municipality had before the changes and still has, or was settled to have (§ 4). */
export function residentsOfKept(outcome: Outcome, owner: number): Estimate {
  const all = residentsOf(outcome, owner)
  const came = outcome.moved
    .keys()
    .filter(way => ownerOf(way) === owner)
    .map(way => residentsOfWay(outcome, way))
  const less = (figure: keyof Estimate) =>
    Math.max(
      0,
      came.reduce((rest, some) => rest - some[figure], all[figure])
    )
  return { low: less('low'), best: less('best'), high: less('high') }
}

/** Whether people on land that went this way are counted: the file of points knows the municipalities it comes from. */
export function isCounted({ labels, counts }: Outcome, way: Way): boolean {
  return counts !== null && labels.ofWay(way).every(label => counts.covers(labels.origin(label)))
}

/** Of land that went one way. */
export function residentsOfWay(outcome: Outcome, way: Way): Estimate {
  const { labels, movedCells, counts } = outcome
  return counts && isCounted(outcome, way) ? exactly(counts.onAll(labels.ofWay(way))) : movedCells.ofWay(way).estimate()
}

/** Of land that went any of these ways. People of a census cell that several have part of count once. */
export function residentsOfWays(outcome: Outcome, ways: readonly Way[]): Estimate {
  const { labels, counts } = outcome
  const [only, ...others] = ways
  if (only !== undefined && others.length === 0) return residentsOfWay(outcome, only)
  if (!counts) return censusOfWays(outcome, ways)
  const counted = ways.filter(way => isCounted(outcome, way))
  const people = counts.onAll(counted.flatMap(way => labels.ofWay(way)))
  if (counted.length === ways.length) return exactly(people)
  const { low, best, high } = censusOfWays(
    outcome,
    ways.filter(way => !counted.includes(way))
  )
  return { low: people + low, best: people + best, high: people + high }
}

/** What the census says of it, whether points are in use or not. */
export function censusOfWays({ movedCells, residents }: Outcome, ways: readonly Way[]): Estimate {
  return residents.estimateTogether(ways.flatMap(way => movedCells.ofWay(way).land()))
}

/** Of all land that moved, other than by a doubt settled (§ 4). */
export function residentsOfAllMoved(outcome: Outcome): Estimate {
  return outcome.counts ? residentsOfWays(outcome, outcome.moved.keys()) : outcome.movedCells.moved.estimate()
}
