/** Which councils get which letter, and what an item of the annex is to one of them. */
import { affectedCouncils, concernedCouncils } from '../law/councils.ts'
import { stated } from '../law/stated.ts'
import type { CouncilStatement } from '../law/statements.ts'
import { entriesOf, otherEntriesOf } from './annex/entries.ts'
import { type CaseFile, isCreated } from './case-file.ts'
import { line } from './gaps.ts'
import type { Line } from './model.ts'

const statedIn = ({ proposal }: CaseFile) =>
  stated({ ...proposal.statements, councils: proposal.councils }, proposal.effectiveDate)

/** Those to be heard: affected by a change of the division, and members of cooperations, whose wishes are asked. By code. */
export function heardCouncils(file: CaseFile): readonly string[] {
  const { facts } = file.state
  const members = [
    ...facts.cooperations.filter(({ dissolved }) => dissolved).flatMap(({ members: all }) => all),
    ...facts.designations.flatMap(({ members: all }) => all)
  ].map(({ code }) => code)
  const heard = new Set([...affectedCouncils(facts, statedIn(file)), ...members])
  // One that the case creates has no council yet: its origins are asked.
  return [...heard].filter(code => !isCreated(file, code)).sort()
}

/** Those that make the decision public (§ 9). By code. */
export const publishingCouncils = (file: CaseFile): readonly string[] =>
  concernedCouncils(file.state.facts, statedIn(file))

export const recordOf = ({ proposal }: CaseFile, code: string): CouncilStatement =>
  proposal.councils.find(record => record.code === code) ?? { code }

/** The items that name a municipality, as they stand in the annex, without numbers; the decisions on its cooperations too. */
export function itemsOf(file: CaseFile, code: string): readonly Line[] {
  const own = entriesOf(file).filter(({ concerns }) => concerns.includes(code))
  const { facts } = file.state
  const inCooperation = [...facts.cooperations.filter(({ dissolved }) => dissolved), ...facts.designations].some(
    ({ members }) => members.some(one => one.code === code)
  )
  return [...own, ...(inCooperation ? otherEntriesOf(file) : [])].map(({ text }) => line(text))
}
