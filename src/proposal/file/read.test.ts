import fc from 'fast-check'
import { expect, test } from 'vitest'
import { text as words } from '../../i18n/index.ts'
import '../../i18n/proposal-file.ts'
import { aChange, anyProposal, aProposal, SHA, SQUARE } from '../testing/examples.ts'
import { MAX_LENGTH, readProposal, readProposalFile } from './read.ts'
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

test('a file in another encoding keeps its letters, and a guess is told', () => {
  const proposal = aProposal({ title: 'Søndersø, Ærø og Ålbæk' })
  const file = writeProposal(proposal)
  const latin = readProposalFile(
    Uint8Array.from(file, char => char.charCodeAt(0)),
    'sag.json'
  )
  expect(latin).toEqual({ ok: true, proposal, warnings: [{ path: '$', message: { id: 'file.windows-1252' } }] })
  const wide = Uint8Array.from(file.split('').flatMap(char => [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8]))
  expect(readProposalFile(wide, 'sag.json')).toEqual({ ok: true, proposal, warnings: [] })
  expect(readProposalFile(new TextEncoder().encode(file), 'sag.json')).toEqual({ ok: true, proposal, warnings: [] })
})

test('bytes that are no text are refused, never read with signs in place of letters', () => {
  const file = new TextEncoder().encode(writeProposal(aProposal({ title: 'Ærø' })))
  const damaged = file.filter((_, i) => i !== file.indexOf(0xc3))
  expect(readProposalFile(damaged, 'sag.json')).toMatchObject({
    ok: false,
    problems: [{ path: '$', message: { id: 'file.no-text' } }]
  })
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
  const values = [{ ...aProposal(), title: 5 }, withChange({ type: 'x' }), withRing([]), '{', '{"a":1,"a":1}']
  for (const value of values) {
    const result = read(value)
    for (const { message } of result.ok ? [] : result.problems) {
      expect(words(message)).not.toMatch(/[{}]|^file\./)
    }
  }
})

test('a million wrong numbers are told in moments, not one by one', () => {
  const start = process.cpuUsage()
  const ring = `[${'[1],'.repeat(1_000_000)}[1]]`
  const text = JSON.stringify(withRing('RING')).replace('"RING"', ring)
  expect(faults(text)).toHaveLength(1)
  // Of the processor: how long it has to wait for one says nothing.
  expect(process.cpuUsage(start).user).toBeLessThan(20_000_000)
})
