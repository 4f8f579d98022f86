import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdit, newLog, undo } from '../proposal/log/log.ts'
import { day } from '../proposal/testing/arbitraries.ts'
import { aChange, aProposal } from '../proposal/testing/examples.ts'
import type { CouncilRecord, Proposal } from '../proposal/types.ts'
import { hearingFileName, hearingFor, isAnswered, readHearing, writeHearing } from './file.ts'
import { differences, fingerprintOf } from './fingerprint.ts'
import { choiceKey, type MergePlan, merged, planMerge, type Returned } from './merge.ts'
import type { Answer, HearingFile } from './types.ts'

const proposal = aProposal({ changes: [aChange({ id: 'a' }), aChange({ id: 'b', to: '0169' })] })
const ASKED = ['0169', '0265', '0350']
const round = { sent: '2026-11-21', deadline: '2027-01-15' }
const bytes = (text: string) => new TextEncoder().encode(text)

const sentTo = (code: string, of: Proposal = proposal): HearingFile =>
  hearingFor(of, { code, name: `Kommune ${code}` }, round)

function returned(code: string, answer: Answer, name = `${code}.json`, of: Proposal = proposal): Returned {
  const text = writeHearing({ ...sentTo(code, of), answer })
  return { name, read: readHearing(bytes(text), name) }
}

const plan = (files: readonly Returned[], of: Proposal = proposal) => planMerge(of, files, { asked: ASKED })

test('a file comes back as it was sent, with the answer, to the byte', () => {
  const heard = aProposal({ councils: [{ code: '0350', hearing: { text: 'hemmeligt' } }] })
  const file = { ...sentTo('0265', heard), answer: { answer: 'for', text: 'Ja, ærø' } } as const
  const text = writeHearing(file)
  expect(text).not.toContain('hemmeligt')
  const read = readHearing(bytes(text), 'x.json')
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  expect(read.warnings).toEqual([])
  expect(writeHearing(read.hearing)).toBe(text)
  expect(isAnswered(read.hearing)).toBe(true)
  expect(isAnswered(sentTo('0265'))).toBe(false)
  expect(isAnswered({ ...sentTo('0265'), answer: { decision: { kind: 'pending' } } })).toBe(false)
  expect(hearingFileName({ code: '0265', name: 'Ærø/../Å B' })).toBe('hoering-0265-aeroe-aa-b.json')
})

test('what is asked has a fingerprint; what is only noted, or said by councils, is no part of it', () => {
  const print = fingerprintOf(proposal)
  const [first, second] = proposal.changes as [never, never]
  const same = [
    { ...proposal, title: 'Et andet navn', modified: '2027-01-01T00:00:00.000Z' },
    { ...proposal, councils: [{ code: '0265', hearing: { text: 'svar' } }] },
    { ...proposal, changes: [{ ...(first as object), note: 'en note' } as never, second] },
    { ...proposal, changes: [...proposal.changes, aChange({ id: 'c', off: true })] }
  ]
  for (const one of same) {
    expect(fingerprintOf(one)).toBe(print)
    expect(differences(proposal, one)).toEqual([])
  }
  const other: [Partial<Proposal>, string][] = [
    [{ effectiveDate: '2028-01-01' }, 'round.differs.date'],
    [{ dataset: { id: 'x', sha256: 'f'.repeat(64) } }, 'round.differs.dataset'],
    [{ changes: [first] }, 'round.differs.not-asked'],
    [{ changes: [second, first] }, 'round.differs.order'],
    [{ changes: [...proposal.changes, aChange({ id: 'c' })] }, 'round.differs.gone'],
    [{ changes: [first, aChange({ id: 'b', to: '0350' })] }, 'round.differs.altered'],
    [{ statements: { terms: [{ item: 'other' as never, text: 'x' }] } }, 'round.differs.terms']
  ]
  for (const [patch, id] of other) {
    const theirs = { ...proposal, ...patch }
    expect(fingerprintOf(theirs)).not.toBe(print)
    expect(differences(proposal, theirs).map(message => message.id)).toEqual([id])
  }
})

test('answers add to the record, and one that says otherwise waits to be chosen; one step undoes all', () => {
  const mine: CouncilRecord[] = [
    { code: '0265', hearing: { sent: '2026-11-21' }, decision: { kind: 'consents', date: '2026-12-01' } }
  ]
  const of = { ...proposal, councils: mine }
  const files = [
    returned('0169', { answered: '2026-12-20', answer: 'for', text: 'Fint' }),
    returned('0265', { decision: { kind: 'refuses', date: '2026-12-08', agendaItem: '7' } }),
    returned('0350', { wishes: { join: true } })
  ]
  const found = plan(files, of)
  expect(found.notices).toEqual([])
  expect(found.parts.map(({ code, part, kind }) => `${code} ${part} ${kind}`)).toEqual([
    '0169 sent adds',
    '0169 deadline adds',
    '0169 answer adds',
    '0265 sent same',
    '0265 deadline adds',
    '0265 decision conflict',
    '0350 sent adds',
    '0350 deadline adds',
    '0350 wishes adds'
  ])
  const kept = merged(mine, found, new Map())
  expect(kept[0]).toEqual({ code: '0265', hearing: round, decision: mine[0]?.decision })
  const taken = merged(mine, found, new Map([['0265 decision', 0]]))
  expect(taken[0]?.decision).toEqual({ kind: 'refuses', date: '2026-12-08', agendaItem: '7' })
  expect(taken.map(({ code }) => code)).toEqual(['0265', '0169', '0350'])
  const log = newLog(of)
  const after = applyEdit(log, { kind: 'set-councils', councils: taken }, new Date(0))
  expect(after.present.councils).toEqual(taken)
  expect(undo(after).present).toEqual(of)
})

test('who answers twice, for another council, on another proposal, or nothing, is told of', () => {
  const other = { ...proposal, effectiveDate: '2028-01-01' }
  const files = [
    returned('0169', { text: 'et' }, 'a.json'),
    returned('0169', { text: 'to' }, 'b.json'),
    returned('0265', { text: 'x' }, 'c.json'),
    returned('0265', { text: 'x' }, 'd.json'),
    returned('0999', { text: 'fra en anden' }, 'e.json'),
    returned('0350', { text: 'om noget andet' }, 'f.json', other),
    returned('0350', {}, 'g.json')
  ]
  const found = plan(files)
  expect(found.notices).toEqual(
    expect.arrayContaining([
      { kind: 'twice', code: '0169', names: ['a.json', 'b.json'] },
      { kind: 'copies', names: ['c.json', 'd.json'] },
      { kind: 'other-council', name: 'e.json', code: '0999' },
      { kind: 'empty', name: 'g.json', code: '0350' },
      expect.objectContaining({ kind: 'other-proposal', name: 'f.json', code: '0350' })
    ])
  )
  expect(found.notices).toHaveLength(5)
  const answer = found.parts.find(({ code, part }) => code === '0169' && part === 'answer')
  expect(answer).toMatchObject({ kind: 'conflict', mine: null, theirs: [{ files: ['a.json'] }, { files: ['b.json'] }] })
  expect(found.parts.some(({ code }) => code === '0350' || code === '0999')).toBe(false)
  const anyway = planMerge(proposal, files, { asked: ASKED, anyway: new Set(['f.json']) })
  expect(anyway.parts.some(({ code, part }) => code === '0350' && part === 'answer')).toBe(true)
})

const anyAnswer: fc.Arbitrary<Answer> = fc.record(
  {
    answered: day,
    answer: fc.constantFrom('for', 'against', 'remarks'),
    text: fc.constantFrom('ja', 'nej'),
    decision: fc.record(
      { kind: fc.constantFrom('consents', 'refuses', 'pending'), date: fc.constantFrom('2026-12-01', '2026-12-02') },
      { requiredKeys: ['kind'] }
    ),
    wishes: fc.record({ join: fc.boolean(), text: fc.constantFrom('x', 'y') }, { requiredKeys: [] })
  },
  { requiredKeys: [] }
) as fc.Arbitrary<Answer>

const byCode = (plan: MergePlan, of: Proposal) =>
  [...merged(of.councils, plan, new Map(plan.parts.map(part => [choiceKey(part), 0])))].sort((a, b) =>
    a.code < b.code ? -1 : 1
  )

test('in whatever order files come, record and conflicts are the same; nothing on record is lost unasked', () => {
  const records = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...ASKED), anyAnswer), { selector: ([code]) => code, maxLength: 3 })
    .map(list =>
      list.map(
        ([code, { decision, wishes, ...hearing }]): CouncilRecord => ({
          code,
          hearing,
          ...(decision && { decision }),
          ...(wishes && { wishes })
        })
      )
    )
  fc.assert(
    fc.property(
      records,
      fc.array(fc.tuple(fc.constantFrom(...ASKED, '0999'), anyAnswer), { maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      (councils, answers, turns) => {
        const of = { ...proposal, councils }
        const files = answers.map(([code, answer], i) => returned(code, answer, `${i}.json`))
        const shuffled = [...files]
        for (let i = shuffled.length - 1; i > 0; i--) {
          const j = (turns.next().value as number) % (i + 1)
          ;[shuffled[i], shuffled[j]] = [shuffled[j] as Returned, shuffled[i] as Returned]
        }
        const [one, other] = [plan(files, of), plan(shuffled, of)]
        expect(other).toEqual(one)
        expect(byCode(other, of)).toEqual(byCode(one, of))
        const unasked = merged(councils, one, new Map())
        for (const record of councils) {
          const after = unasked.find(({ code }) => code === record.code)
          expect(after).toMatchObject({ hearing: record.hearing ?? {} })
          if (record.wishes) expect(after?.wishes).toMatchObject(record.wishes)
          if (record.decision && record.decision.kind !== 'pending')
            expect(after?.decision).toMatchObject(record.decision)
        }
        // Taken once, nothing is left to take.
        const taken = merged(councils, one, new Map())
        expect(plan(files, { ...of, councils: taken }).parts.filter(({ kind }) => kind === 'adds')).toEqual([])
      }
    ),
    { numRuns: Number(process.env.SKEL_FUZZ ?? 100) }
  )
})

test('a file of a newer version, of something else, or altered in what was asked, is refused and says so', () => {
  const text = writeHearing(sentTo('0265'))
  const told = (file: string) => {
    const read = readHearing(bytes(file), 'x.json')
    return read.ok ? 'ok' : read.problems.map(({ path, message }) => `${path} ${message.id}`).join()
  }
  expect(told(text)).toBe('ok')
  expect(told(text.replace('skel-hearing/1', 'skel-hearing/2'))).toBe('$.format round.newer')
  expect(told('{"format": "skel-proposal/1"}')).toBe('$.format round.not-a-hearing')
  expect(told(text.replace('"to": "0169"', '"to": "0350"'))).toBe('$.fingerprint round.altered')
  expect(told(text.replace('"answer": {}', '"answer": {"answer": "måske"}'))).toBe('$.answer.answer file.choice')
  expect(told(text.replace('"effectiveDate": "2027-01-01"', '"effectiveDate": "i morgen"'))).toBe(
    '$.proposal.effectiveDate file.date'
  )
  expect(told(text.slice(0, 500))).toBe('$ file.truncated')
  expect(told('')).toBe('$ file.empty')
  const hostile = {
    ...sentTo('0265'),
    answer: { text: '<img src=x onerror=alert(1)>' },
    __proto__x: 1
  } as HearingFile
  expect(told(writeHearing(hostile))).toBe('ok')
})

test('damaged files: the same file, or told, and the record as it was', () => {
  const whole = writeHearing({ ...sentTo('0265'), answer: { answer: 'for', text: 'Ja tak, æøå' } })
  const letters = '{}[]":,0123456789truefalsnxæ\\\u0000\ud800 '
  let refusedOnes = 0
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.nat(whole.length - 1), fc.nat(letters.length - 1), fc.constantFrom('put', 'in', 'out', 'end')),
        {
          minLength: 1,
          maxLength: 4
        }
      ),
      hits => {
        let text = whole
        for (const [at, letter, how] of hits) {
          const [before, after] = [text.slice(0, at), text.slice(at)]
          if (how === 'put') text = before + letters[letter] + after.slice(1)
          else if (how === 'in') text = before + letters[letter] + after
          else text = how === 'out' ? before + after.slice(1) : before
        }
        const read = readHearing(bytes(text), 'x.json')
        const found = plan([{ name: 'x.json', read }])
        if (read.ok) return
        refusedOnes++
        expect(read.problems.length).toBeGreaterThan(0)
        expect(found).toEqual({ parts: [], notices: [{ kind: 'refused', name: 'x.json', problems: read.problems }] })
        expect(merged(proposal.councils, found, new Map())).toEqual(proposal.councils)
      }
    ),
    { numRuns: Number(process.env.SKEL_FUZZ ?? 500) }
  )
  expect(refusedOnes).toBeGreaterThan(100)
})
