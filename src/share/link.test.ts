import { readdirSync, readFileSync } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtIn, random } from '../../tests/support/country.ts'
import { mixedChanges } from '../../tests/support/mixed-changes.ts'
import { runs } from '../../tests/support/runs.ts'
import { readProposal } from '../proposal/file/read.ts'
import { jsonText, writeProposal } from '../proposal/file/write.ts'
import { aProposal } from '../proposal/testing/examples.ts'
import type { Change } from '../proposal/types.ts'
import { crc32 } from '../text/crc32.ts'
import { linkOf, MAX_MADE, MAX_READ, readLink } from './link.ts'
import { packLines } from './packed-lines.ts'

const folder = new URL('../../tests/proposals/', import.meta.url)
const proposals = readdirSync(folder)
  .filter(name => name.endsWith('.json') && !name.endsWith('.out.json'))
  .map(name => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))

function made(text: string): string {
  const link = linkOf(text)
  if (!link.ok) throw new Error(`${link.length} characters`)
  return link.fragment
}

test('a proposal comes out of its link as the file it went in as', () => {
  let fitting = 0
  for (const { name, text } of proposals) {
    const read = readProposal(text, name)
    if (!read.ok) continue
    const written = writeProposal(read.proposal)
    const link = linkOf(written)
    if (!link.ok) {
      expect(link.length).toBeGreaterThan(MAX_MADE)
      continue
    }
    fitting++
    expect(link.fragment.length).toBeLessThanOrEqual(MAX_MADE)
    expect(link.fragment).toMatch(/^forslag=[12]\.[A-Za-z0-9_-]+$/)
    expect(readLink(`#${link.fragment}`)).toEqual({ kind: 'text', text: written })
  }
  expect(fitting).toBeGreaterThan(40)
})

test('what is packed is what another program unpacks, and the other way round', () => {
  const text = 'Ærø og Ålbæk ⚓︎ '.repeat(200)
  const packed = Buffer.from(made(text).replace('forslag=1.', ''), 'base64url')
  expect(inflateRawSync(packed.subarray(8)).toString()).toBe(text)
  const other = Buffer.concat([packed.subarray(0, 8), deflateRawSync(Buffer.from(text), { level: 1 })])
  expect(readLink(`forslag=1.${other.toString('base64url')}`)).toEqual({ kind: 'text', text })
})

test('a link of a newer version, one that is too long, and what is none', () => {
  expect(readLink('forslag=3.AAAA')).toEqual({ kind: 'refused', message: { id: 'link.newer' } })
  expect(readLink('forslag=2.AAAA')).toEqual({ kind: 'refused', message: { id: 'link.damaged' } })
  expect(readLink(`forslag=1.${'A'.repeat(MAX_READ)}`)).toMatchObject({ message: { id: 'link.too-long' } })
  for (const text of ['', '#', 'kommune=0265', 'forslaget=1.AAAA', 'x&y'])
    expect(readLink(text), text).toEqual({ kind: 'none' })
  for (const text of ['forslag=', 'forslag=1', 'forslag=1.', 'forslag=0.AAAA', 'forslag=<script>', 'forslag=1.A%41'])
    expect(readLink(text), text).toEqual({ kind: 'refused', message: { id: 'link.damaged' } })
})

test('a little that unpacks to much is refused before it has', () => {
  const bomb = deflateRawSync(Buffer.alloc(60 << 20), { level: 9 })
  const head = Buffer.alloc(8)
  head.writeUInt32LE(1000, 0)
  const link = `forslag=1.${Buffer.concat([head, bomb]).toString('base64url')}`
  expect(link.length).toBeLessThan(MAX_READ)
  expect(readLink(link)).toMatchObject({ kind: 'refused' })
  // Of the second version: points that repeat one there was, by the million.
  const rest = Buffer.concat([
    Buffer.from([1, 1, 0, 255, 255, 255, 127]),
    Buffer.alloc(30 << 20, Buffer.from([255, 1]))
  ])
  const inner = deflateRawSync(rest, { level: 9 })
  const counts = (n: number) => {
    const bytes = []
    for (let left = n; ; left = Math.floor(left / 128)) {
      bytes.push((left % 128) + (left >= 128 ? 128 : 0))
      if (left < 128) return Buffer.from(bytes)
    }
  }
  head.writeUInt32LE(8 << 20, 0)
  const second = Buffer.concat([head, counts(inner.length), counts(rest.length), inner]).toString('base64url')
  const began = process.cpuUsage().user
  expect(readLink(`forslag=2.${second}`)).toMatchObject({ kind: 'refused', message: { id: 'link.damaged' } })
  expect(process.cpuUsage().user - began).toBeLessThan(2e6)
})

/** A text as the first version packs it, by another program. */
function olderLink(text: string): string {
  const bytes = Buffer.from(text)
  const head = Buffer.alloc(8)
  head.writeUInt32LE(bytes.length, 0)
  head.writeUInt32LE(crc32(bytes), 4)
  return `forslag=1.${Buffer.concat([head, deflateRawSync(bytes, { level: 9 })]).toString('base64url')}`
}

test('a case of forty drawn changes fits, shorter than the older version had it, which opens as well', async () => {
  const dataset = await builtIn()
  const { id, sha256 } = dataset.manifest
  for (let seed = 1; seed <= 3; seed++) {
    const next = random(seed)
    const changes = mixedChanges(dataset, 120, next, { reach: 2_000_000 })
      .filter(({ type }) => type === 'transfer-area' || type === 'redraw-border')
      .slice(0, 40)
      // As the app gives ids: nothing in them repeats.
      .map(change => ({
        ...change,
        id: Array.from({ length: 16 }, () => Math.floor(16 * next()).toString(16)).join('')
      }))
    expect(changes).toHaveLength(40)
    const text = writeProposal(aProposal({ changes: changes as readonly Change[], dataset: { id, sha256 } }))
    const link = made(text)
    const older = olderLink(text)
    expect(link.startsWith('forslag=2.')).toBe(true)
    expect(link.length).toBeLessThan(0.8 * older.length)
    expect(readLink(link)).toEqual({ kind: 'text', text })
    expect(readLink(older)).toEqual({ kind: 'text', text })
  }
})

test('whatever lists of points there are, they come back to the digit', () => {
  const number = fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: -180_000_000_000, max: 180_000_000_000 }).map(n => n / 1e9) },
    { weight: 1, arbitrary: fc.double({ min: -400, max: 400, noNaN: true }) },
    { weight: 2, arbitrary: fc.constantFrom(0, -0, 1e-7, 1e21, 12, -12.5, 180, 999.9999999999999, 0.1 + 0.2) }
  )
  const point = fc.array(number, { minLength: 2, maxLength: 2 })
  const ring = fc
    .array(point, { minLength: 1, maxLength: 6 })
    .chain(points => fc.array(fc.constantFrom(...points), { maxLength: 3 }).map(again => [...points, ...again]))
  const value = fc.record({ a: fc.array(ring, { maxLength: 3 }), note: fc.string({ unit: 'binary' }), b: ring })
  let packed = 0
  fc.assert(
    fc.property(value, one => {
      const text = `${jsonText(one)}\n`
      if (packLines(text)) packed++
      const link = linkOf(text, Number.POSITIVE_INFINITY)
      expect(link.ok && readLink(link.fragment)).toEqual({ kind: 'text', text })
    }),
    { numRuns: runs(270) }
  )
  expect(packed).toBeGreaterThan(runs(270) / 4)
})

test.each(['two-lobes.json', 'many-mixed-changes.json', 'a-parish-moves.json'])(
  '%s in damaged links: the same text, or told that it is damaged',
  file => {
    const link = made(proposals.find(({ name }) => name === file)?.text ?? '')
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_%.=&<>"\'/\\ø'
    const whole = readLink(link)
    expect(whole.kind).toBe('text')
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.nat(link.length - 1), fc.nat(alphabet.length - 1), fc.constantFrom('put', 'in', 'out', 'end')),
          {
            minLength: 1,
            maxLength: 4
          }
        ),
        hits => {
          let damaged = link
          for (const [at, letter, how] of hits) {
            const [before, after] = [damaged.slice(0, at), damaged.slice(at)]
            if (how === 'put') damaged = before + alphabet[letter] + after.slice(1)
            else if (how === 'in') damaged = before + alphabet[letter] + after
            else damaged = how === 'out' ? before + after.slice(1) : before
          }
          const read = readLink(damaged)
          if (read.kind === 'text') expect(read).toEqual(whole)
        }
      ),
      { numRuns: runs(4500) }
    )
  }
)
