import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonPath, parseJson } from './json.ts'

const fault = (text: string) => {
  const result = parseJson(text)
  return result.ok ? null : result.fault
}

test('agrees with JSON.parse on every JSON', () => {
  fc.assert(
    fc.property(fc.json(), text => {
      expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
    })
  )
})

test('agrees with JSON.parse on what is no JSON', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b"',
    '1',
    '-',
    '01',
    '1.',
    'e5',
    'true',
    'nul',
    '"\\u00"',
    ' ',
    '\n'
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), list => {
      const text = list.join('')
      let valid = true
      try {
        JSON.parse(text)
      } catch {
        valid = false
      }
      const found = fault(text)
      // Valid JSON too, and still never meant: the same key twice, 1e501.
      const unmeant = found?.kind === 'duplicate-key' || found?.kind === 'huge-number'
      if (valid) expect(found === null || unmeant).toBe(true)
      else expect(found).not.toBeNull()
    }),
    { numRuns: 2000 }
  )
})

test('a text cut short anywhere is told as cut short', () => {
  const text = '{"a": [1, -2.5e3, true, null], "b\\u00e6": {"c": "d\\n"}}'
  for (let end = 0; end < text.length; end++) {
    const found = fault(text.slice(0, end))
    // "-2." can't be told from a wrong number, everything else can.
    if (!/[.e]$/.test(text.slice(0, end))) expect(found, text.slice(0, end)).toMatchObject({ truncated: true })
    else expect(found).toMatchObject({ kind: 'syntax' })
  }
})

test('faults have line and column', () => {
  expect(fault('{\n  "a": 1,\n  b: 2\n}')).toEqual({ kind: 'syntax', line: 3, column: 3, truncated: false })
  expect(fault('{} x')).toEqual({ kind: 'syntax', line: 1, column: 4, truncated: false })
  expect(fault('[1, NaN]')).toMatchObject({ line: 1, column: 5, truncated: false })
})

test('doubled keys, huge numbers and bottomless nesting are named by path', () => {
  expect(fault('{"a": [{"b c": 1, "b c": 2}]}')).toEqual({ kind: 'duplicate-key', path: '$.a[0]["b c"]', key: 'b c' })
  expect(fault('{"a": [0, 1e999]}')).toEqual({ kind: 'huge-number', path: '$.a[1]' })
  expect(fault('['.repeat(100_000))).toMatchObject({ kind: 'too-deep' })
})

test('__proto__ is data', () => {
  const result = parseJson('{"__proto__": {"polluted": true}}')
  expect(result.ok && Object.keys(result.value as object)).toEqual(['__proto__'])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('megabytes in one string', () => {
  const text = JSON.stringify({ note: 'æ'.repeat(5_000_000) })
  expect(parseJson(text).ok).toBe(true)
})

test('paths', () => {
  expect(jsonPath([])).toBe('$')
  expect(jsonPath(['changes', 0, 'area', 'coordinates', 0, 3])).toBe('$.changes[0].area.coordinates[0][3]')
  expect(jsonPath(['æ', 'a-b'])).toBe('$["æ"]["a-b"]')
})
