/**
 * The whole country in each format of GIS files, beside GDAL's ogr2ogr writing the same layers out of the GeoPackage that Skel
 * made. Skel begins with its grid, projects and looks whether lines still meet only at their ends; GDAL begins with metres of
 * EPSG:25832, so that it projects for GeoJSON alone.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Made, madeCase, written } from '../../src/exchange/testing/case.ts'

const FORMATS = ['gpkg', 'gml', 'shp', 'fgb', 'geojson'] as const
const RUNS = 3

const DRIVERS = { gpkg: 'GPKG', gml: 'GML', shp: 'ESRI Shapefile', fgb: 'FlatGeobuf', geojson: 'GeoJSON' } as const
const DEGREES = ['-t_srs', 'EPSG:4326', '-lco', 'COORDINATE_PRECISION=9']

type Format = (typeof FORMATS)[number]

export interface ExportCosts {
  /** Corners of all lines of all layers. */
  readonly vertices: number
  /** Each format, and all in one go, as the app writes them. */
  readonly costs: readonly Cost[]
}

/** Quickest of `RUNS`, milliseconds. */
interface Cost {
  readonly name: string
  readonly ms: number
  /** null: there is no ogr2ogr here. */
  readonly gdalMs: number | null
}

export async function measureExport(): Promise<ExportCosts> {
  const made = await madeCase(true)
  const folder = mkdtempSync(join(tmpdir(), 'skel-bench-'))
  try {
    const [geoPackage] = await written(made, ['gpkg'])
    const source = join(folder, 'inddeling.gpkg')
    writeFileSync(source, geoPackage?.bytes ?? new Uint8Array())
    const isHere = spawnSync('ogr2ogr', ['--version']).status === 0
    const cost = async (name: string, formats: readonly Format[]): Promise<Cost> => {
      const byGdals = () => {
        for (const format of formats) byGdal(made, format, source, folder)
      }
      let [ms, gdalMs] = [Infinity, Infinity]
      for (let run = 0; run < RUNS; run++) {
        ms = Math.min(ms, await timed(() => written(made, formats)))
        if (isHere) gdalMs = Math.min(gdalMs, await timed(byGdals))
      }
      return { name, ms, gdalMs: isHere ? gdalMs : null }
    }
    const costs: Cost[] = []
    for (const format of FORMATS) costs.push(await cost(format, [format]))
    costs.push(await cost('all', FORMATS))
    const lines = made.layers.flatMap(({ features }) => features.flatMap(({ shape }) => shape.flat()))
    return { vertices: lines.reduce((sum, line) => sum + line.length / 2, 0), costs }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** GeoJSON holds one layer in a file, the others take all at once. */
function byGdal({ layers }: Made, format: Format, source: string, folder: string): void {
  const out = join(folder, 'gdal')
  const write = (...layer: readonly string[]) => {
    rmSync(out, { recursive: true, force: true })
    const words = ['-f', DRIVERS[format], ...(format === 'geojson' ? DEGREES : []), out, source, ...layer]
    const { status, stderr } = spawnSync('ogr2ogr', words, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  if (format === 'geojson') for (const { name } of layers) write(name)
  else write()
}

async function timed(act: () => unknown): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}
