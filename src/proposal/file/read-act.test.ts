/** What the reader says of the change types, statements and councils of the whole Act. */
import { expect, test } from 'vitest'
import { text as words } from '../../i18n/index.ts'
import '../../i18n/proposal-file.ts'
import { statementArbitraries } from '../testing/arbitraries.ts'
import { aProposal, SQUARE } from '../testing/examples.ts'
import { WHOLE } from '../testing/whole.ts'
import { readProposal } from './read.ts'

const read = (value: unknown) => readProposal(JSON.stringify(value), 'sag.json')

/** `path id` of each problem. */
function faults(value: unknown): string[] {
  const result = read(value)
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path} ${message.id}`)
}

const withMember = (index: number, over: object) => ({
  ...WHOLE,
  changes: WHOLE.changes.map((change, i) => (i === index ? { ...change, ...over } : change))
})
const stating = (statements: object) => ({ ...aProposal(), statements })
const hearing = (over: object) => ({ ...aProposal(), councils: [{ code: '0265', hearing: over }] })

test('every change type and every kind of statement is read, and nothing in it is told as unknown', () => {
  const result = read(WHOLE)
  expect(result).toEqual({ ok: true, warnings: [], proposal: WHOLE })
  expect(new Set(WHOLE.changes.map(({ type }) => type)).size).toBe(11)
  expect(Object.keys(WHOLE.statements).sort()).toEqual(Object.keys(statementArbitraries).sort())
})

test('what is wrong with the new change types is named by path', () => {
  const cases: [unknown, string][] = [
    [withMember(3, { codes: ['0482'] }), '$.changes[3].codes file.at-least-two'],
    [withMember(3, { codes: ['0482', '0482'] }), '$.changes[3].codes[1] file.listed-twice'],
    [withMember(3, { into: { code: '492', name: 'Ærø' } }), '$.changes[3].into.code file.code'],
    [withMember(3, { into: [] }), '$.changes[3].into file.object'],
    [withMember(4, { area: undefined }), '$.changes[4] file.area-or-units'],
    [withMember(4, { units: { layer: 'parish', codes: ['7142'] } }), '$.changes[4] file.area-or-units'],
    [withMember(5, { units: { layer: 'parish' } }), '$.changes[5].units.codes file.missing'],
    [withMember(5, { units: { layer: 'sogn', codes: ['7142'] } }), '$.changes[5].units.layer file.layer'],
    [withMember(2, { units: { layer: 'parish', codes: [] } }), '$.changes[2].units.codes file.list-empty'],
    [withMember(2, { units: { layer: 'parish', codes: ['1', '1'] } }), '$.changes[2].units.codes[1] file.listed-twice'],
    [withMember(1, { between: ['0169'] }), '$.changes[1].between file.two-codes'],
    [withMember(1, { between: ['0169', '0169'] }), '$.changes[1].between[1] file.listed-twice'],
    [withMember(1, { off: false }), '$.changes[1].off file.off'],
    [
      withMember(1, { line: { type: 'LineString', coordinates: [[12, 55]] } }),
      '$.changes[1].line.coordinates file.line-short'
    ],
    [
      withMember(1, {
        line: {
          type: 'LineString',
          coordinates: [
            [12, 55],
            [55.6, 12.1]
          ]
        }
      }),
      '$.changes[1].line.coordinates[1] problem.swapped-coordinates'
    ],
    [withMember(1, { line: { type: 'MultiPoint', coordinates: SQUARE } }), '$.changes[1].line.type file.geometry-type'],
    [withMember(4, { name: '' }), '$.changes[4].name file.text-empty'],
    [withMember(6, { municipalities: [] }), '$.changes[6].municipalities file.list-empty'],
    [withMember(6, { municipalities: ['0306', '0306'] }), '$.changes[6].municipalities[1] file.listed-twice'],
    [withMember(6, { region: undefined }), '$.changes[6].region file.missing'],
    [withMember(7, { codes: ['1081'] }), '$.changes[7].codes file.at-least-two'],
    [withMember(7, { into: { name: 'x' } }), '$.changes[7].into.code file.missing'],
    [
      withMember(8, { area: { type: 'Polygon', coordinates: [SQUARE.map(([x, y]) => [y, x])] } }),
      '$.changes[8].area.coordinates[0][0] problem.swapped-coordinates'
    ],
    [withMember(9, { cooperation: undefined }), '$.changes[9].cooperation file.missing'],
    [withMember(10, { members: ['0563'] }), '$.changes[10].members file.at-least-two'],
    [withMember(10, { members: ['0563', '0563'] }), '$.changes[10].members[1] file.listed-twice'],
    [withMember(10, { authorised: { 3: 561 } }), '$.changes[10].authorised["3"] file.text'],
    [withMember(10, { authorised: [] }), '$.changes[10].authorised file.object']
  ]
  for (const [value, expected] of cases) expect(faults(value), expected).toEqual([expected])
})

test('what is wrong with a stated cooperation is named by path', () => {
  const stated = { id: 'c', members: ['0563', '0561'], basis: '§ 7' }
  const cases: [unknown, string][] = [
    [{ ...stated, members: ['0563'] }, '$.cooperations[0].members file.at-least-two'],
    [{ ...stated, members: ['0563', '0563'] }, '$.cooperations[0].members[1] file.listed-twice'],
    [{ ...stated, basis: '§ 5' }, '$.cooperations[0].basis file.choice'],
    [{ ...stated, from: 'i dag' }, '$.cooperations[0].from file.date'],
    [{ ...stated, id: '' }, '$.cooperations[0].id file.text-empty'],
    [7, '$.cooperations[0] file.object']
  ]
  for (const [value, expected] of cases) {
    expect(faults({ ...aProposal(), cooperations: [value] }), expected).toEqual([expected])
  }
  expect(faults({ ...aProposal(), cooperations: [stated, stated] })).toEqual([
    '$.cooperations[1].id file.duplicate-cooperation'
  ])
})

test('what is wrong with a statement is named by path', () => {
  const cases: [unknown, string][] = [
    [stating({ caseDate: '2026-02-30' }), '$.statements.caseDate file.date'],
    [stating({ grounds: [{ number: 5 }] }), '$.statements.grounds[0].number file.choice'],
    [stating({ grounds: [{ text: 'x' }] }), '$.statements.grounds[0].number file.missing'],
    [stating({ grounds: [{ number: 1 }, { number: 1 }] }), '$.statements.grounds[1].number file.listed-twice'],
    [stating({ grounds: {} }), '$.statements.grounds file.list'],
    [stating({ assessments: [] }), '$.statements.assessments file.object'],
    [stating({ assessments: { grounds: 4 } }), '$.statements.assessments.grounds file.assessment'],
    [stating({ assessments: { 'terms.fine': null } }), '$.statements.assessments["terms.fine"] file.assessment'],
    [stating({ assessments: { doubt: [] } }), '$.statements.assessments.doubt file.object'],
    [stating({ assessments: { doubt: { holds: 'ja' } } }), '$.statements.assessments.doubt.holds file.true-false'],
    [stating({ assessments: { doubt: { date: '2026-02-30' } } }), '$.statements.assessments.doubt.date file.date'],
    [stating({ grounds: [{ number: 4, assessment: { by: 7 } }] }), '$.statements.grounds[0].assessment.by file.text'],
    [stating({ grounds: [{ number: 4, assessment: 'ja' }] }), '$.statements.grounds[0].assessment file.object'],
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
    grounds: [{ number: 1 }, { number: 4, assessment: {} }],
    assessments: { doubt: { holds: true }, grounds: {} },
    terms: [{ item: 'transfers', rows: [{ kind: 'asset' }] }, { item: 'deviation' }, { item: 'tax-difference' }],
    dissolutionTerms: [{ item: 'winding-up' }],
    decision: {},
    promulgation: {}
  })
  const councils = [{ code: '0265', hearing: {}, wishes: {}, publication: {}, decision: { kind: 'pending' } }]
  expect(read({ ...half, councils })).toMatchObject({ ok: true, warnings: [] })
  expect(read(withMember(10, { authorised: {} }))).toMatchObject({ ok: true, warnings: [] })
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
  expect(warned({ ...stating({ decision: { date: '2027-01-01' } }), effectiveDate: '2027-01-01' })).toEqual([])
  expect(warned({ ...stating({ decision: { date: '2027-01-02' } }), effectiveDate: '2027-01-01' })).toEqual([
    '$.statements.decision.date file.decided-after-effect'
  ])
  const link = (to: string) => ({ ...aProposal(), councils: [{ code: '0265', publication: { link: to } }] })
  expect(warned(link('javascript:alert(1)'))).toEqual(['$.councils[0].publication.link file.link-not-web'])
  expect(warned(link(''))).toEqual([])
  expect(warned(withMember(10, { islandWish: ['0825'] }))).toEqual([
    '$.changes[10].islandWish[0] file.island-wish-outside'
  ])
  expect(
    warned(
      stating({ terms: [{ item: 'fine', rows: [] }], assessments: { ground: 'x', doubt: { who: 'x' } }, councils: [] })
    )
  ).toEqual([
    '$.statements.terms[0].rows file.unknown-key',
    '$.statements.assessments.ground file.unknown-key',
    '$.statements.assessments.doubt.who file.unknown-key',
    '$.statements.councils file.unknown-key'
  ])
})

test('every message is in the catalogue and has its values', () => {
  const values = [
    withMember(1, { between: ['0169'] }),
    withMember(1, { off: false }),
    withMember(4, { area: undefined }),
    withMember(5, { units: { layer: 'sogn', codes: ['7142'] } }),
    withMember(3, { codes: ['0482'] }),
    withMember(3, { codes: ['0482', '0482'] }),
    stating({ grounds: [{ number: 5 }] }),
    stating({ terms: [{ item: 'tax-difference', areas: [{ origin: '0169', ratePercent: -1 }] }] })
  ]
  for (const value of values) {
    const result = read(value)
    expect(result.ok).toBe(false)
    for (const { message } of result.ok ? [] : result.problems) expect(words(message)).not.toMatch(/[{}]|^file\./)
  }
})
