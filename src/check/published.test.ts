import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRealDate, isRealInstant } from '../proposal/dates.ts'
import { readProposal } from '../proposal/file/read.ts'
import { writeProposal } from '../proposal/file/write.ts'
import { anyProposal } from '../proposal/testing/examples.ts'
import { WHOLE } from '../proposal/testing/whole.ts'
import { publishedSchemas } from './published.ts'

const ajv = new Ajv2020({
  strictTuples: false,
  formats: { date: isRealDate, 'date-time': isRealInstant }
})
const proposalFile = ajv.compile(JSON.parse(publishedSchemas()['public/schema/skel-proposal-1.schema.json'] ?? ''))

/** What the reader finds beyond a JSON Schema's reach. */
const BEYOND = [
  'file.duplicate-id',
  'file.duplicate-comment',
  'file.duplicate-council',
  'file.duplicate-cooperation',
  'file.area-or-units',
  'file.listed-twice',
  'file.ring-open',
  'problem.swapped-coordinates'
]

test('the published files are up to date (npm run schema)', () => {
  for (const [path, content] of Object.entries(publishedSchemas())) {
    expect(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8'), path).toBe(content)
  }
})

test('what we write is valid by the published schema', () => {
  fc.assert(
    fc.property(anyProposal, proposal => {
      expect(proposalFile(JSON.parse(writeProposal(proposal))), JSON.stringify(proposalFile.errors)).toBe(true)
    })
  )
})

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Every place in a document, as the keys that lead there. */
function places(value: Json, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at]
  const members = Array.isArray(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value)
  return [at, ...members.flatMap(([key, member]) => places(member, [...at, key]))]
}

function changed(value: Json, at: readonly (string | number)[], to: Json | undefined): Json | undefined {
  const [key, ...rest] = at
  if (key === undefined) return to
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => {
      const now = i === key ? changed(item, rest, to) : item
      return now === undefined ? [] : [now]
    })
  }
  const members = Object.entries(value as { [key: string]: Json }).flatMap(([name, member]) => {
    const now = name === key ? changed(member, rest, to) : member
    return now === undefined ? [] : [[name, now] as const]
  })
  return Object.fromEntries(members)
}

/** The document without all changes but the one the place is in: reading the others again and again takes most of the time. */
function alone(document: Json, at: readonly (string | number)[]): [Json, readonly (string | number)[]] {
  const { changes, ...rest } = document as { changes: Json[]; [key: string]: Json }
  const [top, nth, ...within] = at
  if (top !== 'changes' || typeof nth !== 'number')
    return [top === 'changes' ? document : { changes: changes.slice(0, 1), ...rest }, at]
  return [{ ...rest, changes: [changes[nth] as Json] }, ['changes', 0, ...within]]
}

test('reader and published schema agree on files with one thing wrong', () => {
  const document = JSON.parse(writeProposal(WHOLE)) as Json
  const wrong: (Json | undefined)[] = [
    ...[undefined, null, true, 0, -1, 1.5, 200, 1e300],
    ...['', '0265', '265', '2026-02-28', '2026-02-30', '2026-02-28T10:00:00Z', '2026-02-30T10:00:00Z', 'Polygon', 'x'],
    ...[[], [[]], [12, 55], {}, { type: 'Polygon' }, { code: '0265' }]
  ]
  let refused = 0
  for (const at of places(document)) {
    // One drawing is enough: they all have the same schema.
    if (at.includes('coordinates') && at[1] !== 0) continue
    const [least, there] = alone(document, at)
    for (const to of wrong) {
      const file = changed(least, there, to)
      if (file === undefined) continue
      const valid = proposalFile(file)
      const result = readProposal(JSON.stringify(file), 'x')
      const structural = !result.ok && result.problems.some(({ message }) => !BEYOND.includes(message.id))
      if (!valid) refused++
      if (structural === valid) expect(structural, `${at.join('.')} = ${JSON.stringify(to)}`).toBe(!valid)
    }
  }
  expect(refused).toBeGreaterThan(3000)
})
