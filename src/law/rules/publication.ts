/**
 * § 9: the council of every municipality the decision touches makes it and its terms available to the citizens, in the
 * local press or in another suitable way. The Act sets no day for it, so it may be missing but is never too late.
 */

import { keptByName } from '../../collections/kept.ts'
import type { Message } from '../../i18n/message.ts'
import { decisionDay, isAdrift, orderSteps } from '../chronology.ts'
import { concernedCouncils, dayOrNone, recordsOf } from '../councils.ts'
import { nameOf } from '../facts.ts'
import type { MunicipalityCode } from '../ids.ts'
import { cite } from '../provisions.ts'
import { dated, hasCome, type Stated, written } from '../stated.ts'
import type { Facts, Finding } from '../types.ts'

const BASIS = cite('§ 9')
export const cited = [BASIS]

interface Publication {
  readonly code: MunicipalityCode
  readonly done: boolean
  readonly value: Message
}

export function publication(facts: Facts, stated: Stated): Finding {
  const decided = decisionDay(stated) !== null
  const councils = concernedCouncils(facts, stated).map(code => publicationOf(stated, code))
  const names = { names: councils.filter(({ done }) => !done).map(({ code }) => nameOf(facts, code)) }
  const met = decided && !isAdrift(stated) && names.names.length === 0
  return {
    rule: 'publication',
    verdict: met ? 'met' : 'undetermined',
    ...BASIS,
    reason: reason(stated, met, names),
    inputs: councils.map(({ code, value }) => ({
      name: { id: 'law.input.publication', values: { name: nameOf(facts, code) } },
      value
    })),
    steps: isAdrift(stated) ? orderSteps(stated) : [],
    assumptions: [{ id: 'law.publication.assume.concerned' }],
    settles: settles(stated, met, names)
  }
}

/** Done where channel and day are stated and the day has come and is no earlier than the decision. */
const publicationOf = keptByName((stated: Stated, code: MunicipalityCode): Publication => {
  const { channel, date, link } = recordsOf(stated, code).find(record => record.publication)?.publication ?? {}
  const day = dated(date)
  const way = written(channel)
  if (way === null && day === null) return { code, done: false, value: { id: 'law.value.publication.none' } }
  const isEarly = day !== null && stated.decided !== null && day < stated.decided
  const isAhead = day !== null && !hasCome(day, stated.caseDate)
  const word = isEarly ? '.before-decision' : isAhead ? '.ahead' : ''
  return {
    code,
    done: way !== null && day !== null && !isEarly && !isAhead,
    value: {
      id: `law.value.publication${word}`,
      values: { channel: way ?? 'none', date: dayOrNone(day), link: written(link) ?? 'none' }
    }
  }
})

type Names = { readonly names: readonly string[] }

function reason(stated: Stated, met: boolean, names: Names): Message {
  if (met) return { id: 'law.publication.met' }
  if (decisionDay(stated) === null) return { id: 'law.publication.undecided' }
  return names.names.length > 0
    ? { id: 'law.publication.undetermined', values: { names } }
    : { id: 'law.publication.adrift' }
}

function settles(stated: Stated, met: boolean, names: Names): readonly Message[] {
  if (met) return []
  if (decisionDay(stated) === null) return [{ id: 'law.promulgation.settles.undecided' }]
  return [
    ...(isAdrift(stated) ? [{ id: 'law.promulgation.settles.adrift' }] : []),
    ...(names.names.length > 0 ? [{ id: 'law.publication.settles', values: { names } }] : [])
  ]
}
