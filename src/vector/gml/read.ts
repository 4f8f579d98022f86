/**
 * Reads GML as it streams by: half a gigabyte is never held at once. The map agency's own deliveries of several years and what
 * other programs write: a feature is what stands in a member, its attributes are the elements with text in it, its
 * area whatever polygons it holds.
 */
import { SaxesParser } from 'saxes'
import { statedDay } from '../../proposal/dates.ts'
import { decoderFor, type Encoding } from '../../text/decode.ts'
import { crsNamed } from '../crs.ts'
import type { Gathering } from '../gathering.ts'
import { at } from '../reading.ts'
import { NO_SHAPE } from '../shape.ts'
import { type FilePlace, VectorError } from '../types.ts'
import { GeometryReader, isGeometry } from './geometry.ts'

const MEMBERS = new Set(['featureMember', 'member', 'featureMembers', 'featureMember_'])
const DEEPEST = 200
/** Characters without a tag: far more than any outline has, and than may be in the memory at once. */
const LONGEST = 64 * 1024 * 1024
/** Bytes looked at for the declaration. */
const HEAD = 512

/** Throws VectorError, or Stopped. `file`: which of several files it is. */
export async function readGml(
  chunks: AsyncIterable<Uint8Array>,
  gathering: Gathering,
  file: string | null = null
): Promise<void> {
  const reader = new GmlReader(gathering, file)
  let decode: ((bytes: Uint8Array, more?: boolean) => string) | null = null
  let read = 0
  for await (const chunk of chunks) {
    decode ??= decoderFor(encodingIn(chunk))
    reader.write(decoded(decode, chunk, read))
    read += chunk.length
  }
  if (decode) reader.write(decoded(decode, new Uint8Array(), read, false))
  reader.end()
}

function decoded(decode: (bytes: Uint8Array, more?: boolean) => string, chunk: Uint8Array, at: number, more = true) {
  try {
    return decode(chunk, more)
  } catch {
    throw new VectorError({ id: 'vector.not-text', values: { byte: at } }, { byte: at })
  }
}

const ENCODINGS: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  'latin-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-15': 'windows-1252',
  'windows-1252': 'windows-1252',
  'utf-16': 'utf-16le'
}

/** By its mark, else as it declares itself, else UTF-8, as XML has it. */
function encodingIn(chunk: Uint8Array): Encoding {
  const [a, b] = chunk
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const head = new TextDecoder('latin1').decode(chunk.subarray(0, HEAD))
  const declared = /^[^<]{0,3}<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1]?.toLowerCase()
  if (declared === undefined) return 'utf-8'
  const known = ENCODINGS[declared]
  if (!known) throw new VectorError({ id: 'vector.encoding', values: { encoding: declared } }, { line: 1 })
  return known
}

/** An element that is open. */
interface Open {
  readonly name: string
  readonly srs: string | null
  readonly dimensions: number | null
  hasChildren: boolean
}

class GmlReader {
  private readonly parser = new SaxesParser({ xmlns: false, position: true })
  private readonly stack: Open[] = []
  private readonly gathering: Gathering
  private readonly file: string | null
  private text = ''
  private ended = false
  /** Characters since the last tag began. */
  private since = 0
  /** Depth of the feature being read; 0 for none. */
  private featureDepth = 0
  private type = ''
  private id: string | null = null
  private place: FilePlace = {}
  private attributes = new Map<string, string>()
  /** Depth an attribute was found at: one nearer to the feature counts. */
  private depths = new Map<string, number>()
  private geometry: GeometryReader | null = null
  private geometryDepth = 0
  private found: GeometryReader | null = null
  private features = 0
  private fileSrs: string | null = null
  /** Of the box around the feature, where its geometry has none. */
  private boxSrs: string | null = null
  /** Depth of that box, whose corners are no attributes. */
  private boxDepth = 0
  private root: string | null = null
  /** How many features the service says there are; NaN where it does not say. */
  private stated = Number.NaN
  /** When the service answered, as the outermost element says. */
  private date: string | null = null
  private report = ''

  constructor(gathering: Gathering, file: string | null) {
    this.gathering = gathering
    this.file = file
    this.parser.on('error', error => {
      throw this.broken(error)
    })
    this.parser.on('opentag', ({ name, attributes }) => this.open(local(name), attributes as Record<string, string>))
    this.parser.on('closetag', ({ name }) => this.close(local(name)))
    this.parser.on('text', text => {
      this.text += text
    })
    this.parser.on('cdata', text => {
      this.text += text
    })
  }

  write(text: string): void {
    const last = text.lastIndexOf('<')
    this.since = last < 0 ? this.since + text.length : text.length - last
    if (this.since > LONGEST) {
      const { line } = this.parser
      throw new VectorError({ id: 'vector.too-long', values: { line } }, at(this.file, { line }))
    }
    this.parser.write(text)
  }

  end(): void {
    this.ended = true
    this.parser.close()
    if (this.root === null) throw new VectorError({ id: 'vector.empty-file' })
    if (/ExceptionReport$/.test(this.root)) {
      const said = this.report.replace(/\s+/g, ' ').trim().slice(0, 200)
      throw new VectorError({ id: 'vector.service', values: { text: said } })
    }
    if (this.features === 0) throw new VectorError({ id: 'vector.no-members', values: { root: this.root } })
    this.gathering.dated(this.date)
    // A service gives so many at a time.
    if (this.stated > this.features)
      this.gathering.note({ id: 'vector.not-all', values: { stated: this.stated, n: this.features } })
  }

  /** The parser's words are English and change; what stands for itself is where it stopped. */
  private broken(error: Error): VectorError {
    const { line, column } = this.parser
    const tag = this.stack.at(-1)?.name ?? ''
    const place = at(this.file, {
      line,
      byte: this.parser.position,
      ...(this.features > 0 ? { feature: this.features } : {})
    })
    if (this.ended || /unclosed|unexpected end/i.test(error.message)) {
      const values = { line, tag, feature: this.features }
      return new VectorError({ id: this.stack.length > 0 ? 'vector.cut-off' : 'vector.not-xml', values }, place)
    }
    return new VectorError({ id: 'vector.broken', values: { line, column: column + 1, tag } }, place)
  }

  private open(name: string, given: Record<string, string>): void {
    const attributes = localized(given)
    const above = this.stack.at(-1)
    if (above) above.hasChildren = true
    if (this.root === null) {
      this.date = statedDay(attributes.get('timeStamp'))
      this.stated = Number(attributes.get('numberMatched') ?? attributes.get('numberOfFeatures'))
    }
    this.root ??= name
    const srs = attributes.get('srsName') ?? above?.srs ?? null
    const stated = Number(attributes.get('srsDimension'))
    const dimensions = Number.isInteger(stated) && stated > 1 && stated < 5 ? stated : (above?.dimensions ?? null)
    this.stack.push({ name, srs, dimensions, hasChildren: false })
    if (this.stack.length > DEEPEST)
      throw new VectorError({ id: 'vector.too-deep', values: { line: this.parser.line } }, { line: this.parser.line })
    this.text = ''
    // What holds for all of the file is said in the box around it.
    if (/^(Envelope|Box)$/.test(name) && this.featureDepth === 0) this.fileSrs ??= srs
    if (name === 'boundedBy' && this.featureDepth > 0) this.boxDepth ||= this.stack.length
    if (this.boxDepth > 0) {
      this.boxSrs ??= attributes.get('srsName') ?? null
      return
    }
    if (this.featureDepth === 0) {
      if (above && MEMBERS.has(above.name) && name !== 'FeatureCollection') this.begin(name, attributes)
    } else if (this.geometry) this.geometry.open(name, attributes, dimensions)
    else if (isGeometry(name)) {
      this.geometry = new GeometryReader(srs)
      this.geometryDepth = this.stack.length
      this.geometry.open(name, attributes, dimensions)
    }
  }

  private begin(type: string, attributes: ReadonlyMap<string, string>): void {
    this.featureDepth = this.stack.length
    this.features++
    this.type = type
    this.id = attributes.get('id') ?? attributes.get('fid') ?? null
    this.place = at(this.file, { line: this.parser.line, feature: this.features })
    this.attributes = new Map()
    this.depths = new Map()
    this.found = null
    this.boxSrs = null
    this.boxDepth = 0
  }

  private close(name: string): void {
    const depth = this.stack.length
    const element = this.stack.pop()
    if (this.boxDepth > 0) {
      if (depth === this.boxDepth) this.boxDepth = 0
    } else if (this.geometry) {
      this.geometry.close(name, this.text)
      if (depth === this.geometryDepth) {
        // The first that has an area is the feature's; others are its label or its middle.
        if (this.found?.hasArea && this.geometry.hasArea) this.gathering.note({ id: 'vector.second-area' })
        if (!this.found || (!this.found.hasArea && this.geometry.hasArea)) this.found = this.geometry
        this.geometry = null
      }
    } else if (this.featureDepth > 0 && depth > this.featureDepth && element && !element.hasChildren) {
      const value = this.text.trim()
      if (value !== '' && depth < (this.depths.get(name) ?? Number.POSITIVE_INFINITY)) {
        this.attributes.set(name, value)
        this.depths.set(name, depth)
      }
    } else if (this.featureDepth === 0 && /ExceptionText|ServiceException/.test(name)) this.report += ` ${this.text}`
    if (depth === this.featureDepth) this.endFeature()
    this.text = ''
  }

  private endFeature(): void {
    this.featureDepth = 0
    const srs = this.found?.srs ?? this.boxSrs ?? this.fileSrs
    const crs = srs === null ? null : crsNamed(srs)
    this.gathering.add({
      layer: this.type,
      id: this.id,
      attributes: this.attributes,
      place: this.place,
      crs,
      shape: this.found?.shape ?? NO_SHAPE
    })
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function localized(attributes: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(attributes).map(([name, value]) => [local(name), value]))
}
