/**
 * "En kommune, der udgør en ø": which affected municipalities are islands, and which moved pieces. The Act attaches
 * something to it only where a binding cooperation is dissolved or designated (§ 5, stk. 4, and § 7, stk. 4 and 5), so
 * this rule reports and never judges the case.
 */
import { nameOf } from '../facts.ts'
import { shownLand } from '../figures.ts'
import { cite, PROVISIONS } from '../provisions.ts'
import type { Facts, Finding, IslandStatus, Message, PieceFact } from '../types.ts'

export function islandMunicipalities(facts: Facts): Finding {
  const islands = facts.municipalities.filter(m => m.island !== 'no')
  const pieces = facts.pieces.filter(piece => piece.isIsland)
  const touched = islands.length > 0
  return {
    rule: 'island-municipalities',
    verdict: touched ? 'needs-assessment' : 'not-applicable',
    ...cite(
      '§ 5, stk. 4',
      'Der skal i den forbindelse tages særligt hensyn til, at kommunalbestyrelsen i en kommune, der udgør en ø, ønsker at fortsætte et samarbejde efter lov om forpligtende kommunale samarbejder.'
    ),
    reason: touched
      ? { id: 'law.island-municipalities.touched', values: { names: { names: islands.map(m => m.name) } } }
      : { id: 'law.island-municipalities.untouched' },
    inputs: facts.municipalities.map(({ name, island }) => ({
      name: { id: 'law.input.island', values: { name } },
      value: { id: ISLAND_WORDS[island] }
    })),
    steps: [...pieces.map(piece => pieceStep(facts, piece)), ...(touched ? CONSEQUENCES : [])],
    assumptions: [{ id: 'law.island-municipalities.assume.list' }],
    settles: touched ? [{ id: 'law.island-municipalities.settles' }] : []
  }
}

const ISLAND_WORDS: Readonly<Record<IslandStatus, string>> = {
  yes: 'law.value.island.yes',
  'needs-assessment': 'law.value.island.needs-assessment',
  no: 'law.value.island.no'
}

const CONSEQUENCES: readonly Message[] = (['§ 7, stk. 4', '§ 7, stk. 5'] as const).map(provision => ({
  id: 'law.step.quote',
  values: { provision, quote: PROVISIONS[provision] }
}))

function pieceStep(facts: Facts, { from, to, areaM2 }: PieceFact): Message {
  const area = shownLand(areaM2)
  return {
    id: 'law.island-municipalities.step.piece',
    values: { area, from: nameOf(facts, from), to: nameOf(facts, to) }
  }
}
