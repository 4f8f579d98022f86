import { expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../tests/fixtures/lattice-country.ts'
import { ResidentFileError } from './resident-points-error.ts'
import { encodeResidentPoints, readResidentPoints } from './resident-points-file.ts'

const { land } = latticeCountry()
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readResidentPoints('beboere.csv', bytes(text), land)

const rows = (file: Awaited<ReturnType<typeof read>>) => [...file.x].map((x, i) => [x, file.y[i], file.people[i]])

async function fault(text: string | Uint8Array): Promise<object> {
  try {
    await readResidentPoints('beboere.csv', typeof text === 'string' ? bytes(text) : text, land)
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

test('metres of EPSG:3035, to the millimetre', async () => {
  const [x, y] = laea(2, 6)
  const file = await read(`x,y,people\n${x}.123,${y}.9996,3\n${x},${y + 1},0\n`)
  expect(rows(file)).toEqual([
    [2_000_123, 6_001_000, 3],
    [2_000_000, 6_001_000, 0]
  ])
  expect(file.source).toEqual({ name: 'beboere.csv', date: null, synthetic: false })
  expect(file.broken).toEqual([])
})

test('metres of EPSG:25832 and degrees give the same place', async () => {
  // By PROJ 9.1.1, in the south-western corner of the picture.
  const grid = [4_452_759_165 - ORIGIN[0], 3_621_319_259 - ORIGIN[1], 7]
  expect(rows(await read('x,y,people\n694500.25,6174700.5,7'))).toEqual([grid])
  expect(rows(await read('lon;lat;antal\n12,0935650367;55.6790724957;7'))).toEqual([grid])
})

test('a table as a Danish office program writes it', async () => {
  const [x, y] = laea(2, 6)
  const text = `\uFEFF# Dato: 2026-02-01\r\n"Adresse";"X";"Y";Beboere\r\n"Vej 1; 2. tv.";${x},5;"${y},25"; 4 \r\n\r\n`
  const file = await read(text)
  expect(rows(file)).toEqual([[2_000_500, 6_000_250, 4]])
  expect(file.source.date).toBe('2026-02-01')
})

test('a file says of itself that it is made up', async () => {
  const [x, y] = laea(2, 6)
  expect((await read(`# synthetic\nx,y,people\n${x},${y},1`)).source.synthetic).toBe(true)
  expect((await read(`# syntetisk: nej\nx,y,people\n${x},${y},1`)).source.synthetic).toBe(false)
})

test('rows that can not be used are left out and told by line, the rest is used', async () => {
  const [x, y] = laea(2, 6)
  const at = `${x};${y}`
  const text = [
    'id;x;y;antal',
    '# en bemærkning',
    `1;${at};3`,
    '2;0;0;4',
    ';;;',
    '3;;;4',
    `4;${x};0,0;4`,
    `5;${x};nord;4`,
    `6;${at};`,
    `7;${at};-1`,
    `8;${at};1,5`,
    `9;${at};65536`,
    `10;${y};${x};1`,
    `11;${x + 900_000};${y};4`,
    `12;${x - 100_000};${y};5`,
    `13;${at};1;7;`,
    `14;${at}`,
    'I alt;;;99',
    '15;1;2;1',
    ''
  ].join('\r\n')
  const file = await read(text)
  expect(rows(file)).toEqual([[2_000_000, 6_000_000, 3]])
  expect(Object.fromEntries(file.broken.map(({ fault, count, lines }) => [fault, [count, ...lines]]))).toEqual({
    'zero-coordinates': [2, 4, 7],
    'empty-coordinates': [2, 6, 18],
    'not-a-number': [1, 8],
    'empty-people': [2, 9, 17],
    people: [3, 10, 11, 12],
    swapped: [1, 13],
    outside: [3, 14, 15, 19],
    fields: [1, 16]
  })
})

test('of many broken rows the first five are told, and how many there are', async () => {
  const [x, y] = laea(2, 6)
  const file = await read(`x,y,people\n${x},${y},1\n${'0,0,1\n'.repeat(9)}`)
  expect(file.broken).toEqual([{ fault: 'zero-coordinates', count: 9, lines: [3, 4, 5, 6, 7] }])
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
  ['a decimal comma among commas', `x,y,people\n${x},5,${y},1`, { line: 2, what: 'no-usable-rows', fault: 'fields' }],
  ['words', `x,y,people\n${x},nord,1`, { line: 2, what: 'no-usable-rows', fault: 'not-a-number' }],
  ['only empty fields', `x;y;people\n${x};;1`, { line: 2, what: 'no-usable-rows', fault: 'empty-coordinates' }],
  ['only zeros', 'x,y,people\n0,0,1', { line: 2, what: 'no-usable-rows', fault: 'zero-coordinates' }],
  ['only half people', `x,y,people\n${x},${y},1.5`, { line: 2, what: 'no-usable-rows', fault: 'people' }],
  ['axes the wrong way round', `x,y,people\n${y},${x},1`, { line: 2, what: 'swapped' }],
  ['degrees the wrong way round', 'lon,lat,people\n55.6,12.1,1', { line: 2, what: 'swapped' }],
  ['no degrees at all', 'lon,lat,people\n700000,6170000,1', { line: 2, what: 'unknown-system' }],
  ['metres of nowhere near', 'x,y,people\n5,6,1\n7,8,1', { line: 2, what: 'unknown-system' }],
  ['a day there is not', '# date: 2026-02-30\nx,y,people\n', { line: 1, what: 'date', text: '2026-02-30' }],
  ['a system nobody knows', '# crs: System 34\nx,y,people\n', { line: 1, what: 'unknown-crs', text: 'System 34' }],
  [
    'people that may be one or a thousand',
    `x;y;antal\n${x};${y};1.000`,
    { line: 2, what: 'ambiguous-number', text: '1.000' }
  ],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff), { line: null, what: 'not-text' }]
])('refused: %s', async (_, text, wanted) => {
  expect(await fault(text)).toEqual(wanted)
})

test("Skel's own file gives back what was written, mark and date included", async () => {
  const written = {
    source: { name: 'p.bin', date: '2026-02-01', synthetic: true },
    x: Int32Array.of(2_000_000, 3_000_001),
    y: Int32Array.of(6_000_000, 5_999_999),
    people: Uint16Array.of(1, 65535),
    broken: [],
    how: null
  }
  const file = encodeResidentPoints(written, land.origin)
  expect(await readResidentPoints('p.bin', file, land)).toEqual(written)
  // Written for a land with another origin, the points stay where they are.
  const moved = encodeResidentPoints(written, [land.origin[0] + 500, land.origin[1] - 7])
  expect((await readResidentPoints('p.bin', moved, land)).x).toEqual(Int32Array.of(2_000_500, 3_000_501))
  expect((await readResidentPoints('p.bin', moved, land)).y).toEqual(Int32Array.of(5_999_993, 5_999_992))
  // In no municipality of a smaller land: left out, and told.
  const far = encodeResidentPoints(written, [land.origin[0] + 500_000_000, land.origin[1]])
  expect((await readResidentPoints('p.bin', far, land)).broken).toEqual([{ fault: 'outside', count: 2, lines: [] }])
  for (const cut of [file.slice(0, -1), file.slice(0, 7), file.with(60, (file[60] as number) ^ 1)])
    expect(await fault(cut)).toEqual({ line: null, what: 'corrupt' })
})

test('a quote that is never closed takes its own row out, not those below it', async () => {
  const row = (people: number, name: string) => `${x};${y};${people};${name}`
  const text = ['x;y;antal;navn', row(1, 'Bo'), row(2, '"Ib'), row(3, 'Åse'), row(4, '"Eva'), row(5, 'Ane'), ''].join(
    '\n'
  )
  const file = await read(text)
  expect([...file.people]).toEqual([1, 3, 5])
  expect(file.broken).toEqual([{ fault: 'quotes', count: 2, lines: [3, 5] }])
  // The same far into a long file, where the quote swallows more than is held at a time.
  const many = 20_000
  const long = Array.from({ length: many }, (_, i) => row(i % 7, i === 9000 ? '"Ib' : 'Bo'))
  const read_ = await read(`x;y;antal;navn\r\n${long.join('\r\n')}\r\n`)
  expect(read_.x.length).toBe(many - 1)
  expect(read_.broken).toEqual([{ fault: 'quotes', count: 1, lines: [9002] }])
})

test('a number of people that can be read in two ways is left out where the others can be read', async () => {
  const others = `${x};${y};7\n`.repeat(20)
  const file = await read(`x;y;antal\n${others}${x};${y};1.000\n`)
  expect(file.people.length).toBe(20)
  expect(file.broken).toEqual([{ fault: 'ambiguous', count: 1, lines: [22] }])
})
