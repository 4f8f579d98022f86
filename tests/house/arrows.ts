/**
 * Holds the arrows between the rooms (ARCHITECTURE.md). Run as a command it checks the working tree, and
 * that the computation reads no clock.
 * dependency-cruiser would do this, but it needs TypeScript's old programming interface: docs/decisions/0002.
 */
import { posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { clockReaders } from './clock.ts'
import { type ImportEdge, importsOf, type SourceFile, sourceFiles } from './source.ts'

interface Room {
  /** Rooms whose code it may run; or one file of a room. */
  readonly uses: readonly string[]
  /** Rooms, or single files, it may name types of, beyond those. */
  readonly names?: readonly string[]
  /** May it know React, MapLibre and the rest of the screen? */
  readonly screen?: true
  /** No package at all: it must be readable by a lawyer. */
  readonly bare?: true
}

/** A room that every other may use, as bare as the barest. */
const COMMON = 'collections'

const ROOMS: Readonly<Record<string, Room>> = {
  [COMMON]: { uses: [], bare: true },
  geometry: { uses: [] },
  text: { uses: [] },
  law: { uses: [], names: ['i18n/message'], bare: true },
  dataset: { uses: ['text', 'geometry'] },
  coverage: { uses: ['dataset', 'geometry'] },
  boundaries: {
    uses: ['coverage', 'vector', 'dataset', 'geometry', 'text', 'i18n', 'bundle/zip/read', 'bundle/zip/write']
  },
  partition: { uses: ['geometry', 'dataset/topology'] },
  subdivision: { uses: ['partition', 'dataset', 'geometry'] },
  proposal: { uses: ['text'], names: ['law', 'i18n/message'] },
  engine: {
    uses: ['proposal', 'law', 'subdivision', 'partition', 'dataset', 'geometry', 'text'],
    names: ['i18n/message']
  },
  themes: { uses: [], names: ['dataset', 'engine'] },
  search: { uses: ['geometry/grid', 'vector/worker/asked', 'dataset/register/island-ids'], names: ['dataset'] },
  hearing: { uses: ['proposal', 'text'], names: ['law', 'i18n/message'] },
  comments: { uses: ['hearing', 'proposal', 'text'], names: ['law', 'i18n/message'] },
  share: { uses: ['text'], names: ['i18n/message'] },
  collisions: { uses: ['geometry'], names: ['engine', 'law', 'proposal'] },
  comparison: { uses: ['law'], names: ['engine'] },
  rebase: { uses: ['proposal', 'geometry'], names: ['engine', 'law', 'i18n/message'] },
  orders: { uses: [], names: ['i18n/message', 'proposal'] },
  vector: { uses: ['proposal', 'dataset', 'geometry', 'text'], names: ['i18n/message'] },
  config: { uses: ['proposal'], names: ['i18n/message'] },
  cadastre: { uses: ['vector', 'proposal', 'dataset', 'geometry', 'text'], names: ['i18n/message'] },
  reference: {
    uses: ['vector', 'geometry', 'engine/tiles/clip', 'engine/tiles/tile-frame', 'engine/tiles/tile-writer'],
    names: ['i18n/message']
  },
  i18n: { uses: [], names: ['law', 'orders'] },
  bundle: {
    uses: ['comparison', 'dossier', 'engine', 'proposal', 'law', 'dataset', 'text', 'i18n'],
    names: ['collisions']
  },
  publication: {
    uses: ['bundle', 'dossier', 'share', 'proposal', 'dataset/manifest', 'law', 'i18n'],
    names: ['engine', 'dataset']
  },
  exchange: {
    uses: ['bundle', 'dossier', 'engine', 'proposal', 'dataset', 'geometry', 'i18n'],
    names: ['law']
  },
  dossier: {
    uses: ['i18n', 'law', 'orders', 'comments', 'hearing', 'proposal', 'geometry', 'text'],
    names: ['engine', 'dataset']
  },
  map: { uses: ['config', 'i18n'], names: ['engine', 'dataset'], screen: true },
  app: {
    uses: [
      'map',
      'search',
      'share',
      'comments',
      'themes',
      'hearing',
      'collisions',
      'comparison',
      'geometry/grid',
      'boundaries',
      'reference',
      'rebase',
      'dataset/own-folder',
      'dataset/register/turns',
      'dataset/register/island-ids',
      'bundle',
      'exchange',
      'publication',
      'engine',
      'vector',
      'cadastre',
      'config',
      'orders',
      'proposal',
      'law',
      'i18n',
      'text',
      'dossier'
    ],
    names: ['dataset'],
    screen: true
  },
  check: {
    uses: [
      'bundle',
      'boundaries',
      'exchange',
      'publication',
      'rebase',
      'comments',
      'hearing',
      'collisions',
      'comparison',
      'geometry/grid',
      'engine',
      'vector',
      'cadastre',
      'config',
      'proposal',
      'orders',
      'dataset',
      'text',
      'i18n',
      'dossier'
    ],
    names: ['law']
  },
  package: { uses: ['check', 'engine', 'proposal', 'dataset', 'i18n'] },
  geo: { uses: ['cadastre', 'coverage', 'dataset', 'geometry', 'themes'] }
}

const SCREEN_PACKAGES = /^(react|react-dom|react-aria.*|@react-.*|maplibre-gl|zustand|dkfds|axe-core)(\/|$)/

/** `src/check.ts` and `src/check/…` are the room "check", `geo/…` is "geo", else the folder below src. */
export function roomOf(path: string): string | null {
  const [top, second] = path.split('/')
  if (top === 'geo') return 'geo'
  if (top !== 'src' || second === undefined) return null
  return second.replace(/\.tsx?$/, '')
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const isRelative = (specifier: string) => specifier.startsWith('.')
const withoutQuery = (specifier: string) => specifier.replace(/\?.*$/, '')

/** The file an import names, from the repository root. */
function target(path: string, { specifier }: ImportEdge): string {
  return posix.join(posix.dirname(path), withoutQuery(specifier))
}

function complaint(path: string, edge: ImportEdge): string | null {
  const from = roomOf(path)
  if (from === null) return null
  const room = ROOMS[from]
  if (!room) return `"${from}" is no room`
  if (!isRelative(edge.specifier)) return packageComplaint(from, room, path, edge.specifier)
  // Data that is served as it is has no code to run.
  if (target(path, edge).startsWith('public/')) return null
  const to = roomOf(target(path, edge))
  if (to === from) return null
  // A test stands beside its source and may set its stage with any room but the screen's.
  if (isTest(path)) return !room.screen && to && ROOMS[to]?.screen ? `a test of ${from} may not use ${to}` : null
  if (to === null) return `${from} may not reach ${edge.specifier}`
  const reaches = (names: readonly string[] = []) =>
    names.some(name => name === to || target(path, edge) === `src/${name}.ts`)
  if (to === COMMON || reaches(room.uses)) return null
  if (reaches(room.names)) return edge.typeOnly ? null : `${from} may name types of ${to}, not run its code`
  return `${from} may not know ${to}`
}

function packageComplaint(from: string, room: Room, path: string, specifier: string): string | null {
  if (!room.screen && SCREEN_PACKAGES.test(specifier)) return `${from} may not know ${specifier}`
  if (room.bare && !isTest(path)) return `${from} may not know any package, not even ${specifier}`
  return null
}

/** One line per import that goes against an arrow. */
export function brokenArrows(files: readonly SourceFile[]): string[] {
  return files.flatMap(file =>
    importsOf(file).flatMap(edge => {
      const why = complaint(file.path, edge)
      return why ? [`${file.path}:${edge.line}: ${why} (${edge.specifier})`] : []
    })
  )
}

/** Floors of `src/app`, the lowest first: each may use those below it. */
const FLOORS = ['state', 'kit', 'commands', 'actions', 'views', 'shell'] as const

function floorOf(path: string): number {
  const [top, second, third, more] = path.split('/')
  if (top !== 'src' || second !== 'app') return -1
  // What lies in src/app itself (the entry, the whole page) is the roof.
  return more === undefined ? FLOORS.length : FLOORS.indexOf(third as (typeof FLOORS)[number])
}

/** One line per import in `src/app` that goes up, types included. */
export function brokenFloors(files: readonly SourceFile[]): string[] {
  return files.flatMap(file => {
    const from = floorOf(file.path)
    if (isTest(file.path)) return []
    if (from < 0) {
      const floor = /^src\/app\/([^/]+)\//.exec(file.path)?.[1]
      return floor ? [`${file.path}:1: "${floor}" is no floor of the app`] : []
    }
    return importsOf(file).flatMap(edge => {
      if (!isRelative(edge.specifier)) return []
      const to = floorOf(target(file.path, edge))
      return to > from
        ? [`${file.path}:${edge.line}: ${FLOORS[from]} may not know ${FLOORS[to] ?? 'the roof'} (${edge.specifier})`]
        : []
    })
  })
}

/** Floors that run without a screen: what is done there can be tested, and called, without a component. */
const WITHOUT_REACT: readonly string[] = ['state', 'commands']
/** A store called as a hook, or a hook of our own; `useCase.getState()` is neither. */
const HOOK = /(?<![\w.])use[A-Z]\w*(?:<[^()]*>)?\(/

/** One line per trace of React below the floors that draw, and per store the kit reaches for by itself. */
export function brokenScreenless(files: readonly SourceFile[]): string[] {
  return files.flatMap(file => {
    const floor = FLOORS[floorOf(file.path)]
    if (floor === undefined || isTest(file.path)) return []
    const imports = importsOf(file).flatMap(edge => {
      const where = `${file.path}:${edge.line}`
      if (WITHOUT_REACT.includes(floor) && /^(react|react-dom|react-aria.*)(\/|$)/.test(edge.specifier))
        return [`${where}: ${floor} may not know ${edge.specifier}`]
      const asks = floor === 'kit' && !edge.typeOnly && isRelative(edge.specifier)
      return asks && FLOORS[floorOf(target(file.path, edge))] === 'state'
        ? [`${where}: kit is given what it shows, it may not run state (${edge.specifier})`]
        : []
    })
    const hooks =
      floor !== 'commands'
        ? []
        : file.text.split('\n').flatMap((line, i) => {
            const hook = HOOK.exec(line.replace(/^\s*(\/?\*|\/\/).*/, ''))
            return hook ? [`${file.path}:${i + 1}: commands may not use a hook (${hook[0].slice(0, -1)})`] : []
          })
    return [...imports, ...hooks]
  })
}

/** Circles of files that name each other, in types or in code: who is in one can't be read, or moved, alone. */
export function circles(files: readonly SourceFile[]): string[] {
  const edges = new Map(
    files.map(file => [
      file.path,
      importsOf(file)
        .filter(edge => isRelative(edge.specifier))
        .map(edge => target(file.path, edge))
    ])
  )
  return knots(edges).map(knot => knot.join(', '))
}

/** Circles among the rooms of the views: one may show another's parts, but not both each other's. */
export function viewCircles(files: readonly SourceFile[]): string[] {
  const views = 'src/app/views/'
  const room = (path: string) => posix.join(views, path.slice(views.length).split('/')[0] ?? '')
  const edges = new Map<string, string[]>()
  for (const file of files) {
    if (!file.path.startsWith(views) || isTest(file.path)) continue
    const from = room(file.path)
    const others = importsOf(file)
      .filter(edge => isRelative(edge.specifier))
      .map(edge => target(file.path, edge))
      .filter(path => path.startsWith(views) && room(path) !== from)
    edges.set(from, [...(edges.get(from) ?? []), ...others.map(room)])
  }
  return knots(edges).map(knot => knot.join(', '))
}

/** Tarjan's strongly connected components of more than one, and those that name themselves. */
function knots(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = []
  const index = new Map<string, number>()
  const stack: string[] = []
  const onStack = new Set<string>()
  const visit = (node: string): number => {
    const own = index.size
    index.set(node, own)
    let lowest = own
    stack.push(node)
    onStack.add(node)
    for (const next of edges.get(node) ?? []) {
      if (!edges.has(next)) continue
      if (!index.has(next)) lowest = Math.min(lowest, visit(next))
      else if (onStack.has(next)) lowest = Math.min(lowest, index.get(next) ?? own)
    }
    if (lowest < own) return lowest
    const knot = stack.splice(stack.lastIndexOf(node))
    for (const member of knot) onStack.delete(member)
    if (knot.length > 1 || edges.get(node)?.includes(node)) found.push(knot.sort())
    return lowest
  }
  for (const node of edges.keys()) if (!index.has(node)) visit(node)
  return found
}

/** Folders with more source files than are taken in at a glance. */
export function wideFolders(paths: readonly string[], most = 20): string[] {
  const counts = new Map<string, number>()
  for (const path of paths) {
    if (isTest(path)) continue
    const folder = posix.dirname(path)
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count > most).map(([folder, count]) => `${folder}: ${count} files`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = sourceFiles(['src', 'geo'])
  const round = [...circles(files), ...viewCircles(files)].map(circle => `circle: ${circle}`)
  const broken = [
    ...brokenArrows(files),
    ...brokenFloors(files),
    ...brokenScreenless(files),
    ...round,
    ...clockReaders(files)
  ]
  for (const line of broken) console.error(line)
  for (const wide of wideFolders(files.map(({ path }) => path))) console.log(`wide: ${wide}`)
  console.log(`${files.length} files, ${broken.length} against the arrows`)
  process.exitCode = broken.length > 0 ? 1 : 0
}
