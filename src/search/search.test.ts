import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesOf, municipalitiesOf, type PlaceRecord } from './entries.ts'
import { fold, slips } from './fold.ts'
import { createSearch } from './search.ts'
import { QUERIES } from './testing/queries.ts'

const json = (name: string) => JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8'))
const register = json('register.json')
const places: PlaceRecord[] = json('places.json').features.map(
  ({ properties, geometry }: { properties: object; geometry: { coordinates: [number, number] } }) => ({
    ...properties,
    point: geometry.coordinates
  })
)
const entries = entriesOf({ register, places, pollingDistricts: json('polling-districts.json').records })
const search = createSearch(entries)

test('what is meant stands first', () => {
  const wrong = QUERIES.flatMap(([typed, kind, name, id]) => {
    const [first] = search.find(typed)
    const right = first?.entry.kind === kind && first.entry.name === name && (!id || first.entry.id === id)
    return right ? [] : [`${typed}: ${kind} ${name}, found ${first?.entry.kind} ${first?.entry.name}`]
  })
  expect(QUERIES.length).toBeGreaterThanOrEqual(200)
  expect(wrong.join('\n')).toBe('')
})

test('every name is found by itself, with its letters written otherwise, and by each of its codes', () => {
  const ways = [
    (name: string) => name,
    (name: string) => name.toUpperCase(),
    (name: string) => name.normalize('NFD'),
    (name: string) => name.replaceAll('ø', 'oe').replaceAll('æ', 'ae').replaceAll('å', 'aa').replaceAll('Å', 'Aa'),
    (name: string) => name.replaceAll('ø', 'o').replaceAll('Ø', 'O').replaceAll('å', 'a').replaceAll('Å', 'A')
  ]
  for (const entry of entries.filter((_, index) => index % 97 === 0 || index < 99))
    for (const typed of [...ways.map(way => way(entry.name)), ...(entry.codes ?? [])])
      expect(
        search.find(typed, 60).map(hit => fold(hit.entry.name)),
        `${entry.name} as ${typed}`
      ).toContain(fold(entry.name))
})

test('one slip in a long name is no other name', () => {
  const long = entries.filter(({ kind, name }) => kind === 'municipality' && name.length > 6 && !name.includes('-'))
  fc.assert(
    fc.property(
      fc.constantFrom(...long),
      fc.nat(),
      fc.constantFrom('left out', 'twice', 'changed about'),
      ({ name }, n, how) => {
        const at = 1 + (n % (name.length - 2))
        const [before, letter, next, after] = [name.slice(0, at), name[at], name[at + 1] ?? '', name.slice(at + 2)]
        const typed =
          how === 'left out'
            ? before + next + after
            : how === 'twice'
              ? before + letter + letter + next + after
              : before + next + letter + after
        expect(
          search.find(typed).map(hit => hit.entry.name),
          typed
        ).toContain(name)
      }
    ),
    { numRuns: 200 }
  )
})

test('whatever is typed is answered, and nothing is found by nothing', () => {
  for (const typed of ['', ' ', '-', '""', '\\', '💧', '%00']) expect(search.find(typed)).toEqual([])
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), typed => {
      expect(search.find(typed).length).toBeLessThanOrEqual(12)
    }),
    { numRuns: 60 }
  )
})

test('the division of a proposal takes the place of that of today', () => {
  const own = createSearch(municipalitiesOf(register))
  const [today] = own.find('roskilde')
  expect(today?.entry.id).toBe('0265')
  const after = municipalitiesOf(register).filter(({ id }) => id !== '0265')
  own.replace(
    [
      ...after,
      { kind: 'abolished', id: '0265', name: 'Roskilde', codes: ['0265'], point: null, municipality: '0350', size: 0 }
    ],
    ['municipality']
  )
  expect(own.find('roskilde')[0]?.entry.kind).toBe('abolished')
  own.replace(municipalitiesOf(register), ['abolished'])
  expect(own.find('265').map(({ entry }) => entry.kind)).toEqual(['municipality'])
})

test('slips are counted as by trying all of them', () => {
  const letters = 'abc'
  const near = (word: string): Set<string> => {
    const found = new Set([word])
    for (let i = 0; i <= word.length; i++) {
      for (const letter of letters) {
        found.add(word.slice(0, i) + letter + word.slice(i))
        if (i < word.length) found.add(word.slice(0, i) + letter + word.slice(i + 1))
      }
      found.add(word.slice(0, i) + word.slice(i + 1))
      if (i + 1 < word.length) found.add(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2))
    }
    return found
  }
  const word = fc.string({ unit: fc.constantFrom(...letters), maxLength: 5 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slips(a, b, 1) <= 1).toBe(near(a).has(b))
    })
  )
})
