/** How many people live in a municipality after the changes. */
import { ownerOf, type Way } from '../partition/labels.ts'
import type { Division } from './division.ts'
import { exactly, type ResidentCounts } from './residents/counts.ts'
import type { Estimate } from './residents/estimate.ts'

/** The official figure, less what left, plus what came; exact for a municipality that is as the dataset has it. */
export function residentsOf(division: Division, owner: number): Estimate {
  const { residents, movedCells, counts } = division
  if (counts?.coversAll(division.labels, owner)) return countedResidentsOf(division, counts, owner)
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
export function residentsOfKept(division: Division, owner: number): Estimate {
  const all = residentsOf(division, owner)
  const came = division.moved
    .keys()
    .filter(way => ownerOf(way) === owner)
    .map(way => residentsOfWay(division, way))
  const less = (figure: keyof Estimate) =>
    Math.max(
      0,
      came.reduce((rest, some) => rest - some[figure], all[figure])
    )
  return { low: less('low'), best: less('best'), high: less('high') }
}

/** Whether people on land that went this way are counted: the file of points knows the municipalities it comes from. */
export function isCounted({ labels, counts }: Division, way: Way): boolean {
  return counts !== null && labels.ofWay(way).every(label => counts.covers(labels.origin(label)))
}

/** Of land that went one way. */
export function residentsOfWay(division: Division, way: Way): Estimate {
  const { labels, movedCells, counts } = division
  return counts && isCounted(division, way)
    ? exactly(counts.onAll(labels.ofWay(way)))
    : movedCells.ofWay(way).estimate()
}

/** Of land that went any of these ways. People of a census cell that several have part of count once. */
export function residentsOfWays(division: Division, ways: readonly Way[]): Estimate {
  const { labels, counts } = division
  const [only, ...others] = ways
  if (only !== undefined && others.length === 0) return residentsOfWay(division, only)
  if (!counts) return censusOfWays(division, ways)
  const counted = ways.filter(way => isCounted(division, way))
  const people = counts.onAll(counted.flatMap(way => labels.ofWay(way)))
  if (counted.length === ways.length) return exactly(people)
  const { low, best, high } = censusOfWays(
    division,
    ways.filter(way => !counted.includes(way))
  )
  return { low: people + low, best: people + best, high: people + high }
}

/** What the census says of it, whether points are in use or not. */
export function censusOfWays({ movedCells, residents }: Division, ways: readonly Way[]): Estimate {
  return residents.estimateTogether(ways.flatMap(way => movedCells.ofWay(way).land()))
}

/** Of all land that moved, other than by a doubt settled (§ 4). */
export function residentsOfAllMoved(division: Division): Estimate {
  return division.counts ? residentsOfWays(division, division.moved.keys()) : division.movedCells.moved.estimate()
}

/** The official figure, less those counted on what left, plus those counted on what came. */
function countedResidentsOf(division: Division, counts: ResidentCounts, owner: number): Estimate {
  const { labels } = division
  let people = division.residents.total(owner)
  for (const label of labels.ofOrigin(owner)) if (labels.owner(label) !== owner) people -= counts.on(label)
  for (const label of labels.ofOwner(owner)) if (labels.origin(label) !== owner) people += counts.on(label)
  return exactly(Math.max(0, people))
}
