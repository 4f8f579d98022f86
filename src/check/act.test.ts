/** The real command on cases of every decision type of the Act, on the built-in dataset. */
import { expect, test } from 'vitest'
import type { Change, CouncilRecord, Proposal } from '../proposal/types.ts'
import { writeProposal } from '../proposal/write.ts'
import type { CheckOutput } from './result.ts'
import { box, check, judged, moving, proposing, refusedProposal, save, verdict } from './testing/command.ts'

/** Land of Høje-Taastrup (0169) along its border with Roskilde (0265), about 15 ha, and some of Roskilde's own. */
const ALONG = box(12.18, 55.68, 12.186, 55.69)

const consenting = (code: string): CouncilRecord => ({
  code,
  decision: { kind: 'consents', date: '2026-10-28', agendaItem: '7' }
})
const heard = (code: string): CouncilRecord => ({
  code,
  hearing: { sent: '2026-09-01', deadline: '2026-10-01', answered: '2026-09-30', answer: 'for' }
})

/** Every finding is complete, and in words. */
function expectWords({ findings }: CheckOutput): void {
  expect(findings.length).toBeGreaterThan(0)
  for (const finding of findings) {
    const { rule, provision, quote, reason, inputs, steps, assumptions, settles } = finding
    expect(provision, rule).toMatch(/^§§? \d/)
    expect(quote.length, rule).toBeGreaterThan(10)
    for (const words of [
      reason,
      ...inputs.flatMap(({ name, value }) => [name, value]),
      ...steps,
      ...assumptions,
      ...settles
    ]) {
      expect(words, rule).not.toMatch(/[{}]|undefined|NaN|^(law|pedigree|check)\./)
    }
  }
}

test('an untouched country has no findings, whatever is stated', async () => {
  const result = await judged(
    proposing({
      changes: [],
      statements: { caseDate: '2026-11-21', grounds: [{ number: 4, text: 'x' }] },
      councils: [consenting('0265')]
    }),
    'intet.json'
  )
  expect(result).toMatchObject({ routes: ['no-change'], findings: [], changes: [], measures: { movedAreaM2: 0 } })
})

test('a minor change with every condition met needs no consent', async () => {
  const proposal: Proposal = {
    ...moving(ALONG, '0265', {
      parcels: [{ matrikelnr: '7000d', ejerlav: 'Marbjerg By, Fløng', areaM2: 150_000, whole: true }],
      residents: { count: 12, date: '2026-10-01', source: 'CPR' }
    }),
    statements: { caseDate: '2026-11-21', grounds: [{ number: 4, text: 'Grænsen følger en nedlagt vej.' }] },
    councils: [heard('0169'), heard('0265')]
  }
  const result = await judged(proposal, 'mindre.json')
  const conditions = ['grounds', 'border', 'adjoining', 'area', 'residents', 'involvement']
  expect(Object.fromEntries(conditions.map(one => [one, verdict(result, `minor-change.${one}`)]))).toEqual(
    Object.fromEntries(conditions.map(one => [one, 'met']))
  )
  expect(verdict(result, 'minor-change')).toBe('met')
  expect(verdict(result, 'council-consent')).toBe('not-applicable')
  expect(result.routes).toEqual(['minor-border-change'])
  expectWords(result)

  const without = { ...proposal, statements: { caseDate: '2026-11-21' } }
  expect(verdict(await judged(without, 'uden.json'), 'minor-change')).toBe('not-met')
  const open = { ...proposal, councils: [heard('0169')] }
  expect(verdict(await judged(open, 'uhørt.json'), 'minor-change.involvement')).toBe('not-met')
})

test('a merger: two municipalities become one, and every council must consent', async () => {
  const merge: Change = {
    id: 'm',
    type: 'merge-municipalities',
    codes: ['0101', '0147'],
    into: { code: '0101', name: 'København' }
  }
  const [open, agreed] = await Promise.all([
    judged(proposing({ changes: [merge] }), 'sammen.json'),
    judged(proposing({ changes: [merge], councils: [consenting('0101'), consenting('0147')] }), 'enige.json')
  ])
  expect(open.routes).toEqual(['merger'])
  expect([verdict(open, 'council-consent'), verdict(agreed, 'council-consent')]).toEqual(['undetermined', 'met'])
  expect(open.measures.merged).toEqual([{ codes: ['0101', '0147'], into: '0101' }])
  const [into, gone] = open.measures.municipalities
  expect([into?.code, gone?.code, gone?.after]).toEqual(['0101', '0147', null])
  const sum = (into?.before?.areaM2 ?? 0) + (gone?.before?.areaM2 ?? 0)
  expect(into?.after?.areaM2).toBeCloseTo(sum, 3)
  expect(into?.after?.residents).toBe((into?.before?.residents ?? 0) + (gone?.before?.residents ?? 0))
  expect(verdict(open, 'minor-change.border') ?? 'not-met').toBe('not-met')
  expect(open.measures.conservation).toMatchObject({ gaps: 0, overlaps: 0 })
  expectWords(open)
})

test('a designation with an island that wants to join needs no consent', async () => {
  const group: Change = {
    id: 'g',
    type: 'designate-cooperation',
    members: ['0561', '0563'],
    authorised: { 1: '0561', 2: '0561', 3: '0561', 4: '0561', 5: '0561' },
    islandWish: ['0563']
  }
  const { islandWish: _, ...withoutWish } = group
  const four: Change = { ...group, authorised: { 1: '0561', 2: '0561', 3: '0561', 4: '0561' } }
  const [wished, unwished, lacking] = await Promise.all([
    judged(proposing({ changes: [group] }), 'ø.json'),
    judged(proposing({ changes: [withoutWish as Change] }), 'uden-ønske.json'),
    judged(proposing({ changes: [four] }), 'fire.json')
  ])
  expect(wished.routes).toEqual(['designate-cooperation'])
  expect(verdict(wished, 'designation.consent')).toBe('not-applicable')
  expect(verdict(unwished, 'designation.consent')).toBe('undetermined')
  expect(verdict(wished, 'designation.authorised-councils')).toBe('met')
  expect(['not-met', 'undetermined']).toContain(verdict(lacking, 'designation.authorised-councils'))
  expect(wished.measures.designations).toMatchObject([
    {
      change: 'g',
      members: [
        { code: '0561', name: 'Esbjerg' },
        { code: '0563', name: 'Fanø' }
      ],
      islandWish: ['0563']
    }
  ])
  expect(wished.measures.movedAreaM2).toBe(0)
  expectWords(wished)
})

test('a region change follows the land across the border of two regions', async () => {
  const across = moving(ALONG)
  const follows: Change = { id: 'r', type: 'set-region', municipalities: ['0265'], region: '1084' }
  const day = { effectiveDate: '2026-12-31' }
  const [alone, together] = await Promise.all([
    judged({ ...across, ...day }, 'alene.json'),
    judged({ ...across, ...day, changes: [...across.changes, follows] }, 'følger.json')
  ])
  expect(verdict(alone, 'region-integrity')).toBe('not-met')
  expect(verdict(together, 'region-integrity')).toBe('met')
  expect(together.routes).toContain('region-change')
  expect(together.measures.regionChanges).toMatchObject([
    { code: '0265', kind: 'set-region', from: { code: '1085' }, to: { code: '1084' } }
  ])
  const roskilde = together.measures.municipalities.find(({ code }) => code === '0265')
  expect(roskilde?.regionsAfter.map(({ code }) => code)).toEqual(['1084'])
  expect(together.changes.map(({ type, applied }) => [type, applied])).toEqual([
    ['transfer-area', true],
    ['set-region', true]
  ])
  expectWords(together)
})

test('a doubt settled: Christiansø is henceforth in Bornholm', async () => {
  const settle: Change = {
    id: 'd',
    type: 'settle-doubt',
    area: { type: 'Polygon', coordinates: [box(15.17, 55.31, 15.2, 55.33)] },
    to: '0400'
  }
  const result = await judged(proposing({ changes: [settle] }), 'tvivl.json')
  expect(result.routes).toEqual(['doubt'])
  expect(verdict(result, 'doubt')).toBe('needs-assessment')
  const [land] = result.measures.settled
  expect(land).toMatchObject({ change: 'd', from: '0411', to: '0400' })
  expect(land?.areaM2).toBeGreaterThan(100_000)
  expect(result.measures).toMatchObject({ movedAreaM2: 0, transfers: [] })
  expect(result.notApplied).toEqual([])
  expectWords(result)
})

test('the text is grouped by paragraph and says what would settle each finding', async () => {
  const { status, out } = await check(save('tekst-lov.json', writeProposal(moving(ALONG))))
  expect(status).toBe(0)
  const paragraphs = [...out.matchAll(/^ {2}§ (\d+)$/gm)].map(([, number]) => Number(number))
  expect(paragraphs).toEqual([...paragraphs].sort((a, b) => a - b))
  expect(paragraphs).toEqual(expect.arrayContaining([1, 2]))
  expect(out).toContain('1. Overførsel af areal: ')
  expect(out).toMatch(/^ +Kan afgøres eller ændres ved: /m)
  expect(out).not.toMatch(/[{}]|undefined|NaN|\b(check|law)\.\w/)
})

test('changes that can not be made are refused with one line', async () => {
  const on = (change: object) => proposing({ changes: [{ id: 'x', ...change } as Change] })
  await Promise.all([
    refusedProposal(
      'ukendt.json',
      on({ type: 'merge-municipalities', codes: ['0101', '9999'], into: { code: '0101', name: 'København' } }),
      /^ukendt\.json: \$\.changes\[0\]\S*: .*9999/
    ),
    refusedProposal(
      'region.json',
      on({ type: 'set-region', municipalities: ['0265'], region: 'atlantis' }),
      /^region\.json: \$\.changes\[0\]\S*: .*atlantis/
    ),
    refusedProposal(
      'samarbejde.json',
      on({ type: 'dissolve-cooperation', cooperation: 'findes-ikke' }),
      /^samarbejde\.json: \$\.changes\[0\]\S*: .*findes-ikke/
    ),
    refusedProposal(
      'gruppe.json',
      on({ type: 'designate-cooperation', members: ['0561', '9998'], authorised: {} }),
      /^gruppe\.json: \$\.changes\[0\]\S*: .*9998/
    ),
    refusedProposal(
      'én.json',
      on({ type: 'merge-municipalities', codes: ['0101'], into: { code: '0101', name: 'København' } }),
      /^én\.json: \$\.changes\[0\]\.codes: /
    )
  ])
})
