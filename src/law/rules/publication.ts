/**
 * § 9: the council of every municipality the decision touches makes it and its terms available to the citizens, in the
 * local press or in another suitable way. The Act sets no day for it, so it may be missing but is never too late.
 */
import { concernedCouncils, dayOrNone, recordsOf } from '../councils.ts'
import { nameOf } from '../facts.ts'
import { cite } from '../provisions.ts'
import { dated, hasCome, type Stated, written } from '../stated.ts'
import type { Facts, Finding, Message, MunicipalityCode } from '../types.ts'

const BASIS = cite('§ 9')
export const cited = [BASIS]

interface Publication {
  readonly code: MunicipalityCode
  readonly done: boolean
  readonly value: Message
}

export function publication(facts: Facts, stated: Stated): Finding {
  const decided = hasCome(stated.decided, stated.caseDate)
  const councils = concernedCouncils(facts, stated).map(code => publicationOf(stated, code))
  const names = { names: councils.filter(({ done }) => !done).map(({ code }) => nameOf(facts, code)) }
  const met = decided && names.names.length === 0
  return {
    rule: 'publication',
    verdict: met ? 'met' : 'undetermined',
    ...BASIS,
    reason: reason(met, decided, names),
    inputs: councils.map(({ code, value }) => ({
      name: { id: 'law.input.publication', values: { name: nameOf(facts, code) } },
      value
    })),
    steps: [],
    assumptions: [{ id: 'law.publication.assume.concerned' }],
    settles: met
      ? []
      : [decided ? { id: 'law.publication.settles', values: { names } } : { id: 'law.promulgation.settles.undecided' }]
  }
}

/** Done where channel and day are stated and the day is no earlier than the decision. */
function publicationOf(stated: Stated, code: MunicipalityCode): Publication {
  const { channel, date, link } = recordsOf(stated, code).find(record => record.publication)?.publication ?? {}
  const day = dated(date)
  const way = written(channel)
  const late = hasCome(day, stated.caseDate) && (stated.decided === null || day >= stated.decided)
  if (way === null && day === null) return { code, done: false, value: { id: 'law.value.publication.none' } }
  return {
    code,
    done: way !== null && late,
    value: {
      id: 'law.value.publication',
      values: { channel: way ?? 'none', date: dayOrNone(day), link: written(link) ?? 'none' }
    }
  }
}

function reason(met: boolean, decided: boolean, names: { readonly names: readonly string[] }): Message {
  if (met) return { id: 'law.publication.met' }
  return decided ? { id: 'law.publication.undetermined', values: { names } } : { id: 'law.publication.undecided' }
}
