/** Coordinate systems written out as well-known text, of version 1 (also Esri's, as .prj files have it) or 2. */
import { crsNamed, eastFirst, type UnknownCrs, type VectorCrs } from './crs.ts'
import type { VectorSystem } from './systems.ts'

interface Node {
  readonly keyword: string
  readonly values: readonly (string | number)[]
  readonly children: readonly Node[]
}

const MOST_NODES = 2000
const DEEPEST = 20

/** East first, as what is written beside such a text has it. null where it is no such text. */
export function crsOfWkt(text: string): VectorCrs | UnknownCrs | null {
  const root = parsed(text)
  if (!root) return null
  const crs = horizontal(root, 0)
  const name = String(crs.values[0] ?? '')
  const system = authorityOf(crs) ?? systemOf(crs)
  return system ? { system, northFirst: false, orderIsSure: true } : { unknown: name || text.slice(0, 60) }
}

/** What lies within heights, and within a tie to another datum. */
function horizontal(node: Node, depth: number): Node {
  const within = /^(COMPD_CS|COMPOUNDCRS|BOUNDCRS|SOURCECRS)$/.test(node.keyword)
  const inner = within ? node.children.find(({ keyword }) => /CRS$|CS$/.test(keyword)) : undefined
  return inner && depth < DEEPEST ? horizontal(inner, depth + 1) : node
}

function authorityOf({ children }: Node): VectorSystem | null {
  const own = children.find(({ keyword }) => keyword === 'AUTHORITY' || keyword === 'ID')
  if (!own) return null
  const named = eastFirst(crsNamed(`EPSG:${own.values[1]}`))
  return String(own.values[0]).toUpperCase() === 'EPSG' && !('unknown' in named) ? named.system : null
}

const plain = (value: unknown): string =>
  String(value)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** ETRS89 and WGS84, whose numbers are taken as one. ED50 and the old Danish ones are another place on the ground. */
const isSameDatum = (node: Node): boolean =>
  descendants(node)
    .filter(({ keyword }) => /^(DATUM|ENSEMBLE|GEODETICDATUM|TRF)$/.test(keyword))
    .some(({ values }) => /etrs|europeanterrestrial|wgs1984|wgs84|worldgeodeticsystem1984/.test(plain(values[0])))

function systemOf(crs: Node): VectorSystem | null {
  if (!isSameDatum(crs)) return null
  if (/^(GEOGCS|GEOGCRS|GEOGRAPHICCRS|GEODCRS|GEODETICCRS)$/.test(crs.keyword)) return 'EPSG:4326'
  if (!/^(PROJCS|PROJCRS|PROJECTEDCRS)$/.test(crs.keyword)) return null
  const all = descendants(crs)
  const method = plain(all.find(({ keyword }) => keyword === 'PROJECTION' || keyword === 'METHOD')?.values[0] ?? '')
  const parameters = new Map(
    all.filter(({ keyword }) => keyword === 'PARAMETER').map(({ values }) => [plain(values[0]), Number(values[1])])
  )
  const is = (wanted: number, ...names: readonly string[]) =>
    names.some(name => Math.abs((parameters.get(name) ?? Number.NaN) - wanted) < 1e-6)
  // A unit of length other than the metre makes other numbers of the same place.
  const unit = all
    .filter(
      ({ keyword, values }) => /^(UNIT|LENGTHUNIT)$/.test(keyword) && /met(er|re)|foot|feet/.test(plain(values[0]))
    )
    .at(-1)
  if (unit && Number(unit.values[1]) !== 1) return null
  const origin =
    is(500_000, 'falseeasting') && is(0, 'falsenorthing') && is(0.9996, 'scalefactor', 'scalefactoratnaturalorigin')
  if (method.startsWith('transversemercator') && origin) {
    const meridian = (degrees: number) => is(degrees, 'centralmeridian', 'longitudeofnaturalorigin')
    return meridian(9) ? 'EPSG:25832' : meridian(15) ? 'EPSG:25833' : null
  }
  if (method.startsWith('lambertazimuthalequalarea')) {
    const east = is(4_321_000, 'falseeasting') && is(3_210_000, 'falsenorthing')
    const centre =
      is(10, 'centralmeridian', 'longitudeofcenter', 'longitudeofnaturalorigin') &&
      is(52, 'latitudeoforigin', 'latitudeofcenter', 'latitudeofnaturalorigin')
    return east && centre ? 'EPSG:3035' : null
  }
  const isWeb = /auxiliarysphere|pseudomercator/.test(method) || /webmercator|pseudomercator/.test(plain(crs.values[0]))
  return isWeb ? 'EPSG:3857' : null
}

function descendants(node: Node): readonly Node[] {
  return node.children.flatMap(child => [child, ...descendants(child)])
}

const TOKEN = /\s*(?:"((?:[^"]|"")*)"|([A-Za-z_]\w*)|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|([[\](),]))/y

/** null where it is not well formed. */
function parsed(text: string): Node | null {
  const head = text.trim().slice(0, 20_000)
  let [at, nodes] = [0, 0]
  const next = () => {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(head)
    if (found) at = TOKEN.lastIndex
    return found
  }
  const node = (keyword: string, depth: number): Node | null => {
    if (++nodes > MOST_NODES || depth > DEEPEST) return null
    const values: (string | number)[] = []
    const children: Node[] = []
    for (;;) {
      const token = next()
      if (!token) return null
      const [, words, name, number, sign] = token
      if (sign === ']' || sign === ')') return { keyword: keyword.toUpperCase(), values, children }
      if (words !== undefined) values.push(words.replaceAll('""', '"'))
      else if (number !== undefined) values.push(Number(number))
      else if (name !== undefined) {
        const before = at
        const opening = next()?.[4]
        if (opening === '[' || opening === '(') {
          const child = node(name, depth + 1)
          if (!child) return null
          children.push(child)
        } else {
          at = before
          values.push(name)
        }
      }
    }
  }
  const name = next()?.[2]
  const opening = name === undefined ? undefined : next()?.[4]
  return name !== undefined && (opening === '[' || opening === '(') ? node(name, 0) : null
}
