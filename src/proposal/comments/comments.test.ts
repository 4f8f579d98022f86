import { expect, test } from 'vitest'
import { text as words } from '../../i18n/index.ts'
import '../../i18n/proposal-file.ts'
import { readProposal } from '../file/read.ts'
import { writeProposal } from '../file/write.ts'
import { applyEdit, type Edit, newLog, redo, undo } from '../log/log.ts'
import { aComment, aProposal } from '../testing/examples.ts'
import { MAX_AUTHOR, MAX_COMMENTS, MAX_TEXT } from './budget.ts'
import type { Comment } from './types.ts'
import { withoutComments } from './without.ts'

const faults = (comments: unknown) => {
  const read = readProposal(JSON.stringify({ ...aProposal(), comments }), 'x.json')
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path} ${message.id}`)
}
const reply = { id: 'k2', author: 'Bo', at: '2026-11-22T10:00:00.000Z', text: 'Fordi.' }

test('comments are read, kept with what nobody knows of them, and written in one order', () => {
  const comment = aComment({
    on: { kind: 'finding', rule: 'minor-change.area', case: 2, changes: ['a'] },
    council: '0265',
    edited: ['2026-11-21T11:00:00.000Z'],
    replies: [reply],
    marks: [{ at: '2026-11-23T10:00:00.000Z', author: 'Bo', resolved: true }]
  })
  const kept = { ...comment, fremtid: { a: 1 } } as Comment
  const read = readProposal(writeProposal(aProposal({ comments: [kept] })), 'x.json')
  expect(read).toMatchObject({ ok: true, warnings: [{ path: '$.comments[0].fremtid' }] })
  if (!read.ok) return
  expect(read.proposal.comments).toEqual([kept])
  const turned = Object.fromEntries(Object.entries(kept).reverse()) as unknown as Comment
  expect(writeProposal(aProposal({ comments: [turned] }))).toBe(writeProposal(read.proposal))
})

test('a proposal without comments is written as it was before there were any', () => {
  expect(writeProposal(aProposal())).not.toContain('comments')
  const commented = aProposal({ comments: [aComment()] })
  expect(writeProposal(withoutComments(commented))).toBe(writeProposal(aProposal()))
  const plain = aProposal()
  expect(withoutComments(plain)).toBe(plain)
})

test('what is wrong with a comment is told by its place', () => {
  const pinned = (on: unknown) => [{ ...aComment(), on }]
  const wrong: [unknown, string][] = [
    ['nej', '$.comments file.list'],
    [[7], '$.comments[0] file.object'],
    [[{ ...aComment(), id: '' }], '$.comments[0].id file.text-empty'],
    [[{ ...aComment(), at: 'i går' }], '$.comments[0].at file.instant'],
    [[{ ...aComment(), at: '2026-02-30T10:00:00Z' }], '$.comments[0].at file.instant'],
    [[{ ...aComment(), text: '' }], '$.comments[0].text file.text-empty'],
    [[aComment({ text: 'x'.repeat(MAX_TEXT + 1) })], '$.comments[0].text file.comment-too-long'],
    [[aComment({ author: 'x'.repeat(MAX_AUTHOR + 1) })], '$.comments[0].author file.author-too-long'],
    [[aComment({ council: '265' })], '$.comments[0].council file.code'],
    [pinned({ kind: 'sky' }), '$.comments[0].on.kind file.pin'],
    [pinned({ kind: 'change' }), '$.comments[0].on.id file.missing'],
    [pinned({ kind: 'place', at: [12.1] }), '$.comments[0].on.at file.position'],
    [pinned({ kind: 'place', at: [55.6, 12.1] }), '$.comments[0].on.at problem.swapped-coordinates'],
    [[aComment({ replies: [{ ...reply, author: '' }] })], '$.comments[0].replies[0].author file.text-empty'],
    [[aComment({ edited: ['x'] })], '$.comments[0].edited[0] file.instant'],
    [[{ ...aComment(), marks: [{ at: reply.at, author: 'Bo' }] }], '$.comments[0].marks[0].resolved file.missing'],
    [[aComment(), aComment()], '$.comments[1].id file.duplicate-comment'],
    [[aComment({ replies: [{ ...reply, id: 'k1' }] })], '$.comments[0].replies[0].id file.duplicate-comment']
  ]
  for (const [comments, fault] of wrong) expect(faults(comments), fault).toEqual([fault])
  const read = readProposal(JSON.stringify({ ...aProposal(), comments: pinned({ kind: 'sky' }) }), 'x.json')
  expect(!read.ok && words(read.problems[0]?.message ?? { id: '' })).toContain('"sky"')
})

test('there may be so many comments and no more, replies counted', () => {
  const many = (n: number) => Array.from({ length: n }, (_, i) => ({ ...reply, id: `r${i}` }))
  expect(faults([aComment({ replies: many(MAX_COMMENTS - 1) })])).toEqual([])
  expect(faults([aComment(), { ...aComment({ id: 'k9' }), replies: many(MAX_COMMENTS - 1) }])).toEqual([
    '$.comments[1] file.too-many-comments'
  ])
})

test('an edit does nothing that a file could not hold, and is undone to the byte', () => {
  const now = new Date('2026-11-24T10:00:00Z')
  const start = newLog(aProposal())
  const add = (comment: Comment): Edit => ({ kind: 'set-comment', id: comment.id, comment, deed: 'add' })
  const log = applyEdit(start, add(aComment()), now)
  expect(words(log.past[0]?.label ?? { id: '' })).toBe('skriv kommentar')
  expect(log.present.comments).toEqual([aComment()])
  expect(writeProposal(undo(log).present)).toBe(writeProposal(start.present))
  expect(redo(undo(log))).toEqual(log)
  const gone = applyEdit(log, { kind: 'set-comment', id: 'k1', comment: null, deed: 'remove' }, now)
  expect('comments' in gone.present).toBe(false)
  expect(JSON.stringify(undo(gone).present)).toBe(JSON.stringify(log.present))
  for (const bad of [aComment({ text: '' }), aComment({ id: 'k3', replies: [{ ...reply, id: 'k1' }] })])
    expect(() => applyEdit(log, add(bad), now)).toThrow(RangeError)
  const full = aComment({
    id: 'k4',
    replies: Array.from({ length: MAX_COMMENTS - 1 }, (_, i) => ({ ...reply, id: `r${i}` }))
  })
  expect(() => applyEdit(log, add(full), now)).toThrow(RangeError)
})
