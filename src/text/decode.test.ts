import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText, encodingOf } from './decode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const wide = (text: string, little: boolean) => {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little)
  return bytes
}
/** Latin-1 is Windows-1252 but for 0x80–0x9f. */
const latin = (text: string) => Uint8Array.from(text, char => char.charCodeAt(0))

const TEXT = '{"title": "Ændring ved Præstø, Ålbæk og Århus"}\r\n'

describe('text is read', () => {
  test.each([
    ['UTF-8', utf8(TEXT), 'utf-8', false],
    ['UTF-8 with a mark', utf8(`\uFEFF${TEXT}`), 'utf-8', false],
    ['UTF-16 as Excel writes it', wide(`\uFEFF${TEXT}`, true), 'utf-16le', false],
    ['UTF-16, the other way round', wide(`\uFEFF${TEXT}`, false), 'utf-16be', false],
    ['UTF-16 without a mark', wide(TEXT, true), 'utf-16le', false],
    ['UTF-16 without a mark, the other way round', wide(TEXT, false), 'utf-16be', false],
    ['Latin-1', latin(TEXT), 'windows-1252', true]
  ] as const)('%s', (_, bytes, encoding, guessed) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding, guessed })
  })

  test('Windows-1252 has dashes and quotes of its own', () => {
    const bytes = Uint8Array.from([
      ...latin('Møn '),
      0x96,
      ...latin(' '),
      0x93,
      ...latin('å'),
      0x94,
      ...latin(', 5 '),
      0x80
    ])
    expect(decodeText(bytes)?.text).toBe('Møn – “å”, 5 €')
  })

  test('nothing is an empty text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', guessed: false })
  })

  test('ASCII is the same in all of them, and is not guessed', () => {
    expect(decodeText(latin('lon;lat;antal'))).toMatchObject({ encoding: 'utf-8', guessed: false })
  })

  test('a character across the chunks of a long file', () => {
    const text = `${'a'.repeat((1 << 20) - 1)}å`
    expect(encodingOf(utf8(text))).toBe('utf-8')
  })
})

describe('what makes no sense is no text', () => {
  test.each([
    ['an old DOS text', Uint8Array.from([...latin('Pr'), 0x91, ...latin('st'), 0x9b])],
    ['an old Macintosh text', Uint8Array.from([...latin('K'), 0xbf, ...latin('benhavn')])],
    ['UTF-8 cut off within a character', utf8('Præstø').subarray(0, -1)],
    ['UTF-8 with Latin-1 glued to it', Uint8Array.from([...utf8('Præstø '), ...latin('Århus')])],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0x02)],
    ['half of a pair in UTF-16', wide('\uFEFFa\uD800b', true)],
    ['UTF-16 of an odd length', wide('\uFEFFab', true).subarray(0, -1)]
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull()
  })
})

test('any text comes back from UTF-8 and from UTF-16 with a mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'))
      expect(decodeText(utf8(text))?.text).toBe(text)
      for (const little of [true, false]) expect(decodeText(wide(`\uFEFF${text}`, little))?.text).toBe(text)
    })
  )
})

test('Danish words come back from Latin-1', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnoprstuvyæøåÆØÅéüö'), minLength: 1 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), words => {
      const text = words.join(' ')
      expect(decodeText(latin(text))?.text).toBe(text)
    })
  )
})
