/** The whole Act: facts and statements in, routes and findings out. Reads no clock, keeps no state. */

import type { Message } from '../i18n/message.ts'
import { withAssessments } from './assessments.ts'
import { casesOf, type OneCase } from './case-facts.ts'
import { inCase } from './case-findings.ts'
import { coversNobodysLand, decidesAnything, dissolved, inOrder, movesLand } from './facts.ts'
import { headingOf } from './headings.ts'
import type { RouteId } from './ids.ts'
import { ownRegionChanges } from './regions.ts'
import { routes, together } from './routes.ts'
import { cohesionAndMix } from './rules/cohesion-and-mix.ts'
import { councilConsent, restsOnConsent } from './rules/council-consent.ts'
import { authorisedCouncils } from './rules/designation/authorised-councils.ts'
import { designationBasis } from './rules/designation/basis.ts'
import { designationConsent } from './rules/designation/consent.ts'
import { designationInstead } from './rules/designation/instead.ts'
import { designationIslandRegard } from './rules/designation/island-regard.ts'
import { sameRegion } from './rules/designation/same-region.ts'
import { designationWishes } from './rules/designation/wishes.ts'
import { division } from './rules/dissolution/division.ts'
import { dissolutionIslandRegard } from './rules/dissolution/island-regard.ts'
import { specialCase } from './rules/dissolution/special-case.ts'
import { dissolutionTerms } from './rules/dissolution/terms.ts'
import { viability } from './rules/dissolution/viability.ts'
import { wishes } from './rules/dissolution/wishes.ts'
import { doubt } from './rules/doubt.ts'
import { grounds } from './rules/grounds.ts'
import { inForce } from './rules/in-force.ts'
import { islandMunicipalities } from './rules/island-municipalities.ts'
import { adjoining } from './rules/minor-change/adjoining.ts'
import { area } from './rules/minor-change/area.ts'
import { border } from './rules/minor-change/border.ts'
import { minorChangeGrounds } from './rules/minor-change/grounds.ts'
import { involvement } from './rules/minor-change/involvement.ts'
import { residents } from './rules/minor-change/residents.ts'
import { type MinorChangeConditions, measuresAllow, minorChange } from './rules/minor-change.ts'
import { promulgation } from './rules/promulgation.ts'
import { publication } from './rules/publication.ts'
import { regionIntegrity } from './rules/region-integrity.ts'
import { termItems } from './rules/terms/items.ts'
import { terms } from './rules/terms/terms.ts'
import { territory } from './rules/territory.ts'
import { viableMunicipalities } from './rules/viable-municipalities.ts'
import { type Stated, stated as statedOf } from './stated.ts'
import { summaryOf } from './summary.ts'
import type { Assessment, CaseFact, Facts, Finding, Statements } from './types.ts'
import { marked } from './unfilled.ts'

/**
 * What the Act says to a proposal, case by case (see cases.ts). Findings come in a fixed order: for each case first its way
 * (§ 2), then what goes along with it; where there are several cases, what concerns all of them comes last. A rule speaks
 * only where its decision is asked for; where nothing changes there is nothing to judge, except a drawing over land in no
 * municipality or over another country, which is never passed over in silence.
 */
export function assess(facts: Facts, statements: Statements): Assessment {
  const whole = inOrder(facts)
  const stated = statedOf(statements, facts.effectiveDate)
  const [first, ...others] = casesOf(whole, stated).map(one => assessed(one, whole, stated))
  if (first && others.length === 0) return { ...first, cases: [] }
  const all = first ? [first, ...others] : others
  const over = overAll(whole, stated)
  const ways = together(all.map(one => one.routes))
  return {
    routes: ways,
    headings: headed(ways, whole),
    findings: [...all.flatMap(({ findings }) => findings), ...over],
    cases: all.map(({ routes, headings, summary }, i) => {
      const { changes, municipalities } = whole.cases[i] as CaseFact
      return { number: i + 1, changes, municipalities, routes, headings, summary }
    }),
    summary: { ...summaryOf(whole, over, []), moved: null }
  }
}

function headed(ways: readonly RouteId[], facts: Facts): readonly Message[] {
  return ways.map(way => headingOf(way, facts))
}

/** A case that is the same as when it was judged last, by the same statements, is not judged again. */
function assessed(one: OneCase, whole: Facts, wholeStated: Stated): Judged {
  const { number, facts, stated } = one
  // What it says may rest on other cases too.
  const alone = facts.designations.length + wholeStated.alsoAffected.length === 0
  const known = judgedCases.get(facts)
  if (alone && known && known.number === number && known.stated === stated) return known.judged
  const judged = judge(one, whole, wholeStated)
  if (alone) judgedCases.set(facts, { number, stated, judged })
  return judged
}

type Judged = Omit<Assessment, 'cases'>

const judgedCases = new WeakMap<Facts, Pick<OneCase, 'number' | 'stated'> & { readonly judged: Judged }>()

/** Of a proposal's only case, what concerns all of it stands where it belongs among the other findings. */
function judge({ number, facts, stated }: OneCase, whole: Facts, wholeStated: Stated): Judged {
  const conditions = conditionsOf(facts, stated)
  const minorOpen = measuresAllow(conditions) && !restsElsewhere(stated, conditions) && !restsOnConsent(facts, stated)
  const only = number === null
  const plain = [
    ...(movesLand(facts) ? divisionFindings(facts, stated, conditions, minorOpen) : []),
    ...(only ? regionFindings(facts) : []),
    ...(movesLand(facts) ? [viableMunicipalities(facts, stated), cohesionAndMix(facts, stated)] : []),
    ...(decidesAnything(facts) ? termFindings(facts, stated) : []),
    ...(dissolved(facts).length > 0 ? dissolutionFindings(facts, stated) : []),
    ...(facts.designations.length > 0 ? designationFindings(facts, stated, whole) : []),
    ...landFindings(facts, stated),
    ...(only ? promulgationFindings(facts, stated) : []),
    ...(decidesAnything(facts) ? [publication(facts, stated)] : []),
    ...(only ? scopeFindings(facts, stated) : [])
  ]
  const findings = withAssessments(plain, facts, stated)
  const ways = routes(facts, minorOpen)
  const told = findings.map(finding => marked(finding, facts, stated))
  return {
    routes: ways,
    headings: headed(ways, facts),
    findings: only ? told : told.map(finding => inCase(finding, number, whole, wholeStated)),
    summary: summaryOf(facts, told, ways)
  }
}

/** What is judged over all cases together. */
function overAll(facts: Facts, stated: Stated): readonly Finding[] {
  const plain = [...regionFindings(facts), ...promulgationFindings(facts, stated), ...scopeFindings(facts, stated)]
  return withAssessments(plain, facts, stated).map(finding => marked(finding, facts, stated))
}

function conditionsOf(facts: Facts, stated: Stated): MinorChangeConditions {
  return {
    grounds: marked(minorChangeGrounds(facts, stated), facts, stated),
    border: border(facts),
    adjoining: adjoining(facts, stated),
    area: area(facts),
    residents: residents(facts, stated),
    involvement: marked(involvement(facts, stated), facts, stated)
  }
}

/** True where grounds are chosen and nr. 4, the only one of a minor border change, is not among them or is judged not to carry it. */
function restsElsewhere({ grounds: chosen }: Stated, { grounds: own }: MinorChangeConditions): boolean {
  return chosen.length > 0 && own.verdict === 'not-met'
}

function divisionFindings(
  facts: Facts,
  stated: Stated,
  conditions: MinorChangeConditions,
  minorOpen: boolean
): readonly Finding[] {
  const minor = minorChange(facts, conditions)
  return [
    minor,
    ...Object.values(conditions),
    councilConsent(facts, stated, minor.verdict, minorOpen),
    grounds(facts, stated)
  ]
}

/** § 6 is judged with the dissolution; where nothing is dissolved, terms chosen under it are told to be out of place. */
function termFindings(facts: Facts, stated: Stated): readonly Finding[] {
  const misplaced = stated.dissolutionTerms.length > 0 && dissolved(facts).length === 0
  return [
    ...(stated.terms.length > 0 ? [terms(facts, stated)] : []),
    ...(movesLand(facts) ? termItems(facts, stated) : []),
    ...(misplaced ? [dissolutionTerms(facts, stated)] : [])
  ]
}

function dissolutionFindings(facts: Facts, stated: Stated): readonly Finding[] {
  return [
    specialCase(facts, stated),
    viability(facts, stated),
    division(facts, stated),
    wishes(facts, stated),
    dissolutionIslandRegard(facts, stated),
    dissolutionTerms(facts, stated)
  ]
}

/** What a group stands instead of may be in another case of the proposal. */
function designationFindings(facts: Facts, stated: Stated, whole: Facts): readonly Finding[] {
  return [
    designationInstead(facts, stated, dissolved(whole)),
    authorisedCouncils(facts),
    designationWishes(facts, stated),
    sameRegion(facts),
    designationBasis(facts, stated),
    designationConsent(facts, stated),
    designationIslandRegard(facts, stated)
  ]
}

function regionFindings(facts: Facts): readonly Finding[] {
  return movesLand(facts) || ownRegionChanges(facts).length > 0 ? [regionIntegrity(facts)] : []
}

/** What is said of the land itself: islands, and land whose municipality is in doubt. */
function landFindings(facts: Facts, stated: Stated): readonly Finding[] {
  const cooperations = dissolved(facts).length + facts.designations.length > 0
  const moves = movesLand(facts)
  const raised = coversNobodysLand(facts) || facts.settled.length > 0
  return [
    ...(moves || cooperations ? [islandMunicipalities(facts)] : []),
    ...(moves || raised ? [doubt(facts, stated)] : [])
  ]
}

function promulgationFindings(facts: Facts, stated: Stated): readonly Finding[] {
  return decidesAnything(facts) ? [promulgation(stated)] : []
}

/** From when and where the Act applies (§§ 10 and 13). */
function scopeFindings(facts: Facts, stated: Stated): readonly Finding[] {
  const land = movesLand(facts) || facts.settled.length > 0 || facts.reachesForeignLand
  return [...(decidesAnything(facts) ? [inForce(facts, stated)] : []), ...(land ? [territory(facts)] : [])]
}
