/** Comments of several people brought together. Holds P17 (docs/invariants.md). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hearingFor } from '../hearing/file.ts'
import { differences, fingerprintOf } from '../hearing/fingerprint.ts'
import type { Comment, Mark, Remark } from '../proposal/comments/types.ts'
import { writeProposal } from '../proposal/file/write.ts'
import { anyComments } from '../proposal/testing/arbitraries.ts'
import { aChange, aComment, aProposal } from '../proposal/testing/examples.ts'
import type { Proposal } from '../proposal/types.ts'
import { commentsFileName, commentsOn, readComments, writeComments } from './file.ts'
import { join } from './join.ts'
import { type CameBack, type CommentPlan, MINE, mergedComments, planComments } from './merge.ts'
import { chosen, listed, standingOf } from './standing.ts'
import { isResolved, withMark, withReply, withText } from './thread.ts'

const proposal = aProposal({ changes: [aChange({ id: 'a' }), aChange({ id: 'b', to: '0169' })] })
const bytes = (text: string) => new TextEncoder().encode(text)
const time = (n: number) => new Date(Date.UTC(2026, 10, 21, 12, n)).toISOString()
const me = { author: 'Sagsbehandler' }
const NOW = time(500)

function file(comments: readonly Comment[], name: string, of: Proposal = proposal): CameBack {
  return { name, read: readComments(bytes(writeComments(commentsOn(of, comments))), name) }
}
const plan = (mine: readonly Comment[], files: readonly CameBack[]) =>
  planComments(aProposal({ ...proposal, comments: mine }), files)
const taken = (mine: readonly Comment[], found: CommentPlan, choices = new Map<string, number>()) =>
  mergedComments(mine, found, choices, { by: me, now: NOW })

/** A few people at work on copies of the same comments: what each does, one after another. */
const deed = fc.record({
  on: fc.constantFrom('k1', 'k2', 'k3'),
  does: fc.constantFrom('write', 'reply', 'edit', 'resolve', 'reopen'),
  text: fc.constantFrom('x', 'y', 'z')
})
let clock = 0
const worked = (start: readonly Comment[], deeds: readonly { on: string; does: string; text: string }[], who: string) =>
  deeds.reduce<readonly Comment[]>((list, { on, does, text }) => {
    const at = time(++clock)
    const known = list.find(({ id }) => id === on)
    if (!known)
      return does === 'write' ? list.concat(aComment({ id: on, at: time(0), author: 'Anna', text: 'først' })) : list
    const next =
      does === 'reply'
        ? withReply(known, { id: `${on}-${who}-${clock}`, author: who, at, text })
        : does === 'edit'
          ? withText(known, on, text, at)
          : does === 'write'
            ? known
            : withMark(known, does === 'resolve', { author: who }, at)
    return list.map(one => (one.id === on ? next : one))
  }, start)
const copies = fc
  .tuple(fc.array(deed, { maxLength: 8 }), fc.array(fc.array(deed, { maxLength: 8 }), { minLength: 3, maxLength: 3 }))
  .map(([before, each]) => {
    clock = 0
    const start = worked([], [{ on: 'k1', does: 'write', text: '' }, ...before], 'Sag')
    return [start, ...each.map((deeds, i) => worked(start, deeds, `P${i}`))] as const
  })

test('bringing copies together is commutative, associative and idempotent, and loses nothing said', () => {
  fc.assert(
    fc.property(copies, ([start, a = [], b = [], c = []]) => {
      expect(join(a, b)).toEqual(join(b, a))
      expect(join(join(a, b), c)).toEqual(join(a, join(b, c)))
      expect(join(join(a, b), b)).toEqual(join(a, b))
      expect(join(start, a)).toEqual(join(a, []))
      // Counted by itself: every id of either is there once, and no other.
      const ids = (list: readonly Comment[]) =>
        list.flatMap(({ id, replies = [] }) => [id, ...replies.map(reply => reply.id)]).sort()
      expect(ids(join(a, b))).toEqual([...new Set([...ids(a), ...ids(b)])].sort())
    })
  )
  fc.assert(
    fc.property(anyComments, anyComments, anyComments, (a, b, c) => {
      expect(join(a, b)).toEqual(join(b, a))
      expect(join(join(a, b), c)).toEqual(join(a, join(b, c)))
      expect(join(join(a, b), b)).toEqual(join(a, b))
    })
  )
})

test('in whatever order files come the plan is the same; taken one after another they come to the same', () => {
  fc.assert(
    fc.property(copies, ([start, a = [], b = [], c = []]) => {
      const files = [file(a, 'a.json'), file(b, 'b.json'), file(c, 'c.json')]
      const all = plan(start, files)
      expect(plan(start, files.toReversed())).toEqual(all)
      const atOnce = taken(start, all)
      expect(taken(atOnce, plan(atOnce, files))).toEqual(atOnce)
      if (all.threads.some(({ conflicts }) => conflicts.length > 0)) return
      for (const order of [
        [0, 1, 2],
        [2, 0, 1]
      ]) {
        let mine = start
        for (const n of order) mine = taken(mine, plan(mine, [files[n] as CameBack]))
        expect(mine).toEqual(atOnce)
      }
    })
  )
})

test('nothing that the case has is overwritten unasked: what is undecided stays to the letter', () => {
  fc.assert(
    fc.property(copies, ([, mine = [], theirs = []]) => {
      const found = plan(mine, [file(theirs, 'a.json')])
      const after = taken(mine, found)
      for (const { conflicts } of found.threads)
        for (const conflict of conflicts) {
          const before = mine.find(({ id }) => id === conflict.key.split(' ')[0]) as Comment
          const now = after.find(({ id }) => id === before.id) as Comment
          if (conflict.kind === 'text') expect([now.text, now.edited]).toEqual([before.text, before.edited])
          else expect(now.marks).toEqual(before.marks)
        }
    })
  )
})

test('a comment changed in two ways and a thread resolved here and opened there are chosen, and the choice holds', () => {
  const start = withMark(aComment(), true, { author: 'Bo' }, time(1))
  const mine = withText(withMark(start, false, me, time(2)), 'k1', 'Min', time(3))
  const other = withText(start, 'k1', 'Din', time(4))
  const reopened = withMark(withMark(start, false, { author: 'Bo' }, time(5)), true, { author: 'Bo' }, time(6))
  const theirs = { ...other, marks: reopened.marks as readonly Mark[] }
  const found = plan([mine], [file([theirs], 'bo.json')])
  expect(found.threads[0]?.conflicts.map(({ kind }) => kind)).toEqual(['text', 'status'])
  const [text = '', status = ''] = found.threads[0]?.conflicts.map(({ key }) => key) ?? []
  expect(taken([mine], found)).toEqual([mine])

  const [kept] = taken(
    [mine],
    found,
    new Map([
      [text, MINE],
      [status, MINE]
    ])
  )
  expect(kept).toMatchObject({ text: 'Min', edited: [time(3), time(4), NOW] })
  expect(kept && isResolved(kept)).toBe(false)
  expect(kept?.marks?.at(-1)).toEqual({ at: NOW, author: 'Sagsbehandler', resolved: false })
  // The same file again has nothing more to say, and whoever gets the case back neither.
  const again = plan(kept ? [kept] : [], [file([theirs], 'bo.json')])
  expect(again.threads.map(({ kind, conflicts }) => [kind, conflicts.length])).toEqual([['same', 0]])
  expect(plan([theirs], [file([kept as Comment], 'sag.json')]).threads[0]?.conflicts).toEqual([])

  const [took] = taken(
    [mine],
    found,
    new Map([
      [text, 0],
      [status, 0]
    ])
  )
  expect(took).toMatchObject({ text: 'Din', edited: [time(3), time(4)] })
  expect(took && isResolved(took)).toBe(true)
})

test('what is done last stands last, whoever’s clock is ahead', () => {
  const ahead = withMark(
    withText(aComment(), 'k1', 'I morgen', '2099-01-01T00:00:00.000Z'),
    true,
    { author: 'Bo' },
    '2099-01-01T00:00:00.000Z'
  )
  const now = withMark(withText(ahead, 'k1', 'I dag', NOW), false, me, NOW)
  const [joined] = join([ahead], [now])
  expect(joined).toMatchObject({ text: 'I dag', edited: ['2099-01-01T00:00:00.000Z', '2099-01-01T00:00:00.001Z'] })
  expect(joined && isResolved(joined)).toBe(false)
  const open = withMark(withMark(aComment(), true, me, time(1)), false, me, time(2))
  const resolved = withMark(aComment(), true, { author: 'Bo' }, '2099-01-01T00:00:00.000Z')
  const found = plan([open], [file([resolved], 'bo.json')])
  const [kept] = taken([open], found, new Map([['k1 status', MINE]]))
  expect(kept && isResolved(kept)).toBe(false)
})

test('what goes on from what the case has is no conflict; who takes another’s name or place is one', () => {
  const newer = withText(aComment(), 'k1', 'Rettet', time(1))
  const [planned] = plan([aComment()], [file([newer], 'a.json')]).threads
  expect(planned).toMatchObject({ kind: 'more', conflicts: [], newer: [{ text: 'Rettet' }] })
  const [known] = plan([newer], [file([aComment()], 'a.json')]).threads
  expect(known).toMatchObject({ kind: 'same', conflicts: [] })
  for (const forged of [
    { author: 'En anden' },
    { on: { kind: 'change', id: 'a' } as const },
    { text: 'Uden rettelse' }
  ])
    expect(plan([aComment()], [file([aComment(forged)], 'a.json')]).threads[0]?.conflicts).toHaveLength(1)
})

test('files on another case, of another version, empty, twice or broken are told of', () => {
  const other = aProposal({ ...proposal, created: '2020-01-01T00:00:00.000Z', effectiveDate: '2028-01-01' })
  const files = [
    file([aComment()], 'a.json'),
    file([aComment()], 'b.json'),
    file([aComment({ id: 'x' })], 'c.json', other),
    file([aComment({ id: 'y' })], 'd.json', { ...proposal, effectiveDate: '2028-01-01' }),
    file([], 'e.json'),
    { name: 'f.json', read: readComments(bytes('{"format":"skel-comments/2"}'), 'f.json') }
  ]
  const found = plan([], files)
  expect(found.notices.map(({ kind }) => kind).sort()).toEqual(
    ['copies', 'empty', 'other-case', 'other-version', 'refused'].sort()
  )
  expect(found.threads.map(({ id }) => id)).toEqual(['k1', 'y'])
  const anyway = planComments(proposal, files, { anyway: new Set(['c.json']) })
  expect(anyway.threads.map(({ id }) => id)).toEqual(['k1', 'x', 'y'])
})

test('a file of comments is read back to the byte; what is wrong with one is told by its place', () => {
  fc.assert(
    fc.property(anyComments, comments => {
      const text = writeComments(commentsOn(proposal, comments))
      const read = readComments(bytes(text), 'x.json')
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      expect(read.brought.fingerprint).toBe(fingerprintOf(proposal))
      expect(writeComments(commentsOn(proposal, read.brought.comments))).toBe(text)
    })
  )
  const whole = commentsOn(proposal, [aComment()])
  const wrong: [unknown, string][] = [
    [{ ...whole, format: 'skel-comments/2' }, '$.format comments.newer'],
    [{ ...whole, format: 'x' }, '$ comments.not-comments'],
    [[], '$ comments.not-comments'],
    [{ ...whole, proposal: { ...whole.proposal, fingerprint: 'x' } }, '$.proposal.fingerprint file.sha256'],
    [{ ...whole, comments: [{ ...aComment(), text: 7 }] }, '$.comments[0].text file.text'],
    [{ ...whole, comments: [aComment(), aComment()] }, '$.comments[1].id file.duplicate-comment']
  ]
  for (const [value, fault] of wrong) {
    const read = readComments(bytes(JSON.stringify(value)), 'x.json')
    expect(!read.ok && read.problems.map(({ path, message }) => `${path} ${message.id}`)).toEqual([fault])
  }
  expect(commentsFileName('Marbjerg/../Å', 'Anna Bérg')).toMatch(/^kommentarer-[a-z-]+\.json$/)
})

test('damaged files of comments: read as comments, or told', () => {
  const whole = writeComments(
    commentsOn(proposal, [withMark(withReply(aComment(), { ...aComment(), id: 'r' } as Remark), true, me, NOW)])
  )
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(6), fc.string({ maxLength: 4 }), (at, gone, put) => {
      const read = readComments(bytes(whole.slice(0, at) + put + whole.slice(at + gone)), 'x.json')
      if (!read.ok) expect(read.problems.length).toBeGreaterThan(0)
      else expect(() => planComments(proposal, [{ name: 'x.json', read }])).not.toThrow()
    })
  )
})

test('a proposal brings the comments it carries', () => {
  const carried = writeProposal({ ...proposal, comments: [aComment()] })
  const read = readComments(bytes(carried), 'x.json')
  expect(read).toMatchObject({ ok: true, brought: { fingerprint: fingerprintOf(proposal), comments: [{ id: 'k1' }] } })
})

test('comments are no part of what councils are asked, and go to none of them', () => {
  fc.assert(
    fc.property(anyComments, comments => {
      const commented = { ...proposal, comments }
      expect(fingerprintOf(commented)).toBe(fingerprintOf(proposal))
      expect(differences(proposal, commented)).toEqual([])
      expect(hearingFor(commented, { code: '0265', name: 'Roskilde' }, {})).toEqual(
        hearingFor(proposal, { code: '0265', name: 'Roskilde' }, {})
      )
    })
  )
})

test('a comment stays where what it was on is gone, and a finding is found again in a case of another number', () => {
  const finding = (rule: string, number?: number) => ({
    rule: rule as never,
    provision: '§ 2',
    ...(number === undefined ? {} : { case: number })
  })
  expect(standingOf({ kind: 'change', id: 'b' }, proposal, null)).toMatchObject({ kind: 'change', n: 2 })
  expect(standingOf({ kind: 'change', id: 'x' }, proposal, null)).toEqual({ kind: 'gone', was: 'change' })
  const pin = { kind: 'finding', rule: 'minor-change', case: 2, changes: ['b'] } as const
  expect(standingOf(pin, proposal, null)).toEqual({ kind: 'waiting' })
  const two = {
    findings: [finding('minor-change', 1), finding('minor-change', 2), finding('publication')],
    cases: [
      { number: 1, changes: ['b'] },
      { number: 2, changes: ['a'] }
    ]
  }
  expect(standingOf(pin, proposal, two)).toMatchObject({ kind: 'finding', case: 1, n: 0 })
  const one = { findings: [finding('minor-change')], cases: [] }
  expect(standingOf(pin, proposal, one)).toMatchObject({ kind: 'finding', case: null })
  expect(standingOf(pin, { ...proposal, changes: [aChange({ id: 'a' })] }, one)).toEqual({
    kind: 'gone',
    was: 'finding'
  })
  expect(standingOf({ kind: 'finding', rule: 'publication' }, proposal, two)).toMatchObject({ kind: 'finding', n: 2 })
})

test('the list: open or resolved, by whom, the newest first or in the order of what they are on', () => {
  const reply: Remark = { id: 'r', author: 'Bo', at: time(9), text: 'Svar' }
  const all = listed(
    [
      aComment({ id: 'gone', at: time(4), on: { kind: 'change', id: 'x' } }),
      aComment({ id: 'place', at: time(3), on: { kind: 'place', at: [12, 55] } }),
      aComment({ id: 'b', at: time(2), on: { kind: 'change', id: 'b' }, replies: [reply] }),
      withMark(aComment({ id: 'a', at: time(1), on: { kind: 'change', id: 'a' } }), true, me, time(5)),
      aComment({ id: 'all', at: time(0) })
    ],
    proposal,
    null
  )
  expect(all.map(({ comment, n }) => `${n} ${comment.id}`)).toEqual(['1 all', '2 a', '3 b', '4 place', '5 gone'])
  const ids = (...[state, author, order]: [never, string | null, never]) =>
    chosen(all, { state, author, order }).map(({ comment }) => comment.id)
  expect(ids('all' as never, null, 'place' as never)).toEqual(['all', 'a', 'b', 'place', 'gone'])
  expect(ids('all' as never, null, 'newest' as never)).toEqual(['b', 'a', 'gone', 'place', 'all'])
  expect(ids('open' as never, 'Bo', 'newest' as never)).toEqual(['b'])
  expect(ids('resolved' as never, null, 'newest' as never)).toEqual(['a'])
})
