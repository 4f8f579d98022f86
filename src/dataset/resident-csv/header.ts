/**
 * The head of a CSV file of resident points: which column is which, and in which coordinate system its names say it is.
 * Registers, office programs and people all name columns in their own way, so a name is read word by word: one word must say
 * what the column is, and the others may only say of which point and in which system.
 */
import { ResidentFileError } from '../resident-points-error.ts'
import { type PointSystem, systemNamed } from './systems.ts'

type Axis = 'x' | 'y' | 'lon' | 'lat'

const AXES: Readonly<Record<Axis, string>> = {
  x: 'x øst oest ost east easting e xkoordinat xkoord xcoord xcoordinate østkoordinat xutm utmx koordinatx',
  y: 'y nord north northing n ykoordinat ykoord ycoord ycoordinate nordkoordinat yutm utmy koordinaty',
  lon: 'lon long lng longitude længde laengde længdegrad laengdegrad længdekoordinat',
  lat: 'lat latitude bredde breddegrad breddekoordinat'
}
const PEOPLE = 'people residents persons population pop antal beboere personer indbyggere borgere folketal befolkning'
const MORE_PEOPLE = 'antalbeboere beboerantal antalpersoner personantal antalindbyggere indbyggertal persontal'
const BESIDE_PEOPLE = 'i alt ialt på pr adresse adressen of number total pers person beboer'
const BESIDE_AXES =
  'adgangsadresse adgangspunkt adresse adressepunkt husnummer koordinat koordinater koordinatet coordinate coord koord punkt point geo etrs89 etrs 89 etrs89koordinat euref89 wgs84 wgs84koordinat wgs 84 utm utm32 utm33 utm32n utm33n zone 32 33 32n 33n epsg 25832 25833 3035 4326 4258 laea m meter grader deg'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const AXIS_WORDS = Object.entries(AXES).map(([axis, list]) => [axis as Axis, words(list)] as const)
const PEOPLE_WORDS = words(`${PEOPLE} ${MORE_PEOPLE}`)
const PEOPLE_BESIDE = words(BESIDE_PEOPLE)
const AXES_BESIDE = words(BESIDE_AXES)

export interface Head {
  /** Names in the header. */
  readonly width: number
  /** True where the names say lon, lat in degrees; x, y are metres, but some registers give degrees under these names too. */
  readonly degrees: boolean
  /** What the columns' names say of the system. */
  readonly system: PointSystem | null
  /** Column of lon or x, of lat or y, and of the people. */
  readonly east: number
  readonly north: number
  readonly people: number
}

type Column = Axis | 'people'

/** Which column a name says it is; null for all the others, which are not looked at. */
export function columnNamed(name: string): Column | null {
  const parts = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(part => part !== '')
  if (parts.length === 0) return null
  // "X UTM 32 N": the N is the zone's, unless it is all that says what the column is.
  const zoned = parts.filter((part, i) => !(part === 'n' && /^3[23]$/.test(parts[i - 1] ?? '')))
  const axes = (zoned.length > 2 ? zoned : parts).flatMap(part =>
    AXIS_WORDS.flatMap(([axis, known]) => (known.has(part) ? [axis] : []))
  )
  const [axis, second] = axes
  const beside = parts.filter(part => !AXIS_WORDS.some(([, known]) => known.has(part)))
  if (axis && !second && beside.every(part => AXES_BESIDE.has(part))) return axis
  const isPeople = parts.every(part => PEOPLE_WORDS.has(part) || PEOPLE_BESIDE.has(part))
  return isPeople && parts.some(part => PEOPLE_WORDS.has(part)) ? 'people' : null
}

/** True where a row names something a column can be: it is a header, though it may lack some. */
export const isHeader = (cells: readonly string[]): boolean => cells.some(cell => columnNamed(cell) !== null)

/** True where a row names all that is needed. */
export function isWhole(cells: readonly string[]): boolean {
  const found = new Set(cells.map(columnNamed))
  return found.has('people') && ((found.has('x') && found.has('y')) || (found.has('lon') && found.has('lat')))
}

/** Throws ResidentFileError. */
export function readHeader(file: string, line: number, cells: readonly string[]): Head {
  const columns = cells.map(columnNamed)
  const find = (column: Column): number => {
    const found = columns.flatMap((one, i) => (one === column ? [i] : []))
    if (found.length > 1)
      throw new ResidentFileError(file, line, 'doubled-column', { column: cells[found[1] as number]?.trim() ?? '' })
    return found[0] ?? -1
  }
  if (columns.every(column => column === null)) throw new ResidentFileError(file, line, 'no-header')
  const people = find('people')
  const [x, y] = [find('x'), find('y')]
  const degrees = x < 0 || y < 0
  const [east, north] = degrees ? [find('lon'), find('lat')] : [x, y]
  if (east < 0 || north < 0) throw new ResidentFileError(file, line, 'no-coordinate-columns')
  if (people < 0) throw new ResidentFileError(file, line, 'no-people-column')
  const named = systemNamed(`${cells[east]} ${cells[north]}`)
  return { width: cells.length, degrees, system: named, east, north, people }
}
