/** Holds P2 and P12 (docs/invariants.md). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { text as words } from '../../i18n/index.ts'
import { newProposal } from '../create.ts'
import { aChange, aComment, aProposal } from '../testing/examples.ts'
import { applyEdit, canRedo, canUndo, type Edit, type Log, newLog, redo, undo } from './log.ts'
import { fromStored, toStored } from './stored-log.ts'

const at = (n: number) => new Date(Date.UTC(2026, 10, 21, 12, 0, n))

type Step = { do: 'undo' } | { do: 'redo' } | { do: Edit }

const id = fc.constantFrom('a', 'b', 'c')
const change = fc
  .record({ id, to: fc.constantFrom('0265', '0169'), note: fc.constantFrom('', 'n') })
  .map(c => aChange(c))
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('add-change' as const), change }),
  fc.record({ kind: fc.constant('replace-change' as const), change }),
  fc.record({ kind: fc.constant('remove-change' as const), id }),
  fc.record({ kind: fc.constant('set-changes' as const), changes: fc.array(change, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('set-note' as const), id, note: fc.constantFrom('', 'x', 'y') }),
  fc.record({ kind: fc.constant('move-change' as const), id, to: fc.integer({ min: -1, max: 3 }) }),
  fc.record({ kind: fc.constant('set-off' as const), id, off: fc.boolean() }),
  fc.record({ id, members: fc.constantFrom(['0825', '0813'], ['0492', '0479']), source: fc.constantFrom('', 'x') }).map(
    (cooperation): Edit => ({
      kind: 'set-cooperation',
      id: cooperation.id,
      cooperation: { ...cooperation, basis: '§ 7' }
    })
  ),
  id.map((id): Edit => ({ kind: 'set-cooperation', id, cooperation: null })),
  fc
    .record({ id, text: fc.constantFrom('x', 'y'), deed: fc.constantFrom('add' as const, 'edit' as const) })
    .map(({ id, text, deed }): Edit => ({ kind: 'set-comment', id, comment: aComment({ id, text }), deed })),
  id.map((id): Edit => ({ kind: 'set-comment', id, comment: null, deed: 'remove' })),
  fc
    .constantFrom(null, [], [aComment({ id: 'b' })], [aComment({ id: 'c' }), aComment({ id: 'c' })])
    .map((comments): Edit => ({ kind: 'set-comments', comments })),
  fc.record({ kind: fc.constant('set-title' as const), title: fc.constantFrom('', 'T', 'U') }),
  fc.record({
    kind: fc.constant('set-effective-date' as const),
    effectiveDate: fc.constantFrom('2026-01-01', '2027-01-01')
  }),
  fc.record({
    kind: fc.constant('replace-document' as const),
    proposal: fc.constantFrom(
      aProposal({ title: 'anden', changes: [] }),
      aProposal({ changes: [aChange({ id: 'c' })] })
    )
  })
)
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.constant<Step>({ do: 'undo' }),
    fc.constant<Step>({ do: 'redo' }),
    edit.map((e): Step => ({ do: e }))
  ),
  { maxLength: 40 }
)

/** Edits that can't be done are passed over, as the app would never offer them. */
function walk(list: readonly Step[]) {
  let log = newLog(aProposal({ changes: [] }))
  // What undo and redo must bring back, kept the simple way: whole documents as text.
  let states = [JSON.stringify(log.present)]
  let now = 0
  list.forEach((step, n) => {
    if (step.do === 'undo') {
      log = undo(log)
      now = Math.max(0, now - 1)
    } else if (step.do === 'redo') {
      log = redo(log)
      now = Math.min(states.length - 1, now + 1)
    } else {
      const before = log
      try {
        log = applyEdit(log, step.do, at(n))
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError)
      }
      if (log === before) return
      states = [...states.slice(0, now + 1), JSON.stringify(log.present)]
      now++
    }
    expect(JSON.stringify(log.present)).toBe(states[now])
    expect(canUndo(log)).toBe(now > 0)
    expect(canRedo(log)).toBe(now < states.length - 1)
  })
  return { log, states }
}

test('any walk of edits, undos and redos restores every document exactly, key order and stamp included', () => {
  fc.assert(
    fc.property(steps, list => {
      const { states } = walk(list)
      let { log } = walk(list)
      while (canUndo(log)) log = undo(log)
      expect(JSON.stringify(log.present)).toBe(states[0])
      while (canRedo(log)) log = redo(log)
      expect(JSON.stringify(log.present)).toBe(states.at(-1))
    }),
    { numRuns: 500 }
  )
})

test('any log survives being stored, and can then be undone to its beginning', () => {
  fc.assert(
    fc.property(steps, list => {
      const { log, states } = walk(list)
      let back = fromStored(structuredClone(toStored(log)))
      expect(back).toEqual(log)
      while (back && canUndo(back)) back = undo(back)
      expect(JSON.stringify(back?.present)).toBe(states[0])
    })
  )
})

test('the stamp follows the document: edits set it, undo brings the old one back, another document keeps its own', () => {
  const start = newLog(newProposal({ dataset: { id: 'd', sha256: '' }, effectiveDate: '2027-01-01', now: at(0) }))
  const edited = applyEdit(start, { kind: 'set-title', title: 'T' }, at(1))
  expect(edited.present.modified).toBe(at(1).toISOString())
  expect(edited.present.created).toBe(at(0).toISOString())
  expect(undo(edited).present.modified).toBe(at(0).toISOString())
  const opened = applyEdit(edited, { kind: 'replace-document', proposal: aProposal() }, at(2))
  expect(opened.present).toEqual(aProposal())
  expect(undo(opened).present).toEqual(edited.present)
})

test('an edit after undo forgets what was undone; one that changes nothing leaves the log alone', () => {
  const log = applyEdit(newLog(aProposal()), { kind: 'set-title', title: 'A' }, at(1))
  expect(canRedo(undo(log))).toBe(true)
  expect(canRedo(applyEdit(undo(log), { kind: 'set-title', title: 'B' }, at(2)))).toBe(false)
  expect(applyEdit(log, { kind: 'set-title', title: 'A' }, at(3))).toBe(log)
  expect(applyEdit(log, { kind: 'set-note', id: 'a', note: '' }, at(3))).toBe(log)
})

test('a removed change comes back where it stood', () => {
  const changes = ['a', 'b', 'c'].map(name => aChange({ id: name }))
  const log = applyEdit(newLog(aProposal({ changes })), { kind: 'remove-change', id: 'b' }, at(1))
  expect(log.present.changes.map(c => c.id)).toEqual(['a', 'c'])
  expect(undo(log).present.changes.map(c => c.id)).toEqual(['a', 'b', 'c'])
})

test('a moved change stands where it was put, and goes back', () => {
  const changes = ['a', 'b', 'c'].map(name => aChange({ id: name }))
  const ids = (log: Log) => log.present.changes.map(c => c.id).join('')
  const start = newLog(aProposal({ changes }))
  for (const [moved, to, result] of [
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['a', 1, 'bac'],
    ['b', 1, 'abc']
  ] as const) {
    const log = applyEdit(start, { kind: 'move-change', id: moved, to }, at(1))
    expect(ids(log)).toBe(result)
    expect(ids(undo(log))).toBe('abc')
    expect(canUndo(log)).toBe(result !== 'abc')
  }
})

test('a change is switched off and on; the key stands in the file only while it is off', () => {
  const start = newLog(
    aProposal({ changes: [aChange({ residents: { count: 3, date: '2026-01-01', source: 'CPR' } })] })
  )
  const off = applyEdit(start, { kind: 'set-off', id: 'a', off: true }, at(1))
  expect(off.present.changes[0]?.off).toBe(true)
  expect(applyEdit(off, { kind: 'set-off', id: 'a', off: true }, at(2))).toBe(off)
  const on = applyEdit(off, { kind: 'set-off', id: 'a', off: false }, at(2))
  expect(JSON.stringify(on.present.changes)).toBe(JSON.stringify(start.present.changes))
  expect(JSON.stringify(undo(undo(on)).present)).toBe(JSON.stringify(start.present))
})

test('what can not be done is refused', () => {
  const log = newLog(aProposal())
  expect(() => applyEdit(log, { kind: 'add-change', change: aChange() }, at(1))).toThrow(RangeError)
  expect(() => applyEdit(log, { kind: 'remove-change', id: 'x' }, at(1))).toThrow(RangeError)
  expect(() => applyEdit(log, { kind: 'move-change', id: 'a', to: 1 }, at(1))).toThrow(RangeError)
  expect(() => applyEdit(log, { kind: 'move-change', id: 'x', to: 0 }, at(1))).toThrow(RangeError)
  expect(() => applyEdit(log, { kind: 'set-off', id: 'x', off: true }, at(1))).toThrow(RangeError)
  const pair = { id: 'g', members: ['0825', '0813'], basis: '§ 7' as const }
  for (const cooperation of [
    { ...pair, id: 'h' },
    { ...pair, members: ['0825'] },
    { ...pair, members: ['0825', '0825'] }
  ])
    expect(() => applyEdit(log, { kind: 'set-cooperation', id: 'g', cooperation }, at(1))).toThrow(RangeError)
  expect(() => applyEdit(log, { kind: 'set-effective-date', effectiveDate: '2026-02-30' }, at(1))).toThrow(RangeError)
})

test('labels are Danish', () => {
  const log = applyEdit(newLog(aProposal()), { kind: 'set-effective-date', effectiveDate: '2028-01-01' }, at(1))
  expect(words(log.past[0]?.label ?? { id: '' })).toBe('ret virkningsdato til 1. januar 2028')
  for (const kind of ['add-change', 'replace-change', 'remove-change', 'move-change', 'set-note', 'replace-document']) {
    expect(words({ id: `edit.${kind}` })).not.toBe(`edit.${kind}`)
  }
  expect(words({ id: 'edit.set-changes' })).not.toBe('edit.set-changes')
  const label = (edit: Edit) => words(applyEdit(newLog(aProposal()), edit, at(1)).past[0]?.label ?? { id: '' })
  expect(label({ kind: 'set-off', id: 'a', off: true })).toBe('slå ændring fra')
  const cooperation = { id: 'g', members: ['0825', '0813'], basis: '§ 2' as const }
  expect(label({ kind: 'set-cooperation', id: 'g', cooperation })).toBe('angiv forpligtende samarbejde')
  expect(label({ kind: 'add-change', change: aChange({ id: 'b' }), copyOf: 'a' })).toBe('duplikér ændring')
  expect(label({ kind: 'add-change', change: aChange({ id: 'b' }) })).toBe('tilføj ændring')
})

test('a stored value that is no log is not taken for one', () => {
  const log = applyEdit(newLog(aProposal()), { kind: 'remove-change', id: 'a' }, at(1))
  const stored = toStored(log) as Record<string, unknown>
  const broken: unknown[] = [
    null,
    'x',
    {},
    { ...stored, format: 'skel-log/2' },
    { ...stored, present: { ...log.present, effectiveDate: 'x' } },
    { ...stored, past: [{ ...log.past[0], edit: { kind: 'remove-change' } }] },
    { ...stored, past: [{ ...log.past[0], inverse: { kind: 'remove-change', id: 'nowhere' } }] },
    { ...stored, past: [{ ...log.past[0], inverse: { kind: 'add-change', change: { id: 'a' } } }] },
    { ...stored, past: [{ ...log.past[0], inverse: { kind: 'move-change', id: 'a', to: 0 } }] },
    { ...stored, past: [{ ...log.past[0], inverse: { kind: 'set-off', id: 'a', off: 'x' } }] },
    { ...stored, past: [{ ...log.past[0], inverse: { kind: 'set-statement', key: 'nothing', value: 1 } }] },
    { ...stored, past: [{ ...log.past[0], inverse: { kind: 'set-statement', key: 'caseDate', value: 'x' } }] },
    { ...stored, past: [{ ...log.past[0], inverse: { kind: 'set-cooperation', id: 'a', cooperation: {} } }] },
    { ...stored, past: [{ ...log.past[0], inverse: { kind: 'set-council', code: '0265', council: {} } }] }
  ]
  for (const value of broken) expect(fromStored(value)).toBeNull()
  expect(fromStored(stored)).toEqual(log)
})
