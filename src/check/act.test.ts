/** The real command on cases of every decision type of the Act, on the built-in dataset. */
import { expect, test } from 'vitest'
import { writeProposal } from '../proposal/file/write.ts'
import type { Change, CouncilRecord, Proposal, StatedCooperation } from '../proposal/types.ts'
import type { CheckOutput } from './result.ts'
import { box, check, judged, moving, proposing, refusedProposal, save, verdict } from './testing/command.ts'

/** Land of Høje-Taastrup (0169) along its border with Roskilde (0265), about 15 ha, and some of Roskilde's own. */
const ALONG = box(12.18, 55.68, 12.186, 55.69)

/** Begins and ends on the border of 0265 and 0169 and crosses it on the way. */
const BORDER_LINE = [
  [12.159327836, 55.671257326],
  [12.16, 55.69],
  [12.187, 55.672],
  [12.197324559, 55.688128408]
]
/** Reerslev, in Høje-Taastrup. */
const PARISH = '7196'

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
    statements: {
      caseDate: '2026-11-21',
      grounds: [
        {
          number: 4,
          text: 'Grænsen følger en nedlagt vej.',
          assessment: { holds: true, by: 'Ministeriet', date: '2026-11-20' }
        }
      ]
    },
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
  const words = { ...proposal.statements, grounds: [{ number: 4 as const, text: 'Grænsen følger en nedlagt vej.' }] }
  const unjudged = await judged({ ...proposal, statements: words }, 'uvurderet.json')
  expect(verdict(unjudged, 'minor-change.grounds')).toBe('needs-assessment')
  expect(verdict(unjudged, 'minor-change')).toBe('needs-assessment')
  const open = { ...proposal, councils: [heard('0169')] }
  expect(verdict(await judged(open, 'uhørt.json'), 'minor-change.involvement')).toBe('not-met')
})

test('a list of parcels that does not agree with the map decides nothing', async () => {
  const list = (areaM2: number, parcelsComplete: boolean) =>
    judged(
      moving(box(12.18, 55.66, 12.21, 55.675), '0265', {
        parcels: [{ matrikelnr: '12b', ejerlav: 'Fløng By, Fløng', areaM2, whole: false }],
        parcelsComplete
      }),
      `liste-${areaM2}-${parcelsComplete}.json`
    )
  const [small, incomplete] = await Promise.all([list(40, true), list(40, false)])
  expect(small.measures.movedAreaM2).toBeGreaterThan(2_000_000)
  for (const result of [small, incomplete]) expect(verdict(result, 'minor-change.area')).toBe('undetermined')
  expectWords(small)
})

test('a hole of the data under the drawing leaves open how much moves', async () => {
  const result = await judged(moving(box(12.344, 55.706, 12.35, 55.709), '0151'), 'hul.json')
  expect(verdict(result, 'minor-change.area')).toBe('undetermined')
  expect(verdict(result, 'doubt')).toBe('needs-assessment')
  expect(result.routes).toContain('doubt')
  const range = result.findings.find(({ rule }) => rule === 'minor-change.area')?.inputs[0]?.range
  // 0.006 degrees by 0.003: 377 m by 334 m, hole and all.
  expect(range?.high).toBeGreaterThan(125_000)
  expect(range?.high).toBeLessThan(128_500)
  expect(result.measures.movedAreaM2).toBeLessThan(92_000)
  expectWords(result)
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
  const [alone, together, least] = await Promise.all([
    judged({ ...across, ...day }, 'alene.json'),
    judged({ ...across, ...day, changes: [...across.changes, follows] }, 'følger.json'),
    judged({ ...across, ...day, changes: [...across.changes, { ...follows, region: '1085' }] }, 'mindst.json')
  ])
  expect(verdict(alone, 'region-integrity')).toBe('not-met')
  // All of Roskilde for 15 ha: the land alone would do.
  expect(verdict(together, 'region-integrity')).toBe('needs-assessment')
  expect(verdict(least, 'region-integrity')).toBe('met')
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

test('a designated group is dissolved by its own way, and a stated cooperation by the ordinary one', async () => {
  const group: StatedCooperation = {
    id: 'øgruppen',
    members: ['0561', '0563'],
    basis: '§ 7',
    from: '2024-01-01',
    source: 'Bekendtgørelse om udpegning'
  }
  const dissolve: Change = { id: 'o', type: 'dissolve-cooperation', cooperation: 'øgruppen' }
  const [designated, agreed, later] = await Promise.all([
    judged(proposing({ changes: [dissolve], cooperations: [group] }), 'gruppe-ophæves.json'),
    judged(proposing({ changes: [dissolve], cooperations: [{ ...group, basis: '§ 2' }] }), 'samarbejde-ophæves.json'),
    check(
      save(
        'senere.json',
        writeProposal(proposing({ changes: [dissolve], cooperations: [{ ...group, from: '2028-01-01' }] }))
      )
    )
  ])
  expect(designated.routes).toEqual(['dissolve-designated-cooperation'])
  expect(agreed.routes).toEqual(['dissolve-cooperation'])
  const provision = (of: CheckOutput) => of.findings.find(({ rule }) => rule === 'dissolution.special-case')?.provision
  expect([provision(designated), provision(agreed)]).toEqual(['§ 7, stk. 6, 1. pkt.', '§ 5, stk. 1'])
  expect(designated.measures.cooperations).toMatchObject([
    { id: 'øgruppen', basis: '§ 7', sourced: true, dissolved: true, members: [{ name: 'Esbjerg' }, { name: 'Fanø' }] }
  ])
  expect(later).toMatchObject({ status: 2 })
  expectWords(designated)
})

test('a redrawn border gives both ways, and a change switched off does nothing', async () => {
  const redrawn: Change = {
    id: 'g',
    type: 'redraw-border',
    between: ['0265', '0169'],
    line: { type: 'LineString', coordinates: BORDER_LINE }
  }
  const [on, off] = await Promise.all([
    judged(proposing({ changes: [redrawn] }), 'grænse.json'),
    judged(proposing({ changes: [{ ...redrawn, off: true }] }), 'fra.json')
  ])
  expect(on.measures.transfers.map(({ from, to }) => [from, to])).toEqual([
    ['0169', '0265'],
    ['0265', '0169']
  ])
  const moved = on.changes[0]?.moved.reduce((sum, { areaM2 }) => sum + areaM2, 0)
  expect(on.changes[0]?.areaM2).toBe(moved)
  expect(on.measures.movedAreaM2).toBeCloseTo(moved ?? 0, 3)
  expect(on.measures.conservation).toMatchObject({ gaps: 0, overlaps: 0 })
  expect(off).toMatchObject({
    routes: ['no-change'],
    findings: [],
    changes: [{ off: true, applied: false, areaM2: 0 }]
  })
  expectWords(on)
  const { out } = await check('fra.json')
  expect(out).toContain('1. Ny grænse mellem to kommuner: slået fra')
})

test('whole parishes move, or their part in one municipality', async () => {
  const units: Change = {
    id: 's',
    type: 'transfer-units',
    units: { layer: 'parish', codes: [PARISH] },
    to: '0265'
  }
  const result = await judged(proposing({ changes: [units] }), 'sogn.json')
  expect(result.changes[0]).toMatchObject({ type: 'transfer-units', applied: true })
  expect(result.measures.movedAreaM2).toBeGreaterThan(100_000)
  expect(result.measures.conservation).toMatchObject({ gaps: 0, overlaps: 0 })
  await refusedProposal(
    'ukendt-sogn.json',
    proposing({ changes: [{ ...units, units: { layer: 'parish', codes: [PARISH, '0000'] } }] }),
    /^ukendt-sogn\.json: \$\.changes\[0\]\.units\.codes\[1\]: .*0000/
  )
})

test('land left on its own is told', async () => {
  const inside = moving(box(12.21, 55.64, 12.212, 55.642), '0265')
  const result = await judged(inside, 'enklave.json')
  expect(result.measures.oddParts).toMatchObject([{ kind: 'enclave', code: '0265', around: '0169', crumb: false }])
  expect((await check('enklave.json')).out).toMatch(/ha af Roskilde ligger helt omgivet af Høje-Taastrup\./)
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

test('codes that stand for nothing are refused by their path, and decide nothing', async () => {
  const { changes } = moving(ALONG)
  const stating = (stated: Partial<Proposal>) => proposing({ changes, ...stated })
  const rows = [{ kind: 'asset' as const, what: 'Skole', from: '0169', to: '9999' }]
  await Promise.all([
    refusedProposal(
      'berørt.json',
      stating({ statements: { alsoAffected: [{ code: '9999', reason: 'x' }] } }),
      /^berørt\.json: \$\.statements\.alsoAffected\[0\]\.code: .*9999/
    ),
    refusedProposal('råd.json', stating({ councils: [heard('9999')] }), /^råd\.json: \$\.councils\[0\]\.code: .*9999/),
    refusedProposal(
      'række.json',
      stating({ statements: { terms: [{ item: 'transfers', rows }] } }),
      /^række\.json: \$\.statements\.terms\[0\]\.rows\[0\]\.to: .*9999/
    )
  ])
})

test('what is done after the decision is not done before it', async () => {
  const { changes } = moving(ALONG)
  const councils = ['0169', '0265'].map(code => ({ ...heard(code), ...consenting(code) }))
  const on = (date: string, effectiveDate = '2027-01-01') =>
    judged(
      proposing({ changes, councils, effectiveDate, statements: { caseDate: '2026-11-21', decision: { date } } }),
      `afgjort-${date}.json`
    )
  const [early, late, old] = await Promise.all([on('2026-09-29'), on('2026-10-28'), on('2006-12-31', '2007-01-01')])
  expect(verdict(early, 'minor-change.involvement')).toBe('not-met')
  expect(verdict(early, 'council-consent')).toBe('not-met')
  expect(verdict(late, 'minor-change.involvement')).toBe('met')
  expect(verdict(late, 'in-force')).toBe('met')
  expect(verdict(old, 'in-force')).toBe('not-met')
})
