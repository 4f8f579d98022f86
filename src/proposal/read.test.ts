import fc from 'fast-check'
import { expect, test } from 'vitest'
import { text as words } from '../i18n/index.ts'
import { statementArbitraries } from './arbitraries.ts'
import { aChange, anyProposal, aProposal, SHA, SQUARE } from './examples.ts'
import { MAX_LENGTH, readProposal } from './read.ts'
import { WHOLE } from './whole.ts'
import { writeProposal } from './write.ts'

const read = (value: unknown) => readProposal(typeof value === 'string' ? value : JSON.stringify(value), 'sag.json')

/** `path id` of each problem. */
function faults(value: unknown): string[] {
  const result = read(value)
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path} ${message.id}`)
}

const withChange = (over: object) => ({ ...aProposal(), changes: [{ ...aChange(), ...over }] })
const withRing = (ring: unknown) => withChange({ area: { type: 'Polygon', coordinates: [ring] } })

test('a file we wrote comes back the same, byte for byte, with keys nobody knows', () => {
  fc.assert(
    fc.property(anyProposal, proposal => {
      const file = writeProposal(proposal)
      const result = readProposal(file, 'sag.json')
      expect(result.ok && writeProposal(result.proposal)).toBe(file)
      expect(result.ok && result.proposal).toEqual(JSON.parse(JSON.stringify(proposal)))
    })
  )
})

test('cut short anywhere, a file is refused with line and column', () => {
  const file = writeProposal(aProposal())
  for (let end = 1; end < file.length - 2; end += 7) {
    const result = read(file.slice(0, end))
    expect(result.ok).toBe(false)
    expect(!result.ok && result.problems[0]?.message.id).toMatch(/^file\.(truncated|syntax)$/)
  }
  const half = read(file.slice(0, 60))
  expect(!half.ok && half.problems[0]?.message).toMatchObject({
    id: 'file.truncated',
    values: { line: 4, file: 'sag.json' }
  })
})

test('a byte order mark does no harm; an empty file and a huge one have messages of their own', () => {
  expect(read(`\uFEFF${writeProposal(aProposal())}`).ok).toBe(true)
  expect(faults(' \n')).toEqual(['$ file.empty'])
  expect(faults(' '.repeat(MAX_LENGTH + 1))).toEqual(['$ file.too-large'])
})

test('formats: newer, other and none', () => {
  expect(faults({ ...aProposal(), format: 'skel-proposal/2' })).toEqual(['$.format file.newer-format'])
  expect(faults({ ...aProposal(), format: 'skel-proposal/1.1' })).toEqual(['$.format file.newer-format'])
  for (const other of [{ type: 'FeatureCollection', features: [] }, {}, { ...aProposal(), format: 1 }]) {
    expect(faults(other)).toEqual(['$.format file.not-a-proposal'])
  }
  for (const other of [[], 'null', '1', '"skel-proposal/1"']) expect(faults(other)).toEqual(['$ file.not-a-proposal'])
})

test('optional keys have defaults, required ones are named', () => {
  const { format, effectiveDate, dataset } = aProposal()
  const result = read({ format, effectiveDate, dataset, changes: [] })
  expect(result).toEqual({
    ok: true,
    warnings: [],
    proposal: aProposal({ title: '', changes: [], created: '', modified: '' })
  })
  expect(faults({ format })).toEqual([
    '$.effectiveDate file.missing',
    '$.dataset file.missing',
    '$.changes file.missing'
  ])
  expect(faults(withChange({ to: undefined }))).toEqual(['$.changes[0].to file.missing'])
  expect(faults(withChange({ type: undefined }))).toEqual(['$.changes[0].type file.missing'])
})

test('wrong values are named by path', () => {
  const cases: [unknown, string][] = [
    [{ ...aProposal(), title: 5 }, '$.title file.text'],
    [{ ...aProposal(), title: null }, '$.title file.text'],
    [{ ...aProposal(), effectiveDate: '2026-02-30' }, '$.effectiveDate file.date'],
    [{ ...aProposal(), effectiveDate: '2027-1-1' }, '$.effectiveDate file.date'],
    [{ ...aProposal(), effectiveDate: '1900-02-29' }, '$.effectiveDate file.date'],
    [{ ...aProposal(), modified: 'i går' }, '$.modified file.instant'],
    [{ ...aProposal(), modified: '2026-02-30T10:00:00Z' }, '$.modified file.instant'],
    [{ ...aProposal(), dataset: { id: 'x', sha256: SHA.slice(1) } }, '$.dataset.sha256 file.sha256'],
    [{ ...aProposal(), dataset: [] }, '$.dataset file.object'],
    [{ ...aProposal(), statements: [] }, '$.statements file.object'],
    [{ ...aProposal(), changes: {} }, '$.changes file.list'],
    [{ ...aProposal(), councils: [{ code: '265' }] }, '$.councils[0].code file.code'],
    [
      { ...aProposal(), councils: [{ code: '0265', decision: { kind: 'yes' } }] },
      '$.councils[0].decision.kind file.choice'
    ],
    [{ ...aProposal(), councils: [{ code: '0265' }, { code: '0265' }] }, '$.councils[1].code file.duplicate-council'],
    [{ ...aProposal(), changes: [aChange(), aChange()] }, '$.changes[1].id file.duplicate-id'],
    [withChange({ id: '' }), '$.changes[0].id file.text-empty'],
    [withChange({ to: 265 }), '$.changes[0].to file.text'],
    [withChange({ from: [] }), '$.changes[0].from file.list-empty'],
    [withChange({ from: '0169' }), '$.changes[0].from file.list'],
    [withChange({ type: 'teleport' }), '$.changes[0].type file.change-type'],
    [withChange({ type: 'redraw-border' }), '$.changes[0].type file.change-type-later'],
    [
      withChange({ residents: { count: -1, date: '2026-01-01', source: 'CPR' } }),
      '$.changes[0].residents.count file.whole-number'
    ],
    [
      withChange({ residents: { count: '50', date: '2026-01-01', source: 'CPR' } }),
      '$.changes[0].residents.count file.whole-number'
    ],
    [
      withChange({ residents: { count: 50.5, date: '2026-01-01', source: 'CPR' } }),
      '$.changes[0].residents.count file.whole-number'
    ],
    [withChange({ parcels: [] }), '$.changes[0].parcels file.list-empty'],
    [
      withChange({ parcels: [{ matrikelnr: '1a', ejerlav: 'X', areaM2: -1, whole: true }] }),
      '$.changes[0].parcels[0].areaM2 file.whole-number'
    ],
    [
      withChange({ parcels: [{ matrikelnr: '1a', ejerlav: 'X', areaM2: 1, whole: 'ja' }] }),
      '$.changes[0].parcels[0].whole file.true-false'
    ]
  ]
  for (const [value, expected] of cases) expect(faults(value), expected).toContain(expected)
})

const withMember = (index: number, over: object) => ({
  ...WHOLE,
  changes: WHOLE.changes.map((change, i) => (i === index ? { ...change, ...over } : change))
})
const stating = (statements: object) => ({ ...aProposal(), statements })
const hearing = (over: object) => ({ ...aProposal(), councils: [{ code: '0265', hearing: over }] })

test('every change type and every kind of statement is read, and nothing in it is told as unknown', () => {
  const result = read(WHOLE)
  expect(result).toEqual({ ok: true, warnings: [], proposal: WHOLE })
  expect(new Set(WHOLE.changes.map(({ type }) => type)).size).toBe(8)
  expect(Object.keys(WHOLE.statements).sort()).toEqual(Object.keys(statementArbitraries).sort())
})

test('what is wrong with the new change types is named by path', () => {
  const cases: [unknown, string][] = [
    [withMember(1, { codes: ['0482'] }), '$.changes[1].codes file.at-least-two'],
    [withMember(1, { codes: ['0482', '0482'] }), '$.changes[1].codes[1] file.listed-twice'],
    [withMember(1, { into: { code: '492', name: 'Ærø' } }), '$.changes[1].into.code file.code'],
    [withMember(1, { into: [] }), '$.changes[1].into file.object'],
    [withMember(2, { area: undefined, units: {} }), '$.changes[2].area file.missing'],
    [withMember(2, { name: '' }), '$.changes[2].name file.text-empty'],
    [withMember(3, { municipalities: [] }), '$.changes[3].municipalities file.list-empty'],
    [withMember(3, { municipalities: ['0306', '0306'] }), '$.changes[3].municipalities[1] file.listed-twice'],
    [withMember(3, { region: undefined }), '$.changes[3].region file.missing'],
    [withMember(4, { codes: ['1081'] }), '$.changes[4].codes file.at-least-two'],
    [withMember(4, { into: { name: 'x' } }), '$.changes[4].into.code file.missing'],
    [
      withMember(5, { area: { type: 'Polygon', coordinates: [SQUARE.map(([x, y]) => [y, x])] } }),
      '$.changes[5].area.coordinates[0][0] problem.swapped-coordinates'
    ],
    [withMember(6, { cooperation: undefined }), '$.changes[6].cooperation file.missing'],
    [withMember(7, { members: ['0563'] }), '$.changes[7].members file.at-least-two'],
    [withMember(7, { members: ['0563', '0563'] }), '$.changes[7].members[1] file.listed-twice'],
    [withMember(7, { authorised: { 3: 561 } }), '$.changes[7].authorised["3"] file.text'],
    [withMember(7, { authorised: [] }), '$.changes[7].authorised file.object']
  ]
  for (const [value, expected] of cases) expect(faults(value), expected).toEqual([expected])
})

test('what is wrong with a statement is named by path', () => {
  const cases: [unknown, string][] = [
    [stating({ caseDate: '2026-02-30' }), '$.statements.caseDate file.date'],
    [stating({ grounds: [{ number: 5 }] }), '$.statements.grounds[0].number file.choice'],
    [stating({ grounds: [{ text: 'x' }] }), '$.statements.grounds[0].number file.missing'],
    [stating({ grounds: [{ number: 1 }, { number: 1 }] }), '$.statements.grounds[1].number file.listed-twice'],
    [stating({ grounds: {} }), '$.statements.grounds file.list'],
    [stating({ assessments: [] }), '$.statements.assessments file.object'],
    [stating({ assessments: { grounds: 4 } }), '$.statements.assessments.grounds file.text'],
    [stating({ assessments: { 'terms.fine': null } }), '$.statements.assessments["terms.fine"] file.text'],
    [stating({ alsoAffected: [{ code: '1' }] }), '$.statements.alsoAffected[0].code file.code'],
    [
      stating({ alsoAffected: [{ code: '0101' }, { code: '0101' }] }),
      '$.statements.alsoAffected[1].code file.listed-twice'
    ],
    [stating({ terms: [{ item: 'gift' }] }), '$.statements.terms[0].item file.choice'],
    [stating({ terms: [{ text: 'x' }] }), '$.statements.terms[0].item file.missing'],
    [
      stating({ terms: [{ item: 'transfers', rows: [{ kind: 'asset', amountKroner: -1 }] }] }),
      '$.statements.terms[0].rows[0].amountKroner file.whole-number'
    ],
    [
      stating({ terms: [{ item: 'tax-difference', areas: [{ origin: '0169', ratePercent: -0.1 }] }] }),
      '$.statements.terms[0].areas[0].ratePercent file.percent'
    ],
    [
      stating({ dissolutionTerms: [{ item: 'deviation', negotiated: '2026-13-01' }] }),
      '$.statements.dissolutionTerms[0].negotiated file.date'
    ],
    [
      stating({ dissolutions: [{ cooperation: 'c' }, { cooperation: 'c' }] }),
      '$.statements.dissolutions[1].cooperation file.listed-twice'
    ],
    [stating({ decision: [] }), '$.statements.decision file.object'],
    [stating({ promulgation: { number: 1 } }), '$.statements.promulgation.number file.text'],
    [hearing({ sent: '2026-02-29' }), '$.councils[0].hearing.sent file.date'],
    [hearing({ answer: 'yes' }), '$.councils[0].hearing.answer file.choice'],
    [
      { ...aProposal(), councils: [{ code: '0265', wishes: { join: 'ja' } }] },
      '$.councils[0].wishes.join file.true-false'
    ]
  ]
  for (const [value, expected] of cases) expect(faults(value), expected).toEqual([expected])
})

test('half done is not wrong', () => {
  const half = stating({
    grounds: [{ number: 1 }],
    assessments: {},
    terms: [{ item: 'transfers', rows: [{ kind: 'asset' }] }, { item: 'deviation' }, { item: 'tax-difference' }],
    dissolutionTerms: [{ item: 'winding-up' }],
    decision: {},
    promulgation: {}
  })
  const councils = [{ code: '0265', hearing: {}, wishes: {}, publication: {}, decision: { kind: 'pending' } }]
  expect(read({ ...half, councils })).toMatchObject({ ok: true, warnings: [] })
  expect(read(withMember(7, { authorised: {} }))).toMatchObject({ ok: true, warnings: [] })
})

test('what is odd is told and stops nothing', () => {
  const warned = (value: unknown) => {
    const result = read(value)
    return result.ok ? result.warnings.map(({ path, message }) => `${path} ${message.id}`) : null
  }
  expect(warned(hearing({ sent: '2026-10-01', deadline: '2026-09-30', answered: '2026-09-30' }))).toEqual([
    '$.councils[0].hearing.deadline file.deadline-before-sent',
    '$.councils[0].hearing.answered file.answered-before-sent'
  ])
  expect(warned(hearing({ sent: '2026-10-01', deadline: '2026-10-01', answered: '2026-10-01' }))).toEqual([])
  expect(warned(stating({ decision: { date: '2026-10-02' }, promulgation: { date: '2026-10-01' } }))).toEqual([
    '$.statements.promulgation.date file.promulgated-before-decision'
  ])
  const link = (to: string) => ({ ...aProposal(), councils: [{ code: '0265', publication: { link: to } }] })
  expect(warned(link('javascript:alert(1)'))).toEqual(['$.councils[0].publication.link file.link-not-web'])
  expect(warned(link(''))).toEqual([])
  expect(warned(withMember(7, { islandWish: ['0825'] }))).toEqual([
    '$.changes[7].islandWish[0] file.island-wish-outside'
  ])
  expect(warned(stating({ terms: [{ item: 'fine', rows: [] }], assessments: { ground: 'x' }, councils: [] }))).toEqual([
    '$.statements.terms[0].rows file.unknown-key',
    '$.statements.assessments.ground file.unknown-key',
    '$.statements.councils file.unknown-key'
  ])
})

test('geometry faults are named by path', () => {
  expect(faults(withChange({ area: { type: 'Point', coordinates: [12, 55] } }))).toEqual([
    '$.changes[0].area.type file.geometry-type'
  ])
  expect(faults(withChange({ area: { type: 'Polygon', coordinates: [] } }))).toEqual([
    '$.changes[0].area.coordinates file.area-empty'
  ])
  expect(faults(withRing(SQUARE.slice(0, 4)))).toEqual(['$.changes[0].area.coordinates[0][3] file.ring-open'])
  expect(faults(withRing(SQUARE.slice(0, 3)))).toEqual(['$.changes[0].area.coordinates[0] file.ring-short'])
  expect(faults(withRing([...SQUARE.slice(0, 4), ['12.1', 55.6]]))).toEqual([
    '$.changes[0].area.coordinates[0][4][0] file.position'
  ])
  expect(faults(withRing([...SQUARE.slice(0, 4), [12.1]]))).toEqual([
    '$.changes[0].area.coordinates[0][4] file.position'
  ])
  expect(faults(withRing([[12, 555], ...SQUARE.slice(1)]))).toEqual([
    '$.changes[0].area.coordinates[0][0][1] problem.bad-coordinates'
  ])
  expect(faults(withRing(SQUARE.map(([x, y]) => [y, x])))).toEqual([
    '$.changes[0].area.coordinates[0][0] problem.swapped-coordinates'
  ])
  const multi = { type: 'MultiPolygon', coordinates: [[SQUARE], [SQUARE, SQUARE.slice(1)]] }
  expect(faults(withChange({ area: multi }))).toEqual(['$.changes[0].area.coordinates[1][1][3] file.ring-open'])
})

test('a number beyond all numbers, a doubled key and __proto__', () => {
  const text = JSON.stringify(withRing(SQUARE))
  expect(faults(text.replace('12.2', '1e999'))).toEqual(['$.changes[0].area.coordinates[0][1][0] file.huge-number'])
  expect(faults(text.replace('"to":', '"to":"0169","to":'))).toEqual(['$.changes[0].to file.duplicate-key'])
  const result = read(text.replace('"to":', '"__proto__":{"to":"0101"},"to":'))
  expect(result.ok && result.proposal.changes[0]).toMatchObject({ to: '0265' })
  expect(result.ok && writeProposal(result.proposal)).toContain('"__proto__"')
  expect(({} as Record<string, unknown>).to).toBeUndefined()
  // A key that only the prototype would have is missing all the same.
  expect(faults(text.replace('"to":"0265"', '"__proto__":{"to":"0101"}'))).toEqual(['$.changes[0].to file.missing'])
})

test('unknown keys are told, for they may be misspelt', () => {
  const warned = (value: unknown) => {
    const result = read(value)
    return result.ok ? result.warnings.map(({ path }) => path) : null
  }
  expect(warned({ ...withChange({ form: ['0169'] }), Title: 'x' })).toEqual(['$.changes[0].form', '$.Title'])
  expect(warned({ ...aProposal(), statements: { grounds: [] }, councils: [{ code: '0265', hearing: {} }] })).toEqual([])
})

test('every message is in the catalogue and has its values', () => {
  const values = [
    { ...aProposal(), title: 5 },
    withChange({ type: 'x' }),
    withRing([]),
    '{',
    '{"a":1,"a":1}',
    withMember(1, { codes: ['0482'] }),
    withMember(1, { codes: ['0482', '0482'] }),
    stating({ grounds: [{ number: 5 }] }),
    stating({ terms: [{ item: 'tax-difference', areas: [{ origin: '0169', ratePercent: -1 }] }] })
  ]
  for (const value of values) {
    const result = read(value)
    for (const { message } of result.ok ? [] : result.problems) {
      expect(words(message)).not.toMatch(/[{}]|^file\./)
    }
  }
})

test('a million wrong numbers are told in moments, not one by one', () => {
  const start = performance.now()
  const ring = `[${'[1],'.repeat(1_000_000)}[1]]`
  const text = JSON.stringify(withRing('RING')).replace('"RING"', ring)
  expect(faults(text)).toHaveLength(1)
  expect(performance.now() - start).toBeLessThan(20_000)
})
