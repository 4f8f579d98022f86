import { expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../tests/fixtures/lattice-country.ts'
import { ResidentFileError } from './resident-points-error.ts'
import { encodeResidentPoints, readResidentPoints } from './resident-points-file.ts'

const { land } = latticeCountry()
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readResidentPoints('beboere.csv', bytes(text), land)

const rows = (file: ReturnType<typeof read>) => [...file.x].map((x, i) => [x, file.y[i], file.people[i]])

function fault(text: string | Uint8Array): object {
  try {
    readResidentPoints('beboere.csv', typeof text === 'string' ? bytes(text) : text, land)
  } catch (error) {
    if (!(error instanceof ResidentFileError)) throw error
    const { file, line, fault: what, values } = error
    expect(file).toBe('beboere.csv')
    return { line, what, ...values }
  }
  throw new Error('was read')
}

/** Absolute EPSG:3035 metres of a place on the picture, in km. */
const laea = (x: number, y: number) => [ORIGIN[0] / 1000 + x * 1000, ORIGIN[1] / 1000 + y * 1000] as const

test('metres of EPSG:3035, to the millimetre', () => {
  const [x, y] = laea(2, 6)
  const file = read(`x,y,people\n${x}.123,${y}.9996,3\n${x},${y + 1},0\n`)
  expect(rows(file)).toEqual([
    [2_000_123, 6_001_000, 3],
    [2_000_000, 6_001_000, 0]
  ])
  expect(file.source).toEqual({ name: 'beboere.csv', date: null, synthetic: false })
  expect(file.strays).toEqual({ points: 0, people: 0 })
})

test('metres of EPSG:25832 and degrees give the same place', () => {
  // By PROJ 9.1.1, in the south-western corner of the picture.
  const grid = [4_452_759_165 - ORIGIN[0], 3_621_319_259 - ORIGIN[1], 7]
  expect(rows(read('x,y,people\n694500.25,6174700.5,7'))).toEqual([grid])
  expect(rows(read('lon;lat;antal\n12,0935650367;55.6790724957;7'))).toEqual([grid])
})

test('a table as a Danish office program writes it', () => {
  const [x, y] = laea(2, 6)
  const text = `\uFEFF# Dato: 2026-02-01\r\n"Adresse";"X";"Y";Beboere\r\n"Vej 1; 2. tv.";${x},5;"${y},25"; 4 \r\n\r\n`
  const file = read(text)
  expect(rows(file)).toEqual([[2_000_500, 6_000_250, 4]])
  expect(file.source.date).toBe('2026-02-01')
})

test('a file says of itself that it is made up', () => {
  const [x, y] = laea(2, 6)
  expect(read(`# synthetic\nx,y,people\n${x},${y},1`).source.synthetic).toBe(true)
  expect(read(`# syntetisk: nej\nx,y,people\n${x},${y},1`).source.synthetic).toBe(false)
})

test('what lies beyond all land is counted and not lost', () => {
  const [x, y] = laea(2, 6)
  const file = read(`x,y,people\n0,0,2\n${x},${y},3\n${x + 900_000},${y},4\n${x - 100_000},${y},5`)
  expect(rows(file)).toEqual([[2_000_000, 6_000_000, 3]])
  expect(file.strays).toEqual({ points: 3, people: 11 })
})

test('a point a mile abroad and points over the whole world do not make the index larger', () => {
  expect(read('lon,lat,people\n0,0,1\n12.2,55.7,1\n-179,-89,1').strays.points).toBeGreaterThanOrEqual(2)
})

const [x, y] = laea(2, 6)
test.each<[string, string | Uint8Array, object]>([
  ['nothing', '', { line: null, what: 'empty' }],
  ['only notes', '# dato: 2026-01-01\n', { line: null, what: 'no-header' }],
  ['no header', `${x},${y},1\n`, { line: 1, what: 'no-header' }],
  ['no people', 'x,y\n1,2', { line: 1, what: 'no-people-column' }],
  ['no northing', 'x;antal\n1;2', { line: 1, what: 'no-coordinate-columns' }],
  ['two columns of people', 'x,y,antal,beboere\n', { line: 1, what: 'doubled-column', column: 'beboere' }],
  ['no rows', 'x,y,people\n\n', { line: null, what: 'no-rows' }],
  ['a field too few', `x,y,people\n${x},${y},1\n${x},${y}`, { line: 3, what: 'fields', found: 2, wanted: 3 }],
  ['a decimal comma among commas', `x,y,people\n${x},5,${y},1`, { line: 2, what: 'fields', found: 4, wanted: 3 }],
  ['a word', `x,y,people\n${x},nord,1`, { line: 2, what: 'not-a-number', column: 2, text: 'nord' }],
  [
    'a thousands separator',
    `x;y;people\n1.234.567;${y};1`,
    { line: 2, what: 'not-a-number', column: 1, text: '1.234.567' }
  ],
  ['an empty field', `x,y,people\n${x},${y},`, { line: 2, what: 'not-a-number', column: 3, text: '' }],
  ['half a person', `x,y,people\n${x},${y},1.5`, { line: 2, what: 'people', text: '1.5', most: 65535 }],
  ['fewer than nobody', `x,y,people\n${x},${y},-1`, { line: 2, what: 'people', text: '-1', most: 65535 }],
  ['too many at a point', `x,y,people\n${x},${y},65536`, { line: 2, what: 'people', text: '65536', most: 65535 }],
  ['axes the wrong way round', `x,y,people\n${y},${x},1`, { line: 2, what: 'swapped' }],
  ['degrees the wrong way round', 'lon,lat,people\n55.6,12.1,1', { line: 2, what: 'swapped' }],
  ['no degrees at all', 'lon,lat,people\n700000,6170000,1', { line: 2, what: 'degrees', east: 700000, north: 6170000 }],
  ['metres of nowhere near', 'x,y,people\n5,6,1\n7,8,1', { line: 2, what: 'unknown-system' }],
  ['a day there is not', '# date: 2026-02-30\nx,y,people\n', { line: 1, what: 'date', text: '2026-02-30' }],
  ['Latin-1', Uint8Array.of(0x78, 0xf8, 0x0a), { line: null, what: 'not-utf8' }]
])('refused: %s', (_, text, wanted) => {
  expect(fault(text)).toEqual(wanted)
})

test("Skel's own file gives back what was written, mark and date included", () => {
  const written = {
    source: { name: 'p.bin', date: '2026-02-01', synthetic: true },
    x: Int32Array.of(2_000_000, 3_000_001),
    y: Int32Array.of(6_000_000, 5_999_999),
    people: Uint16Array.of(1, 65535),
    strays: { points: 0, people: 0 }
  }
  const file = encodeResidentPoints(written, land.origin)
  expect(readResidentPoints('p.bin', file, land)).toEqual(written)
  // Written for a land with another origin, the points stay where they are.
  const moved = encodeResidentPoints(written, [land.origin[0] + 500, land.origin[1] - 7])
  expect(readResidentPoints('p.bin', moved, land).x).toEqual(Int32Array.of(2_000_500, 3_000_501))
  expect(readResidentPoints('p.bin', moved, land).y).toEqual(Int32Array.of(5_999_993, 5_999_992))
  for (const cut of [file.slice(0, -1), file.slice(0, 7), file.with(60, (file[60] as number) ^ 1)])
    expect(fault(cut)).toEqual({ line: null, what: 'corrupt' })
})
