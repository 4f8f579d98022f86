/**
 * What another program makes of the files, where GDAL is installed. With SKEL_WHOLE=1 of the whole country, which takes minutes.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Layer } from './layer.ts'
import { type Made, madeCase, written } from './testing/case.ts'

const isHere = spawnSync('ogr2ogr', ['--version']).status === 0
const whole = process.env.SKEL_WHOLE === '1'
const folder = mkdtempSync(join(tmpdir(), 'skel-gdal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made: Made
beforeAll(async () => {
  if (!isHere) return
  made = await madeCase(whole)
  for (const { name, bytes } of await written(made, ['gpkg', 'gml', 'shp', 'fgb', 'geojson']))
    writeFileSync(join(folder, name), bytes)
})

/** Where a layer lies, and what its column of geometry is called in GDAL's SQL. */
const PLACES: Readonly<Record<string, (layer: string) => readonly [file: string, column: string]>> = {
  gpkg: () => ['inddeling.gpkg', 'geom'],
  gml: () => ['inddeling.gml', 'geometri'],
  shp: () => [`/vsizip/${join(folder, 'inddeling-shp.zip')}`, 'geometry'],
  fgb: layer => [`${layer}.fgb`, 'geometry'],
  geojson: layer => [`${layer}.geojson`, 'geometry']
}

/** Standard output; anything on standard error is a complaint. */
function asked(program: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

interface Read {
  readonly features: readonly {
    readonly properties: Readonly<Record<string, string | number | null>>
    readonly geometry: { readonly type: string; readonly coordinates: never } | null
  }[]
}

type Line = readonly (readonly [number, number])[]

function linesOf(geometry: Read['features'][number]['geometry']): Line[] {
  if (!geometry) return []
  const { type, coordinates } = geometry as { type: string; coordinates: unknown }
  if (type === 'MultiPolygon') return (coordinates as Line[][]).flat()
  return type === 'LineString' ? [coordinates as Line] : (coordinates as Line[])
}

/** Millimetres of the grid, as text: a vertex that is there to the millimetre, or next to it. */
function isNear(all: ReadonlySet<string>, x: number, y: number): boolean {
  for (const dx of [0, -1, 1]) for (const dy of [0, -1, 1]) if (all.has(`${x + dx} ${y + dy}`)) return true
  return false
}

const formats = Object.keys(PLACES)

test.runIf(isHere).each(formats)(
  '%s: GDAL reads it without complaint, valid and where it was',
  format => {
    for (const layer of made.layers) {
      if (layer.features.length === 0 && format === 'fgb') continue
      const [file, column] = (PLACES[format] as (typeof PLACES)[string])(layer.name)
      const summary = asked('ogrinfo', '-ro', '-so', file, layer.name)
      expect(summary).not.toMatch(/warning|error/i)
      expect(summary).toContain(`Feature Count: ${layer.features.length}`)
      if (layer.features.length === 0) continue
      expect(summary).toContain(`ID["EPSG",${format === 'geojson' ? 4326 : 25832}]]`)
      const sql = `SELECT SUM(ST_IsValid(${column})) AS valid FROM "${layer.name}"`
      expect(asked('ogrinfo', '-ro', '-q', '-dialect', 'SQLite', '-sql', sql, file)).toContain(
        `= ${layer.features.length}`
      )
      expectSame(layer, format, file)
    }
  },
  whole ? 1_200_000 : undefined
)

function expectSame(layer: Layer, format: string, file: string): void {
  // GDAL brings it back to the grid's system by a projection of its own: axes that are swapped lie elsewhere.
  const words = ['-f', 'GeoJSON', '-t_srs', 'EPSG:3035', '-lco', 'COORDINATE_PRECISION=6']
  const read = JSON.parse(asked('ogr2ogr', ...words, '/vsistdout/', file, layer.name)) as Read
  for (const [i, { values, shape }] of layer.features.entries()) {
    const { properties, geometry } = read.features[i] as Read['features'][number]
    for (const [f, field] of layer.fields.entries()) {
      const said = properties[format === 'shp' ? field.short : field.name] ?? null
      const value = values[f] ?? null
      if (typeof value === 'number') expect(said, field.name).toBeCloseTo(value, field.decimals)
      else if (field.type === 'date') expect(String(said).replaceAll('/', '-').slice(0, 10)).toBe(value)
      else expect(said, field.name).toBe(value)
    }
    const lines = linesOf(geometry)
    expect(lines).toHaveLength(shape.flat().length)
    const vertices = new Set(lines.flat().map(([x, y]) => `${Math.round(x * 1000)} ${Math.round(y * 1000)}`))
    let off = 0
    for (const line of shape.flat())
      for (let k = 0; k < line.length; k += 2) if (!isNear(vertices, line[k] as number, line[k + 1] as number)) off++
    expect(off, `${format} ${layer.name} ${i + 1}`).toBe(0)
  }
}

test.runIf(isHere)('well-known places lie in the municipality that has them, by longitude and latitude', () => {
  // Marstal church, on Ærø; GDAL brings the point to the file's system.
  const place = 'ST_Transform(SetSRID(MakePoint(10.5186, 54.8553), 4326), 25832)'
  const sql = `SELECT kommunekode FROM kommuner WHERE ST_Contains(geom, ${place})`
  expect(
    execFileSync('ogrinfo', ['-ro', '-q', '-dialect', 'SQLite', '-sql', sql, 'inddeling.gpkg'], {
      cwd: folder,
      encoding: 'utf8'
    })
  ).toContain('0998')
})
