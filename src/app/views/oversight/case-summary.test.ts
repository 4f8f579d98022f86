import { expect, test } from 'vitest'
import { newProposal } from '../../../proposal/create.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { asText, caseLines } from './case-summary.ts'

const BARE = newProposal({
  dataset: { id: 'prøve', sha256: 'a'.repeat(64) },
  effectiveDate: '2027-01-01',
  now: new Date('2026-11-01T00:00:00.000Z')
})
const names: Readonly<Record<string, string>> = { '0169': 'Høje-Taastrup', '0265': 'Roskilde' }
const nameOf = (code: string) => names[code] ?? code

test('a case brings its route, its dates and what each council has done', () => {
  const proposal: Proposal = {
    ...BARE,
    title: 'Marbjerg',
    statements: { decision: { date: '2026-10-01' } },
    councils: [
      {
        code: '0169',
        hearing: { sent: '2026-05-01', deadline: '2026-06-01', answered: '2026-05-20' },
        decision: { kind: 'refuses', date: '2026-05-19', agendaItem: '7' },
        publication: { date: '2026-10-08' }
      }
    ]
  }
  const lines = caseLines(proposal, ['minor-border-change'], ['0169', '0265'], nameOf)
  expect(lines.about[0]).toMatch(/^Mindre grænseændring \(§ 2, stk. 2\)$/)
  expect(lines.about.slice(1)).toEqual(['Afgjort 1. oktober 2026', 'Med virkning fra 1. januar 2027'])
  expect(lines.councils).toEqual([
    {
      name: 'Høje-Taastrup',
      lines: [
        'Hørt 1. maj 2026',
        'Svarfrist 1. juni 2026',
        'Har svaret 20. maj 2026',
        'Har nægtet tilslutning 19. maj 2026',
        'Dagsordenspunkt 7',
        'Offentliggjort 8. oktober 2026'
      ]
    },
    { name: 'Roskilde', lines: ['Intet oplyst om høring og beslutning'] }
  ])
  expect(asText(lines).split('\n')).toHaveLength(6)
})

test('what is not known is said not to be', () => {
  const lines = caseLines({ ...BARE, title: ' ' }, [], [], nameOf)
  expect(lines.title).toBe('Unavngivet forslag')
  expect(lines.about[0]).toBe('Afgørelsens dato er ikke oplyst')
})
