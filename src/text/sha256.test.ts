import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sha256 } from './sha256.ts'

const theirs = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('as the platform works it out, however the file comes in pieces', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.array(fc.nat(130), { maxLength: 6 }), (bytes, lengths) => {
      const own = new Sha256()
      let at = 0
      for (const length of lengths) {
        own.update(bytes.subarray(at, at + length))
        at += length
      }
      own.update(bytes.subarray(at))
      expect(own.bytes).toBe(bytes.length)
      expect(own.hex()).toBe(theirs(bytes))
    })
  )
})

test('every length around a block, and a long file', () => {
  for (let n = 0; n <= 130; n++) {
    const bytes = new Uint8Array(n).fill(n)
    expect(new Sha256().update(bytes).hex()).toBe(theirs(bytes))
  }
  const long = new Uint8Array(randomBytes(1_000_003))
  expect(new Sha256().update(long).hex()).toBe(theirs(long))
})
