/** Layers and tables as files, in the formats asked for. The same case gives the same bytes. */
import type { SqlJsStatic } from 'sql.js'
import type { NamedBytes } from '../bundle/zip/write.ts'
import { type Table, tableCsv } from './figures.ts'
import type { Format } from './formats.ts'
import { geoJson } from './geojson.ts'
import { schema } from './gml/schema.ts'
import { gml } from './gml/write.ts'
import type { About, Layer, Projected } from './layer.ts'
import { projected, type System } from './project.ts'
import { shapefiles } from './shapefile/write.ts'

export interface ToWrite {
  readonly layers: readonly Layer[]
  readonly tables: readonly Table[]
  readonly about: About
}

/** What all layers share is called so. */
const NAME = 'inddeling'

/** `sqlite`: asked for where a GeoPackage is written. `onProgress` is told the share that is done. */
export async function filesOf(
  { layers, tables, about }: ToWrite,
  formats: readonly Format[],
  sqlite: () => Promise<SqlJsStatic>,
  onProgress: (share: number) => void = () => {}
): Promise<NamedBytes[]> {
  const made = new Map<System, readonly Projected[]>()
  const inSystem = (system: System): readonly Projected[] => {
    const known = made.get(system) ?? projected(layers, system)
    made.set(system, known)
    return known
  }
  const writers: Readonly<Record<Format, () => Promise<NamedBytes[]>>> = {
    gpkg: async () => [{ name: `${NAME}.gpkg`, bytes: await geoPackageOf(inSystem(25832), about, sqlite) }],
    gml: async () => [
      { name: `${NAME}.gml`, bytes: written(gml(inSystem(25832), `${NAME}.xsd`)) },
      { name: `${NAME}.xsd`, bytes: written(schema(layers)) }
    ],
    shp: async () => [{ name: `${NAME}-shp.zip`, bytes: shapefiles(inSystem(25832), about) }],
    fgb: async () => {
      const { flatGeobuf } = await import('./flatgeobuf/write.ts')
      return inSystem(25832).map(one => ({ name: `${one.layer.name}.fgb`, bytes: flatGeobuf(one) }))
    },
    geojson: async () =>
      inSystem(4326).map(one => ({ name: `${one.layer.name}.geojson`, bytes: written(geoJson(one)) })),
    csv: async () =>
      tables.flatMap(table => [
        { name: `${table.name}.csv`, bytes: written(tableCsv(table, 'danish')) },
        { name: `${table.name}-international.csv`, bytes: written(tableCsv(table, 'international')) }
      ])
  }
  const files: NamedBytes[] = []
  for (const [i, format] of formats.entries()) {
    files.push(...(await writers[format]()))
    onProgress((i + 1) / formats.length)
  }
  return files
}

async function geoPackageOf(
  layers: readonly Projected[],
  about: About,
  sqlite: () => Promise<SqlJsStatic>
): Promise<Uint8Array> {
  const [{ geoPackage }, library] = await Promise.all([import('./geopackage/write.ts'), sqlite()])
  return geoPackage(layers, about, library)
}

const written = (text: string): Uint8Array => new TextEncoder().encode(text)
