/** One table in all the ways people's programs write it: always the same points. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { latticeCountry } from '../../../tests/fixtures/lattice-country.ts'
import { utm } from '../../../tests/support/utm.ts'
import { toLonLat9, utm32ToGridMm, utm33ToGridMm } from '../../geometry/grid.ts'
import { WhichSystem } from '../resident-points-error.ts'
import { readResidentPoints } from '../resident-points-file.ts'
import type { PointSystem } from './systems.ts'

const { land } = latticeCountry()

/** EPSG:25832 metres and people, in the south-west of the picture. */
const HOMES = [
  [694_500.25, 6_174_700.5, 2],
  [695_100.75, 6_175_300.25, 1],
  [696_000, 6_176_000.01, 3]
] as const
const WANTED = HOMES.map(([e, n, people]) => {
  const [x, y] = utm32ToGridMm([e, n])
  return [x - land.origin[0], y - land.origin[1], people]
})

const utf8 = (text: string) => new TextEncoder().encode(text)
const ansi = (text: string) => Uint8Array.from(text, char => char.charCodeAt(0))
function utf16(text: string, little: boolean, mark = true): Uint8Array {
  const all = mark ? `\uFEFF${text}` : text
  const view = new DataView(new ArrayBuffer(2 * all.length))
  for (let i = 0; i < all.length; i++) view.setUint16(2 * i, all.charCodeAt(i), little)
  return new Uint8Array(view.buffer)
}

const read = (bytes: Uint8Array | string, asked: PointSystem | null = null) =>
  readResidentPoints('beboere.csv', typeof bytes === 'string' ? utf8(bytes) : bytes, land, { asked })
const rows = async (bytes: Uint8Array | string) => {
  const { x, y, people, broken } = await read(bytes)
  expect(broken).toEqual([])
  return [...x].map((one, i) => [one, y[i], people[i]])
}

const comma = (number: number) => String(number).replace('.', ',')
/** 6.174.700,5 or 6 174 700.5 */
function grouped(number: number, group: string, sign: string): string {
  const [whole = '', part] = String(number).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, group) + (part ? sign + part : '')
}
const table = (
  head: string,
  write: (value: number) => string = String,
  { by = ';', end = '\n' }: { by?: string; end?: string } = {}
) => [head, ...HOMES.map(home => home.map(write).join(by))].join(end) + end

const excel = table('øst;nord;antal', comma, { end: '\r\n' })
const DEGREES = HOMES.map(([e, n, people]) => [...toLonLat9(utm32ToGridMm([e, n])), people])

describe('read', () => {
  test.each<[string, Uint8Array | string]>([
    ['commas and dots', table('x,y,people', String, { by: ',' })],
    ['tabs', table('x\ty\tantal', comma, { by: '\t' })],
    ['bars', table('x|y|antal', String, { by: '|' })],
    ['UTF-8 with a mark', `\uFEFF${excel}`],
    ['Windows-1252', ansi(excel)],
    ['UTF-16 as Excel writes "Unicode text"', utf16(table('øst\tnord\tantal', comma, { by: '\t', end: '\r\n' }), true)],
    ['UTF-16, the other way round', utf16(excel, false)],
    ['UTF-16 without a mark', utf16(excel, true, false)],
    ['line ends of old Macs', table('x;y;antal', comma, { end: '\r' })],
    ['line ends of both kinds', excel.replace('\r\n', '\n')],
    ['no end on the last line', excel.trimEnd()],
    ["Excel's first line", `sep=;\r\n${excel}`],
    ["Excel's first line, in quotes and UTF-16", utf16(`"sep=;"\r\n${excel}`, true)],
    ["Excel's first line with a comma", `sep=,\n${table('x,y,antal', String, { by: ',' })}`],
    ['empty rows below and columns beside', `${excel.replaceAll('\r\n', ';;\r\n')};;;;\r\n;;;;\r\n\r\n`],
    ['empty rows above', `\r\n;;\r\n${excel}`],
    ['a title above', `Beboere i Vestermarken\r\n\r\n${excel}`],
    ['a title with delimiters above', `Beboere i Vestermarken;;\r\n${excel}`],
    ['everything in quotes', excel.replace(/[^;\r\n]+/g, '"$&"')],
    ['thousands parted by dots', table('x;y;antal', value => grouped(value, '.', ','))],
    ['thousands parted by commas', table('x;y;antal', value => grouped(value, ',', '.'))],
    [
      'thousands parted by commas, in quotes',
      table('x,y,antal', value => `"${grouped(value, ',', '.')}"`, { by: ',' })
    ],
    ['thousands parted by spaces', table('x;y;antal', value => grouped(value, ' ', ','))],
    ['thousands parted by hard spaces', table('x;y;antal', value => grouped(value, '\u00A0', ','))],
    ['thousands parted by narrow spaces and dots', table('x;y;antal', value => grouped(value, '\u202F', '.'))],
    ['two ways in one file', table('x;y;antal', value => (value > 1e6 ? comma(value) : String(value)))],
    ['signs and spaces around', table('x;y;antal', value => ` +${value} `)],
    ['decimals on people', table('x;y;antal', value => (value < 10 ? `${value},0` : comma(value)))],
    ['degrees', `lon;lat;antal\n${DEGREES.map(row => row.join(';')).join('\n')}`],
    ['degrees with decimal commas', `længde;bredde;antal\n${DEGREES.map(row => row.map(comma).join(';')).join('\n')}`],
    ['degrees in columns called x and y', `x,y,antal\n${DEGREES.map(row => row.join(',')).join('\n')}`],
    [
      'line breaks within quotes',
      excel
        .replace('antal', 'antal;adresse')
        .replace(/\d\r\n/g, '$&')
        .replace(/\r\n(?=\d)/g, ';"Vej 1\n2. tv."\r\n')
        .replace('antal;adresse;"Vej 1\n2. tv."', 'antal;adresse')
        .replace(/\r\n$/, ';"Vej\r\n9"\r\n')
    ],
    [
      'doubled quotes and delimiters within quotes',
      `adresse;x;y;antal\n${HOMES.map(([e, n, p]) => `"""Bo""; 1, tv.";${e};${n};${p}`).join('\n')}`
    ],
    ['a line break in a header', table('"x\n(meter)";y;"antal"', comma)],
    ['remarks among the rows', excel.replaceAll('\r\n', '\r\n# hus; 3\r\n')],
    ['a note that names the system', `# crs: EPSG:25832\n${excel}`],
    [
      'columns in another order, among others',
      `id;antal boliger;antal;nord;øst\n${HOMES.map(([e, n, p]) => `7;9;${p};${n};${e}`).join('\n')}`
    ]
  ])('%s', async (_, bytes) => {
    expect(await rows(bytes)).toEqual(WANTED)
  })

  test.each([
    'X;Y;Antal',
    'easting;northing;people',
    'E;N;Personer',
    'Øst;Nord;Beboere',
    'etrs89koordinat_øst;etrs89koordinat_nord;antal',
    'ETRS89 X;ETRS89 Y;antal beboere',
    'adgangsadresse x;adgangsadresse y;Antal personer',
    'adgangsadresse_x;adgangsadresse_y;indbyggere',
    'X-koordinat;Y-koordinat;antal_personer',
    'x_koord;y_koord;Beboere i alt',
    'X (EPSG:25832);Y (EPSG:25832);antal',
    'UTM32_E;UTM32_N;antal',
    'X UTM 32 N;Y UTM 32 N;antal',
    'Østkoordinat;Nordkoordinat;folketal',
    'Oest;Nord;residents',
    '"x";"y";"antal"'
  ])('header %s', async head => {
    expect(await rows(table(head, comma))).toEqual(WANTED)
  })

  test.each(['wgs84koordinat_længde;wgs84koordinat_bredde;antal', 'lng;lat;people', 'Longitude;Latitude;beboere'])(
    'header %s',
    async head => {
      expect(await rows(`${head}\n${DEGREES.map(row => row.join(';')).join('\n')}`)).toEqual(WANTED)
    }
  )
})

test('what had to be inferred is told', async () => {
  expect((await read(ansi(table('øst;nord;antal', value => grouped(value, '.', ','))))).how).toEqual({
    kind: 'csv',
    encoding: 'windows-1252',
    delimiter: ';',
    decimal: ',',
    thousands: true,
    system: 'EPSG:25832'
  })
  expect((await read(table('x,y,people', value => String(Math.round(value)), { by: ',' }))).how).toEqual({
    kind: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    decimal: null,
    thousands: false,
    system: 'EPSG:25832'
  })
})

test('people in thousands, where the file tells how numbers are written', async () => {
  const [[e, n]] = HOMES
  const people = async (text: string) => [...(await read(text)).people]
  expect(await people(`x;y;antal\n${comma(e)};${comma(n)};1.000\n`)).toEqual([1000])
  expect(await people(`x;y;antal\n${e};${n};1.000\n`)).toEqual([1])
  // The second row tells it of the first.
  expect(await people(`x;y;antal\n694500;6174700;1.000\n694500;6174700;1.234\n`)).toEqual([1234, 1000])
  expect(await people(`x;y;antal\n694500;6174700;1 000\n`)).toEqual([1000])
})

test('a long file of quoted rows comes back whole, whatever is cut by what is read at a time', async () => {
  const count = 40_000
  const lines = Array.from(
    { length: count },
    (_, i) => `"Åvej ${i}\r\n tv.";${694_500 + (i % 1000)},25;6174700,5;${i % 7}`
  )
  const file = await read(ansi(`adresse;x;y;antal\r\n${lines.join('\r\n')}\r\n;0;0;1`))
  expect(file.x.length).toBe(count)
  expect(file.people.reduce((sum, one) => sum + one, 0)).toBe(lines.reduce((sum, _, i) => sum + (i % 7), 0))
  expect(file.broken).toEqual([{ fault: 'zero-coordinates', count: 1, lines: [2 * count + 2] }])
})

describe('UTM zone 33', () => {
  const homes = DEGREES.map(([lon = 0, lat = 0, people = 0]) => [...utm(lon, lat, 33), people])
  const csv = (head: string) => `${head}\n${homes.map(row => row.join(';')).join('\n')}`
  const expectThere = async (text: string, asked: PointSystem | null = null) => {
    const { x, y, how } = await read(text, asked)
    expect(how?.system).toBe('EPSG:25833')
    for (const [i, [wx = 0, wy = 0]] of WANTED.entries())
      expect(Math.hypot((x[i] as number) - wx, (y[i] as number) - wy)).toBeLessThan(2)
  }

  test('is told by where land is', () => expectThere(csv('x;y;antal')))
  test("is told by the columns' names", () => expectThere(csv('x_25833;y_25833;antal')))
  test('is told by a note', () => expectThere(`# koordinatsystem: UTM zone 33\n${csv('x;y;antal')}`))
  test('is told by the user', () => expectThere(csv('x;y;antal'), 'EPSG:25833'))
  test('what the file says of itself is not believed against where land is', async () => {
    await expect(read(`# crs: EPSG:25832\n${csv('x;y;antal')}`)).rejects.toThrow('crs-contradicted')
    await expect(read(`# crs: EPSG:25833\n${excel}`)).rejects.toThrow('crs-contradicted')
  })
})

describe('numbers that are on land in both zones', () => {
  // A country with a second island where zone 33 has the numbers of the first one, as Bornholm has those of Tønder.
  const [e, n] = [493_600.5, 6_106_000]
  const squareOf = ([x, y]: readonly [number, number]) => [
    Math.floor((x - land.origin[0]) / 1e6),
    Math.floor((y - land.origin[1]) / 1e6)
  ]
  const squares = [squareOf(utm32ToGridMm([e, n])), squareOf(utm33ToGridMm([e, n]))]
  const [minX, minY, maxX, maxY] = [Math.min, Math.max].flatMap(pick =>
    [0, 1].map(axis => pick(...squares.map(square => square[axis] as number)))
  ) as [number, number, number, number]
  const picture = Array.from({ length: maxY - minY + 3 }, (_, i) =>
    Array.from({ length: maxX - minX + 3 }, (_, column) => {
      const row = maxY - minY + 2 - i
      const island = squares.findIndex(
        ([x = 0, y = 0]) => Math.max(Math.abs(x - minX + 1 - column), Math.abs(y - minY + 1 - row)) < 2
      )
      return '.AB'[island + 1]
    }).join('')
  )
  const { land: drawn } = latticeCountry({ picture, jitter: 0 })
  const twin = { ...drawn, origin: [land.origin[0] + (minX - 1) * 1e6, land.origin[1] + (minY - 1) * 1e6] as const }
  const csv = utf8(`x;y;antal\n${comma(e)};${comma(n)};2\n`)

  test('are asked about, with where the points would lie', async () => {
    let asked: unknown
    try {
      await readResidentPoints('b.csv', csv, twin)
    } catch (error) {
      asked = error
    }
    expect(asked).toBeInstanceOf(WhichSystem)
    expect((asked as WhichSystem).places).toEqual({ 'EPSG:25832': ['0901'], 'EPSG:25833': ['0902'] })
  })

  test.each(['EPSG:25832', 'EPSG:25833'] as const)('and read as the answer says: %s', async system => {
    const { x, how } = await readResidentPoints('b.csv', csv, twin, { asked: system })
    const place = system === 'EPSG:25832' ? utm32ToGridMm : utm33ToGridMm
    expect([x[0], how?.system]).toEqual([place([e, n])[0] - twin.origin[0], system])
  })

  test('and read as the file says', async () => {
    expect((await readResidentPoints('b.csv', utf8(`# crs: 25833\nx;y;antal\n${e};${n};2`), twin)).how?.system).toBe(
      'EPSG:25833'
    )
  })
})

test('any table of points and people comes back, however it is written', async () => {
  const home = fc.tuple(
    fc.integer({ min: 69_400_000, max: 69_600_000 }),
    fc.integer({ min: 617_450_000, max: 617_650_000 }),
    fc.integer({ min: 0, max: 999 })
  )
  const way = fc.record({
    by: fc.constantFrom(';', '\t'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    group: fc.constantFrom('', '.', ' '),
    quoted: fc.boolean(),
    encode: fc.constantFrom(
      utf8,
      ansi,
      (text: string) => utf16(text, true),
      (text: string) => utf16(text, false)
    )
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(home, { minLength: 1, maxLength: 30 }),
      way,
      async (homes, { by, end, group, quoted, encode }) => {
        const cell = (text: string) => (quoted ? `"${text}"` : text)
        const lines = homes.map(([e, n, people]) =>
          ['Åvej', grouped(e / 100, group, ','), grouped(n / 100, group, ','), String(people)].map(cell).join(by)
        )
        const { people, x } = await read(encode([['vej', 'øst', 'nord', 'antal'].join(by), ...lines].join(end)))
        expect([...people]).toEqual(homes.map(([, , count]) => count))
        expect(x[0]).toBe(utm32ToGridMm([(homes[0]?.[0] ?? 0) / 100, (homes[0]?.[1] ?? 0) / 100])[0] - land.origin[0])
      }
    ),
    { numRuns: 150 }
  )
})
