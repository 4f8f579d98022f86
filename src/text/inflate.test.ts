import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inflateExactly } from './inflate.ts'

const text = fc.uint8Array({ maxLength: 20_000 }).chain(bytes => fc.constantFrom(bytes, new Uint8Array(bytes.length)))

test('what zlib packs comes out as it went in, and as nothing else than its own size', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (bytes, off) => {
      const packed = deflateRawSync(bytes)
      expect(inflateExactly(packed, bytes.length)).toEqual(bytes)
      expect(inflateExactly(packed, bytes.length + off)).toBe('too-little')
      if (bytes.length >= off) expect(inflateExactly(packed, bytes.length - off)).toBe('too-much')
    }),
    { numRuns: 60 }
  )
})

test('what is cut off or is no DEFLATE is told', () => {
  const packed = deflateRawSync(new TextEncoder().encode('matr.nr. 7000d, Marbjerg By, Fløng'))
  expect(inflateExactly(packed.subarray(0, 9), 35)).toBeTypeOf('string')
  expect(inflateExactly(new Uint8Array([7, 7, 7]), 3)).toBe('damaged')
  expect(inflateExactly(new Uint8Array(0), 1)).toBeTypeOf('string')
})
