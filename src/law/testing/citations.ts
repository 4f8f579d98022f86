/** Which rules rest on which words of the Act, and which words no rule rests on and why. */
import { type Address, isWithin, provision } from '../act.ts'
import type { RuleId } from '../ids.ts'
import type { Citation } from '../provisions.ts'
import * as cohesionAndMix from '../rules/cohesion-and-mix.ts'
import * as councilConsent from '../rules/council-consent.ts'
import * as authorisedCouncils from '../rules/designation/authorised-councils.ts'
import * as designationBasis from '../rules/designation/basis.ts'
import * as designationConsent from '../rules/designation/consent.ts'
import * as designationInstead from '../rules/designation/instead.ts'
import * as designationIslandRegard from '../rules/designation/island-regard.ts'
import * as sameRegion from '../rules/designation/same-region.ts'
import * as designationWishes from '../rules/designation/wishes.ts'
import * as division from '../rules/dissolution/division.ts'
import * as dissolutionIslandRegard from '../rules/dissolution/island-regard.ts'
import * as specialCase from '../rules/dissolution/special-case.ts'
import * as dissolutionTerms from '../rules/dissolution/terms.ts'
import * as viability from '../rules/dissolution/viability.ts'
import * as wishes from '../rules/dissolution/wishes.ts'
import * as doubt from '../rules/doubt.ts'
import * as grounds from '../rules/grounds.ts'
import * as inForce from '../rules/in-force.ts'
import * as islandMunicipalities from '../rules/island-municipalities.ts'
import * as adjoining from '../rules/minor-change/adjoining.ts'
import * as area from '../rules/minor-change/area.ts'
import * as border from '../rules/minor-change/border.ts'
import * as minorChangeGrounds from '../rules/minor-change/grounds.ts'
import * as involvement from '../rules/minor-change/involvement.ts'
import * as residents from '../rules/minor-change/residents.ts'
import * as minorChange from '../rules/minor-change.ts'
import * as promulgation from '../rules/promulgation.ts'
import * as publication from '../rules/publication.ts'
import * as regionIntegrity from '../rules/region-integrity.ts'
import * as deviation from '../rules/terms/deviation.ts'
import * as necessity from '../rules/terms/necessity.ts'
import * as taxDifference from '../rules/terms/tax-difference.ts'
import * as terms from '../rules/terms/terms.ts'
import * as transfers from '../rules/terms/transfers.ts'
import { citedIn } from '../rules/terms/written-terms.ts'
import * as territory from '../rules/territory.ts'
import * as viableMunicipalities from '../rules/viable-municipalities.ts'

/** Every citation of every rule, in the order of the Act. */
export const CITATIONS: Readonly<Record<RuleId, readonly Citation[]>> = {
  grounds: grounds.cited,
  'viable-municipalities': viableMunicipalities.cited,
  'cohesion-and-mix': cohesionAndMix.cited,
  'region-integrity': regionIntegrity.cited,
  'council-consent': councilConsent.cited,
  'minor-change': minorChange.cited,
  'minor-change.grounds': minorChangeGrounds.cited,
  'minor-change.border': border.cited,
  'minor-change.adjoining': adjoining.cited,
  'minor-change.area': area.cited,
  'minor-change.residents': residents.cited,
  'minor-change.involvement': involvement.cited,
  terms: terms.cited,
  'terms.necessity': necessity.cited,
  'terms.new-council': citedIn('new-council'),
  'terms.election-body': citedIn('election-body'),
  'terms.economic-dispositions': citedIn('economic-dispositions'),
  'terms.supervision': citedIn('supervision'),
  'terms.transfers': transfers.cited,
  'terms.services': citedIn('services'),
  'terms.other': citedIn('other'),
  'terms.revision-act': citedIn('revision-act'),
  'terms.deviation': deviation.cited,
  'terms.tax-difference': taxDifference.cited,
  'terms.fine': citedIn('fine'),
  doubt: doubt.cited,
  'dissolution.special-case': specialCase.cited,
  'dissolution.viability': viability.cited,
  'dissolution.division': division.cited,
  'dissolution.wishes': wishes.cited,
  'dissolution.island-regard': dissolutionIslandRegard.cited,
  'dissolution.terms': dissolutionTerms.cited,
  'designation.authorised-councils': authorisedCouncils.cited,
  'designation.wishes': designationWishes.cited,
  'designation.same-region': sameRegion.cited,
  'designation.basis': designationBasis.cited,
  'designation.instead': designationInstead.cited,
  'designation.consent': designationConsent.cited,
  'designation.island-regard': designationIslandRegard.cited,
  'island-municipalities': islandMunicipalities.cited,
  promulgation: promulgation.cited,
  publication: publication.cited,
  'in-force': inForce.cited,
  territory: territory.cited
}

/** Provisions no rule rests on, with the reason. */
export const UNCITED: readonly { readonly address: Address; readonly reason: 'omitted' }[] = [
  { address: '§§ 11-12', reason: 'omitted' }
]

/** Rules that rest on a provision: on it, on a part of it, or on words of the whole that stand in it. */
export function citedBy(address: Address): readonly RuleId[] {
  const rules = Object.entries(CITATIONS) as readonly (readonly [RuleId, readonly Citation[]])[]
  return rules.filter(([, citations]) => citations.some(citation => restsOn(citation, address))).map(([rule]) => rule)
}

function restsOn({ provision: cited, quote }: Citation, address: Address): boolean {
  if (isWithin(cited, address)) return true
  const text = provision(address)?.text
  return text !== undefined && isWithin(address, cited) && (text.includes(quote) || quote.includes(text))
}
