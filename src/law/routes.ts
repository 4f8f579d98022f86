/**
 * The decision types a proposal needs, derived from what changes and never typed in. A proposal may need several.
 *
 * Land that changes municipality takes one of two ways: a minor border change where no condition of § 2, stk. 2, has
 * failed (an open one may still hold), else a change with the councils' consent. Land that changes region on the
 * effective date needs a region change beside it; § 1, stk. 3, has no such decision standing alone. Land in no
 * municipality needs a decision of doubt, with or without land that moves. Where nothing of this happens there is
 * nothing to decide.
 */
import { changesRegion, coveredUnassigned, movesLand, regionCrossings } from './facts.ts'
import type { Facts, RouteId, Verdict } from './types.ts'

/** `minor` is the verdict of `minor-change`; it is not asked for where nothing moves. */
export function routes(facts: Facts, minor: Verdict | null): readonly RouteId[] {
  const found: RouteId[] = []
  if (movesLand(facts)) {
    found.push(minor === 'not-met' ? 'change-with-consent' : 'minor-border-change')
    if (regionCrossings(facts).length > 0 || changesRegion(facts).length > 0) found.push('region-change')
  }
  if (coveredUnassigned(facts).length > 0) found.push('doubt')
  return found.length > 0 ? found : ['no-change']
}
