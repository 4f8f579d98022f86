/**
 * Holds the text catalogue (src/i18n/da): ids that code asks for exist, ids nobody asks for are gone, messages compile,
 * and values given on the spot cover the message's placeholders. Run as a command it checks the working tree.
 */
import { pathToFileURL } from 'node:url'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { parseSync, Visitor } from 'oxc-parser'
import { boundaries } from '../../src/i18n/da/boundaries.ts'
import { bundle } from '../../src/i18n/da/bundle.ts'
import { cadastre } from '../../src/i18n/da/cadastre.ts'
import { check } from '../../src/i18n/da/check.ts'
import { collisions } from '../../src/i18n/da/collisions.ts'
import { comments } from '../../src/i18n/da/comments/comments.ts'
import { comparison } from '../../src/i18n/da/comparison.ts'
import { config } from '../../src/i18n/da/config.ts'
import { exchange } from '../../src/i18n/da/exchange.ts'
import { me } from '../../src/i18n/da/explore/me.ts'
import { explore } from '../../src/i18n/da/explore/table.ts'
import { hearing } from '../../src/i18n/da/hearing.ts'
import { da } from '../../src/i18n/da/index.ts'
import { law } from '../../src/i18n/da/law/index.ts'
import { areaCard } from '../../src/i18n/da/map/area-card.ts'
import { baseMap } from '../../src/i18n/da/map/base-map.ts'
import { beforeAfter } from '../../src/i18n/da/map/before-after.ts'
import { layers } from '../../src/i18n/da/map/layers.ts'
import { near } from '../../src/i18n/da/map/near.ts'
import { themes } from '../../src/i18n/da/map/themes.ts'
import { orders } from '../../src/i18n/da/orders.ts'
import { oversight } from '../../src/i18n/da/oversight.ts'
import { papers } from '../../src/i18n/da/papers/index.ts'
import { proposalFile } from '../../src/i18n/da/proposal-file.ts'
import { publication } from '../../src/i18n/da/publication.ts'
import { search } from '../../src/i18n/da/search.ts'
import { share } from '../../src/i18n/da/share.ts'
import { vector } from '../../src/i18n/da/vector.ts'
import { ways } from '../../src/i18n/da/ways.ts'
import { type SourceFile, sourceFiles } from './source.ts'

export type Catalogue = Readonly<Record<string, string>>

/** A text in the code that is, or may become, a message id: fixed, or fixed parts around something computed. */
interface Mention {
  readonly path: string
  readonly line: number
  readonly parts: readonly string[]
  /** Names of values given beside it; null where they are computed elsewhere. */
  readonly values: readonly string[] | null
}

const ID = /^[a-z][\w-]*(\.[\w-]+)+$/
const FILE_NAME = /\.(tsx?|mjs|js|json|css|csv|geojson|zip|html|svg|png|md|woff2)$/

/** Functions that say a text: id first, then its values. */
const SAYING = ['t', 'p', 'o', 'c', 'b', 'v', 's', 'm', 'l', 'w']

type Node = { readonly type: string; readonly start: number } & Record<string, unknown>

/** Fixed parts of a string, template or concatenation; null for anything else. */
function partsOf(node: Node | undefined): string[] | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return [node.value]
  if (node?.type === 'TemplateLiteral') {
    return (node.quasis as { value: { cooked: string | null } }[]).map(quasi => quasi.value.cooked ?? '')
  }
  if (node?.type === 'BinaryExpression' && node.operator === '+') {
    const left = partsOf(node.left as Node)
    return left ? [...left, ...(partsOf(node.right as Node) ?? [''])] : null
  }
  return null
}

/** Keys of an object literal; null where it is computed, spread or no literal. An absent one has none. */
function keysOf(node: Node | undefined): string[] | null {
  if (!node) return []
  if (node.type !== 'ObjectExpression') return null
  const keys = (node.properties as Node[]).map(property => {
    const key = property.key as Node | undefined
    return property.type === 'Property' && !property.computed ? String(key?.name ?? key?.value) : null
  })
  return keys.includes(null) ? null : (keys as string[])
}

function propertyOf(object: Node, name: string): Node | undefined {
  const found = (object.properties as Node[]).find(property => (property.key as Node | undefined)?.name === name)
  return found?.value as Node | undefined
}

/** Everything in a file that may be a message id. */
export function mentionsIn({ path, text }: SourceFile): Mention[] {
  const known = new Map<number, readonly string[] | null>()
  const mentions: Mention[] = []
  const add = (node: Node) => {
    const parts = partsOf(node)
    if (!parts) return
    const line = text.slice(0, node.start).split('\n').length
    mentions.push({ path, line, parts, values: known.has(node.start) ? (known.get(node.start) ?? null) : null })
  }
  const visitor = new Visitor({
    CallExpression(call) {
      const node = call as unknown as Node
      const [id, values] = node.arguments as Node[]
      if (SAYING.includes(String((node.callee as Node).name)) && id) known.set(id.start, keysOf(values))
    },
    ObjectExpression(object) {
      const node = object as unknown as Node
      const id = propertyOf(node, 'id')
      // { id, values } is a Message only where nothing else stands in it.
      const keys = keysOf(node)
      if (id && keys?.every(key => key === 'id' || key === 'values'))
        known.set(id.start, keysOf(propertyOf(node, 'values')))
    },
    BinaryExpression: node => add(node as unknown as Node),
    TemplateLiteral: node => add(node as unknown as Node),
    Literal: node => add(node as unknown as Node)
  })
  visitor.visit(parseSync(path, text).program)
  return mentions
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function idsMeant(mention: Mention, ids: readonly string[]): string[] {
  const [only, ...rest] = mention.parts
  if (rest.length === 0) return ids.filter(id => id === only)
  if (!only?.includes('.')) return []
  const pattern = new RegExp(`^${mention.parts.map(literally).join('[\\w.-]+')}$`)
  return ids.filter(id => pattern.test(id))
}

/** The id of a rule of the Act, which is no text itself; its name is the text `rule.` and the id. */
function meansRule({ parts: [first = '', ...rest], ...mention }: Mention, ids: readonly string[]): boolean {
  return idsMeant({ ...mention, parts: [`rule.${first}`, ...rest] }, ids).length > 0
}

/** Looks like an id of this catalogue: its first word is one that ids begin with. */
function meansId({ parts }: Mention, firstWords: ReadonlySet<string>): boolean {
  const start = parts[0] ?? ''
  const whole = parts.length === 1
  if (!firstWords.has(start.split('.')[0] ?? '') || FILE_NAME.test(start)) return false
  return whole ? ID.test(start) : start.includes('.') && /^[\w.-]+$/.test(parts.join('x'))
}

type Compiled = string | readonly unknown[]

/** Placeholders a message needs; null where it does not compile. */
export function placeholders(message: string): string[] | null {
  const compiled = compileMessage(message) as Compiled
  if (typeof compiled === 'string') return compiled === message && /[{}]/.test(message) ? null : []
  // The compiler gives a text it cannot read back whole.
  if (compiled.length === 1 && compiled[0] === message && /[{}]/.test(message)) return null
  const names = new Set<string>()
  const walk = (tokens: readonly unknown[]) => {
    for (const token of tokens) {
      if (!Array.isArray(token)) continue
      const [name, , cases] = token
      names.add(String(name))
      if (cases && typeof cases === 'object')
        for (const value of Object.values(cases)) if (Array.isArray(value)) walk(value)
    }
  }
  walk(compiled)
  return [...names]
}

/** One line per fault. */
export function faults(catalogue: Catalogue, files: readonly SourceFile[]): string[] {
  const ids = Object.keys(catalogue)
  const firstWords = new Set(ids.map(id => id.split('.')[0] ?? ''))
  const used = new Set<string>()
  const found: string[] = []
  for (const mention of files.flatMap(mentionsIn)) {
    const meant = idsMeant(mention, ids)
    for (const id of meant) used.add(id)
    const at = `${mention.path}:${mention.line}`
    if (meant.length === 0 && !meansRule(mention, ids) && meansId(mention, firstWords))
      found.push(`${at}: no text "${mention.parts.join('…')}"`)
    for (const id of mention.values && mention.parts.length === 1 ? meant : []) {
      const missing = (placeholders(catalogue[id] ?? '') ?? []).filter(name => !mention.values?.includes(name))
      if (missing.length > 0) found.push(`${at}: "${id}" needs ${missing.join(', ')}`)
    }
  }
  for (const [id, message] of Object.entries(catalogue)) {
    if (!used.has(id)) found.push(`"${id}" is in the catalogue and nobody says it`)
    if (placeholders(message) === null) found.push(`"${id}" does not compile: ${message}`)
  }
  return found
}

/** Where texts are asked for that are loaded with something else: they would not be there. */
export function strays(catalogue: Catalogue, files: readonly SourceFile[]): string[] {
  const ids = Object.keys(catalogue)
  return files
    .flatMap(mentionsIn)
    .flatMap(mention => idsMeant(mention, ids).map(id => `${mention.path}:${mention.line}: "${id}" is not loaded here`))
}

/** Ids that two parts of the catalogue both have: the later would silence the earlier. */
export function doubles(parts: Readonly<Record<string, Catalogue>>): string[] {
  const owner = new Map<string, string>()
  return Object.entries(parts).flatMap(([part, catalogue]) =>
    Object.keys(catalogue).flatMap(id => {
      const first = owner.get(id)
      owner.set(id, part)
      return first ? [`"${id}" stands in both ${first} and ${part}`] : []
    })
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = sourceFiles(['src', 'geo']).filter(
    ({ path }) => !path.startsWith('src/i18n/da/') && !/\.test\.tsx?$/.test(path)
  )
  const parts: Record<string, Catalogue> = {}
  for (const { path } of sourceFiles(['src/i18n/da'])) {
    if (path.endsWith('/index.ts')) continue
    Object.assign(parts, { [path]: Object.values(await import(/* @vite-ignore */ `../../${path}`))[0] })
  }
  const all = {
    ...da,
    ...law,
    ...boundaries,
    ...proposalFile,
    ...check,
    ...oversight,
    ...orders,
    ...bundle,
    ...papers,
    ...cadastre,
    ...exchange,
    ...explore,
    ...me,
    ...near,
    ...themes,
    ...vector,
    ...ways,
    ...layers,
    ...collisions,
    ...comments,
    ...config,
    ...areaCard,
    ...beforeAfter,
    ...search,
    ...publication,
    ...share,
    ...hearing,
    ...comparison,
    ...baseMap
  }
  const besidesCheck = files.filter(({ path }) => !/^src\/(check|i18n|package)[./]/.test(path))
  const found = [...doubles(parts), ...faults(all, files), ...strays(check, besidesCheck)]
  for (const line of found) console.error(line)
  console.log(`${Object.keys(all).length} texts, ${found.length} faults`)
  process.exitCode = found.length > 0 ? 1 : 0
}
