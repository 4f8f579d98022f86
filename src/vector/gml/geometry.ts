/** The polygons, lines and points of one GML geometry, of version 2, 3 or 3.2. */
import type { RawRing, RawShape } from '../shape.ts'
import type { SkipReason } from '../types.ts'

const GEOMETRY = new Set(
  'Polygon MultiPolygon Surface MultiSurface CompositeSurface OrientableSurface PolyhedralSurface Point MultiPoint LineString MultiLineString Curve MultiCurve CompositeCurve OrientableCurve MultiGeometry Solid CompositeSolid MultiSolid'.split(
    ' '
  )
)
export const isGeometry = (name: string): boolean => GEOMETRY.has(name)

const POLYGON = new Set(['Polygon', 'PolygonPatch', 'Triangle', 'Rectangle'])
const RING = new Set(['LinearRing', 'Ring'])
/** A curve of several segments is one line. */
const LINE = new Set(['LineString', 'Curve'])
const CURVED = /^(Arc|Circle|Bezier|BSpline|CubicSpline|Clothoid|GeodesicString|OffsetCurve)/

export class GeometryReader {
  srs: string | null
  private readonly polygons: RawRing[][] = []
  private readonly lines: RawRing[] = []
  private readonly points: RawRing[] = []
  private fault: SkipReason | null = null
  private areaFault = false
  private polygon: RawRing[] | null = null
  private ring: number[] | null = null
  /** A line or a point that is open, where no ring is. */
  private path: number[] | null = null
  private dimensions: number | null = null
  /** Signs of `coordinates`. */
  private signs = { decimal: '.', inner: ',', outer: ' ' }

  constructor(srs: string | null) {
    this.srs = srs
  }

  get hasArea(): boolean {
    return this.polygons.length > 0 || this.areaFault
  }

  get shape(): RawShape {
    const { polygons, lines, points, fault } = this
    return { polygons, lines, points, fault }
  }

  open(name: string, attributes: ReadonlyMap<string, string>, dimensions: number | null): void {
    this.srs ??= attributes.get('srsName') ?? null
    if (POLYGON.has(name)) this.polygon = []
    else if (RING.has(name) && this.polygon) {
      this.ring = []
      this.dimensions = null
    } else if (!this.polygon && !this.path && (LINE.has(name) || name === 'Point')) {
      this.path = []
      this.dimensions = null
    } else if (CURVED.test(name) && (this.ring || this.path)) this.refuse('curved')
    else if (/Solid$/.test(name)) this.refuse('shape')
    if (name === 'posList' || name === 'pos') this.dimensions = dimensions
    if (name === 'coordinates')
      this.signs = {
        decimal: attributes.get('decimal') ?? '.',
        inner: attributes.get('cs') ?? ',',
        outer: attributes.get('ts') ?? ' '
      }
  }

  private refuse(fault: SkipReason): void {
    this.fault = fault
    this.areaFault ||= this.ring !== null
  }

  close(name: string, text: string): void {
    const path = this.ring ?? this.path
    if (name === 'posList' && path) this.append(path, numbers(text))
    else if (name === 'pos' && path) this.append(path, numbers(text).slice(0, 2), 2)
    else if (name === 'coordinates' && path) this.append(path, this.tuples(text), 2)
    else if (name === 'coord' && path) this.append(path, this.xy, 2)
    else if (/^[XY]$/.test(name) && path) this.xy = name === 'X' ? [number(text)] : [...this.xy, number(text)]
    else if (RING.has(name) && this.ring && this.polygon) {
      this.polygon.push({ numbers: this.ring, dimensions: this.dimensions ?? 2 })
      this.ring = null
    } else if (POLYGON.has(name) && this.polygon) {
      if (this.polygon.length > 0) this.polygons.push(this.polygon)
      this.polygon = null
    } else if ((LINE.has(name) || name === 'Point') && this.path) {
      if (this.path.length > 0)
        (name === 'Point' ? this.points : this.lines).push({ numbers: this.path, dimensions: 2 })
      this.path = null
    }
  }

  /** Of GML 2's `coord`. */
  private xy: readonly number[] = []

  /** Segments meet: the point they share is there once. */
  private append(ring: number[], found: readonly number[], dimensions = this.dimensions ?? guessed(found)): void {
    this.dimensions = 2
    const before = ring.slice(-2)
    const flat: number[] = []
    for (let i = 0; i < found.length; i += dimensions) flat.push(found[i] as number, found[i + 1] ?? Number.NaN)
    // Half a point is no point.
    if (found.length % dimensions !== 0) flat.push(Number.NaN, Number.NaN)
    const meets = before.length === 2 && flat[0] === before[0] && flat[1] === before[1]
    for (let i = meets ? 2 : 0; i < flat.length; i++) ring.push(flat[i] as number)
  }

  private tuples(text: string): readonly number[] {
    const { decimal, inner, outer } = this.signs
    const parted = outer.trim() === '' ? text.trim().split(/\s+/) : text.trim().split(outer)
    return parted
      .filter(tuple => tuple.trim() !== '')
      .flatMap(tuple => {
        const parts = tuple.trim().split(inner)
        const [a = '', b = ''] = parts.map(part => (decimal === '.' ? part : part.replace(decimal, '.')))
        return [number(a), number(b)]
      })
  }
}

/** Where nothing says: two numbers to a point, unless only three make it a ring. */
function guessed(found: readonly number[]): number {
  const closes = (dimensions: number) =>
    found.length % dimensions === 0 &&
    found[0] === found[found.length - dimensions] &&
    found[1] === found[found.length - dimensions + 1]
  return !closes(2) && closes(3) ? 3 : 2
}

const numbers = (text: string): readonly number[] =>
  text
    .trim()
    .split(/\s+/)
    .filter(part => part !== '')
    .map(number)

const number = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text))
