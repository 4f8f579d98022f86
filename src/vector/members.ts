/** The files there are to read: chosen one by one, together, or in a zip; and which of them belong together. */
import { membersOf } from './packed/zip.ts'
import { endingOf } from './recognise.ts'
import { VectorError } from './types.ts'

/** A file whose bytes are at hand, or nearly. */
export interface Member {
  readonly name: string
  readonly bytes: () => Uint8Array
}

/** A file of features with those that lie beside it. */
export interface MemberSet {
  readonly main: Member
  readonly beside: ReadonlyMap<string, Member>
}

const MAINS = ['shp', 'mif', 'gpkg', 'gml', 'geojson', 'json', 'geojsonl', 'ndjson', 'topojson', 'fgb']
/** Where there is nothing else. */
const LAST = ['xml']
const BESIDE: Readonly<Record<string, readonly string[]>> = { shp: ['dbf', 'prj', 'cpg'], mif: ['mid'] }
const MEGA = 1024 * 1024
/** Unpacked, of all that is read. */
const MOST_UNPACKED = 512 * MEGA

/** What lies in a zip file. Throws VectorError. */
export function inZip(bytes: Uint8Array): readonly Member[] {
  const members = membersOf(bytes).filter(({ name }) => !/(^|\/)(__MACOSX\/|\.)/.test(name))
  const sum = members
    .filter(({ name }) => [...MAINS, ...LAST, ...Object.values(BESIDE).flat()].includes(endingOf(name)))
    .reduce((all, { size }) => all + size, 0)
  if (sum > MOST_UNPACKED) {
    const values = { size: Math.ceil(sum / MEGA), limit: MOST_UNPACKED / MEGA }
    throw new VectorError({ id: 'vector.too-large', values })
  }
  return members.map(({ name, unpack }) => ({ name, bytes: unpack }))
}

/** By the names they have in common. Throws VectorError where there is nothing to read among them. */
export function setsOf(members: readonly Member[]): readonly MemberSet[] {
  const byName = new Map(members.map(member => [member.name.toLowerCase(), member]))
  const isMain = ({ name }: Member, endings: readonly string[]) =>
    endings.includes(endingOf(name)) && !/\.(shp|aux|qmd)\.xml$/i.test(name)
  const first = members.filter(one => isMain(one, MAINS))
  const mains = first.length > 0 ? first : members.filter(one => isMain(one, LAST))
  if (mains.length === 0) {
    const names = members.map(({ name }) => name)
    const more = names.length > 8 ? [...names.slice(0, 8), '…'] : names
    const isTab = names.some(name => /\.tab$/i.test(name))
    throw new VectorError(
      isTab ? { id: 'vector.kind.tab' } : { id: 'vector.nothing-in-it', values: { files: { names: more } } }
    )
  }
  return [...mains]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(main => {
      const stem = main.name.replace(/\.[^.]*$/, '').toLowerCase()
      const beside = (BESIDE[endingOf(main.name)] ?? []).flatMap((ending): [string, Member][] => {
        const found = byName.get(`${stem}.${ending}`)
        return found ? [[ending, found]] : []
      })
      return { main, beside: new Map(beside) }
    })
}
