import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choiceOf, KINDS, METHODS, methodsOf, THEMES } from '../../themes/theme.ts'
import { type Address, NOWHERE, readAddress, writeAddress } from './address.ts'
import { themeWord } from './theme-key.ts'
import { WAYS, type Way } from './way.ts'

const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const code = fc.integer({ min: 0, max: 9999 }).map(n => String(n).padStart(4, '0'))
const id = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter(text => !/[\p{Cc}\p{Cs}]/u.test(text))
const degrees = (most: number) => fc.integer({ min: -most * 100_000, max: most * 100_000 }).map(n => n / 100_000)

const anywhere = fc.record({
  way: orNull(fc.constantFrom(...(Object.keys(WAYS) as Way[]).filter(way => way !== 'me'))),
  point: fc.constant(null),
  area: orNull(
    fc.oneof(
      fc.record({ kind: fc.constantFrom('municipality' as const, 'parish' as const), id: code }),
      fc.record({ kind: fc.constantFrom('region' as const, 'cooperation' as const), id }),
      fc.record({ kind: fc.constant('island' as const), id: fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/) })
    )
  ),
  view: orNull(
    fc.record({ lat: degrees(90), lon: degrees(180), zoom: fc.integer({ min: 0, max: 2400 }).map(n => n / 100) })
  ),
  date: orNull(
    fc
      .date({ min: new Date('2007-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
      .map(day => day.toISOString().slice(0, 10))
  ),
  tab: orNull(fc.constantFrom('check' as const, 'details' as const, 'municipalities' as const, 'law' as const)),
  finding: orNull(
    fc.record({
      rule: fc.constantFrom('minor-change.area', 'in-force', 'region-integrity'),
      case: orNull(fc.integer({ min: 1, max: 999 }))
    })
  ),
  change: orNull(id),
  comment: orNull(id),
  theme: orNull(
    fc
      .record({
        theme: fc.constantFrom(...THEMES),
        level: fc.constantFrom('municipality' as const, 'region' as const),
        method: fc.constantFrom(...METHODS)
      })
      .map(({ theme, ...wished }) => choiceOf(theme, wished))
  ),
  file: orNull(fc.stringMatching(/^[0-9a-f]{64}$/))
})

/** A place that is asked about stands where the map's place stands otherwise. */
const address: fc.Arbitrary<Address> = fc.oneof(
  { weight: 4, arbitrary: anywhere },
  fc
    .tuple(anywhere, orNull(fc.tuple(degrees(180), degrees(90))))
    .map(([one, point]) => ({ ...one, way: 'me' as const, view: null, theme: null, point }))
)

test('an address is read as it was written', () => {
  fc.assert(
    fc.property(address, one => {
      expect(readAddress(writeAddress(one))).toEqual({ address: one, faults: [] })
    })
  )
})

test('what is written is short and can be read by people', () => {
  expect(writeAddress(NOWHERE)).toBe('')
  expect(
    writeAddress({
      ...NOWHERE,
      way: 'explore',
      area: { kind: 'municipality', id: '0265' },
      date: '2027-01-01',
      view: { lat: 55.660_000_04, lon: 12.17, zoom: 12 }
    })
  ).toBe('?vis=udforsk&kommune=0265&dato=2027-01-01&sted=55.66,12.17,12')
})

test('a place to ask about is two numbers, and one of the map is as good', () => {
  const { address: read } = readAddress('?vis=mig&sted=55.6,12.1')
  expect(read).toEqual({ ...NOWHERE, way: 'me', point: [12.1, 55.6] })
  expect(readAddress('?vis=mig&sted=55.6,12.1,9').address).toEqual(read)
  expect(writeAddress(read)).toBe('?vis=mig&sted=55.6,12.1')
  expect(readAddress('?vis=mig&sted=95,12').faults).toEqual([{ key: 'sted', fault: 'value' }])
})

test.each([
  ['?vis=andet', 'vis', 'value'],
  ['?kommune=Roskilde', 'kommune', 'value'],
  ['?sogn=70020', 'sogn', 'value'],
  ['?region=', 'region', 'value'],
  ['?oe=---', 'oe', 'value'],
  ['?samarbejde=', 'samarbejde', 'value'],
  ['?sted=55,66,12,17', 'sted', 'value'],
  ['?sted=155.1,12,7', 'sted', 'value'],
  ['?sted=Infinity,12,7', 'sted', 'value'],
  ['?sted=1e1,12,7', 'sted', 'value'],
  ['?dato=2027-02-29', 'dato', 'value'],
  ['?dato=i morgen', 'dato', 'value'],
  ['?dato=2006-12-31', 'dato', 'before-act'],
  ['?fane=alt', 'fane', 'value'],
  ['?fund=<script>', 'fund', 'value'],
  ['?fund=in-force&sag=0', 'sag', 'value'],
  ['?aendring=', 'aendring', 'value'],
  ['?kommentar=', 'kommentar', 'value'],
  ['?fil=', 'fil', 'value'],
  [`?fil=${'a'.repeat(63)}`, 'fil', 'value'],
  [`?fil=${'A'.repeat(64)}`, 'fil', 'value'],
  [`?fil=${'a'.repeat(65)}`, 'fil', 'value'],
  ['?fil=../../etc/passwd', 'fil', 'value']
])('%s: the value is left out and told', (search, key, fault) => {
  const { address: read, faults } = readAddress(search)
  expect(faults).toEqual([{ key, fault }])
  expect({ ...read, finding: null }).toEqual(NOWHERE)
})

test('a code without its zero, and keys that programs add to links', () => {
  const { address: read, faults } = readAddress('?vis=udforsk&kommune=265&fbclid=x&utm_source=y')
  expect(read).toEqual({ ...NOWHERE, way: 'explore', area: { kind: 'municipality', id: '0265' } })
  expect(faults).toEqual([])
})

test('an island is found by its name too, and an address has it in small letters', () => {
  for (const name of ['samsoe', 'Samsø', 'SAMSØ'])
    expect(readAddress(`?oe=${name}`).address.area).toEqual({ kind: 'island', id: 'samsoe' })
  expect(writeAddress({ ...NOWHERE, area: { kind: 'island', id: 'lindholm-2' } })).toBe('?oe=lindholm-2')
})

test('half a character in the id of a change does not break the address', () => {
  expect(writeAddress({ ...NOWHERE, way: 'draft', change: 'a\ud800b' })).toBe('?vis=udkast&aendring=a%EF%BF%BDb')
})

/** What people and programs do to addresses, and what attackers would. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          'vis',
          'kommune',
          'region',
          'sogn',
          'oe',
          'samarbejde',
          'sted',
          'dato',
          'fane',
          'fund',
          'sag',
          'aendring',
          'kommentar',
          'fil',
          '__proto__'
        ),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.constantFrom(
            'udkast',
            '0265',
            '265',
            '../..',
            'javascript:alert(1)',
            '<img src=x onerror=alert(1)>',
            '%',
            '%E0%A4%A',
            '55.66,12.17,12',
            '2027-01-01',
            '9999-99-99',
            'constructor',
            '%00',
            'c0de'.repeat(16),
            'NaN,NaN,NaN',
            'a'.repeat(5000)
          )
        )
      ),
      { maxLength: 12 }
    )
    .map(pairs => `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`)
)

test('whatever stands in an address: it is read without harm, and what is kept of it is written and read alike', () => {
  fc.assert(
    fc.property(hostile, search => {
      const { address: read } = readAddress(search)
      const written = writeAddress(read)
      expect(written).toMatch(/^(\?[\w.~!*'()%,:=&-]+)?$/)
      expect(readAddress(written)).toEqual({ address: read, faults: [] })
    }),
    { numRuns: Number(process.env.SKEL_FUZZ ?? 200) }
  )
})

test('a theme is read in whole or told of', () => {
  const read = (text: string) => readAddress(`?vis=udforsk&tema=${text}`)
  expect(read('taethed').address.theme).toEqual({ theme: 'density', level: 'municipality', method: 'quantiles' })
  expect(read('taethed,regioner').address.theme).toEqual({ theme: 'density', level: 'region', method: 'each' })
  expect(read('aendring,naturlige').address.theme).toEqual({
    theme: 'change',
    level: 'municipality',
    method: 'natural'
  })
  expect(read('oeer').address.theme).toEqual({ theme: 'islands', level: 'municipality', method: null })
  expect(read('indkomst').address.theme).toEqual({ theme: 'income', level: 'district', method: 'quantiles' })
  expect(read('indkomst,kommuner,faste').address.theme).toEqual({
    theme: 'income',
    level: 'municipality',
    method: 'fixed'
  })
  for (const theme of THEMES)
    for (const level of KINDS[theme].levels)
      for (const method of methodsOf(theme, level).length > 0 ? methodsOf(theme, level) : [null]) {
        const choice = { theme, level, method }
        expect(read(themeWord(choice)).address.theme).toEqual(choice)
      }
  for (const wrong of [
    'indkomst,omraader',
    'taethed,kommuner',
    'oeer,kvantiler',
    'plads,regioner',
    'taethed,lige',
    'taethed,naturlige,regioner',
    ''
  ])
    expect(read(wrong)).toMatchObject({ address: { theme: null }, faults: [{ key: 'tema', fault: 'value' }] })
})
