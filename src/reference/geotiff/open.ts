/** A GeoTIFF opened: where it lies, how its pixels are coloured, and the smaller pictures of itself it has. */
import type { GeoTIFF, GeoTIFFImage } from 'geotiff'
import { crsNamed, type UnknownCrs, type VectorCrs } from '../../vector/crs.ts'
import type { VectorSystem } from '../../vector/systems.ts'
import { VectorError } from '../../vector/types.ts'
import type { Colouring, Pixels } from './colour.ts'
import { type Affine, affineOf, type Extent, extentOf } from './placing.ts'

export interface Level {
  readonly image: GeoTIFFImage
  readonly width: number
  readonly height: number
}

export interface Raster {
  readonly system: VectorSystem
  readonly affine: Affine
  readonly extent: Extent['box']
  /** The picture itself first, then its overviews, ever smaller. */
  readonly levels: readonly [Level, ...Level[]]
  readonly look: Omit<Pixels, 'bands'>
  readonly bands: number
}

/** Overviews and masks of one picture. */
const MOST_IMAGES = 40
/** Bytes of a tile or strip, which is unpacked whole. */
const MOST_BLOCK = 128 * 1024 * 1024
/** Pixels that the range of values is taken from. */
const MOST_FOR_RANGE = 4096 * 4096

/** `stated`: the system where the file names none and the user has said. Throws VectorError. */
export async function openRaster(open: () => Promise<GeoTIFF>, stated: VectorCrs | null): Promise<Raster> {
  try {
    return await opened(await open(), stated)
  } catch (error) {
    if (error instanceof VectorError) throw error
    throw new VectorError({ id: 'layers.tiff.broken', values: { cause: causeIn(error) } })
  }
}

export const causeIn = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function opened(tiff: GeoTIFF, stated: VectorCrs | null): Promise<Raster> {
  const images = await imagesOf(tiff)
  const [main] = images
  if (!main) throw new VectorError({ id: 'vector.empty-file' })
  const [width, height] = [main.getWidth(), main.getHeight()]
  const affine = await placed(main)
  if (!affine) throw new VectorError({ id: 'layers.tiff.no-place' })
  const system = systemOf(main, stated)
  const extent = extentOf(affine, width, height, system)
  if (!extent.inDenmark) throw new VectorError({ id: 'layers.outside' })
  checkBlocks(main)
  const bands = main.getSamplesPerPixel()
  const overviews = images
    .slice(1)
    .filter(image => isOverview(image) && image.getSamplesPerPixel() === bands)
    .map(levelOf)
    .filter(level => level.width < width && level.height < height)
    .sort((a, b) => b.width - a.width)
  const levels: Raster['levels'] = [levelOf(main), ...overviews]
  const nothing = main.getGDALNoData()
  const look = { alpha: alphaOf(main), nothing, colouring: await colouringOf(levels, nothing) }
  return { system, affine, extent: extent.box, levels, look, bands }
}

/** Not asked for their number: a damaged file may lead from one to another for ever. */
async function imagesOf(tiff: GeoTIFF): Promise<GeoTIFFImage[]> {
  const images = [await tiff.getImage(0)]
  while (images.length < MOST_IMAGES) {
    const next = await tiff.getImage(images.length).catch((error: unknown) => {
      // How the library says that there are no more.
      if (error instanceof Error && 'index' in error) return null
      throw error
    })
    if (!next) break
    images.push(next)
  }
  return images
}

const levelOf = (image: GeoTIFFImage): Level => ({ image, width: image.getWidth(), height: image.getHeight() })

/** NewSubfileType: bit 0 a smaller one of itself, bit 2 a mask. */
const isOverview = (image: GeoTIFFImage): boolean => {
  const kind = Number(image.fileDirectory.getValue('NewSubfileType') ?? 0)
  return (kind & 1) === 1 && (kind & 4) === 0
}

async function placed(image: GeoTIFFImage): Promise<Affine | null> {
  const { fileDirectory } = image
  const list = async (tag: 'ModelPixelScale' | 'ModelTiepoint' | 'ModelTransformation') => {
    const found = fileDirectory.hasTag(tag) ? await fileDirectory.loadValue(tag) : null
    return found ? Array.from(found as ArrayLike<number>) : null
  }
  return affineOf({
    scale: await list('ModelPixelScale'),
    tiePoint: await list('ModelTiepoint'),
    transformation: await list('ModelTransformation'),
    middles: image.getGeoKeys()?.GTRasterTypeGeoKey === 2
  })
}

/** A code the file makes up for itself, and explains in other keys. */
const OWN_CODE = 32_767

function systemOf(image: GeoTIFFImage, stated: VectorCrs | null): VectorSystem {
  const keys = image.getGeoKeys() ?? {}
  const code = keys.ProjectedCSTypeGeoKey ?? keys.GeographicTypeGeoKey
  const words = String(keys.PCSCitationGeoKey ?? keys.GTCitationGeoKey ?? keys.GeogCitationGeoKey ?? '').replace(
    /\0/g,
    ''
  )
  const named: VectorCrs | UnknownCrs | null =
    code !== undefined && code !== OWN_CODE ? crsNamed(`EPSG:${code}`) : words === '' ? null : crsNamed(words)
  const crs = named ?? stated
  if (!crs) throw new VectorError({ id: 'vector.no-crs' })
  if ('unknown' in crs) throw new VectorError({ id: 'vector.unknown-crs', values: { name: crs.unknown } })
  return crs.system
}

function checkBlocks(image: GeoTIFFImage): void {
  const bytes = image.getTileWidth() * image.getTileHeight() * image.getBytesPerPixel()
  if (!(bytes > 0 && bytes <= MOST_BLOCK))
    throw new VectorError({ id: 'layers.tiff.blocks', values: { limit: MOST_BLOCK / 1024 / 1024 } })
  const bits = image.getBitsPerSample()
  const format = image.getSampleFormat()
  const isRead = format === 3 ? bits === 32 || bits === 64 : bits === 8 || bits === 16 || bits === 32
  if (!isRead) throw new VectorError({ id: 'layers.tiff.bits', values: { n: bits } })
}

/** ExtraSamples 1 and 2 are opacity. */
function alphaOf(image: GeoTIFFImage): Pixels['alpha'] {
  const extra = image.fileDirectory.getValue('ExtraSamples') as ArrayLike<number> | undefined
  if (!extra) return null
  const list = Array.from(extra)
  const at = list.findIndex(kind => kind === 1 || kind === 2)
  const bits = image.getBitsPerSample()
  return at < 0 ? null : { band: image.getSamplesPerPixel() - list.length + at, opaque: 2 ** bits - 1 }
}

async function colouringOf(levels: Raster['levels'], nothing: number | null): Promise<Colouring> {
  const { image } = levels[0]
  const kind = image.fileDirectory.getValue('PhotometricInterpretation') ?? 1
  const bits = image.getBitsPerSample()
  const [isWhole, samples] = [image.getSampleFormat() === 1, image.getSamplesPerPixel()]
  if (kind === 3 && samples >= 1 && bits === 8)
    return { kind: 'palette', colours: (await image.fileDirectory.loadValue('ColorMap')) as ArrayLike<number> }
  if (kind === 2 && samples >= 3 && isWhole) return { kind: 'rgb', most: 2 ** bits - 1 }
  if (kind === 6 && samples >= 3 && bits === 8) return { kind: 'ycbcr', most: 255 }
  if (kind !== 0 && kind !== 1) throw new VectorError({ id: 'layers.tiff.colours', values: { n: Number(kind) } })
  if (bits === 8 && isWhole) return { kind: 'grey', low: 0, high: 255, whiteIsZero: kind === 0 }
  return { kind: 'grey', ...(await rangeOf(levels, nothing)), whiteIsZero: kind === 0 }
}

/** Least and greatest value of the smallest picture, or of the middle of a large one. */
async function rangeOf(levels: Raster['levels'], nothing: number | null): Promise<{ low: number; high: number }> {
  const { image, width, height } = levels.at(-1) ?? levels[0]
  const side = Math.floor(Math.sqrt(MOST_FOR_RANGE))
  const [w, h] = [Math.min(width, side), Math.min(height, side)]
  const [left, top] = [Math.floor((width - w) / 2), Math.floor((height - h) / 2)]
  const [values] = await image.readRasters({ window: [left, top, left + w, top + h], samples: [0], interleave: false })
  let [low, high] = [Infinity, -Infinity]
  for (const value of values ?? []) {
    if (value === nothing || !Number.isFinite(value)) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return { low, high }
}
