/**
 * What nobody has filled in yet. The Act's condition is not there, so the verdict stands as it is; but it is not there
 * because nothing is stated, which a reader must be able to tell from a condition that is broken.
 */
import { affectedCouncils, concernedCouncils, recordsOf } from './councils.ts'
import { designatedMembers, formerMembers } from './facts.ts'
import { hearingOf } from './hearing.ts'
import type { MunicipalityCode, RuleId } from './ids.ts'
import { dated, type Stated, written } from './stated.ts'
import type { CouncilStatement, Facts, Finding } from './types.ts'

type Asks = (facts: Facts, stated: Stated) => boolean

/** By rule: true where nothing is stated of what it asks. */
const UNFILLED: Partial<Record<RuleId, Asks>> = {
  grounds: (_, stated) => stated.grounds.length === 0,
  'minor-change.grounds': (_, stated) => stated.grounds.length === 0,
  'minor-change.involvement': hearingsMissing,
  terms: hearingsMissing,
  'council-consent': (facts, stated) => !anyOf(stated, affectedCouncils(facts, stated), decides),
  'dissolution.wishes': (facts, stated) =>
    !anyOf(stated, [...codes(formerMembers(facts)), ...affectedCouncils(facts, stated)], wishes),
  'designation.authorised-councils': facts =>
    facts.designations.every(({ authorised }) => Object.values(authorised).every(code => code === undefined)),
  'designation.wishes': (facts, stated) => !anyOf(stated, codes(designatedMembers(facts)), wishes),
  'designation.consent': (facts, stated) => !anyOf(stated, codes(designatedMembers(facts)), decides),
  promulgation: (_, stated) => stated.decided === null,
  publication: (facts, stated) => !anyOf(stated, concernedCouncils(facts, stated), publishes)
}

/** The finding, marked where it fails or stays open only because nothing is stated. */
export function marked(finding: Finding, facts: Facts, stated: Stated): Finding {
  const open = finding.verdict === 'not-met' || finding.verdict === 'undetermined'
  return open && UNFILLED[finding.rule]?.(facts, stated) ? { ...finding, unfilled: true } : finding
}

/** Some council has no hearing stated, and none of those that have one is what fails. */
function hearingsMissing(facts: Facts, stated: Stated): boolean {
  const councils = affectedCouncils(facts, stated)
  const heard = councils.filter(code => recordsOf(stated, code).some(isHeard))
  return heard.length < councils.length && heard.every(code => hearingOf(stated, code).verdict !== 'not-met')
}

function anyOf(
  stated: Stated,
  councils: readonly MunicipalityCode[],
  says: (record: CouncilStatement) => boolean
): boolean {
  return councils.some(code => recordsOf(stated, code).some(says))
}

const codes = (members: readonly { readonly code: MunicipalityCode }[]) => members.map(({ code }) => code)

const isHeard = ({ hearing }: CouncilStatement) =>
  [hearing?.sent, hearing?.deadline, hearing?.answered].some(day => dated(day) !== null)

const decides = ({ decision }: CouncilStatement) =>
  decision !== undefined && (decision.kind !== 'pending' || dated(decision.date) !== null)

const wishes = ({ wishes: own }: CouncilStatement) =>
  Object.values(own ?? {}).some(value => value !== undefined && value !== '')

const publishes = ({ publication }: CouncilStatement) =>
  written(publication?.channel) !== null || dated(publication?.date) !== null
