/** What forms do to the log while a person types. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../tests/support/runs.ts'
import { text as words } from '../i18n/index.ts'
import { readProposal } from './file/read.ts'
import { writeProposal } from './file/write.ts'
import { editFaults } from './log/edit-faults.ts'
import { applyEdit, canUndo, type Edit, type Log, newLog, redo, undo } from './log/log.ts'
import { fromStored, toStored } from './log/stored-log.ts'
import { anyCouncil, statementArbitraries } from './testing/arbitraries.ts'
import { aChange, aProposal } from './testing/examples.ts'
import { WHOLE } from './testing/whole.ts'

const START = Date.UTC(2026, 10, 21, 12)
const after = (ms: number) => new Date(START + ms)
const ground = (text: string, field = 'grounds.1.text'): Edit => ({
  kind: 'set-statement',
  key: 'grounds',
  value: [{ number: 1, text }],
  field
})

/** The log after each text was typed `ms` milliseconds into the day. */
const typed = (log: Log, ...steps: readonly (readonly [ms: number, edit: Edit])[]) =>
  steps.reduce((now, [ms, edit]) => applyEdit(now, edit, after(ms)), log)

test('what is typed into one field within three seconds of the last stroke is one entry', () => {
  const log = typed(newLog(aProposal()), [0, ground('a')], [3000, ground('ab')], [6000, ground('abc')])
  expect(log.past).toHaveLength(1)
  expect(log.present.statements).toEqual({ grounds: [{ number: 1, text: 'abc' }] })
  expect(log.present.modified).toBe(after(6000).toISOString())
  expect(undo(log).present).toEqual(aProposal())
  expect(redo(undo(log))).toEqual(log)
})

test('a pause, another field, another key, another council or an undo between begins a new entry', () => {
  const council = (code: string, text: string): Edit => ({
    kind: 'set-council',
    code,
    council: { code, hearing: { text } },
    field: 'hearing.text'
  })
  const entries = (...steps: (readonly [number, Edit])[]) => typed(newLog(aProposal()), ...steps).past.length
  expect(entries([0, ground('a')], [3001, ground('ab')])).toBe(2)
  expect(entries([0, ground('a')], [1, ground('ab', 'other')])).toBe(2)
  expect(entries([5000, ground('a')], [0, ground('ab')])).toBe(2)
  expect(entries([0, council('0265', 'a')], [1, council('0169', 'a')])).toBe(2)
  expect(entries([0, council('0265', 'a')], [1, council('0265', 'ab')])).toBe(1)
  expect(entries([0, ground('a')], [1, { kind: 'set-title', title: 'T' }], [2, ground('ab')])).toBe(3)
  const { field: _, ...whole } = ground('ab') as Edit & { field: string }
  expect(entries([0, whole], [1, ground('abc')])).toBe(2)
  expect(entries([0, ground('a')], [1, { ...whole, value: [] } as Edit])).toBe(2)

  const two = typed(newLog(aProposal()), [0, ground('a', 'x')], [1, ground('ab', 'y')])
  const again = applyEdit(undo(two), ground('ac', 'x'), after(2))
  expect(again.past).toHaveLength(2)
  expect(undo(again).present.statements).toEqual({ grounds: [{ number: 1, text: 'a' }] })
})

test('residents and parcels of a change are typed in the same way', () => {
  const counted = (count: number): Edit => ({
    kind: 'replace-change',
    change: aChange({ residents: { count, date: '2026-11-01', source: 'CPR' } }),
    field: 'residents'
  })
  const log = typed(newLog(aProposal()), [0, counted(1)], [500, counted(12)])
  expect(log.past).toHaveLength(1)
  expect(undo(log).present).toEqual(aProposal())
})

test('typed back to what it was, it leaves no entry and the stamp of before', () => {
  const start = typed(newLog(aProposal()), [0, ground('a')])
  const log = typed(start, [9000, ground('ab')], [9500, ground('a')])
  expect(log).toEqual(start)
})

test('a key and a council taken away come back where they stood', () => {
  const log = newLog(WHOLE)
  const gone = typed(
    log,
    [0, { kind: 'set-statement', key: 'alsoAffected', value: null }],
    [1, { kind: 'set-council', code: '0265', council: null }]
  )
  expect(gone.present.statements).not.toHaveProperty('alsoAffected')
  expect(gone.present.councils).toEqual([])
  expect(JSON.stringify(undo(undo(gone)).present)).toBe(JSON.stringify(WHOLE))
})

const edit: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.oneof(
      ...Object.entries(statementArbitraries).map(([key, value]) =>
        fc.record({
          kind: fc.constant('set-statement'),
          key: fc.constant(key),
          value: fc.option(value as fc.Arbitrary<unknown>)
        })
      ),
      fc.constantFrom('0101', '0265', '0400').chain(code =>
        fc.record({
          kind: fc.constant('set-council'),
          code: fc.constant(code),
          council: fc.option(anyCouncil(fc.constant(code)))
        })
      ),
      fc.nat({ max: 99 }).map(count => ({
        kind: 'replace-change',
        change: aChange({ residents: { count, date: '2026-11-01', source: 'CPR' } })
      })),
      fc.string().map(title => ({ kind: 'set-title', title }))
    ),
    fc.option(fc.constantFrom('x', 'y'), { nil: undefined })
  )
  .map(([whole, field]) => (field === undefined || whole.kind === 'set-title' ? whole : { ...whole, field }) as Edit)

test('any typing is undone exactly, entry by entry, redone exactly, and survives being kept and written', () => {
  const steps = fc.array(fc.tuple(edit, fc.constantFrom(1, 1500, 3000, 3001)), { maxLength: 25 })
  let coalesced = 0
  fc.assert(
    fc.property(steps, fc.constantFrom(WHOLE, aProposal()), (list, start) => {
      let log = newLog(start)
      // The document at each entry, kept the simple way: what undo and redo must bring back.
      let states = [JSON.stringify(start)]
      let now = 0
      for (const [step, passed] of list) {
        now += passed
        const before = log.past.length
        log = applyEdit(log, step, after(now))
        if (log.past.length === before && log.past.length > 0) coalesced++
        states = [...states.slice(0, log.past.length), JSON.stringify(log.present)]
      }
      expect(states).toHaveLength(log.past.length + 1)
      const file = writeProposal(log.present)
      const read = readProposal(file, 'x')
      expect(read.ok && writeProposal(read.proposal)).toBe(file)

      const kept = fromStored(structuredClone(toStored(log)))
      expect(kept).toEqual(log)
      let back = kept as Log
      for (let n = states.length - 2; n >= 0; n--) {
        back = undo(back)
        expect(JSON.stringify(back.present)).toBe(states[n])
      }
      expect(canUndo(back)).toBe(false)
      for (let n = 1; n < states.length; n++) {
        back = redo(back)
        expect(JSON.stringify(back.present)).toBe(states[n])
      }
    }),
    { numRuns: runs(300) }
  )
  expect(coalesced).toBeGreaterThan(runs(20))
})

test('what a file may not have is not let into the document, and the form can ask why', () => {
  const log = newLog(aProposal())
  const row = { kind: 'asset' as const, amountKroner: -5 }
  const edits: [Edit, string][] = [
    [{ kind: 'set-statement', key: 'caseDate', value: '2026-02-30' }, '$ file.date'],
    [
      { kind: 'set-statement', key: 'terms', value: [{ item: 'transfers', rows: [row] }] },
      '$[0].rows[0].amountKroner file.whole-number'
    ],
    [{ kind: 'set-statement', key: 'grounds', value: [{ number: 2 }, { number: 2 }] }, '$[1].number file.listed-twice'],
    [
      { kind: 'set-council', code: '0265', council: { code: '0265', hearing: { sent: 'i går' } } },
      '$.hearing.sent file.date'
    ],
    [
      {
        kind: 'add-change',
        change: { id: 'm', type: 'merge-municipalities', codes: ['0101'], into: { code: '0101', name: 'x' } }
      },
      '$.codes file.at-least-two'
    ],
    [
      { kind: 'replace-change', change: aChange({ residents: { count: 0.5, date: '2026-01-01', source: 'x' } }) },
      '$.residents.count file.whole-number'
    ]
  ]
  for (const [bad, fault] of edits) {
    expect(editFaults(bad).map(({ path, message }) => `${path} ${message.id}`)).toEqual([fault])
    expect(() => applyEdit(log, bad, after(0)), fault).toThrow(RangeError)
  }
  const crossed: Edit = { kind: 'set-council', code: '0265', council: { code: '0169' } }
  expect(() => applyEdit(log, crossed, after(0))).toThrow(RangeError)
  expect(editFaults(ground('x'))).toEqual([])
})

test('every statement has a Danish label of its own', () => {
  const labels = Object.keys(statementArbitraries).map(key => words({ id: `edit.set-statement.${key}` }))
  expect(new Set(labels).size).toBe(labels.length)
  for (const label of labels) expect(label).not.toMatch(/^edit\./)
  const log = applyEdit(newLog(aProposal()), { kind: 'set-council', code: '0265', council: { code: '0265' } }, after(0))
  expect(words(log.past[0]?.label ?? { id: '' })).toContain('0265')
})
