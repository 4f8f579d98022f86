import initSqlJs from 'sql.js'
import { beforeAll, expect, test } from 'vitest'
import { toGridMm } from '../geometry/grid.ts'
import { readVectorFile } from '../vector/read.ts'
import type { VectorFeature } from '../vector/types.ts'
import type { Format } from './formats.ts'
import type { Layer } from './layer.ts'
import { type Made, madeCase, TITLE, written } from './testing/case.ts'

let made: Made
beforeAll(async () => {
  made = await madeCase()
})

const FILES: Readonly<Record<Exclude<Format, 'csv'>, (layer: string) => string>> = {
  gpkg: () => 'inddeling.gpkg',
  gml: () => 'inddeling.gml',
  shp: () => 'inddeling-shp.zip',
  fgb: layer => `${layer}.fgb`,
  geojson: layer => `${layer}.geojson`
}

/** Every vertex of a line is among those read, in order and within so many mm; what was put in between is counted apart. */
function follows(line: Float64Array, read: readonly (readonly number[])[], mm: number): boolean {
  let at = 0
  for (let i = 0; i < line.length; i += 2) {
    const here = ([x, y]: readonly number[]) =>
      Math.max(Math.abs((x as number) - (line[i] as number)), Math.abs((y as number) - (line[i + 1] as number))) <= mm
    while (at < read.length && !here(read[at] as readonly number[])) at++
    if (at++ === read.length) return false
  }
  return true
}

/** What is read may begin elsewhere, and run the other way. */
function isThere(line: Float64Array, all: readonly (readonly (readonly number[])[])[], mm: number): boolean {
  return all.some(read => [read, [...read].reverse()].some(one => follows(line, one, mm)))
}

const onGrid = (lines: readonly (readonly (readonly number[])[])[]) =>
  lines.map(line => line.map(([lon, lat]) => toGridMm([lon as number, lat as number])))

function expectSame(
  layer: Layer,
  features: readonly VectorFeature[],
  name: (field: Layer['fields'][number]) => string
) {
  expect(features).toHaveLength(layer.features.length)
  for (const [i, { values, shape }] of layer.features.entries()) {
    const found = features[i] as VectorFeature
    for (const [f, field] of layer.fields.entries()) {
      const [value, read] = [values[f] ?? null, found.attributes.get(name(field)) ?? '']
      if (value === null) expect(read, field.name).toBe('')
      else if (typeof value === 'number') expect(Number(read), field.name).toBeCloseTo(value, field.decimals)
      else if (field.type === 'date') expect(read.replaceAll('-', '').slice(0, 8)).toBe(value.replaceAll('-', ''))
      else expect(read, field.name).toBe(value)
    }
    const read = onGrid(layer.kind === 'land' ? found.polygons.flat() : found.lines)
    expect(read).toHaveLength(shape.flat().length)
    for (const line of shape.flat()) expect(isThere(line, read, 1), `${layer.name} ${i + 1}`).toBe(true)
  }
}

test.each(Object.keys(FILES) as (keyof typeof FILES)[])('%s says the same when it is read again', async format => {
  const files = await written(made, [format])
  for (const layer of made.layers) {
    const file = files.find(({ name }) => name === FILES[format](layer.name))
    const { name, bytes } = file ?? { name: '', bytes: new Uint8Array() }
    const source = {
      name,
      size: bytes.length,
      chunks: async function* () {
        yield bytes
      }
    }
    if (layer.features.length === 0) continue
    const found = await readVectorFile(source, { layer: layer.name, sql: () => initSqlJs() })
    expect(found.skipped).toEqual([])
    expect(found.system).toBe(format === 'geojson' ? 'EPSG:4326' : 'EPSG:25832')
    expectSame(layer, found.features, field => (format === 'shp' ? field.short : field.name))
  }
})

test('the same case gives the same bytes', async () => {
  const formats: readonly Format[] = ['gpkg', 'shp']
  const once = await written(made, formats)
  const again = await written(made, formats)
  expect(once.map(({ bytes }, i) => Buffer.compare(bytes, again[i]?.bytes ?? new Uint8Array()))).toEqual([0, 0])
})

test('what the layers hold', () => {
  const [municipalities, , changes, borders] = made.layers as readonly [Layer, Layer, Layer, Layer]
  const column = (layer: Layer, name: string) => {
    const at = layer.fields.findIndex(field => field.name === name)
    return layer.features.map(({ values }) => values[at])
  }
  expect(column(municipalities, 'kommunekode')).toEqual(['0169', '0259', '0265', '0329', '0998'])
  expect(column(municipalities, 'navn')).toEqual(['Høje-Taastrup', 'Køge', 'Roskilde', 'Ringsted', 'Ærø og Øhavet Å'])
  expect(column(municipalities, 'tilstand')).toEqual(['ændret', 'ændret', 'ændret', 'ændret', 'ny'])
  expect(column(changes, 'aendring_id')).toEqual(['hul', 'én', 'øer', 'øer'])
  expect(column(changes, 'til_kode')).toEqual(['0265', '0259', '0998', '0998'])
  expect(new Set(column(borders, 'art'))).toEqual(new Set(['ny']))
  expect(borders.features.map(({ shape }) => shape.length)).toContain(1)
  expect(new Set(column(changes, 'sag'))).toEqual(new Set([TITLE]))
  const [hole] = changes.features
  expect(hole?.shape.map(rings => rings.length)).toEqual([3, 1])
  // Nobody's figures are told twice or lost: what is drawn adds up to what is measured.
  const areas = column(municipalities, 'areal_ha') as number[]
  const mapped = column(municipalities, 'kort_ha') as number[]
  expect(areas).toEqual(mapped)
})

test('tables in Danish and otherwise', async () => {
  const files = await written(made, ['csv'])
  const text = (name: string) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.find(file => file.name === name)?.bytes)
  expect(text('kommuner.csv')).toMatch(/^\uFEFFkommunekode;navn;.*\r\n0169;Høje-Taastrup;.*;ændret;\d+,\d{4};/)
  expect(text('kommuner-international.csv')).toMatch(/^kommunekode,navn,.*\r\n0169,Høje-Taastrup,.*,ændret,\d+\.\d{4},/)
  expect(text('kommuner.csv')).toMatch(/\r\n0482;Langeland;.*;nedlagt;0,0000;/)
  expect(text('kommuner.csv')).toContain(';"Æblegård & <Øst>: ""Å"", én; to";')
  expect(text('aendringer.csv').split('\r\n')).toHaveLength(6)
})
