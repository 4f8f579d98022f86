/**
 * The provision each decision type is headed with. A change of the division that a dissolution in the proposal carries rests
 * on § 5, stk. 3, and not on §§ 1 and 2; the regions follow under § 1, stk. 3 (with § 5, stk. 5, where a dissolution carries
 * the change), and for a designated group under § 7, stk. 2.
 */

import type { Message } from '../i18n/message.ts'
import { factsByCase } from './case-facts.ts'
import { mayRestOnDissolution, movesLand } from './facts.ts'
import type { RouteId } from './ids.ts'
import { ownRegionChanges, regionOutcome } from './regions.ts'
import type { Facts } from './types.ts'

/** `facts` may be those of one case or of all. */
export function headingOf(route: RouteId, facts: Facts): Message {
  switch (route) {
    case 'change-with-consent':
    case 'merger':
    case 'new-municipality':
      return {
        id: { all: 'route.basis.dissolution', some: 'route.basis.either', none: `route.${route}.basis` }[carried(facts)]
      }
    case 'minor-border-change':
      return { id: carried(facts) === 'all' ? 'route.basis.minor-dissolution' : 'route.minor-border-change.basis' }
    case 'region-change':
      return { id: regionHeading(facts) }
    default:
      return { id: `route.${route}.basis` }
  }
}

/** Whether the changes of the division may rest on a dissolution: in every case that has one, in some, or in none. */
function carried(facts: Facts): 'all' | 'some' | 'none' {
  const moving = factsByCase(facts).filter(movesLand)
  const resting = moving.filter(mayRestOnDissolution)
  if (resting.length === 0) return 'none'
  return resting.length === moving.length ? 'all' : 'some'
}

function regionHeading(facts: Facts): string {
  const own = ownRegionChanges(facts).length
  const forGroup = facts.regionChanges.length > own
  const forLand = own > 0 || regionOutcome(facts).crossed.length > 0
  if (forGroup && forLand) return 'route.region-change.basis'
  if (forGroup) return 'route.basis.region-of-group'
  return carried(facts) === 'all' ? 'route.basis.region-of-dissolution' : 'route.basis.region'
}
