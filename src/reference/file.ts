/** A file of reference layers, read: what is in it, and what is asked of it afterwards. It stays where it is read. */
import type { GeoTIFF } from 'geotiff'
import type { Source } from 'pmtiles'
import type { VectorCrs } from '../vector/crs.ts'
import { readVectorFile } from '../vector/read.ts'
import type { FileSource, Reading } from '../vector/reading.ts'
import { byReason } from '../vector/skips.ts'
import { skippedMessage } from '../vector/told.ts'
import { VectorError, type VectorFeature } from '../vector/types.ts'
import { fieldsOf } from './fields.ts'
import { featuresAt } from './found.ts'
import { openRaster } from './geotiff/open.ts'
import { leastZoom, rasterTile, SIDE } from './geotiff/raster-tile.ts'
import type { FoundLayer, LayersRead } from './layer.ts'
import { type ReferenceHit, ReferenceLines } from './lines.ts'
import { openTiles } from './pmtiles.ts'
import { Runs } from './runs.ts'
import { type Shapes, shapesOf } from './shapes.ts'
import { ReferenceTiles, type TileAt } from './vector-tile.ts'

/** What a page holds of one file, with what is made of it. */
const MOST = { features: 300_000, points: 4_000_000 }
const MOST_LAYERS = 12
const MOST_ZOOM = 22

export type TileMade =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** SIDE times SIDE pixels. */
  | { readonly kind: 'pixels'; readonly pixels: Uint8ClampedArray<ArrayBuffer> }

type LonLat = readonly [lon: number, lat: number]

/** Answers of a file, by the name of a layer in it. */
export interface ReferenceFile {
  readonly read: LayersRead
  /** null where there is nothing. `label`: the attribute that features are called by. */
  tile(layer: string, at: TileAt, label: string | null): Promise<TileMade | null>
  nearest(layer: string, point: LonLat, metres: number): ReferenceHit | null
  trace(layer: string, from: LonLat, to: LonLat): readonly LonLat[] | null
  /** Attributes of the features at a place. */
  at(layer: string, point: LonLat, metres: number): readonly ReadonlyMap<string, string>[]
}

/** How its bytes are had, for those formats that are read bit by bit. */
export interface Opened {
  readonly head: Uint8Array
  readonly tiff: () => Promise<GeoTIFF>
  readonly archive: () => Source
}

const isTiff = ([a, b, c, d]: Uint8Array): boolean =>
  (a === 0x49 && b === 0x49 && (c === 42 || c === 43) && d === 0) ||
  (a === 0x4d && b === 0x4d && c === 0 && (d === 42 || d === 43))

const isPmtiles = (head: Uint8Array): boolean => new TextDecoder('latin1').decode(head.subarray(0, 7)) === 'PMTiles'

/** `files` belong together. Throws VectorError, or Stopped. */
export async function readReference(
  files: readonly FileSource[],
  { head, tiff, archive }: Opened,
  reading: Pick<Reading, 'onProgress' | 'sql'> & { readonly system: VectorCrs | null }
): Promise<ReferenceFile> {
  const name = (files[0]?.name ?? '').replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '')
  if (isTiff(head)) return pictureFile(name, tiff, reading.system)
  if (isPmtiles(head)) return archiveFile(name, archive())
  return shapesFile(files, reading)
}

async function pictureFile(
  name: string,
  tiff: () => Promise<GeoTIFF>,
  stated: VectorCrs | null
): Promise<ReferenceFile> {
  const raster = await openRaster(tiff, stated)
  const minZoom = leastZoom(raster)
  const layer: FoundLayer = { ...BLANK, name, kind: 'picture', box: raster.extent, minZoom, tileSize: SIDE }
  // Many zooms out a Danish orthophoto of one sheet is a dot: nobody misses it.
  const notes = minZoom > 12 ? [{ id: 'layers.tiff.no-overviews' }] : []
  return {
    ...NO_LINES,
    read: { kind: 'read', layers: [layer], system: raster.system, attribution: '', notes, skipped: [] },
    async tile(_, at) {
      const pixels = await rasterTile(raster, at)
      return pixels && { kind: 'pixels', pixels }
    }
  }
}

async function archiveFile(name: string, source: Source): Promise<ReferenceFile> {
  const { kind, box, minZoom, maxZoom, layers, attribution, tile } = await openTiles(source)
  const layer: FoundLayer = {
    ...BLANK,
    name,
    kind: kind === 'image' ? 'picture' : 'tiles',
    box,
    minZoom,
    maxZoom,
    tileSize: kind === 'image' ? SIDE : BLANK.tileSize,
    tileLayers: layers
  }
  const notes = kind === 'vector' ? [{ id: 'layers.pmtiles.no-snap' }] : []
  return {
    ...NO_LINES,
    read: { kind: 'read', layers: [layer], system: 'EPSG:3857', attribution, notes, skipped: [] },
    async tile(_, at) {
      const bytes = await tile(at)
      return bytes && { kind: 'bytes', bytes }
    }
  }
}

interface Held {
  readonly shapes: Shapes
  readonly tiles: ReferenceTiles
  readonly lines: ReferenceLines
  readonly runs: Runs
}

async function shapesFile(
  files: readonly FileSource[],
  { system, onProgress, sql }: Pick<Reading, 'onProgress' | 'sql'> & { readonly system: VectorCrs | null }
): Promise<ReferenceFile> {
  const file = await readVectorFile(files, { system, ...(onProgress ? { onProgress } : {}), sql, most: MOST })
  const byLayer = new Map<string, VectorFeature[]>()
  for (const feature of file.features) {
    const known = byLayer.get(feature.layer)
    if (known) known.push(feature)
    else byLayer.set(feature.layer, [feature])
  }
  if (byLayer.size > MOST_LAYERS)
    throw new VectorError({ id: 'layers.many', values: { n: byLayer.size, most: MOST_LAYERS } })
  const held = new Map<string, Held>()
  const layers: FoundLayer[] = []
  for (const [name, features] of byLayer) {
    const shapes = shapesOf(features)
    if (!shapes.box) continue
    held.set(name, {
      shapes,
      tiles: new ReferenceTiles(shapes),
      lines: new ReferenceLines(shapes),
      runs: new Runs(shapes.grid)
    })
    const kinds = file.layers.find(layer => layer.name === name)?.kinds ?? []
    layers.push({
      ...BLANK,
      name,
      kind: 'shapes',
      count: features.length,
      kinds,
      fields: fieldsOf(features),
      box: shapes.box
    })
  }
  const skipped = byReason(file.skipped).map(skippedMessage)
  return {
    read: { kind: 'read', layers, system: file.system, attribution: '', notes: file.notes, skipped },
    tile: (layer, at, label) => {
      const bytes = held.get(layer)?.tiles.tile(at, label)
      return Promise.resolve(bytes ? { kind: 'bytes', bytes } : null)
    },
    nearest: (layer, point, metres) => held.get(layer)?.lines.nearest(point, metres) ?? null,
    trace: (layer, from, to) => held.get(layer)?.lines.trace(from, to) ?? null,
    at(layer, point, metres) {
      const found = held.get(layer)
      if (!found) return []
      const { shapes, runs } = found
      return featuresAt(shapes, runs, point, metres).map(feature => shapes.attributes[feature] ?? new Map())
    }
  }
}

const BLANK: FoundLayer = {
  name: '',
  kind: 'shapes',
  count: 0,
  kinds: [],
  fields: [],
  box: [0, 0, 0, 0],
  minZoom: 0,
  maxZoom: MOST_ZOOM,
  tileSize: 512,
  tileLayers: []
}

const NO_LINES: Pick<ReferenceFile, 'nearest' | 'trace' | 'at'> = {
  nearest: () => null,
  trace: () => null,
  at: () => []
}
