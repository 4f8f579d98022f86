import { readdirSync, readFileSync } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readProposal } from '../proposal/file/read.ts'
import { writeProposal } from '../proposal/file/write.ts'
import { linkOf, MAX_MADE, MAX_READ, readLink } from './link.ts'

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
    expect(link.fragment).toMatch(/^forslag=1\.[A-Za-z0-9_-]+$/)
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
  expect(readLink('forslag=2.AAAA')).toEqual({ kind: 'refused', message: { id: 'link.newer' } })
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
})

test('damaged links: the same text, or told that it is damaged', () => {
  const link = made(proposals.find(({ name }) => name === 'two-lobes.json')?.text ?? '')
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
    { numRuns: Number(process.env.SKEL_FUZZ ?? 1500) }
  )
})
